import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Certainty } from '../../model/mention.ts';
import type { Passage, Span } from '../../model/place.ts';
import { areAlike, isUnder } from '../reading/alike.ts';
import { clauseAt, clausesOf } from '../reading/clauses.ts';
import { figuresInCommon } from '../figures/figures-in-common.ts';
import { denialsIn, hedgeOf } from '../reading/modality.ts';
import { holds } from '../reading/holds.ts';
import { earlierOf } from '../reading/moments.ts';
import { surerOutcome } from '../outcomes/heard.ts';
import { sameOutcome } from '../outcomes/outcomes.ts';
import { passageAt } from '../reading/passage-at.ts';
import { polesIn, readPoles, type Poles } from '../reading/poles.ts';
import { remembered } from '../reading/remembered.ts';
import { defineClaimRule } from '../rule.ts';

/** Share of the words said with a hedge that the other claim must have, the predicate among them. */
const SAME_WORDS = 0.4;
/** Fewest of them. */
const LEAST_WORDS = 2;
/** Fewest where one claim speaks of a plan and the other leaves it open, which seldom happens of two things in one story. */
const LEAST_PLANNED = 1;
/** How sure the rule is of a fact against a guess, and of a plan against a possibility. */
const SURE = 0.8;
const LIKELY = 0.65;

export const certainty = defineClaimRule({
  id: 'certainty',
  title: 'One is surer than the other',
  why: 'What may happen, or is believed, is not yet a fact.',
  check: 'Look for the source of the surer claim, and whether it knew more or only said less.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => {
    if (clausesOf(left).length === 0 || clausesOf(right).length === 0) return [];
    if (denialsIn(left).length !== denialsIn(right).length) return [];
    const [found] = [
      ...surer(left, right, false),
      ...surer(right, left, true),
      ...surerOutcome(left, right, false),
      ...surerOutcome(right, left, true),
      ...surerFigure(left, right, false),
      ...surerFigure(right, left, true),
    ];
    return found === undefined ? [] : [found];
  },
});

/** Where `other` states as a fact, or as decided, what `unsure` hedges. */
function surer(unsure: Statement, other: Statement, swapped: boolean): Omit<Comparison, 'rule'>[] {
  return [...hedges(unsure), ...wishes(unsure)].flatMap((hedge) => {
    if (saysToo(other, unsure, hedge) || isOwnView(unsure, hedge) || isOfFurther(unsure, hedge, other)) return [];
    const said = unsure.terms.filter((term) => holds(hedge.scope, term) && !holds(hedge, term));
    const match =
      (hedge.value === 'planned' ? undefined : factIn(said, hedge, unsure, other)) ??
      planIn(said, hedge, unsure, other);
    if (match === undefined) return [];
    // What was expected first and is told as done later has come true.
    if (match.plan === undefined && earlierOf(unsure, other) === 'left') return [];
    const mine = { value: hedge.value, passage: passageOf(hedge) };
    const theirs =
      match.plan === undefined
        ? { value: 'fact', passage: passageAt(other, match.term) }
        : { value: match.plan.value, passage: passageOf(match.plan) };
    return [
      {
        outcome: 'different' as const,
        reason: `one says "${hedge.text}", the other ${match.plan === undefined ? 'tells it as a fact' : `"${match.plan.text}"`}`,
        confidence: match.plan === undefined ? SURE : LIKELY,
        ...(match.plan !== undefined && isExpected(hedge) && { byStory: true as const }),
        left: swapped ? theirs : mine,
        right: swapped ? mine : theirs,
      },
    ];
  });
}

/** "A flood that cost 9 million may have been foreseen", "could double the 7 million that she got": what is open is not the figure. */
const isKnownFigure = ({ claim, document }: Statement, { start, end }: Span, hedge: Span): boolean => {
  const before = document.text.slice(claim.start, start);
  return end <= hedge.start ? /\b(?:that|which|who)\b[^,;]*$/i.test(before) : /\bthe $/i.test(before);
};

/** Where `other` tells as decided or as a fact what has the same figure here and is left open: "may offer 300 euros", "will get €300". */
function surerFigure(unsure: Statement, other: Statement, swapped: boolean): Omit<Comparison, 'rule'>[] {
  const open = [...hedges(unsure), ...wishes(unsure)];
  if (open.length === 0 || earlierOf(unsure, other) === 'left') return [];
  return figuresInCommon(unsure, other).flatMap(([l, r]): Omit<Comparison, 'rule'>[] => {
    const hedge = open.find((m) => holds(m.scope, l) && !OPEN_ONLY_OF_FIGURE.test(m.text) && !isQuoted(unsure, m));
    if (hedge === undefined || saysToo(other, unsure, hedge) || isKnownFigure(unsure, l, hedge)) return [];
    const isOpenToo = [...hedges(other), ...wishes(other)].some((m) => holds(m.scope, r));
    const plan = hedgeOf(other, r);
    if (isOpenToo || (plan !== undefined && !FIRM.test(plan.text) && !/^plan/i.test(plan.text)) || isQuoted(other, r))
      return [];
    const mine = { value: hedge.value, passage: passageOf(hedge) };
    const theirs =
      plan === undefined ? { value: 'fact', passage: passageOf(r) } : { value: plan.value, passage: passageOf(plan) };
    return [
      {
        outcome: 'different' as const,
        reason: `one says "${hedge.text}" of a figure, the other ${plan === undefined ? 'tells it as a fact' : `"${plan.text}"`}`,
        confidence: LIKELY,
        byStory: true as const,
        left: swapped ? theirs : mine,
        right: swapped ? mine : theirs,
      },
    ];
  });
}

/** Words that tell where a figure is from, not how sure it is that something will be: "is thought to be worth". */
const OPEN_ONLY_OF_FIGURE =
  /^(?:believ|thought|estimat|reckon|allege|claim|said|reported|accus|suspect|apparent|whether)/i;

/** "Further closures are possible", "the closures will affect three towns": more of them than those. */
const isOfFurther = (unsure: Statement, { scope }: Certainty, other: Statement): boolean =>
  FURTHER.test(unsure.document.text.slice(scope.start, scope.end)) && !FURTHER.test(other.claim.text);
const FURTHER = /\b(?:further|additional) [a-z]+/i;

/** Whether the other claim has the hedging word too, whatever stands between it and what it is said of. */
const saysToo = (other: Statement, unsure: Statement, hedge: Certainty): boolean =>
  unsure.terms.some((term) => holds(hedge, term) && other.terms.some(({ stem }) => stem === term.stem));

/** "I think", "I believe" in somebody's mouth: left out where the words are cut short, which is for the rule of quotations. */
const isOwnView = ({ document }: Statement, { start, text }: Certainty): boolean =>
  /^(?:think|believe|guess|suppose)/i.test(text) &&
  /\bI\s+$/u.test(document.text.slice(Math.max(0, start - OWN), start));
/** Letters before a verb in which its "I" stands. */
const OWN = 4;

interface Counterpart {
  readonly term: Term;
  /** The word that makes it a plan; a fact without. */
  readonly plan: Certainty | undefined;
}

/** Where the other claim tells as a fact what is hedged here: the same predicate of the same things. */
function factIn(said: readonly Term[], hedge: Certainty, unsure: Statement, other: Statement): Counterpart | undefined {
  const verb = said.find(isVerb);
  if (verb === undefined || (OPEN_ONLY.test(hedge.text) && !isBeforeNoun(verb, said))) return undefined;
  const met = said.filter((word) => other.terms.some((there) => meansSame(word, there)));
  // That both fell in one month tells nothing of what happened.
  const dated = met.filter((word) => isDated(unsure, word)).length;
  if (met.length - dated < LEAST_WORDS || met.length / said.length < SAME_WORDS) return undefined;
  const term = other.terms.find((there) => isVerb(there) && meansSame(verb, there) && !isAside(other, there));
  return term === undefined || hedgeOf(other, term) !== undefined ? undefined : { term, plan: undefined };
}

/** "A suspected broken wrist": what is suspected is a thing that happened, not somebody's deed. */
const isBeforeNoun = (verb: Term, [first, second]: readonly Term[]): boolean =>
  verb === first && verb.tag === 'VBN' && second?.tag.startsWith('NN') === true && second.start === verb.end + 1;

/** Where the other claim speaks of what will be as decided, and this one leaves it open. */
function planIn(said: readonly Term[], hedge: Certainty, unsure: Statement, other: Statement): Counterpart | undefined {
  if (hedge.value !== 'possible' && hedge.value !== 'planned' && !isExpected(hedge)) return undefined;
  if (PAST.test(textBehind(unsure, hedge)) || isQuoted(unsure, hedge)) return undefined;
  const met = said.filter(
    (word) => !isFigure(unsure, word) && other.terms.some((there) => areAlike(word, there) || sameOutcome(word, there)),
  );
  if (met.length < (hedge.value === 'planned' ? LEAST_WORDS : LEAST_PLANNED)) return undefined;
  if (hedge.value === 'planned' && unsure.claim.mentions.some((m) => m.kind === 'certainty' && FIRM.test(m.text)))
    return undefined;
  const plan = other.claim.mentions.find(
    (m): m is Certainty =>
      m.kind === 'certainty' &&
      m.value === 'planned' &&
      FIRM.test(m.text) &&
      !EVASIVE.test(textBehind(other, m)) &&
      !isQuoted(other, m),
  );
  const term = plan && other.terms.find((there) => isVerb(there) && there.start >= plan.end);
  return plan === undefined || term === undefined || hedgeOf(other, term) !== plan ? undefined : { term, plan };
}

/** "Is expected to close" leaves open what "will close" tells as decided; of two of these only a story shows that they are of one thing. */
const isExpected = ({ value, text }: Certainty): boolean => value === 'probable' && EXPECTED.test(text);
const EXPECTED = /^(?:expected|likely|poised|tipped|hoped|hopes?)\b/i;

/**
 * Whether a word was said aloud: who talks says "could" and "would" of many things, and what one quotation says surer than another is for
 * the rule of quotations. Of 20 such findings on real news 9 fall away, none of them fair, and no right one of the development data.
 */
const isQuoted = ({ claim }: Statement, { start, end }: Span): boolean =>
  claim.mentions.some((m) => m.kind === 'quotation' && m.direct && m.start <= start && m.end >= end);

const meansSame = (said: Term, there: Term): boolean => isUnder(said, there) || sameOutcome(said, there);

/** Words that leave open what is still to come, or ask, or accuse: against a fact they tell nothing. */
const OPEN_ONLY = /^(?:could|whether|accus|suspect|claim|consider|.*(?:whether|if|of)$)/i;
/** Behind "may" they tell of the past: "may have sunk". */
const PAST = /^\s+(?:not\s+)?have\b/i;
/** What will not be told is left open too: "would not rule out", "will neither confirm nor deny". */
const EVASIVE = /^\s+(?:not|neither)\s+(?:rule|exclude|confirm|say|comment|deny)/i;
/** What is told as decided. */
const FIRM =
  /^(?:will|wo|'ll|shall|would|(?:is|are|was|were) to|to be|set to|due|scheduled|agreed to|decided to|vow|pledge|promise)/i;
/** Letters looked at behind a word. */
const REACH = 24;
const textBehind = ({ document }: Statement, { end }: Span): string => document.text.slice(end, end + REACH);

/** Whether a word belongs to "police said" beside what was said. */
const isAside = (statement: Statement, { start }: Term): boolean => clauseAt(statement, start)?.telling ?? false;

/** Whether a word is part of a figure or a date: two plans may cost the same and fall on one day. */
const isFigure = ({ claim }: Statement, term: Term): boolean =>
  claim.mentions.some((m) => (m.kind === 'quantity' || m.kind === 'time') && holds(m, term));

const isDated = ({ claim }: Statement, term: Term): boolean =>
  claim.mentions.some((m) => m.kind === 'time' && holds(m, term));

/** Words of the claim that leave it open whether a thing is so. */
const hedges = remembered(({ claim }: Statement): readonly Certainty[] =>
  claim.mentions.filter(
    (m): m is Certainty => m.kind === 'certainty' && m.value !== 'certain' && m.value !== 'planned',
  ),
);

let soft: Poles | undefined;

/** Words for what is only wished or thought about, told of the whole claim: "wants", "is under consideration". */
const wishes = remembered((statement: Statement): readonly Certainty[] =>
  polesIn(statement, (soft ??= readPoles('soft-plans')))
    .filter(
      ({ denied, text, end }) =>
        !denied && !(/^weigh/i.test(text) && WEIGHT.test(textBehind(statement, { start: end, end }))),
    )
    .map(({ start, end, text }) => ({ kind: 'certainty', value: 'planned', start, end, text, scope: statement.claim })),
);

/** "Weighing about 90 kilos". */
const WEIGHT = /^ (?:[a-z]+ ){0,2}\d/;

const isVerb = ({ tag }: Term): boolean => tag.startsWith('VB');
const passageOf = ({ start, end, text }: Passage): Passage => ({ start, end, text });
