import type { Comparison, Statement } from '../../model/comparison.ts';
import { hedgeOf } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { type Pole, polesIn, readPoles } from '../reading/poles.ts';
import { remembered } from '../reading/remembered.ts';
import { subjectsMatch, themesMatch } from '../reading/themes.ts';

/** Where `other` tells as a fact the outcome or state that `unsure` hedges, in words of its own: "feared dead", "were killed". */
export function surerOutcome(unsure: Statement, other: Statement, swapped: boolean): Omit<Comparison, 'rule'>[] {
  const heard = heardIn(unsure);
  if (heard.length === 0 || earlierOf(unsure, other) === 'left') return [];
  return heard.flatMap(({ lexicon, pole }): Omit<Comparison, 'rule'>[] => {
    const hedge = pole.hedge ?? 'probable';
    const fact = polesIn(other, readPoles(lexicon)).find(
      (each) =>
        each.question === pole.question &&
        each.answer === pole.answer &&
        each.hedge === undefined &&
        !each.denied &&
        !each.intended &&
        (subjectsMatch(pole, each) === 'same' || themesMatch(pole, each) === 'same'),
    );
    if (fact === undefined) return [];
    const mine = { value: hedge, passage: passageOf(pole) };
    const theirs = { value: 'fact', passage: passageOf(fact) };
    return [
      {
        outcome: 'different' as const,
        reason: `one leaves "${pole.text}" unsure, the other tells "${fact.text}" as a fact`,
        confidence: SURE,
        left: swapped ? theirs : mine,
        right: swapped ? mine : theirs,
      },
    ];
  });
}

/** What a claim tells as heard, with the lexicon of its answers. */
const heardIn = remembered((statement: Statement) =>
  ['states', 'opposed-outcomes'].flatMap((lexicon) =>
    polesIn(statement, readPoles(lexicon))
      .filter((pole) => !pole.denied && HEARD.test(hedgeOf(statement, pole)?.text ?? ''))
      .map((pole) => ({ lexicon, pole })),
  ),
);

/** How sure it is that a guess stands beside a fact. */
const SURE = 0.8;

/** Words for what is taken to have happened; what is only expected may come true and be told as a fact. */
const HEARD =
  /^(?:fear|believ|thought|allege|reported|suspect|presum|assum|apparent|said|rumou?r|understood|seem|appear)/i;

const passageOf = ({ start, end, text }: Pole): Comparison['left']['passage'] => ({ start, end, text });
