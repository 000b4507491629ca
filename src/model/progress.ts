/** What long work is at: reading articles, aligning their claims, comparing the pairs found. */
export type Stage = 'read' | 'align' | 'compare';

/** How much of a stage is done: articles for `read` and `align`, pairs for `compare`. */
export type Progress = readonly [stage: Stage, done: number, total: number];

/** Is told, now and then, how far the work is. */
export type OnProgress = (...progress: Progress) => void;

/** Work in steps of a few milliseconds: whoever takes them may do something else in between, or stop. */
export type InSteps<Step, Result> = Generator<Step, Result, void>;

/** Takes all steps at once, and gives back what they lead to; `onStep` is told of each. */
export function finish<Step, Result>(work: InSteps<Step, Result>, onStep?: (step: Step) => void): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    onStep?.(value);
  }
}

/** The same steps told in other words. */
export function* told<Step, Told, Result>(
  work: InSteps<Step, Result>,
  tell: (step: Step) => Told,
): InSteps<Told, Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield tell(value);
  }
}
