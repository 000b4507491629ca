import { SIGNS } from '../../report/signs.ts';
import { decisionTold } from '../decided.ts';
import { isNarrow } from '../filter.ts';
import { progressOf, rulingOf } from '../judged.ts';
import { KEYMAP, keyName } from '../keymap.ts';
import { type Item, VERDICTS } from '../material.ts';
import { type Menu, menuOf, paletteOf } from '../menus.ts';
import { readingLine } from '../../report/told-reading.ts';
import { shown } from '../shown.ts';
import type { ReviewState } from '../state.ts';
import { chosenItem } from '../state.ts';
import { placeOf } from './titles.ts';
import { plainText } from '../line.ts';
import { helpLines } from './help.ts';

/**
 * What is on screen as sentences one after the other, for screen readers: what just happened first, then the chosen claim,
 * who says what, and what a key would do. No columns, no rules, no meaning in a sign alone.
 */
export function linearOf(state: ReviewState): readonly string[] {
  const { mode } = state;
  if (state.message !== '' && mode.kind === 'browse') return [shown(state.message), ...claimTold(state), ...waysTold()];
  switch (mode.kind) {
    case 'help':
      return [
        'Help. Escape goes back.',
        ...helpLines({ ...state, columns: WIDE }).map((row) => plainText(row).trim()),
      ].filter((text) => text !== '');
    case 'prompt':
      return [`${mode.purpose === 'note' ? 'Note' : 'Search'}: ${shown(mode.text)}`, ...claimTold(state)];
    case 'palette':
      return [`Command: ${shown(mode.text)}`, ...menuTold(paletteOf(mode), mode.cursor)];
    case 'menu':
      return menuTold(menuOf(state, mode), mode.cursor);
    case 'browse':
      return [...claimTold(state), ...waysTold()];
  }
}

function claimTold(state: ReviewState): string[] {
  const { material, decisions, filter } = state;
  const { decided, judged } = progressOf(material, decisions);
  const counts = VERDICTS.filter((verdict) => material.counts[verdict] > 0).map(
    (verdict) => `${material.counts[verdict]} ${SIGNS[verdict].name}`,
  );
  const item = chosenItem(state);
  return [
    `${VIEWS[state.view]}, ${placeOf(state)}${isNarrow(filter) ? ' of those that the filter shows' : ''}`,
    ...(item === undefined ? foldTold(state) : [...itemTold(state, item)]),
    `In all: ${counts.join(', ')}. ${decided} of ${judged} findings decided.`,
  ];
}

function foldTold({ list, cursor }: ReviewState): string[] {
  const row = list[cursor];
  if (row?.kind !== 'fold') return ['No claim is shown.'];
  return [`${row.count} claims of one source only, ${row.open ? 'shown below' : 'hidden; Enter shows them'}.`];
}

function* itemTold({ material, decisions, finding: chosen }: ReviewState, item: Item): Generator<string> {
  yield `Verdict: ${SIGNS[item.cluster.verdict].name}.`;
  for (const claim of item.claims) {
    const source = material.sourceOf.get(claim.document);
    if (source === undefined) continue;
    const { line } = source.positionOf(claim.start);
    yield `${source.letter}, ${source.name} line ${line}: ${shown(claim.text)}`;
  }
  for (const [index, finding] of item.findings.entries()) {
    const count = item.findings.length;
    const which = count === 1 ? 'Finding' : `Finding ${index + 1} of ${count}${index === chosen ? ', chosen' : ''}`;
    const decision = rulingOf(decisions, finding);
    yield `${which}: ${SIGNS[finding.verdict].name}, rule ${shown(finding.rule)}. ${shown(finding.message)}`;
    for (const reading of finding.readings) {
      const letters = new Set(reading.places.map(({ document }) => material.sourceOf.get(document)?.letter ?? ''));
      yield `${[...letters].join(', ')}: ${readingLine(reading)}`;
    }
    if (decision === undefined) continue;
    const told = decisionTold(material, decision);
    if (told.length > 0) yield told.join(', ').replace(/^\S /u, '');
    if (decision.note !== undefined) yield `Note: ${shown(decision.note)}`;
  }
}

function menuTold({ title, entries, hint }: Menu, cursor: number): string[] {
  const told = entries.map(({ label, about, on, key }, index) => {
    const state = on === undefined ? '' : on ? ', set' : ', not set';
    const name = key ?? (index < 9 ? String(index + 1) : '');
    return `${index === cursor ? 'Chosen: ' : ''}${name} ${shown(label).trim()} ${shown(about)}${state}`.trim();
  });
  return [title, ...told, hint];
}

function waysTold(): string[] {
  const hints = KEYMAP.flatMap((binding) => ('hint' in binding ? [`${keyName(binding.keys[0])} ${binding.hint}`] : []));
  return [`Keys: ${hints.join(', ')}`];
}

const VIEWS = { findings: 'Claim', reading: 'Claim of the article', matrix: 'Claim in the matrix' };
/** Columns: lines are broken by the reader's own software. */
const WIDE = 10_000;
