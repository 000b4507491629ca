import { wordGroups } from '../../language/lexicon.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import { remembered } from './remembered.ts';
import type { Sided } from '../rule.ts';
import { headOf, nearness, sameGovernor, sameNoun, singular, wordsNear } from './surroundings.ts';

const people = wordGroups('counted-people');
/** Nouns for human beings in general: "14 people", "14 victims" may be the same fourteen. */
const ANYONE = new Set(people.get('anyone'));
/** Nouns for people of a kind, who may be a part of the people counted elsewhere. */
const SOME = new Set(people.get('some'));

/** How surely two counts of people count the same ones, where one names them in general and both have the same role; and where not. */
const SAME_ROLE = 1;
const OTHER_NOUN = 0.5;
/** The same where one noun is missing. */
const ROLE_ALONE = 0.9;
const NOUN_MISSING = 0.4;
/** How surely counts of synonyms, or measures that are limited in another way, answer one question. */
const NEAR_NOUNS = 0.7;
const LIKE_RANKS = 0.9;
/** How surely figures with the same word before them and no noun answer one question. */
const ONE_GOVERNOR = 0.9;
/** What it takes off that two figures are measures of differently named things. */
const OTHER_MEASURE = 0.2;

/** How surely two quantities count the same thing, 0 to 1; `bare` is the answer where neither says what it counts. */
export function sameThing(left: Sided<Quantity>, right: Sided<Quantity>, bare: number): number {
  const [l, r] = [nounOf(left), nounOf(right)];
  const role = left.mention.role !== '' && left.mention.role === right.mention.role;
  if (modifiersClash(left.mention, right.mention)) return 0;
  if (left.mention.dimension === 'age' && areOfOneWho(left.statement, right.statement)) return 1;
  if (l === '' && r === '') return role ? ROLE_ALONE : measureOf(left, right, bare);
  if (singular(l) === singular(r)) return 1;
  if (l === '' || r === '') return role ? ROLE_ALONE : namedBeside(left, right) ? bare : NOUN_MISSING * bare;
  if (isPeople(l) && isPeople(r) && !sameNoun(left, l, right, r))
    return isAnyone(l) || isAnyone(r) ? (role ? SAME_ROLE : OTHER_NOUN) : role ? OTHER_NOUN : 0;
  if (!sameNoun(left, l, right, r)) return 0;
  // "A second league title" and "a second cup": what limits one of two like nouns makes it another.
  if (left.mention.dimension !== 'ordinal') return NEAR_NOUNS;
  return left.mention.of === l && right.mention.of === r ? LIKE_RANKS : 0;
}

/** What a figure counts: "civilians" in "the number of civilians killed to 26". */
const nounOf = ({ mention: { of, start }, statement: { claim, document } }: Sided<Quantity>): string =>
  NUMBER_OF.exec(document.text.slice(Math.max(claim.start, start - NUMBER_REACH), start))?.[1]?.toLowerCase() ??
  headOf(of);
const NUMBER_OF = /\bnumber of ([a-zà-ÿ]+) (?:[a-zà-ÿ]+ ){0,3}(?:to|at|as|is|was|were|reached|hit)\s$/i;
const NUMBER_REACH = 80;

/** Whether both claims tell of one person by what a story has one of, and give one age: "the victim was 24", "the victim, a 19-year-old student". */
function areOfOneWho(left: Statement, right: Statement): boolean {
  const [l, r] = [whoOf(left), whoOf(right)];
  return l !== undefined && l === r;
}

const whoOf = remembered(({ claim }: Statement): string | undefined => {
  const ages = claim.mentions.filter((m) => m.kind === 'quantity' && m.dimension === 'age');
  if (ages.length !== 1) return undefined;
  const text = claim.text.slice(0, LONGEST);
  const found = EXTREME.exec(text)?.groups;
  if (found === undefined) return THE_ONE.exec(text)?.groups?.['who']?.toLowerCase();
  const [end = '', who = ''] = [found['end'], found['who']].map((word) => word?.toLowerCase());
  return `${end} ${DEAD.test(who) ? 'dead' : singular(who)}`;
});
/** "The oldest of the dead was 91", "was the youngest victim". */
const EXTREME =
  /\bthe (?<end>oldest|eldest|youngest)(?: (?:of|among|to)(?: the| those| them)*)?(?: (?!was\b|is\b)(?<who>[a-zà-ÿ]+))?\b/i;
const DEAD = /^(?:victims?|dead|die|died|killed|casualt(?:y|ies)|fatalit(?:y|ies))$/;
const THE_ONE =
  /^(?:the|her|his|police said the|officials said the) (?<who>victim|suspect|driver|pilot|attacker|gunman|defendant|accused|killer|winner)\b(?! (?:['’]s|and|or)\b|['’])/i;
const LONGEST = 300;

/**
 * Which of two counts is of a part of what the other counts, where the nouns show it: "two women" of "three people",
 * "two female staff" of "three staff".
 */
export function partOf(left: Quantity, right: Quantity): 'left' | 'right' | undefined {
  const [l, r] = [headOf(left.of), headOf(right.of)];
  if (SOME.has(l) && ANYONE.has(r) && r !== '') return 'left';
  if (SOME.has(r) && ANYONE.has(l) && l !== '') return 'right';
  if (l === '' || singular(l) !== singular(r)) return undefined;
  const [a, b] = [limitsIn(left), limitsIn(right)];
  return a > b ? 'left' : b > a ? 'right' : undefined;
}

/** How many words limit a noun; "such" stands for "of this kind". */
const limitsIn = ({ modifiers }: Quantity): number => modifiers?.filter((word) => word !== 'such').length ?? 0;

function measureOf(left: Sided<Quantity>, right: Sided<Quantity>, bare: number): number {
  const [l, r] = [left.mention.measure, right.mention.measure];
  if (l !== undefined && r !== undefined) {
    if (l === r) return 1;
    return sameNoun(left, headOf(l), right, headOf(r)) ? NEAR_NOUNS : OTHER_MEASURE * bare;
  }
  if (l === undefined && r === undefined)
    return sameGovernor(left, right) ? ONE_GOVERNOR : Math.max(bare, nearness(left, right));
  const named = singular(headOf(l ?? r ?? ''));
  const near = wordsNear(l === undefined ? left : right);
  return near.some(({ lower }) => singular(lower) === named) ? 1 : bare;
}

/** Whether the noun that one figure counts stands beside the other, which names none. */
function namedBeside(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const noun = singular(headOf(left.mention.of || right.mention.of));
  return wordsNear(left.mention.of === '' ? left : right).some(({ lower }) => singular(lower) === noun);
}

/** Whether the nouns of two figures leave it open that both count one thing: one is missing, both are people, or both name the same. */
export function nounsAgree(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [headOf(left.mention.of), headOf(right.mention.of)];
  if (modifiersClash(left.mention, right.mention)) return false;
  return (
    l === '' ||
    r === '' ||
    (canVote(l) && canVote(r)) ||
    (isWork(l) && isPeople(r)) ||
    (isWork(r) && isPeople(l)) ||
    sameNoun(left, l, right, r)
  );
}

/** Two counts of the same noun with different limits ("new jobs", "old jobs") are not the same count. */
function modifiersClash(left: Quantity, right: Quantity): boolean {
  const [l, r] = [left.modifiers ?? [], right.modifiers ?? []];
  return l.length > 0 && r.length > 0 && !l.some((word) => r.includes(word));
}

/** "Will cut 500 jobs", "800 workers will lose their jobs". */
const isWork = (noun: string): boolean => noun === 'jobs' || noun === 'posts' || noun === 'positions';

/** "None of the deputies voted for it", "it won four votes": votes are counted like those who cast them. */
const canVote = (noun: string): boolean => isPeople(noun) || noun === 'votes' || noun === 'ballots';

/** Whether a noun, in either number, may be any human being: "the only survivor", "14 victims". */
const isAnyone = (noun: string): boolean => ANYONE.has(noun) || ANYONE.has(`${noun}s`);
const isPeople = (noun: string): boolean => isAnyone(noun) || SOME.has(noun) || SOME.has(`${noun}s`);
