import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import type { Sided } from '../rule.ts';
import { apartInScope } from '../reading/scope.ts';
import { differentSpeakers, sameStanding } from '../reading/standing.ts';
import { inCommon } from '../reading/surroundings.ts';
import { topicsMeet } from '../reading/topics.ts';
import { remembered } from '../reading/remembered.ts';

/** That no money was paid, owed or taken on one side, against a sum for the same on the other: "not a cent", "free", "no fine". */
export function noMoneyAgainstSums(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const found = clashOf(left, right);
  if (found !== undefined) return [between(found.none, found.sum, left, right)];
  const turned = clashOf(right, left);
  if (turned === undefined) return [];
  const comparison = between(turned.none, turned.sum, right, left);
  return [{ ...comparison, left: comparison.right, right: comparison.left }];
}

interface Clash {
  readonly none: Quantity;
  readonly sum: Quantity;
}

function clashOf(one: Statement, other: Statement): Clash | undefined {
  const none = noneIn(one);
  if (none === undefined || sumsIn(one).length > 0 || inCommon(one, other) < COMMON) return undefined;
  const mine = { mention: none, statement: one };
  const sum = sumsIn(other).find((mention) => {
    const its = { mention, statement: other };
    return topicsMeet(mine, its) === 'same' && standsAgainst(mine, its);
  });
  return sum && { none, sum };
}

/** Words in common from which on two claims about money are of one thing, and how sure that is. */
const COMMON = 2;
const VOUCHED = 0.65;

/** Whether a sum is told as plainly as that there is none; the denial itself is no other standing. */
function standsAgainst(none: Sided<Quantity>, sum: Sided<Quantity>): boolean {
  const head: Sided<Passage> = { ...none, mention: { ...none.mention, end: none.mention.start } };
  return !apartInScope(none, sum) && (sum.mention.min ?? 0) > 0 && !sum.mention.change && undenied(head, sum);
}

const undenied = (none: Sided<Passage>, sum: Sided<Quantity>): boolean =>
  sameStanding(
    {
      ...none,
      statement: { ...none.statement, claim: { ...none.statement.claim, mentions: notDenied(none.statement) } },
    },
    sum,
  );

const notDenied = ({ claim }: Statement) => claim.mentions.filter(({ kind }) => kind !== 'polarity');

const sumsIn = remembered(({ claim }: Statement): readonly Quantity[] =>
  claim.mentions.filter((m): m is Quantity => m.kind === 'quantity' && m.dimension === 'money'),
);

const COIN =
  'cent|penny|dime|dollar|euro|pound|krone|krona|kroner|shilling|rupee|franc|peso|rouble|ruble|centime|kopeck|lira|yen|zloty|forint|rand|naira|farthing';
const NONE: readonly RegExp[] = [
  // "not a cent of public money", "did not cost taxpayers a penny", "without paying a single euro"
  new RegExp(`\\b(?:not|without|never|n['’]t)\\b[^.;,]{0,40}?\\b(?:an?|one) (?:single )?(?:${COIN})\\b(?! more)`, 'i'),
  /\b(?:costs?|pays?|paid|owe[sd]?|gets?|got|receive[sd]?|earn(?:s|ed)?|charged?)\b[^.;,]{0,30}?\bnothing\b/i,
  /\b(?:free of charge|for free|(?:is|are|was|were|be|remains?|stays?) (?:entirely |completely )?free(?=[.,;]| for| to (?:all|everyone|visitors)))/i,
  /\bno (?:fine|penalty|compensation|damages|ransom|debts?|payout|entrance fee|admission fee|charge for)\b/i,
];
/** A word that each of them has. */
const NEGATIVE = /\b(?:not|without|never|nothing|free|no)\b|n['’]t\b/i;
/** Characters of a claim that are looked at; a longer claim is no sentence. */
const LONGEST = 1000;

/** Where a claim says that there was no money, as a sum of nothing. */
const noneIn = remembered(({ claim, document }: Statement): Quantity | undefined => {
  const text = document.text.slice(claim.start, Math.min(claim.end, claim.start + LONGEST));
  if (!NEGATIVE.test(text)) return undefined;
  for (const pattern of NONE) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const start = claim.start + match.index;
    return {
      kind: 'quantity',
      start,
      end: start + match[0].length,
      text: match[0],
      min: 0,
      max: 0,
      unit: '',
      dimension: 'money',
      of: '',
      role: '',
      approximate: false,
      form: 'exact',
      change: false,
    };
  }
  return undefined;
});

function between(none: Quantity, sum: Quantity, of: Statement, other: Statement): Omit<Comparison, 'rule'> {
  const disputed = differentSpeakers({ mention: none, statement: of }, { mention: sum, statement: other });
  const side = ({ start, end, text }: Quantity, value: string) => ({ value, passage: { start, end, text } });
  return {
    outcome: disputed ? 'different' : 'incompatible',
    reason: disputed ? 'two speakers give two numbers' : 'nothing on one side, a sum on the other',
    confidence: 0.8,
    vouched: VOUCHED,
    left: side(none, 'nothing'),
    right: side(sum, `${sum.min ?? 0} ${sum.unit}`),
  };
}
