import { wordTest } from '../../language/forms.ts';
import { wordGroups, wordSet } from '../../language/lexicon.ts';
import type { ReadSentence } from '../extractor.ts';
import { isDash, isQuoteMark } from './marks.ts';

/** Farthest a subject may reach; the longest in a thousand news clauses has some thirty tokens. */
const SUBJECT_REACH = 40;
/** Farthest an attribution may reach: ", the Provincial Committee for Disaster Prevention reported on Monday". */
const ATTRIBUTION_REACH = 16;

/** Farthest the second comma may be in "the ban, imposed late on Tuesday evening, affects". */
const REDUCED_REACH = 12;

const OPENERS = wordGroups('clause-openers');
const FIRM: ReadonlySet<string> = new Set(OPENERS.get('firm'));
/** True for words that always open a clause: "because". */
export const isFirm = wordTest((lower) => FIRM.has(lower));
const SOFT: ReadonlySet<string> = new Set(OPENERS.get('soft'));
/** True for words that open a clause or stand before a noun: "after". */
export const isSoft = wordTest((lower) => SOFT.has(lower));
/** Pronouns that are no subject: "made him do it". */
const OBJECTS: ReadonlySet<string> = new Set(['him', 'them', 'me', 'us', 'her']);
const CLAUSE_VERBS: ReadonlySet<string> = wordSet('clause-verbs');
/** True for verbs whose object can be a clause without "that". */
export const isClauseVerb = wordTest((lower) => CLAUSE_VERBS.has(lower));

/** True for a verb that carries tense: "says", "was", "will"; not "think" in "think-tank" nor "aged" in "patients aged 12". */
export function isFinite({ tokens, tags }: ReadSentence, at: number): boolean {
  const tag = tags[at];
  // "said" without an auxiliary is a past tense, whatever it was taken for.
  if (tag === 'VBN' && tokens[at]?.lower === 'said') return !/^(?:V|RB|MD)/u.test(tags[at - 1] ?? '');
  if (tag !== 'VBD' && tag !== 'VBZ' && tag !== 'VBP' && tag !== 'MD') return false;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (next?.text === '-' && next.start === token?.end) return false;
  // "5.20am", "aged 12", "made him do it".
  if (token?.lower === 'am' && tokens[at - 1]?.kind === 'number') return false;
  return (
    !(token?.lower === 'aged' && tags[at + 1] === 'CD') &&
    !(token?.lower === 'do' && tags[at - 1] === 'PRP' && OBJECTS.has(tokens[at - 1]?.lower ?? ''))
  );
}

/** Forms of "be" and verbs used like it, also as clitics. */
const COPULAS: ReadonlySet<string> = new Set(OPENERS.get('copulas'));

/** True for "is", "remains" and the like. */
export const isCopula = wordTest((lower) => COPULAS.has(lower));

/** True for the tag of a wh-word: "who", "which", "whose", "where". */
export function isRelative(tag: string | undefined): boolean {
  return tag === 'WP' || tag === 'WDT' || tag === 'WP$' || tag === 'WRB';
}

/** True for "that" which opens a clause: not "that day", nor "that is"; before a quotation mark its tag is a guess. */
export function isThat({ tokens, tags }: ReadSentence, at: number): boolean {
  return tokens[at]?.lower === 'that' && (tags[at] === 'IN' || isQuoteMark(tokens[at + 1]?.text ?? ''));
}

/** Index of the first token from `at` on that is no adverb. */
export function pastAdverbs({ tags }: ReadSentence, at: number): number {
  let next = at;
  while (tags[next] === 'RB' || tags[next] === 'RBR') next++;
  return next;
}

/** Index of the first finite verb from `at` on, at most `reach` tokens away; -1 where none is. */
export function nextFinite(sentence: ReadSentence, at: number, reach: number): number {
  for (let next = at; next < at + reach && next < sentence.tags.length; next++)
    if (isFinite(sentence, next)) return next;
  return -1;
}

/**
 * Where a clause stands, which says how far its subject may reach: `first` in its sentence, `joined` by "and", or with an
 * `unbroken` subject, which no comma, dash or quotation mark interrupts; after `told`, "that" does not belong to the subject.
 */
export type ClausePlace = 'first' | 'joined' | 'unbroken' | 'told';

/**
 * The finite verb of the clause that begins at `from`, passing over clauses inside its subject ("the man who ran was"); -1
 * where none comes before the clause must end.
 */
export function mainVerb(sentence: ReadSentence, from: number, place: ClausePlace): number {
  const { tokens, tags } = sentence;
  const last = Math.min(tokens.length, from + SUBJECT_REACH);
  const unbroken = place === 'unbroken' || place === 'told';
  // Verbs that clauses inside the subject will take: surely ("who"), and perhaps ("after").
  let owed = 0;
  let perhaps = 0;
  let seen = false;
  // What is taken where no better comes: a verb after "after", a past form that was read as a participle.
  let candidate = -1;
  for (let at = from; at < last; at++) {
    const tag = tags[at];
    if (tokens[at]?.kind === 'mark') {
      if (at > from && breaks(sentence, at, place, candidate !== -1)) break;
      if (tokens[at]?.text === ',') perhaps = 0;
    } else if (bringsVerb(sentence, at)) {
      if (place === 'told' && at > from && tag === 'IN') break;
      owed++;
    } else if (tag === 'IN' && isSoft(tokens[at])) {
      if (unbroken && at > from) break;
      perhaps++;
    } else if (tag === 'CC' && at > from) {
      const next = pastAdverbs(sentence, at + 1);
      const clause = unbroken && tags[next] === 'PRP';
      if (!clause && !isFinite(sentence, next)) continue;
      if (clause || !seen) break;
      owed++;
    } else if (isFinite(sentence, at) && !isReduced(sentence, at)) {
      seen = true;
      if (owed > 0) owed--;
      else if (perhaps === 0) return at;
      else {
        perhaps--;
        candidate = candidate === -1 ? at : candidate;
      }
    } else if (tag === 'VBN' && owed === 0) {
      // "X, who was ill, resigned"
      if (seen && tokens[at - 1]?.text === ',') return at;
      if (place === 'first' && candidate === -1 && (tags[at - 1] ?? '').startsWith('N')) candidate = at;
    }
  }
  return candidate;
}

/** True for "imposed" in "the ban, imposed on Tuesday, affects": a past form set between commas before another verb. */
function isReduced(sentence: ReadSentence, at: number): boolean {
  const { tokens, tags } = sentence;
  if (tags[at] !== 'VBD' || tokens[at - 1]?.text !== ',' || !/^(?:IN|TO|RB|RP)$/u.test(tags[at + 1] ?? ''))
    return false;
  for (let next = at + 1; next < at + REDUCED_REACH && next < tokens.length; next++)
    if (tokens[next]?.text === ',') return isFinite(sentence, pastAdverbs(sentence, next + 1));
  return false;
}

/** True for a word that brings a clause with a verb of its own along: "who", "which", "because", "that it was". */
function bringsVerb(sentence: ReadSentence, at: number): boolean {
  const { tokens, tags } = sentence;
  const lower = tokens[at]?.lower ?? '';
  // "whether to bring charges" has none.
  if (tags[at + 1] === 'TO') return false;
  return isRelative(tags[at]) || isFirm(tokens[at]) || lower === 'whether' || isThat(sentence, at);
}

/** True for a mark that ends the search for a subject's verb. */
function breaks(sentence: ReadSentence, at: number, place: ClausePlace, found: boolean): boolean {
  const { tokens } = sentence;
  const text = tokens[at]?.text ?? '';
  const unbroken = place === 'unbroken' || place === 'told';
  if (text === ';' || text === '?' || text === '!') return true;
  if (text === ':') return tokens[at]?.end !== tokens[at + 1]?.start;
  if (text === ',') {
    const joins = sentence.tags[at + 1] === 'CC' && (place === 'joined' || found);
    return joins || unbroken || attributionAt(sentence, at + 1) !== -1;
  }
  return unbroken && (text === '(' || isQuoteMark(text) || isDash(tokens, at));
}

/**
 * The verb of an attribution that begins at `from`, after the words said and a comma: "police said on Monday", "said a
 * nurse", "he told reporters"; -1 where something else stands there.
 */
export function attributionAt(sentence: ReadSentence, from: number): number {
  const { tokens, tags } = sentence;
  const first = isQuoteMark(tokens[from]?.text ?? '') ? from + 1 : from;
  const opening = tags[first];
  if (opening === 'CC' || opening === 'IN' || opening === 'VBG' || isRelative(opening)) return -1;
  const last = Math.min(tokens.length, first + ATTRIBUTION_REACH);
  let verb = -1;
  for (let at = first; at < last; at++) {
    const text = tokens[at]?.text;
    if (text === ',' || text === ';' || text === ':') break;
    // "police said that …" states something of its own; "said a man who saw it" does not.
    if (verb !== -1 && isThat(sentence, at)) return -1;
    if (isRelative(tags[at])) return verb;
    if (!isFinite(sentence, at)) continue;
    if (verb !== -1 || !isClauseVerb(tokens[at])) return -1;
    // "…, said a nurse", not "the man, suspected of arson, …"
    if (at === first && !/^(?:DT|N|PRP|J|CD)/u.test(tags[at + 1] ?? '')) return -1;
    verb = at;
  }
  return verb;
}
