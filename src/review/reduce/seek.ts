import type { Finding } from '../../model/comparison.ts';
import { isJudged, statusOf } from '../judged.ts';
import type { ReviewState } from '../state.ts';
import { currentStop, findingsAt, goTo, stopCount } from './stops.ts';

type Wanted = (state: ReviewState, finding: Finding) => boolean;

export const isFinding: Wanted = (_state, finding) => isJudged(finding);
export const isContradiction: Wanted = (_state, finding) => finding.verdict === 'contradict';
export const isUndecided: Wanted = (state, finding) =>
  isJudged(finding) && statusOf(state.decisions, finding) === 'open';

/** Goes so many wanted findings on or back from the chosen one, in the order of what is shown, or as far as there are any. */
export function seek(state: ReviewState, step: 1 | -1, wanted: Wanted, times: number, none: string): ReviewState {
  let reached: ReviewState | null = null;
  for (let found = 0; found < times; found += 1) {
    const next = nearest(reached ?? state, step, wanted);
    if (next === null) break;
    reached = next;
  }
  return reached ?? { ...state, message: none };
}

function nearest(state: ReviewState, step: 1 | -1, wanted: Wanted): ReviewState | null {
  const here = currentStop(state);
  const count = stopCount(state);
  let finding = state.finding + step;
  for (let stop = here; stop >= 0 && stop < count; stop += step) {
    const findings = findingsAt(state, stop);
    if (stop !== here) finding = step === 1 ? 0 : findings.length - 1;
    for (; finding >= 0 && finding < findings.length; finding += step) {
      const found = findings[finding];
      if (found !== undefined && wanted(state, found)) return goTo(state, stop, finding);
    }
  }
  return null;
}
