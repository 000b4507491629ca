import { lemmasOf } from '../language/lemmas.ts';
import type { Term } from '../model/comparison.ts';
import { readPoles, type Poles } from './poles.ts';

let tables: readonly Poles[] | undefined;

/** Whether two words are told to give the same answer to one question: "died" and "killed", "detained" and "arrested". */
export function sameOutcome(a: Term, b: Term): boolean {
  const mine = answersOf(a);
  return mine.length > 0 && answersOf(b).some((answer) => mine.includes(answer));
}

const known = new WeakMap<Term, readonly string[]>();

/** The answers that a word gives by itself, each with its table and question. */
function answersOf(term: Term): readonly string[] {
  const before = known.get(term);
  if (before !== undefined) return before;
  tables ??= [readPoles('states'), readPoles('opposed-outcomes')];
  const answers = tables.flatMap((table, number) =>
    lemmasOf(term.lower).flatMap((lemma) =>
      (table.get(lemma) ?? [])
        .filter(({ words }) => words.length === 1)
        .map(({ question, answer }) => `${number} ${question} ${answer}`),
    ),
  );
  known.set(term, answers);
  return answers;
}
