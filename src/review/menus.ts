import type { Claim } from '../model/claim.ts';
import { type EditablePlace, editablePlaces } from './places.ts';
import { type Command, KEYMAP, keyName } from './keymap.ts';
import { DECIDED } from './decided.ts';
import { type Filter, speakersIn } from './filter.ts';
import { shown } from './shown.ts';
import { isJudged, statusOf } from './judged.ts';
import { VERDICTS } from './material.ts';
import { REASONS } from './reasons.ts';
import { REPORT_FORMS } from './reports.ts';
import type { Format } from '../report/formats.ts';
import { SIGNS } from '../report/signs.ts';
import { chosenItem, type Mode, type ReviewState } from './state.ts';

/** What an entry does when it is chosen. */
export type Choice =
  | { readonly kind: 'dismiss'; readonly reason: string }
  | { readonly kind: 'narrow'; readonly change: Partial<Filter> }
  | { readonly kind: 'part'; readonly claim: Claim }
  | { readonly kind: 'edit'; readonly place: EditablePlace }
  | { readonly kind: 'report'; readonly format: Format }
  | { readonly kind: 'command'; readonly command: Command };

export interface Entry {
  readonly label: string;
  readonly about: string;
  /** Its key, where that is not its number. */
  readonly key?: string;
  /** True for what holds already; left out where nothing can hold. */
  readonly on?: boolean;
  readonly choice: Choice;
}

export interface Menu {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly hint: string;
}

/** The menu that is open: its entries in the order of their keys. */
export function menuOf(state: ReviewState, { purpose }: Extract<Mode, { kind: 'menu' }>): Menu {
  switch (purpose) {
    case 'dismiss':
      return {
        title: 'Why is it no finding?',
        entries: REASONS.map(({ reason, about }) => ({ label: reason, about, choice: { kind: 'dismiss', reason } })),
        hint: 'Enter or a number chooses · Esc leaves it as it is',
      };
    case 'part':
      return {
        title: 'Which does not speak of the same thing?',
        entries: (chosenItem(state)?.claims ?? []).map((claim) => ({
          label: state.material.sourceOf.get(claim.document)?.letter ?? '',
          about: shown(claim.text),
          choice: { kind: 'part', claim },
        })),
        hint: 'Enter or a number parts it from the others · Esc leaves it as it is',
      };
    case 'edit':
      return {
        title: 'Open which source?',
        entries: editablePlaces(state).map((place) => ({
          label: `${place.letter} ${place.name}:${place.line}:${place.column}`,
          about: '',
          choice: { kind: 'edit', place },
        })),
        hint: 'Enter or a number opens it · Esc goes back',
      };
    case 'export':
      return {
        title: 'Write which report?',
        entries: REPORT_FORMS.map(({ format, about }) => ({
          label: format,
          about,
          choice: { kind: 'report', format },
        })),
        hint: 'Enter or a number writes a file · Esc goes back',
      };
    case 'filter':
      return {
        title: 'Show only',
        entries: filterEntries(state),
        hint: 'Enter sets or lifts · F lifts all · Esc is done',
      };
  }
}

/** The commands that hold every word typed, each with the key it has. */
export function paletteOf({ text }: Extract<Mode, { kind: 'palette' }>): Menu {
  const words = text.toLowerCase().split(' ');
  const entries = KEYMAP.filter(({ command }) => command !== 'palette').flatMap(({ command, keys, about }): Entry[] => {
    const told = `${command} ${about}`.toLowerCase();
    if (!words.every((word) => told.includes(word))) return [];
    return [{ key: keyName(keys[0]), label: about, about: '', choice: { kind: 'command', command } }];
  });
  return { title: 'Do what?', entries, hint: '↑ ↓ and Enter · a number goes to that claim · Esc leaves' };
}

function filterEntries(state: ReviewState): readonly Entry[] {
  const { counts, sources, report, items } = state.material;
  const judged = report.findings.filter(isJudged);
  const rules = [...Map.groupBy(report.findings, ({ rule }) => rule)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const speakers = [...Map.groupBy(items.flatMap(speakersIn), (name) => name)]
    .map(([name, found]): [string, number] => [name, found.length])
    .toSorted(([a, most], [b, next]) => next - most || (a < b ? -1 : 1));
  return [
    ...VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => {
      const { sign, name } = SIGNS[verdict];
      return narrowing(state, 'verdict', verdict, `${sign} ${name}`, counted(counts[verdict], 'claim'));
    }),
    ...STATUSES.flatMap((status) => {
      const count = judged.filter((finding) => statusOf(state.decisions, finding) === status).length;
      // Only who keeps a baseline needs to know of it.
      if (status === 'known' && count === 0) return [];
      const label = status === 'open' ? '  undecided' : `${DECIDED[status].sign} ${DECIDED[status].name}`;
      return [narrowing(state, 'decision', status, label, counted(count, 'finding'))];
    }),
    ...rules.map(([rule, found]) => narrowing(state, 'rule', rule, `rule ${rule}`, counted(found.length, 'finding'))),
    ...speakers.map(([name, count]) => narrowing(state, 'speaker', name, `by ${shown(name)}`, counted(count, 'claim'))),
    ...sources.map(({ letter, name }) => narrowing(state, 'source', letter, `source ${letter}`, name)),
  ];
}

/** An entry that sets one part of the filter, or lifts it where it is set so already. */
function narrowing<Part extends Exclude<keyof Filter, 'text'>>(
  { filter }: ReviewState,
  part: Part,
  value: NonNullable<Filter[Part]>,
  label: string,
  about: string,
): Entry {
  const on = filter[part] === value;
  return { label, about, on, choice: { kind: 'narrow', change: { [part]: on ? null : value } } };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

const STATUSES = ['open', 'known', 'confirmed', 'dismissed'] as const;
