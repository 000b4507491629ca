import type { Clause, ClauseLink } from '../clauses.ts';
import type { ReadSentence } from '../extractor.ts';
import { isRelative, mainVerb, nextFinite } from './verbs.ts';

/** A clause that begins at a token; `closing` where it ends the clauses before it. */
export interface Opener {
  readonly link: ClauseLink;
  readonly verb: number;
  readonly closing: boolean;
}

/** Farthest the verb of a relative clause may be from its pronoun. */
const RELATIVE_REACH = 20;
/** Most words a noun set beside a statement may have before its clause: ", a Leeds building contractor that …". */
const PHRASE_REACH = 6;

/** ", who …", ", in which …", ", most of whom …"; without a comma the clause belongs to its noun. */
export function relative(sentence: ReadSentence, at: number, here: Clause, set: boolean): Opener | undefined {
  const { tokens, tags } = sentence;
  const tag = tags[at];
  let pronoun = at;
  // "in which", "and that" were opened a word ago.
  if (at > 0 && here.from === at - 1 && (tags[at - 1] === 'IN' || tags[at - 1] === 'CC')) return undefined;
  if (set && tag === 'DT') pronoun = pastNoun(sentence, at);
  else if (tag === 'IN' && tokens[at]?.lower !== 'that') pronoun = at + 1;
  else if (set && tokens[at + 1]?.lower === 'of') pronoun = at + 2;
  const that = tokens[pronoun]?.lower === 'that' && pronoun > at;
  if (!isRelative(tags[pronoun]) && !that) return undefined;
  const lower = tokens[pronoun]?.lower;
  if (tags[pronoun] === 'WRB' && lower !== 'where' && lower !== 'when') return undefined;
  // "in 2019, when it closed", not ", when asked"
  if (lower === 'what' || (lower === 'when' && !(set && /^(?:N|CD)/u.test(tags[at - 2] ?? '')))) return undefined;
  const verb =
    tags[pronoun] === 'WRB'
      ? mainVerb(sentence, pronoun + 1, 'joined')
      : nextFinite(sentence, pronoun + 1, RELATIVE_REACH);
  if (verb === -1 && !set) return undefined;
  return { link: set ? 'relative' : 'restrictive', verb, closing: false };
}

/** Index after a short noun phrase: "a charge", "a Leeds contractor". */
function pastNoun({ tags }: ReadSentence, at: number): number {
  let next = at + 1;
  while (next < at + PHRASE_REACH && /^(?:JJ|NN|VBN|POS)/u.test(tags[next] ?? '')) next++;
  return next;
}
