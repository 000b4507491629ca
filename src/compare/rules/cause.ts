import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { isTold, isVague, otherIncidentCauses } from '../outcomes/incident-causes.ts';
import { likeness, ONE_CAUSE } from '../reading/likeness.ts';
import { causesIn, type Cause } from '../reading/causes.ts';
import { defineClaimRule } from '../rule.ts';

/** Words beside the cause that both claims must have, so that both speak of one effect. */
const LEAST_EFFECT = 2;
/** The same where two speakers each give a cause. */
const LEAST_DISPUTED = 1;

export const cause = defineClaimRule({
  id: 'cause',
  title: 'Another cause',
  why: 'Who or what is to blame is what a story leaves behind.',
  check: 'Look whether both causes may have worked together, and who puts it down to which.',
  status: 'trial',
  compares: 'claim',
  compare: (left, right) => {
    const [l, r] = [causesIn(left), causesIn(right)];
    const ruledOut = l.flatMap((a) =>
      r.filter((b) => a.excluded !== b.excluded && meet(a, b)).map((b) => [a, b] as const),
    )[0];
    if (ruledOut !== undefined)
      return [between(...ruledOut, 'incompatible', 'one rules out what the other gives as the cause', 0.8)];
    const incident = otherIncidentCauses(left, right);
    if (incident !== undefined) return incident;
    const [a, b] = [l.find(({ excluded }) => !excluded), r.find(({ excluded }) => !excluded)];
    if (a === undefined || b === undefined || l.some((x) => r.some((y) => meet(x, y)))) return [];
    if (isVague(a) || isVague(b) || likeness(a.terms, b.terms) >= ONE_CAUSE) return [];
    const areBothTold = isTold(left) && isTold(right);
    if (!areBothTold && !haveOneEffect(a, b)) return [];
    return sharedBeside(left, a, right, b) < (areBothTold ? LEAST_DISPUTED : LEAST_EFFECT)
      ? []
      : [between(a, b, 'different', 'they give different causes', 0.7)];
  },
});

/** Whether what came of both is told by one word: of two things that are told beside their causes nothing follows. */
const haveOneEffect = (a: Cause, b: Cause): boolean => a.effect.some((x) => b.effect.some((y) => areAlike(x, y)));

const meet = (a: Cause, b: Cause): boolean =>
  a.terms.some((x) => x.tag.startsWith('NN') && b.terms.some((y) => areAlike(x, y)));

/** How many words that stand not in the cause both claims share. */
function sharedBeside(left: Statement, a: Cause, right: Statement, b: Cause): number {
  const beside = ({ terms }: Statement, own: Cause): Term[] =>
    terms.filter((term) => !own.terms.includes(term) && term.tag !== 'CD');
  const theirs = beside(right, b);
  return beside(left, a).filter((x) => theirs.some((y) => areAlike(x, y))).length;
}

const between = (
  a: Cause,
  b: Cause,
  outcome: 'incompatible' | 'different',
  reason: string,
  confidence: number,
): Omit<Comparison, 'rule'> => ({
  outcome,
  reason,
  confidence,
  left: { value: valueOf(a), passage: a.passage },
  right: { value: valueOf(b), passage: b.passage },
});

const valueOf = ({ terms, excluded }: Cause): string =>
  `${excluded ? 'not ' : ''}${terms.map(({ lower }) => lower).join(' ')}`;
