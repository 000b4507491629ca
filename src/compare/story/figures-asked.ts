import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import { headOf, singular } from '../reading/surroundings.ts';
import { measuresOf } from '../reading/topics.ts';
import type { Asked } from './answer.ts';

/** Figures of which a story has one: a measure with a name, or a number of people to whom one thing happened. */
export function figuresIn(statement: Statement): readonly Asked[] {
  if (isOfPast(statement)) return [];
  return statement.claim.mentions.flatMap((mention) => {
    if (mention.kind !== 'quantity' || mention.change) return [];
    const answer = { statement, at: mention, value: mention };
    return measured(mention, statement).map((question): Asked => [question, answer]);
  });
}

const measured = (mention: Quantity, statement: Statement): readonly string[] => [
  ...ageOf(mention, statement),
  ...measuresOf({ mention, statement }),
  ...(mention.role === '' ? [] : [`count ${mention.role} ${singular(headOf(mention.of))}`]),
];

/** "Milos Ode, 44,": how old somebody is by name, whose surname is the last word. */
const ageOf = ({ dimension, of }: Quantity, { claim }: Statement): readonly string[] => {
  const surname = headOf(of);
  const isNamed =
    dimension === 'age' &&
    claim.mentions.some(
      (m) => m.kind === 'party' && m.type === 'person' && m.name.toLowerCase().split(' ').at(-1) === surname,
    );
  return isNamed ? [`age ${surname}`] : [];
};

/** Whether a claim names a year gone by: "were deducted nine points in 2021". */
export const isOfPast = ({ claim, document }: Statement): boolean =>
  /\b(?:so far|last published|in (?:19|20)\d\d)\b/i.test(claim.text) ||
  claim.mentions.some(
    (m) =>
      m.kind === 'time' &&
      m.latest !== undefined &&
      document.published !== undefined &&
      m.latest.slice(0, 4) < document.published.slice(0, 4) &&
      /\b(?:19|20)\d\d\b/u.test(m.text),
  );
