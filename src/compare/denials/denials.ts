import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Polarity } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { areAlike, isNameOf, isUnder } from '../reading/alike.ts';
import { areBoundElsewhere, isNearest } from '../apart/bound-elsewhere.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { deniesLess, isKnown } from './denied-kinds.ts';
import { isDeniedOfAll } from './denied-of-all.ts';
import { isLeftBehind, staysAway } from './denied-things.ts';
import { denialsIn, hedgeOf, isDenied, isDeniedWithout, mayBeDenied } from '../reading/modality.ts';
import { isDispute } from '../reading/disputes.ts';
import { earlierOf } from '../reading/moments.ts';
import { isExcepted } from '../apart/exceptions.ts';
import { holds } from '../reading/holds.ts';
import { aimsDiffer } from '../apart/other-things.ts';
import { isOwner } from '../apart/told-apart.ts';
import { mayStandFor } from './generic-subjects.ts';
import { areAsserted, isPurpose } from './asserted.ts';
import { passageAt } from '../reading/passage-at.ts';
import { objectOf } from '../reading/themes.ts';
import { remembered } from '../reading/remembered.ts';

/** Words that tell when, beside a denial and in it. */
const WHEN: ReadonlySet<string> = new Set(['yet', 'already', 'still', 'ever', 'now', 'far', 'anymore']);

/** Share of the denied words that must stand, not denied, in the other claim. */
const SAME_WORDS = 0.6;
/** Least number of shared words, the subject's among them, so that a lone common verb never decides. */
const LEAST_WORDS = 2;

type Found = Omit<Comparison, 'rule'>;

/** How sure a denial is of a subject that only the story shows to be the same. */
const BY_STORY = 0.7;

/** "A shop next to the bank": what only tells where. */
const isBy = ({ document }: Statement, { start }: Term): boolean =>
  /\b(?:next to|near|beside|opposite|behind|outside) (?:the |an? |its |his |her |their )?$/i.test(
    document.text.slice(Math.max(0, start - BY_REACH), start),
  );
const BY_REACH = 16;

/** What `denier` denies in words that `other` affirms. */
export function denials(denier: Statement, other: Statement, isSwapped: boolean): Found[] {
  const deniedHere = deniedIn(denier);
  if (deniedHere.length === 0 || earlierOf(denier, other, true) !== undefined) return [];
  return deniedHere.flatMap(({ negation, clause, said, denied, predicate }) => {
    const match = other.terms.find(
      (term) => !PREPOSITIONS.has(term.lower) && tellsOf(predicate, term) && isAffirmed(other, term),
    );
    if (isLeftBehind(denier, negation)) return [];
    if (match === undefined || other.terms.some((term) => areAlike(term, predicate) && !isAffirmed(other, term)))
      return [];
    if (/^no longer$/i.test(negation.text) && isPast(other, match)) return [];
    if (DENYING.test(negation.text) && (isQuoted(other, match) || isPurpose(denier, predicate))) return [];
    if (isExcepted(denier) || isExcepted(other)) return [];
    const there = clauseAt(other, match.start);
    if (mayBeDenied(other, match) || staysAway(other, match)) return [];
    if (deniesLess(denier, negation, predicate, other, match)) return [];
    if (there === undefined || there.telling || hedgesClash(denier, predicate, other, match)) return [];
    if (!areAsserted(denier, negation, predicate, other, match)) return [];
    // "The plans aren't combined, written out": a denial before the word may reach it.
    if (denialsIn(other).some(({ start, end }) => start >= there.start && end <= match.start)) return [];
    const subject = subjectBefore(clause, negation);
    const around = [...termsIn(other, there), ...there.subject];
    const met = said.filter((term) => around.some((affirmed) => tellsOf(term, affirmed)));
    const subjects = subject.filter(
      (term) =>
        !isOwner(denier, term) &&
        isNamed(denier, term) ===
          there.terms.some((affirmed) => isNamed(other, affirmed) && areAlike(term, affirmed)) &&
        [...there.terms, ...there.subject].some(
          (affirmed) => areAlike(term, affirmed) && !isOwner(other, affirmed) && !isBy(other, affirmed),
        ),
    );
    const isOther = subject.length > 0 && subjects.length === 0 && !there.carried && !clause.carried;
    // "The maker, Nordan" may be "the company".
    // "Nothing had been stolen": what is said of all is said of each.
    const isOfAll = isDeniedOfAll(denier, negation, predicate, other, match) && there.subject.length > 0;
    const byStory =
      isOfAll || (isOther && (mayStandFor(subject, there.subject) || mayStandFor(there.subject, subject)));
    if (isOther && !byStory) return [];
    if (areBoundElsewhere(clause, negation, there, match) || isNearest(other, match)) return [];
    const [mineOf, theirsOf] = [objectOf({ ...predicate, clause }), objectOf({ ...match, clause: there })];
    if (mineOf.length > 0 && theirsOf.length > 0 && !mineOf.some((x) => theirsOf.some((y) => areAlike(x, y))))
      return [];
    if (aimsDiffer(denier, { ...predicate, clause }, other, { ...match, clause: there })) return [];
    // "They have no community" does not deny "the community is angry".
    if (predicate.tag.startsWith('NN') && subjects.length === 0 && isKnown(other, match)) return [];
    const share = met.filter((term) => denied.includes(term)).length / denied.length;
    const first = denied.find(({ tag }) => tag.startsWith('NN'));
    // "No cyclist crossed" is said of cyclists alone.
    if (
      /^no$/i.test(negation.text) &&
      first !== undefined &&
      first.start - negation.end < BESIDE &&
      !met.includes(first)
    )
      return [];
    if (share < SAME_WORDS || met.length + subjects.length < (isOfAll ? 1 : LEAST_WORDS)) return [];
    const mine = {
      value: `not ${predicate.stem}`,
      passage: passageAt(denier, {
        start: Math.min(negation.start, predicate.start),
        end: Math.max(negation.end, predicate.end),
      }),
    };
    const theirs = { value: match.stem, passage: passageAt(other, match) };
    return [
      {
        outcome: isDispute(denier, predicate, other, match) ? ('different' as const) : ('incompatible' as const),
        reason: `one denies "${predicate.lower}", the other says it`,
        confidence: byStory ? BY_STORY : 0.8,
        ...(byStory && { byStory }),
        left: isSwapped ? theirs : mine,
        right: isSwapped ? mine : theirs,
      },
    ];
  });
}

/** What a claim denies, as far as it can be held against another. */
interface Denied {
  readonly negation: Polarity;
  readonly clause: Clause;
  /** The words that are denied, and those of them that tell no time. */
  readonly said: readonly Term[];
  readonly denied: readonly Term[];
  readonly predicate: Term;
}

const deniedIn = remembered((denier: Statement): readonly Denied[] =>
  denialsIn(denier).flatMap((negation) => {
    const clause = clauseAt(denier, negation.start);
    const said = termsIn(denier, negation.scope).filter(
      (term) => term.tag !== 'CD' && !isSource(denier, negation, term),
    );
    const timeless = said.filter((term) => !isTime(denier, term) && !WHEN.has(term.lower));
    // What was not managed on one day may have been done on the next.
    if (timeless.length < said.length && timeless.some((term, at) => isManaging(denier, term, timeless[at + 1])))
      return [];
    const denied = timeless.filter((term, at) => !isManaging(denier, term, timeless[at + 1]));
    const predicate =
      denied.find((term) => term.tag.startsWith('VB') && !PREPOSITIONS.has(term.lower)) ??
      (NOMINAL.test(negation.text) ? denied[0] : undefined);
    if (clause === undefined || predicate === undefined || predicate.tag.startsWith('NNP')) return [];
    if (predicate.tag.startsWith('NN') && isTitle(denier, predicate)) return [];
    if (
      denialsIn(denier).some(
        (twice) => twice !== negation && (holds(twice.scope, negation) || holds(negation.scope, twice)),
      )
    )
      return [];
    if (isDeniedWithout(denier, negation)) return [];
    return [{ negation, clause, said, denied, predicate }];
  }),
);

/** "Never managed to warn them": what was not managed was not done. */
const isManaging = ({ document }: Statement, verb: Term, next: Term | undefined): boolean =>
  next !== undefined &&
  /^(?:manag(?:e|es|ed) to|succe(?:ed|eds|eded) in|bother(?:ed|s)? to|dar(?:e|ed|es) to|c[ao]me to)$/i.test(
    document.text.slice(verb.start, next.start).trimEnd(),
  );

/** Participles that stand as prepositions: "a fire following an explosion". */
const PREPOSITIONS: ReadonlySet<string> = new Set(['following', 'regarding', 'concerning', 'including', 'according']);

/** "Without receiver Jo Reed": a trade before a name. */
const isTitle = ({ terms }: Statement, { end }: Term): boolean =>
  terms.some(({ start, tag }) => start === end + 1 && tag.startsWith('NNP'));

/** Whether a word is part of the name of a place: "the United States" are not "several states". */
const isNamed = ({ claim }: Statement, term: Term): boolean =>
  claim.mentions.some((m) => m.kind === 'party' && m.type === 'place' && holds(m, term));

/** The nouns of a clause before the negation: what it is denied of. */
const subjectBefore = ({ subject, terms }: Clause, { start }: Polarity): readonly Term[] => {
  const before = terms.filter((term) => term.end <= start && term.tag.startsWith('NN'));
  return before.length > 0 ? before : subject.filter((term) => term.end <= start);
};

/** Whether a word tells of what is denied: the same, or the verb to a noun ("no warning", "warned"). */
const tellsOf = (predicate: Term, term: Term): boolean => isUnder(predicate, term) || isNameOf(predicate, term);

const isAffirmed = (statement: Statement, term: Term): boolean =>
  !isDenied(statement, term) && !isEnding(statement, term) && !isLacking(statement, term);

/** Letters between "no" and the noun it denies, with room for an adjective. */
const BESIDE = 16;

/** Words that deny a noun: "no lights", "without lights". */
const NOMINAL = /^(?:no|without|none|neither|nobody|nothing|not (?:a|an|one))$/i;

/** "Out of stock", "a lack of staff". */
const LACKING = /\b(?:out|short|devoid|free|lack|absence|shortage) of (?:\p{L}+ )?$/iu;
const LACKING_REACH = 28;
const isLacking = ({ document }: Statement, { start }: Term): boolean => {
  const before = document.text.slice(Math.max(0, start - LACKING_REACH), start);
  return / of /i.test(before) && LACKING.test(before);
};

/** Verbs that deny what follows: who stops selling sells no more. */
const ENDING = new Set(['stop', 'ceas', 'quit', 'avoid', 'fail', 'refus', 'declin', 'halt']);

function isEnding({ terms }: Statement, term: Term): boolean {
  const at = terms.indexOf(term);
  return terms.slice(Math.max(0, at - 1), at).some(({ stem }) => ENDING.has(stem));
}

/** Whether one side only may be or is only planned where the other speaks of a fact. */
function hedgesClash(left: Statement, l: Term, right: Statement, r: Term): boolean {
  const [a, b] = [hedgeOf(left, l)?.value, hedgeOf(right, r)?.value];
  return a !== b || (a !== undefined && a !== 'planned');
}

/** Letters before a verb in which its auxiliary stands. */
const AUXILIARY_REACH = 24;

/** Whether a verb tells of what was and may be no longer: "were used for a century". */
const isPast = ({ document }: Statement, { tag, start }: Term): boolean =>
  /\b(?:is|are|am|has|have|will)\b[^.,;:]*$/i.test(document.text.slice(Math.max(0, start - AUXILIARY_REACH), start))
    ? false
    : tag === 'VBD' || tag === 'VBN' || tag.startsWith('NN');

/** Whether a word tells who says so: "not inspected since May, according to the council". */
const isSource = ({ claim }: Statement, negation: Span, term: Term): boolean =>
  claim.mentions.some(
    (m) =>
      m.kind === 'quotation' &&
      holds(m, negation) &&
      [m.speaker, m.cue].some((part) => part !== undefined && holds(part, term)),
  );

/** Whether a word is part of a time: it shows that both speak of one moment, and is not denied. */
const isTime = ({ claim }: Statement, term: Term): boolean =>
  claim.mentions.some((m) => m.kind === 'time' && holds(m, term));

/** Verbs of denying: what they deny somebody has claimed. */
const DENYING = /^(?:den|reject|dismiss|disput|refut|rebut|contradict|repudiat|disavow|rubbish|debunk)/i;

/** Verbs of accusing: what somebody is accused of is no fact that a denial contradicts. */
const ACCUSING = /\b(?:accus|alleg|suspect|blam)\p{L}*\b[^.;:]*$/iu;

const isQuoted = ({ claim, document }: Statement, { start, end }: Span): boolean =>
  ACCUSING.test(document.text.slice(claim.start, start)) ||
  claim.mentions.some((m) => m.kind === 'quotation' && m.start <= start && m.end >= end) ||
  claim.mentions.some((m) => m.kind === 'certainty' && m.value === 'alleged' && holds(m.scope, { start, end }));

const termsIn = ({ terms }: Statement, span: Span): readonly Term[] => terms.filter((term) => holds(span, term));
