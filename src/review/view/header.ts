import { SIGNS } from '../../report/signs.ts';
import { isNarrow } from '../filter.ts';
import { progressOf } from '../judged.ts';
import type { Line, Segment } from '../line.ts';
import { segment, spread, widthOf } from '../line.ts';
import { VERDICTS } from '../material.ts';
import { shown } from '../shown.ts';
import type { ReviewState } from '../state.ts';

/** The first row: what is looked at, how far judging is, and how many clusters have each verdict, named where there is room. */
export function headerLine(state: ReviewState): Line {
  const { material, columns } = state;
  const { sources, counts } = material;
  const title = segment(' crosscheck', 'strong');
  const scope = segment(`  ${sources.length} sources`, 'dim');
  const progress = [...progressTold(state), ...noticesTold(state)];
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

/** `! 2`, where something about the input is to be known; the help tells what. */
function noticesTold({ material }: ReviewState): Segment[] {
  const { length } = material.report.notices;
  return length === 0 ? [] : [segment(`  ! ${length}`, 'differ')];
}

/** What the list is narrowed to, and the way back. */
function filterTold({ filter }: ReviewState): Segment[] {
  const { text, verdict, decision, rule, speaker, source } = filter;
  const parts = [
    text.trim() === '' ? null : `/${shown(text.trim())}`,
    verdict === null ? null : `${SIGNS[verdict].sign} ${SIGNS[verdict].name}`,
    decision === null ? null : decision === 'open' ? 'undecided' : decision,
    rule === null ? null : `rule ${shown(rule)}`,
    speaker === null ? null : `by ${shown(speaker)}`,
    source === null ? null : `source ${source}`,
  ].filter((part) => part !== null);
  return [segment(' only ', 'dim'), segment(parts.join(' · '), 'input'), segment('  F shows all', 'dim')];
}

/** `2 of 5 decided`, and a bar that fills up where all is well with the width. */
function progressTold({ material, decisions, columns }: ReviewState): Segment[] {
  const { decided, judged } = progressOf(material, decisions);
  if (judged === 0) return [];
  const told = segment(`  ${decided} of ${judged} decided`, decided === judged ? 'agree' : 'dim');
  if (columns < ROOM_FOR_BAR) return [told];
  const full = Math.floor((decided / judged) * BAR);
  return [told, segment(` ${'█'.repeat(full)}`, 'agree'), segment('░'.repeat(BAR - full), 'dim')];
}

/** Columns: below this a bar would cost the names of the verdicts. */
const ROOM_FOR_BAR = 130;
const BAR = 12;
