import { lemmasOf } from '../language/lemmas.ts';
import type { Term } from '../model/comparison.ts';
import { readPoles, type Poles } from './poles.ts';

let tables: readonly Poles[] | undefined;

/** Whether two words are told to give the same answer to one question: "died" and "killed", "detained" and "arrested". */
export function sameOutcome(a: Term, b: Term): boolean {
  tables ??= [readPoles('states'), readPoles('opposed-outcomes')];
  return tables.some((table) => {
    const theirs = answersOf(b, table);
    return answersOf(a, table).some((answer) => theirs.includes(answer));
  });
}

const answersOf = ({ lower }: Term, table: Poles): string[] =>
  lemmasOf(lower).flatMap((lemma) =>
    (table.get(lemma) ?? [])
      .filter(({ words }) => words.length === 1)
      .map(({ question, answer }) => `${question} ${answer}`),
  );
