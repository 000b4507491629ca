import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import type { Pole } from '../reading/poles.ts';
import { subjectOf } from '../reading/themes.ts';

/**
 * Questions that articles ask of many things, and two short texts of one matter where their nouns show that it is one: who turned what down, who
 * took which side. "The union accepted the rise", "members of the union turned down the offer".
 */
export const OF_ONE_MATTER: ReadonlySet<string> = new Set(['approval', 'office']);

/** Nouns beside two answers that must meet. */
const LEAST_SHARED = 2;

/** Whether the nouns beside two answers show them to be given of one thing, a word of one subject among them. */
export function areOfOneMatter(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [nounsBeside(left, a), nounsBeside(right, b)];
  // Who rejects an appeal against a ruling upholds the ruling.
  if (bringsAgainst(left, right) || bringsAgainst(right, left)) return false;
  if (TURNED.test(left.claim.text) || TURNED.test(right.claim.text)) return false;
  const shared = l.filter((term) => r.some((other) => areAlike(term, other)));
  const bySubject = [...subjectOf(a), ...subjectOf(b)].some((term) => shared.some((noun) => areAlike(noun, term)));
  return bySubject && new Set(shared.map(({ stem }) => stem)).size >= LEAST_SHARED;
}

const bringsAgainst = (one: Statement, other: Statement): boolean =>
  one.terms.some((term) => AGAINST.test(term.lower) && !other.terms.some((each) => areAlike(term, each)));
/** What is brought against a decision, a law or a person. */
const AGAINST =
  /^(?:appeal|challenge|complaint|objection|petition|lawsuit|suit|claim|request|plea|bid|motion|protest|veto|ban|opposition|amendment)s?$/u;

/** "Had refused", "has now agreed": one came after the other. */
const TURNED =
  /\b(?:now|since|later|again|first|initially|originally|had|finally|eventually|after|before|until|earlier|at last|then|once|second)\b/i;

const nounsBeside = ({ terms, claim }: Statement, { start, end }: Pole): readonly Term[] =>
  terms.filter(
    (term) =>
      term.tag.startsWith('NN') &&
      (term.end <= start || term.start >= end) &&
      !claim.mentions.some((m) => m.kind === 'time' && term.start >= m.start && term.end <= m.end),
  );
