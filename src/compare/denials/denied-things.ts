import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Polarity } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { denialsIn, hedgeOf, isDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';

/** Letters between "no" and the last word of the noun phrase behind it. */
const REACH = 32;
/** How surely a thing that one claim says was lacking and that stands in the other's account exclude each other, given both are of one story. */
const SURE = 0.7;

const words = wordGroups('denied-events');
const LIGHT_VERBS: ReadonlySet<string> = new Set(words.get('light-verbs'));
const IDLE_NOUNS: ReadonlySet<string> = new Set([
  ...(words.get('light-nouns') ?? []),
  ...(words.get('telling') ?? []),
  ...(words.get('abstract') ?? []),
]);
/** Verbs whose object need not be there: "called for a guide". */
const WANTING: ReadonlySet<string> = new Set(words.get('wanting'));

/** Things that `denier` says were lacking and that `other` tells of: "gone in without a guide", "an experienced guide was with them". */
export function deniedThings(denier: Statement, other: Statement): Omit<Comparison, 'rule'>[] {
  if (lackingIn(denier).length === 0 || earlierOf(denier, other) !== undefined) return [];
  for (const { negation, thing } of lackingIn(denier)) {
    const match = other.terms.find((term) => isThere(thing, term, other));
    if (match === undefined || !limitsMeet(denier, thing, other)) continue;
    return [
      {
        outcome: isDispute(denier, thing, other, match) ? 'different' : 'incompatible',
        reason: `one says there was no ${thing.lower}, the other tells of it`,
        confidence: SURE,
        byStory: true,
        left: { value: `no ${thing.stem}`, passage: passageAt(denier, { start: negation.start, end: thing.end }) },
        right: { value: thing.stem, passage: passageAt(other, match) },
      },
    ];
  }
  return [];
}

interface Lacking {
  readonly negation: Polarity;
  readonly thing: Term;
}

/** "Drove off without the bags": they are there, and stayed behind. */
export const isLeftBehind = ({ document }: Statement, { start, end, text }: Polarity): boolean =>
  /^without$/i.test(text) &&
  /^ (?:the|his|her|its|their) /i.test(document.text.slice(end, end + LEFT_REACH)) &&
  /\b(?:left|leaves?|leaving|went|goes|go|gone|came|comes?|returned|fled|flees?|escaped|drove|drives?|ran|walked|travel(?:s|led|ed)|sailed|flew|disappeared|departed)(?: [a-z]+){0,2} $/i.test(
    document.text.slice(Math.max(0, start - LEAVING_REACH), start),
  );
/** Letters of " their ", and of a verb with two words behind it. */
const LEFT_REACH = 8;
const LEAVING_REACH = 32;

/** The things that a claim says were lacking. */
export const lackingIn = remembered((statement: Statement): readonly Lacking[] =>
  denialsIn(statement).flatMap((negation) => {
    const thing = thingBehind(negation, statement);
    return thing === undefined ? [] : [{ negation, thing }];
  }),
);

/** The noun that "no" or "without" denies, alone or with a word that limits nothing. */
function thingBehind(negation: Polarity, statement: Statement): Term | undefined {
  if (/^(?:none|nobody|no one|no-one)$/i.test(negation.text)) return thingNotHad(negation, statement);
  if (!/^(?:no|without|without (?:a|an|any)|not (?:a|an|any))$/i.test(negation.text)) return undefined;
  // "Has no candidate of its own": another one's is there.
  if (isLeftBehind(statement, negation)) return undefined;
  if (OWN.test(statement.document.text.slice(negation.end, negation.end + REACH))) return undefined;
  const behind = statement.terms.filter(({ start, end }) => start >= negation.end && end <= negation.end + REACH);
  const last = behind.findIndex(
    (term, at) => term.tag.startsWith('NN') && (behind[at + 1]?.start ?? Number.POSITIVE_INFINITY) > term.end + 1,
  );
  const noun = behind[last];
  if (noun === undefined || noun.tag.startsWith('NNP') || IDLE_NOUNS.has(noun.lower)) return undefined;
  // "Without the governor's signature": the signature.
  if (/^['’]s?\b/u.test(statement.document.text.slice(noun.end, noun.end + 3))) return undefined;
  if (!behind.slice(0, last).every(({ lower }) => LIMITING_NOTHING.has(lower))) return undefined;
  if (/^without/i.test(negation.text)) return noun;
  const clause = clauseAt(statement, negation.start);
  const verbs = clause?.terms.filter(({ tag }) => tag.startsWith('VB')) ?? [];
  return verbs.every(({ lower }) => LIGHT_VERBS.has(lower) || lower === 'needed' || lower === 'used')
    ? noun
    : undefined;
}

const OWN = /^ [a-zà-ÿ ]+ of (?:its|their|his|her) own\b/i;

/** "None of the nine carried a beacon": what nobody has is lacking. */
function thingNotHad({ end, scope }: Polarity, { document, terms }: Statement): Term | undefined {
  const had = HAD.exec(document.text.slice(end, scope.end));
  if (had === null) return undefined;
  const from = end + had[0].length;
  const behind = terms.filter(({ start }) => start >= from && start <= from + REACH);
  const last = behind.findIndex((term, at) => (behind[at + 1]?.start ?? Number.POSITIVE_INFINITY) > term.end + 1);
  const noun = behind[last];
  const isBare = behind[0]?.start === from && behind.slice(0, last + 1).every(({ tag }) => /^NNS?$/.test(tag));
  return noun !== undefined && isBare && !IDLE_NOUNS.has(noun.lower) ? noun : undefined;
}
const HAD =
  /^(?: of (?:the |its |them|those|his |her |their )?(?:[a-z0-9-]+ ){0,2}?)? ?(?:have|has|had|carry|carried|carrying|wear|wore|wearing|use|used|using|bring|brought|taken?|took|own|owned|hold|held)(?: with (?:them|him|her))? (?:an? |any )?/i;

/** "No decision on the staff": what the thing is tied to must be told of in the other sentence. */
function limitsMeet(denier: Statement, thing: Term, other: Statement): boolean {
  const clause = clauseAt(denier, thing.start);
  if (clause === undefined || !LIMIT.test(denier.document.text.slice(thing.end, clause.end))) return true;
  const limits = clause.terms.filter(({ start, tag }) => start >= thing.end && tag.startsWith('NN'));
  return limits.length === 0 || limits.some((term) => other.sentence.some((each) => areAlike(term, each)));
}
const LIMIT = /\b(?:on|of|about|for|from|to|against|over|with|that|which|who)\b/i;

const LIMITING_NOTHING: ReadonlySet<string> = new Set([
  'public',
  'prior',
  'advance',
  'local',
  'any',
  'single',
  'working',
]);

/** Whether a word of the other claim tells of the thing as being there. */
export function isThere(thing: Term, term: Term, other: Statement): boolean {
  if (!term.tag.startsWith('NN') || term.tag.startsWith('NNP') || !areAlike(thing, term)) return false;
  const there = clauseAt(other, term.start);
  if (there === undefined || there.telling || isDenied(other, term) || hedgeOf(other, term) !== undefined) return false;
  if (!there.heads.includes(term) && !BY_ONE.test(other.document.text.slice(there.start, term.start))) return false;
  const before = other.document.text.slice(Math.max(other.claim.start, term.start - BEFORE), term.start);
  const verb = there.terms.findLast(({ tag, end }) => tag.startsWith('VB') && end <= term.start);
  return (
    (term.tag === 'NNS' || DETERMINED.test(before)) &&
    !ABSENT.test(before) &&
    !staysAway(other, term) &&
    (verb === undefined || !WANTING.has(verb.lower)) &&
    !SUPPOSED.test(other.document.text.slice(there.start, term.start))
  );
}

/** "Led by a certified guide". */
const BY_ONE =
  /\b(?:led|accompanied|guided|escorted|guarded|watched|helped|protected|joined|driven|treated|seen|represented|defended) by (?:an?|the|its|their|his|her) (?:[a-z-]+ )?$/i;

/** Letters before a noun in which a word stands that takes it away: "lack of", "call for". */
const BEFORE = 28;
const ABSENT =
  /\b(?:lack of|want of|need for|calls? for|without|instead of|rather than|absence of|no|any|another|free of|short of|first|previous|earlier|nearest|closest|next)\s+(?:\S+\s+){0,2}$/i;
/** Whether who is named at a place is told to stay away: "the opposition boycotted the vote". */
export const staysAway = ({ document }: Statement, { end }: Term): boolean =>
  STAYED_AWAY.test(document.text.slice(end, end + BEFORE));
const STAYED_AWAY =
  /^,? (?:[a-zà-ÿ]+ly )?(?:boycott|stay(?:s|ed)? away|walk(?:s|ed)? out|abstain|left|leaves?|quit|with(?:drew|draws?)|refus|shun|skip|miss(?:es|ed)|fail|pull(?:s|ed)? out|is (?:absent|missing)|was (?:absent|missing)|were (?:absent|missing))/i;
/** "A guide", "its own guide"; a bare singular names a kind. */
const DETERMINED = /(?:\b(?:an?|the|its|his|her|their|our|one|this|that)|'s|’s)\s+(?:\S+\s+){0,2}$/i;
const SUPPOSED = /\b(?:which|when|whenever|if|whether|unless|until|should|could|would|might|may)\b/i;
