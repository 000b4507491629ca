import { type Binding, KEYMAP, keyName } from '../keymap.ts';
import type { Line, Segment } from '../line.ts';
import { cut, line, segment, spread, widthOf } from '../line.ts';
import { VERDICTS } from '../material.ts';
import { SIGNS } from '../../report/signs.ts';
import type { ReviewState } from '../state.ts';
import { chosenItem } from '../state.ts';
import { listWidth } from './geometry.ts';

/** The first row: what is looked at and how many clusters have each verdict, named where there is room for the names. */
export function headerLine({ material, columns }: ReviewState): Line {
  const { sources, counts } = material;
  const title = segment(' crosscheck', 'strong');
  const scope = segment(`  ${sources.length} sources`, 'dim');
  const told = (names: boolean): Segment[] => [
    ...VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => {
      const { sign, name } = SIGNS[verdict];
      return segment(`  ${sign} ${counts[verdict]}${names ? ` ${name}` : ''}`, verdict);
    }),
    segment(' '),
  ];
  const named = told(true);
  if (widthOf([title, scope, ...named]) <= columns) return spread([title, scope], named, columns);
  if (widthOf([title, ...named]) <= columns) return spread([title], named, columns);
  return spread([title, scope], told(false), columns);
}

/** The row above the panes: their titles in a rule, the one with the focus set off. */
export function titleLine(state: ReviewState): Line {
  const list = listWidth(state);
  const item = chosenItem(state);
  const of = `${Math.min(state.cursor + 1, state.list.length)}/${state.list.length}`;
  const right =
    item === undefined
      ? [segment('─', 'rule')]
      : [
          ...titled(`Passages${state.open ? ` ${of}` : ''}`, state.pane === 'passages'),
          segment(` ${SIGNS[item.cluster.verdict].sign} ${SIGNS[item.cluster.verdict].name} `, item.cluster.verdict),
        ];
  if (list === 0) return ruled(right, state.columns);
  return line(
    ...ruled(titled(`Claims ${of}`, state.pane === 'list'), list).segments,
    segment('┬', 'rule'),
    ...ruled(right, state.columns - list - 1).segments,
  );
}

/** The rule between the passages and the findings. */
export function findingsTitle(state: ReviewState, columns: number): Line {
  const count = chosenItem(state)?.findings.length ?? 0;
  const told = count === 0 ? 'No findings' : count === 1 ? '1 finding' : `Finding ${state.finding + 1}/${count}`;
  return ruled(titled(told, state.pane === 'findings'), columns);
}

/** The last row: what just happened or the keys worth knowing; how to get help and out is always there. */
export function footerLine({ message, columns }: ReviewState): Line {
  const way = HINTS.filter(({ group }) => group === 'Leave').flatMap(hintOf);
  if (message !== '') return spread([segment(` ${message}`, 'strong')], way, columns);
  const left: Segment[] = [];
  for (const binding of HINTS.filter(({ group }) => group !== 'Leave')) {
    const next = [...left, ...hintOf(binding)];
    if (widthOf([...next, ...way]) > columns) break;
    left.push(...hintOf(binding));
  }
  return spread(left, way, columns);
}

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
