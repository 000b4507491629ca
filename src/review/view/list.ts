import type { DecisionStatus } from '../../model/review.ts';
import { DECIDED } from '../decided.ts';
import type { Line, Segment } from '../line.ts';
import { cut, fit, headOf, segment, spread } from '../line.ts';
import type { Item } from '../material.ts';
import type { Span } from '../../model/place.ts';
import { readingTold } from '../../report/told-reading.ts';
import { shown } from '../shown.ts';
import { SIGNS } from '../../report/signs.ts';
import type { ReviewState, Row } from '../state.ts';
import { isJudged, statusOf } from '../judged.ts';
import { differingWords } from '../../report/differing-words.ts';
import { listHeight, listWidth } from './geometry.ts';

/** The rows of the list that are on screen, each as wide as the list. */
export function listLines(state: ReviewState): Line[] {
  const width = listWidth(state);
  return state.list
    .slice(state.top, state.top + listHeight(state))
    .map((row, index) => rowLine(state, row, width, state.top + index === state.cursor));
}

/** One row of the list, as wide as asked. */
export function rowLine(state: ReviewState, row: Row, width: number, chosen: boolean): Line {
  if (!chosen && row.kind === 'item') return calmLine(state, row.item, width);
  // The mark stands beside the reversed row for terminals and eyes that do not see the reversal.
  const mark = segment(chosen ? '▌' : ' ', state.pane === 'list' ? 'key' : 'dim');
  const inner = row.kind === 'fold' ? foldLine(row, width - 2) : itemLine(state, row.item, width - 2);
  const { segments } = fit(inner, width - 1);
  return { segments: [mark, ...segments], chosen: chosen && state.pane === 'list' };
}

/** A row that the cursor is not on, as it was made for the key before where it looks the same. */
function calmLine(state: ReviewState, item: Item, width: number): Line {
  const { decisions } = state;
  const known = calmLines.get(item);
  if (known?.width === width && known.decisions === decisions) return known.line;
  const { segments } = fit(itemLine(state, item, width - 2), width - 1);
  const made: Line = { segments: [segment(' '), ...segments] };
  calmLines.set(item, { width, decisions, line: made });
  return made;
}

const calmLines = new WeakMap<
  Item,
  { readonly width: number; readonly decisions: ReviewState['decisions']; readonly line: Line }
>();

function foldLine({ count, open }: Extract<Row, { kind: 'fold' }>, width: number): Line {
  return { segments: cut([segment(`${open ? '▾' : '▸'} ${count} only in one source`, 'dim')], width) };
}

function itemLine(state: ReviewState, item: Item, width: number): Line {
  const { verdict } = item.cluster;
  const status = decidedIn(state, item);
  const head = [
    segment(SIGNS[verdict].sign, verdict),
    segment(`${status === 'open' ? ' ' : DECIDED[status].sign} `, 'strong'),
  ];
  const summary = summaryOf(item, width);
  const told = status === 'open' ? summary : summary.map(({ text }) => segment(text, 'dim'));
  return spread([...head, ...told], sourcesOf(state, item), width);
}

/** What was decided about a claim: nothing while a finding of it is open; where all are decided, what weighs most. */
function decidedIn({ decisions }: ReviewState, { findings }: Item): DecisionStatus {
  const statuses = findings.filter(isJudged).map((finding) => statusOf(decisions, finding));
  if (statuses.length === 0 || statuses.includes('open')) return 'open';
  return (['confirmed', 'known'] as const).find((status) => statuses.includes(status)) ?? 'dismissed';
}

/**
 * What the readings of the heaviest finding do not share, then what they do: "at least 14 / 9 people hurt". Where nothing
 * was found, the words of the claim. The rule is named where the list is wide enough not to lose the readings to it.
 */
function summaryOf({ findings, claims }: Item, width: number): Segment[] {
  const [first] = findings;
  if (first === undefined) return [segment(shown(headOf(claims[0]?.text ?? '', width)))];
  const readings = first.readings.map(readingTold);
  // "Tuesday" and "Tuesday" are told by the dates they stand for.
  const alike = new Set(readings.map(({ words }) => words.toLowerCase())).size < readings.length;
  const values = readings.map(({ words, understood }) => headOf((alike && understood) || words, LONGEST_VALUE));
  const spans = differingWords(values);
  const own = values.map((value, index) => (spans[index] ?? []).map(({ start, end }) => value.slice(start, end)));
  const shared = own.some((words) => words.length > 0) ? sharedWords(values[0] ?? '', spans[0] ?? []) : '';
  const told = shared === '' ? values : own.map((words) => words.join(' … ') || '–');
  return [
    ...(width >= ROOM_FOR_RULE ? [segment(`${shown(first.rule)} `, 'dim')] : []),
    segment(told.join(' / ')),
    ...(shared === '' ? [] : [segment(` ${shared}`, 'dim')]),
  ];
}

function sharedWords(value: string, differing: readonly Span[]): string {
  let rest = '';
  let end = 0;
  for (const span of differing) {
    rest += `${value.slice(end, span.start)} `;
    end = span.end;
  }
  // Where a member of a list is left out, its comma goes with it.
  return (rest + value.slice(end)).replaceAll(/\s+/g, ' ').replaceAll(', ,', ',').trim();
}

/** Who says it: told where that is not all of two sources. */
function sourcesOf({ material }: ReviewState, { letters, cluster }: Item): Segment[] {
  if (material.sources.length === 2 && cluster.verdict !== 'only-here') return [];
  const told = letters.length <= MOST_LETTERS ? letters.join('') : `×${letters.length}`;
  return [segment(` ${told}`, 'dim')];
}

/** Letters that fit at the end of a row without taking the summary's place. */
const MOST_LETTERS = 4;
/** Columns: a rule's name takes about ten. */
const ROOM_FOR_RULE = 36;
/** Columns of a reading that are compared for the summary; more never fits a row. */
const LONGEST_VALUE = 200;
