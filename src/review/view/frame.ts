import { isNarrow } from '../filter.ts';
import { type Binding, KEYMAP, keyName } from '../keymap.ts';
import type { Line, Segment } from '../line.ts';
import { cut, line, segment, spread, widthOf } from '../line.ts';
import { type Item, VERDICTS } from '../material.ts';
import { SIGNS } from '../../report/signs.ts';
import { shown } from '../shown.ts';
import type { Mode, ReviewState } from '../state.ts';
import { isJudged, statusOf } from '../judged.ts';
import { chosenItem, claimsRead } from '../state.ts';
import { listWidth } from './geometry.ts';

/** The first row: what is looked at, how far judging is, and how many clusters have each verdict, named where there is room. */
export function headerLine(state: ReviewState): Line {
  const { material, columns } = state;
  const { sources, counts } = material;
  const title = segment(' crosscheck', 'strong');
  const scope = segment(`  ${sources.length} sources`, 'dim');
  const progress = progressOf(state);
  const told = (names: boolean): Segment[] => [
    ...VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => {
      const { sign, name } = SIGNS[verdict];
      return segment(`  ${sign} ${counts[verdict]}${names ? ` ${name}` : ''}`, verdict);
    }),
    segment(' '),
  ];
  const [named, signs] = [told(true), told(false)];
  // What is left out must never be forgotten: a filter stands before everything else.
  if (isNarrow(state.filter) && state.view !== 'reading') return spread(filterTold(state), signs, columns);
  const tries: readonly (readonly [readonly Segment[], readonly Segment[]])[] = [
    [[title, scope, ...progress], named],
    [[title, ...progress], named],
    [[title, scope, ...progress], signs],
    [[title, ...progress], signs],
  ];
  const fits = tries.find(([left, right]) => widthOf([...left, ...right]) <= columns);
  return spread(...(fits ?? [progress, signs]), columns);
}

/** What the list is narrowed to, and the way back. */
function filterTold({ filter }: ReviewState): Segment[] {
  const { text, verdict, decision, rule, source } = filter;
  const parts = [
    text.trim() === '' ? null : `/${shown(text.trim())}`,
    verdict === null ? null : `${SIGNS[verdict].sign} ${SIGNS[verdict].name}`,
    decision === null ? null : decision === 'open' ? 'undecided' : decision,
    rule === null ? null : `rule ${shown(rule)}`,
    source === null ? null : `source ${source}`,
  ].filter((part) => part !== null);
  return [segment(' only ', 'dim'), segment(parts.join(' · '), 'input'), segment('  F shows all', 'dim')];
}

/** `2 of 5 decided`, and a bar that fills up where all is well with the width. */
function progressOf({ material, decisions, columns }: ReviewState): Segment[] {
  const judged = material.report.findings.filter(isJudged);
  if (judged.length === 0) return [];
  const decided = judged.filter((finding) => statusOf(decisions, finding) !== 'open').length;
  const told = segment(`  ${decided} of ${judged.length} decided`, decided === judged.length ? 'agree' : 'dim');
  if (columns < ROOM_FOR_BAR) return [told];
  const full = Math.floor((decided / judged.length) * BAR);
  return [told, segment(` ${'█'.repeat(full)}`, 'agree'), segment('░'.repeat(BAR - full), 'dim')];
}

/** The row above the panes: their titles in a rule, the one with the focus set off. */
export function titleLine(state: ReviewState): Line {
  const list = listWidth(state);
  const item = chosenItem(state);
  const of = placeOf(state);
  const verdict = item === undefined ? [] : verdictOf(item);
  const focus = state.pane === 'list';
  if (state.view === 'matrix') return ruled([...titled(`Matrix ${of}`, focus), ...verdict], state.columns);
  const passages = state.view === 'reading' ? 'The others' : state.open ? `Passages ${of}` : 'Passages';
  const right =
    item === undefined ? [segment('─', 'rule')] : [...titled(passages, state.pane === 'passages'), ...verdict];
  if (list === 0) return ruled(right, state.columns);
  const source = state.material.sources[state.source];
  const left = state.view === 'reading' ? `${source?.letter ?? ''} ${source?.name ?? ''} ${of}` : `Claims ${of}`;
  return line(
    ...ruled(titled(left, focus), list).segments,
    segment('┬', 'rule'),
    ...ruled(right, state.columns - list - 1).segments,
  );
}

function verdictOf({ cluster }: Item): Segment[] {
  const { sign, name } = SIGNS[cluster.verdict];
  return [segment(` ${sign} ${name} `, cluster.verdict)];
}

/** `2/5`: which of the claims shown the cursor is on; their number alone while it is on the fold. */
export function placeOf(state: ReviewState): string {
  if (state.view === 'reading') return `${state.claim + 1}/${claimsRead(state).length}`;
  const { list, cursor } = state;
  const fold = list.findIndex((row) => row.kind === 'fold');
  const count = fold === -1 ? list.length : list.length - 1;
  if (cursor === fold || count === 0) return String(count);
  return `${cursor + (fold === -1 || cursor < fold ? 1 : 0)}/${count}`;
}

/** The rule between the passages and the findings. */
export function findingsTitle(state: ReviewState, columns: number): Line {
  const count = chosenItem(state)?.findings.length ?? 0;
  const told = count === 0 ? 'No findings' : count === 1 ? '1 finding' : `Finding ${state.finding + 1}/${count}`;
  return ruled(titled(told, state.pane === 'findings'), columns);
}

/** The rule above a menu. */
export function menuTitle(title: string, columns: number): Line {
  return ruled(titled(title, true), columns);
}

/** The last row: what just happened or the keys worth knowing; how to get help and out is always there. */
export function footerLine(state: ReviewState): Line {
  const { message, columns, mode } = state;
  if (mode.kind === 'prompt' || mode.kind === 'palette') return promptLine(state, mode);
  // In a menu or the help every way out leads back to where one was.
  if (mode.kind !== 'browse')
    return spread([], [segment(` ${keyName('escape')}`, 'key'), segment(' back ', 'dim')], columns);
  const counted = state.count === null ? [] : [segment(` ${state.count}`, 'input')];
  const way = [...counted, ...HINTS.filter(({ group }) => group === 'Leave').flatMap(hintOf)];
  if (message !== '') return spread([segment(` ${shown(message)}`, 'strong')], way, columns);
  const left: Segment[] = [];
  for (const binding of HINTS.filter(({ group }) => group !== 'Leave')) {
    const next = [...left, ...hintOf(binding)];
    if (widthOf([...next, ...way]) > columns) break;
    left.push(...hintOf(binding));
  }
  return spread(left, way, columns);
}

/** The line that is being written, its end in sight however long it is. */
function promptLine(state: ReviewState, mode: Extract<Mode, { kind: 'prompt' | 'palette' }>): Line {
  const { columns } = state;
  const { text } = mode;
  const purpose = mode.kind === 'prompt' ? mode.purpose : 'palette';
  const head = [segment(PROMPTS[purpose], 'strong')];
  const tail = [
    ...(purpose === 'search' ? [segment(`  ${foundIn(state)}`, 'strong')] : []),
    segment(TAILS[purpose], 'dim'),
  ];
  const room = columns - widthOf([...head, ...tail]) - 1;
  const all = [...graphemes.segment(shown(text))].map(({ segment: character }) => character);
  while (all.length > 0 && widthOf([segment(all.join(''))]) > room) all.shift();
  return spread([...head, segment(all.join(''), 'input'), segment('▏', 'key')], tail, columns);
}

const PROMPTS = { note: ' Note: ', search: ' /', palette: ' :' };
const TAILS = {
  note: '  Enter keeps  Esc leaves it ',
  search: '  Enter keeps  Esc lifts ',
  palette: '  Enter does it  Esc leaves ',
};

/** `3 of 40 claims`, those behind the fold included. */
function foundIn({ list, material }: ReviewState): string {
  const found = list.reduce((sum, row) => sum + (row.kind === 'item' ? 1 : row.open ? 0 : row.count), 0);
  return `${found} of ${material.items.length} claims`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Columns: below this a bar would cost the names of the verdicts. */
const ROOM_FOR_BAR = 130;
const BAR = 12;

const HINTS: readonly Binding[] = KEYMAP.filter((binding) => 'hint' in binding);

function hintOf({ keys, hint }: Binding): Segment[] {
  return [segment(` ${keyName(keys[0] ?? '')}`, 'key'), segment(` ${hint ?? ''} `, 'dim')];
}

/** A pane's title; the focus is told by the arrow as well as by its look. */
function titled(title: string, focus: boolean): Segment[] {
  return [segment('─', 'rule'), focus ? segment(`▸${title} `, 'focus') : segment(` ${title} `, 'dim')];
}

function ruled(segments: readonly Segment[], columns: number): Line {
  const head = cut(segments, columns);
  return line(...head, segment('─'.repeat(Math.max(0, columns - widthOf(head))), 'rule'));
}
