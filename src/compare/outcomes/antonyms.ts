import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import { areAlike, areOpposite, hasOpposites } from '../reading/alike.ts';
import { clauseAt, clausesOf } from '../reading/clauses.ts';
import { hedgeOf, isDenied } from '../reading/modality.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import { twoValues } from '../reading/two-values.ts';

/** Share of the other words of the longer claim that the shorter must have, so that the antonyms make all the difference. */
const TWINS = 0.75;
/** Fewest of them. */
const LEAST_WORDS = 2;

/** Opposite verbs in two claims that say the same but for them: "granted the interview", "denied the interview". */
export function antonymsIn(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  if (clausesOf(left).length === 0 || clausesOf(right).length === 0) return [];
  for (const a of opposableIn(left)) {
    for (const b of right.terms) {
      if (!areOpposite(a, b) || !areToldPlainly(left, a, right, b) || isSide(left, a) || isSide(right, b)) continue;
      if (right.terms.some((term) => areAlike(a, term)) || left.terms.some((term) => areAlike(b, term))) continue;
      if (!areTwins(left.terms, a, right.terms, b)) continue;
      const [here, there] = [clauseAt(left, a.start), clauseAt(right, b.start)];
      if (here === undefined || there === undefined || areTiedApart(left, here, right, there)) continue;
      return [
        twoValues(
          left,
          { value: a.stem, passage: passageAt(left, a) },
          right,
          { value: b.stem, passage: passageAt(right, b) },
          { confidence: 0.75, reason: `"${a.lower}" is the opposite of "${b.lower}"` },
        ),
      ];
    }
  }
  return [];
}

/** The verbs of a claim that have an opposite which excludes them. */
const opposableIn = remembered(({ terms }: Statement): readonly Term[] =>
  terms.filter((a) => a.tag.startsWith('VB') && !CONVERSE.has(a.stem) && !BY_TURNS.has(a.stem) && hasOpposites(a)),
);

/** What people do by turns, so that two claims may tell of two moments. */
const BY_TURNS = new Set([
  'sit',
  'stand',
  'lie',
  'walk',
  'ride',
  'run',
  'rest',
  'stop',
  'start',
  'begin',
  'end',
  'open',
  'close',
]);
/** Verbs that tell one event from its two sides: what one sold, another bought. */
const CONVERSE = new Set([
  'sell',
  'bui',
  'give',
  'take',
  'lend',
  'borrow',
  'teach',
  'learn',
  'win',
  'lose',
  'come',
  'go',
  'rise',
  'fall',
  'increas',
  'decreas',
]);

const areToldPlainly = (left: Statement, a: Term, right: Statement, b: Term): boolean =>
  !isDenied(left, a) && !isDenied(right, b) && hedgeOf(left, a)?.value === hedgeOf(right, b)?.value;

function areTwins(left: readonly Term[], a: Term, right: readonly Term[], b: Term): boolean {
  const [few, many] = [left.filter((term) => term !== a), right.filter((term) => term !== b)].sort(
    (x, y) => x.length - y.length,
  );
  if (few === undefined || many === undefined) return false;
  const met = few.filter((term) => many.some((other) => areAlike(term, other))).length;
  return met >= LEAST_WORDS && met / many.length >= TWINS;
}

/** "The left bank", "his right hand": no verb, whatever the tagger makes of it. */
const isSide = ({ document }: Statement, { lower, start }: Term): boolean =>
  (lower === 'left' || lower === 'right') &&
  /\b(?:the|its|his|her|their) $/i.test(document.text.slice(Math.max(0, start - SIDE_REACH), start));
/** Letters of such a word and a blank. */
const SIDE_REACH = 6;
