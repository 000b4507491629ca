import type { Finding } from '../../model/comparison.ts';
import { isJudged, statusOf } from '../judged.ts';
import type { ReviewState } from '../state.ts';
import { currentStop, findingsAt, goTo, stopCount } from './stops.ts';

type Wanted = (state: ReviewState, finding: Finding) => boolean;

export const isFinding: Wanted = (_state, finding) => isJudged(finding);
export const isContradiction: Wanted = (_state, finding) => finding.verdict === 'contradict';
export const isUndecided: Wanted = (state, finding) =>
  isJudged(finding) && statusOf(state.decisions, finding) === 'open';

/**
 * Goes so many wanted findings on or back from the chosen one, in the order of what is shown; a single step goes on at the
 * other end where there are no more. `what` names what is wanted, in the singular.
 */
export function seek(state: ReviewState, step: 1 | -1, wanted: Wanted, times: number, what: string): ReviewState {
  const here = { stop: currentStop(state), finding: state.finding };
  let reached: Spot | null = null;
  for (let found = 0; found < times; found += 1) {
    const next = nearest(state, reached ?? here, step, wanted);
    if (next === null) break;
    reached = next;
  }
  if (reached !== null) return goTo(state, reached.stop, reached.finding);
  const outside = { stop: step === 1 ? -1 : stopCount(state), finding: 0 };
  const again = nearest(state, outside, step, wanted);
  if (again === null) return { ...state, message: `There is no ${what}` };
  if (again.stop === here.stop && again.finding === here.finding)
    return { ...state, message: `This is the only ${what}` };
  const message = step === 1 ? 'Went on from the top' : 'Went on from the end';
  return { ...goTo(state, again.stop, again.finding), message };
}

interface Spot {
  readonly stop: number;
  readonly finding: number;
}

function nearest(state: ReviewState, from: Spot, step: 1 | -1, wanted: Wanted): Spot | null {
  const count = stopCount(state);
  for (let stop = from.stop; stop >= -1 && stop <= count; stop += step) {
    const findings = findingsAt(state, stop);
    const first = step === 1 ? 0 : findings.length - 1;
    for (
      let finding = stop === from.stop ? from.finding + step : first;
      finding >= 0 && finding < findings.length;
      finding += step
    ) {
      const found = findings[finding];
      if (found !== undefined && wanted(state, found)) return { stop, finding };
    }
  }
  return null;
}
