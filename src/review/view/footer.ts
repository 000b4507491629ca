import { type Binding, KEYMAP, keyName } from '../keymap.ts';
import { progressOf } from '../judged.ts';
import type { Line, Segment } from '../line.ts';
import { headOf, segment, spread, widthOf } from '../line.ts';
import { shown } from '../shown.ts';
import type { Mode, ReviewState } from '../state.ts';
import { messageIn } from './message.ts';

/** The last row: what just happened or the keys worth knowing; how to get help and out is always there. */
export function footerLine(state: ReviewState): Line {
  const { message, columns, mode } = state;
  if (mode.kind === 'prompt' || mode.kind === 'palette') return promptLine(state, mode);
  // In a menu or the help every way out leads back to where one was.
  if (mode.kind !== 'browse')
    return spread([], [segment(` ${keyName('escape')}`, 'key'), segment(' back ', 'dim')], columns);
  const way = HINTS.filter(({ group }) => group === 'Leave').flatMap(hintOf);
  const told = countTold(state) ?? (message === '' ? markTold(state) : message);
  if (told !== '') {
    const { text, beside } = messageIn(shown(told), columns, widthOf(way));
    return spread([segment(` ${text}`, 'strong')], beside ? way : [], columns);
  }
  const left: Segment[] = [];
  for (const binding of isFinished(state) ? AT_THE_END : UNDER_WAY) {
    const next = [...left, ...hintOf(binding)];
    if (widthOf([...next, ...way]) > columns) break;
    left.push(...hintOf(binding));
  }
  return spread(left, way, columns);
}

/** What a count that is being typed waits for. */
function countTold({ count }: ReviewState): string | null {
  if (count === null) return null;
  return count === 0
    ? '0 and a number, then a motion: 012j goes down 12'
    : `${count} · j k n x … ${count} times · G to claim ${count}`;
}

/** What a mark waits for. */
function markTold({ marked: [first] }: ReviewState): string {
  return first === undefined
    ? ''
    : `m on another claim pairs it with “${headOf(first.text, MARKED_WORDS)}…” · Esc lifts`;
}

/** Columns of the marked claim that tell it from others and leave room for the keys at 80 columns. */
const MARKED_WORDS = 16;

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
const HINTS: readonly Binding[] = KEYMAP.filter((binding) => 'hint' in binding);
const UNDER_WAY = HINTS.filter(({ group }) => group !== 'Leave');
/** Where all is decided there is no next finding, and the result wants to be taken away. */
const AT_THE_END = [
  ...UNDER_WAY.filter(({ command }) => command === 'export'),
  ...UNDER_WAY.filter(({ command }) => command !== 'export' && command !== 'next-undecided'),
];

function isFinished({ material, decisions }: ReviewState): boolean {
  const { judged, decided } = progressOf(material, decisions);
  return judged > 0 && decided === judged;
}

function hintOf({ keys, hint }: Binding): Segment[] {
  return [segment(` ${keyName(keys[0] ?? '')}`, 'key'), segment(` ${hint ?? ''} `, 'dim')];
}
