import { remembered } from '../../language/remembered.ts';
import type { Term } from '../../model/comparison.ts';
import { readPoles, type Poles } from '../reading/poles.ts';

let tables: readonly Poles[] | undefined;

/** Whether two words are told to give the same answer to one question: "died" and "killed", "detained" and "arrested". */
export function sameOutcome(a: Term, b: Term): boolean {
  const mine = answersOf(a.lower);
  return mine.length > 0 && answersOf(b.lower).some((answer) => mine.includes(answer));
}

/** Words whose answers are remembered: more than a story has. */
const WORDS = 10_000;

/** The answers that a word gives by itself, each with its table and question. */
const answersOf = remembered(WORDS, (lower): readonly string[] => {
  tables ??= [readPoles('states'), readPoles('opposed-outcomes')];
  return tables.flatMap(({ begunBy }, number) =>
    begunBy(lower)
      .filter(({ words }) => words.length === 1)
      .map(({ question, answer }) => `${number} ${question} ${answer}`),
  );
});
