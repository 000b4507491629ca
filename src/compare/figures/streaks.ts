import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import { otherParties } from '../reading/scope.ts';
import { headOf, sameNoun, wordsBeside } from '../reading/surroundings.ts';
import { remembered } from '../reading/remembered.ts';

const STREAK = new Set(wordGroups('figure-scope').get('streak'));
/** How many words behind a figure may say that it is a streak: "three wins in a row". */
const BEHIND = 4;

/** Streaks told by a count against streaks told by a rank: "three wins in a row", "the fifth consecutive victory". */
export function streaks(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, ...others] = streaksIn(left);
  const [r, ...more] = streaksIn(right);
  if (l === undefined || r === undefined || others.length > 0 || more.length > 0 || l.dimension === r.dimension)
    return [];
  const [a, b] = [
    { mention: l, statement: left },
    { mention: r, statement: right },
  ];
  if (!sameNoun(a, headOf(l.of), b, headOf(r.of)) || otherParties(a, b) || l.min === null || r.min === null) return [];
  const same = l.min === r.min;
  return [
    {
      outcome: same ? 'same' : 'incompatible',
      reason: same ? 'the same streak' : 'the streaks are of different lengths',
      confidence: 0.85,
      left: { value: `streak of ${l.min}`, passage: passageOf(l) },
      right: { value: `streak of ${r.min}`, passage: passageOf(r) },
    },
  ];
}

const streaksIn = remembered((statement: Statement): readonly Quantity[] =>
  statement.claim.mentions.filter(
    (m): m is Quantity =>
      m.kind === 'quantity' &&
      (m.dimension === 'ordinal' || m.dimension === 'count') &&
      m.min === m.max &&
      [
        ...m.text.toLowerCase().split(/[^a-z]+/u),
        ...wordsBeside({ mention: m, statement }).after.slice(0, BEHIND),
      ].some((word) => STREAK.has(word)),
  ),
);

const passageOf = ({ start, end, text }: Quantity) => ({ start, end, text });
