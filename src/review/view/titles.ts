import { SIGNS } from '../../report/signs.ts';
import type { Line, Segment } from '../line.ts';
import { cut, line, segment, widthOf } from '../line.ts';
import type { Item } from '../material.ts';
import { shown } from '../shown.ts';
import type { ReviewState } from '../state.ts';
import { chosenItem, claimsRead } from '../state.ts';
import { listWidth } from './geometry.ts';

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
  const { articles, origins, story } = cluster;
  // Three papers with one wire story are one witness.
  const shared =
    origins < articles ? `· ${articles} articles, ${origins} ${origins === 1 ? 'origin' : 'origins'} ` : '';
  const told = story === undefined ? '' : `· ${shown(story)} `;
  return [segment(` ${sign} ${name} `, cluster.verdict), segment(shared, 'dim'), segment(told, 'dim')];
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

/** A pane's title; the focus is told by the arrow as well as by its look. */
function titled(title: string, focus: boolean): Segment[] {
  return [segment('─', 'rule'), focus ? segment(`▸${title} `, 'focus') : segment(` ${title} `, 'dim')];
}

function ruled(segments: readonly Segment[], columns: number): Line {
  const head = cut(segments, columns);
  return line(...head, segment('─'.repeat(Math.max(0, columns - widthOf(head))), 'rule'));
}
