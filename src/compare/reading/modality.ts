import type { Statement, Term } from '../../model/comparison.ts';
import type { Certainty, Polarity } from '../../model/mention.ts';
import type { Passage, Span } from '../../model/place.ts';
import { areAlike } from './alike.ts';
import { remembered } from './remembered.ts';

/** How sure the claim is of what stands at a place: the least sure of the words said of it; undefined where it is plainly told. */
export function hedgeOf({ claim }: Statement, { start, end }: Span): Certainty | undefined {
  let worst: Certainty | undefined;
  for (const mention of claim.mentions) {
    if (mention.kind !== 'certainty' || mention.value === 'certain') continue;
    if (mention.scope.start > start || mention.scope.end < end || meets(mention, { start, end })) continue;
    if (worst === undefined || (worst.value === 'planned' && mention.value !== 'planned')) worst = mention;
  }
  return worst;
}

/** Whether a denial is said of what stands at a place, by other words than those that stand there. */
export function isDeniedBy(statement: Statement, span: Span): boolean {
  return denialsIn(statement).some((m) => reaches(statement, m, span) && !meets(m, span));
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether the claim denies what stands at a place, or denies with it ("denied"). */
export function isDenied(statement: Statement, { start, end }: Span): boolean {
  return denialsIn(statement).some((m) => reaches(statement, m, { start, end }) || (m.start <= start && m.end >= end));
}

/** Whether a denial is said of what stands at a place. "No" beside a noun denies the noun and the verb right before it, not what the clause goes on to say. */
function reaches({ document }: Statement, denial: Polarity, { start, end }: Span): boolean {
  if (denial.scope.start > start || denial.scope.end < end) return false;
  if (NOBODY.test(denial.text) && SAYING.test(document.text.slice(denial.end, start))) return false;
  if (!/^no$/i.test(denial.text)) return true;
  if (end <= denial.start) return denial.start - end <= VERB_BESIDE;
  const between = document.text.slice(denial.end, start);
  return !GOES_ON.test(between) || NO_PLAN.test(between);
}

/** "Nobody says that the herd was insured too well": what nobody says may be so. */
const NOBODY = /^(?:nobody|no one|no-one|none)$/i;
const SAYING = /\b(?:says?|said|claim(?:s|ed)?|argu(?:es|ed)|suggest(?:s|ed)?|told [a-z]+)(?: that)? /i;

/** "There are no plans to reopen it": what nobody means to do is denied with the plan. */
const NO_PLAN =
  /^ (?:(?:current|immediate|present|further) )?(?:plans?|intentions?|wish|desire|prospects?|question) (?:to|of|for) $/i;

/** Letters between a verb and the "no" behind it, with room for an adverb. */
const VERB_BESIDE = 12;

/** What ends the noun phrase that "no" stands before. */
const GOES_ON = /\b(?:and|but|or|for|into?|with|of|to|that|which|who)\b|["“”,;]/i;

/**
 * Whether a denial may be said of what stands at a place, by any word that denies before it in its clause or by one that is said of a like
 * word elsewhere in the claim: how far a denial reaches is not read surely enough to say that the place is affirmed.
 */
export function mayBeDenied(statement: Statement, { start, end }: Span, words: readonly Term[] = []): boolean {
  const { document, claim, terms } = statement;
  const before = document.text.slice(Math.max(claim.start, start - DENIAL_REACH), start);
  const turn = before.split(TURN).at(-1) ?? '';
  if (DENYING.test(turn) || DENIED_BEHIND.test(document.text.slice(end, end + BEHIND_REACH))) return true;
  return words.some((word) => terms.some((term) => areAlike(word, term) && isDenied(statement, term)));
}

/** Whether a denial surely reaches a place: it opens the clause as its subject ("none of the cameras were on"), or stands right before ("had not been on"). */
export const isSurelyDenied = (
  { document }: Statement,
  { start, clause }: { readonly start: number; readonly clause: Span },
): boolean => {
  const before = document.text.slice(clause.start, start);
  return BY_SUBJECT.test(before) || RIGHT_BEFORE.test(before);
};
const BY_SUBJECT =
  /^[\s,;–—“"-]*(?:and |but |that )?(?:none of|no (?:[a-zà-ÿ]+ ){1,2}(?:is|are|was|were|has|have|had|will)\b|no(?: one|-one)?|nobody|neither of|not (?:one|a single))\b[^,;:]*$/i;
const RIGHT_BEFORE = /\b(?:not|never|[a-zà-ÿ]+n['’]t)(?: (?:be|been|being|yet|ever|even|actually|properly))*\s+$/i;

/** Whether two denials stand before a place, or one before words that deny: "it is not true that it was never inspected". */
export const isDeniedTwice = ({ document, claim }: Statement, { start, text }: Passage): boolean => {
  const before =
    document.text
      .slice(Math.max(claim.start, start - DENIAL_REACH), start)
      .split(TURN)
      .at(-1) ?? '';
  return (`${before}${text}`.match(EACH_DENIAL) ?? []).length > 1;
};
const EACH_DENIAL =
  /\b(?:no|not|never|nobody|none|without|cannot|false|untrue|wrong|den(?:y|ies|ied))\b|[a-zà-ÿ]n['’]t\b/gi;

const DENYING =
  /\b(?:no|not|never|nor|neither|nobody|none|nothing|without|cannot|hardly|barely)\b|[a-zà-ÿ]n(?:['’]| ['’] )t\b/i;
/** Letters in which a denial that may reach a word is looked for before it. */
const DENIAL_REACH = 100;
/** What ends its reach for certain. */
const TURN = /[.;:!?]|\b(?:but|while|whereas|although|though|because|after|until|before|when|who|which)\b/i;
/** "Is being prosecuted not because of …", "his film are not …", "gave neither a date nor a reason". */
const DENIED_BEHIND =
  /^ (?:(?:is|are|was|were|has|have|had|do|does|did) )?(?:not|never|neither|no|no-one|nobody|nothing|none)\b/i;
const BEHIND_REACH = 12;

/** Whether a "without" is denied itself: "would not have been possible without help", "hardly a month passes without a march". */
export const isDeniedWithout = ({ document, claim }: Statement, { start, text }: Passage): boolean =>
  /^without$/i.test(text) && TWICE.test(document.text.slice(Math.max(claim.start, start - TWICE_REACH), start));

const TWICE =
  /\b(?:not|never|nothing|nobody|hardly|barely|scarcely|rarely|seldom|impossible|cannot|[a-zà-ÿ]+n['’]t)\b[^.;:]*$/i;
/** Letters before it in which the other denial stands. */
const TWICE_REACH = 120;

/** The denials of a claim that deny all of what they are said of, not those of "not every" and "not only". */
export const denialsIn = remembered(({ claim, document }: Statement): readonly Polarity[] => {
  return claim.mentions.filter(
    (m): m is Polarity => m.kind === 'polarity' && !PART.test(document.text.slice(m.end, m.end + PART_REACH)),
  );
});

/** "Nobody else was arrested": others were. "Not every member", "not all of them", "not a lot of people", "has not formally conceded": some did, or in some way. */
const PART =
  /^\s+(?:else|every|all|everyone|everybody|everything|always|many|much|most|both|only|an? (?:lot|great)|entirely|fully|completely|wholly|just|formally|officially|necessarily)\b/i;
/** Letters looked at behind a denial for a word like "every". */
const PART_REACH = 16;
