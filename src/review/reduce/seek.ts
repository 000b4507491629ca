import type { Finding } from '../../model/comparison.ts';
import type { ReviewState, Row } from '../state.ts';
import { isJudged, statusOf } from '../judged.ts';

type Wanted = (state: ReviewState, finding: Finding) => boolean;

export const isFinding: Wanted = (_state, finding) => isJudged(finding);
export const isContradiction: Wanted = (_state, finding) => finding.verdict === 'contradict';
export const isUndecided: Wanted = (state, finding) =>
  isJudged(finding) && statusOf(state.decisions, finding) === 'open';

/** Goes to the nearest wanted finding after or before the chosen one, in the order of the list. */
export function seek(state: ReviewState, step: 1 | -1, wanted: Wanted, none: string): ReviewState {
  let finding = state.finding + step;
  for (let cursor = state.cursor; cursor >= 0 && cursor < state.list.length; cursor += step) {
    const findings = findingsOf(state.list[cursor]);
    if (cursor !== state.cursor) finding = step === 1 ? 0 : findings.length - 1;
    for (; finding >= 0 && finding < findings.length; finding += step) {
      const found = findings[finding];
      if (found !== undefined && wanted(state, found)) return choose(state, cursor, finding);
    }
  }
  return { ...state, message: none };
}

/** Puts the cursor on a row and one of its findings; what was scrolled for another claim begins at its top. */
export function choose(state: ReviewState, cursor: number, finding: number): ReviewState {
  if (cursor === state.cursor) return { ...state, finding };
  return { ...state, cursor, finding, passagesTop: 0, findingsTop: 0 };
}

function findingsOf(row: Row | undefined): readonly Finding[] {
  return row?.kind === 'item' ? row.item.findings : [];
}
