import { wordTest } from '../../language/forms.ts';
import type { Token } from '../../language/tokens.ts';
import type { Mention } from '../../model/mention.ts';
import { clausesOf, type Clause, type ClauseLink } from '../clauses.ts';
import { datelineEnd } from '../clauses/dateline.ts';
import { attributionAt, isClauseVerb, isCopula, isFinite, pastAdverbs } from '../clauses/verbs.ts';
import type { ReadSentence } from '../extractor.ts';
import type { TokenRange } from '../ranges.ts';

/** A part of a sentence that makes a statement of its own. */
export interface Piece extends TokenRange {
  /** How its first clause hangs on what stands before it. */
  readonly link: ClauseLink;
}

/**
 * Least number of content words with which a clause stands alone, by how it hangs on the one before. Chosen on the
 * development bundles: with fewer, a clause has lost the words by which it would be paired; with more, two facts stay mixed.
 */
const LEAST_WORDS: Readonly<Partial<Record<ClauseLink, number>>> = {
  main: 4,
  coordinate: 4,
  subordinate: 4,
  participle: 5,
  relative: 6,
  predicate: 7,
};
/** Least number of content words that must remain before a cut; chosen with the above. */
const LEAST_BEFORE = 4;
/** Subordinate clauses that set a fact of their own beside the main one, and not its time, cause or condition. */
const CONTRASTING = new Set(['although', 'though', 'whereas', 'while', 'whilst']);
/** Conjunctions that leave what they join standing alone; "nor" and "or" do not. */
const ADDING = new Set(['and', 'but', 'yet', 'so']);

/** The pieces of a sentence, in order, without a gap; one where nothing in it stands alone. */
export function piecesOf(sentence: ReadSentence, mentions: readonly Mention[]): Piece[] {
  const cuts = cutsOf(sentence, mentions);
  let from = datelineEnd(sentence);
  if (cuts.length === 0) return [{ link: 'main', from, to: sentence.tokens.length }];
  const words = contentCounts(sentence);
  const pieces: Piece[] = [];
  let link: ClauseLink = 'main';
  let verb = clausesOf(sentence).list[0]?.verb ?? -1;
  for (let i = 0; i < cuts.length; i++) {
    const clause = cuts[i];
    if (clause === undefined) break;
    const until = cuts[i + 1]?.from ?? sentence.tokens.length;
    const before = (words[clause.from] ?? 0) - (words[from] ?? 0);
    const own = (words[until] ?? 0) - (words[clause.from] ?? 0);
    const stands = verb !== -1 && verb < clause.from && before >= LEAST_BEFORE;
    if (!stands || own < (LEAST_WORDS[clause.link] ?? Infinity)) continue;
    pieces.push({ link, from, to: clause.from });
    ({ from, link, verb } = clause);
    // A participle or "which the club disputes" has its verb without tense.
    if (verb === -1) verb = from;
  }
  pieces.push({ link, from, to: sentence.tokens.length });
  return pieces;
}

/** The clauses at whose beginning the sentence may be cut: they trail what stands before them and lie in no quotation. */
function cutsOf(sentence: ReadSentence, mentions: readonly Mention[]): Clause[] {
  const { list } = clausesOf(sentence);
  const cuts: Clause[] = [];
  let reach = (list[0]?.from ?? 0) + 1;
  // Words that belong together, up to this offset: a direct quotation, an enumeration.
  let together = -1;
  let next = 0;
  for (const clause of list) {
    const at = sentence.tokens[clause.from]?.start ?? 0;
    for (let mention = mentions[next]; mention !== undefined && mention.start < at; mention = mentions[++next]) {
      const holds = mention.kind === 'list' || (mention.kind === 'quotation' && mention.direct);
      if (holds) together = Math.max(together, mention.end);
    }
    if (clause.from >= reach && at >= together && standsAlone(sentence, clause)) cuts.push(clause);
    reach = Math.max(reach, clause.to);
  }
  return cuts;
}

/** True for a clause of a kind that can tell a fact of its own. */
function standsAlone(sentence: ReadSentence, clause: Clause): boolean {
  const { tokens } = sentence;
  const first = tokens[clause.from]?.lower ?? '';
  switch (clause.link) {
    case 'main':
      return clause.verb !== -1;
    case 'coordinate':
    case 'predicate':
      return clause.verb !== -1 && ADDING.has(first);
    case 'subordinate':
      return tokens[clause.from - 1]?.text === ',' && CONTRASTING.has(first);
    case 'participle':
      // ", saying the fund was full" tells what was said already.
      return first === 'adding' || (!isClauseVerb(tokens[clause.from]) && !isInterrupting(sentence, clause));
    case 'relative':
      return !isInterrupting(sentence, clause);
    case 'restrictive':
    case 'content':
    case 'attribution':
    case 'aside':
      return false;
  }
}

/** True where a verb goes on after the clause: "fans, who were housed there, had been counted". */
function isInterrupting(sentence: ReadSentence, clause: Clause): boolean {
  for (let at = clause.from; at <= clause.to + 1 && at < sentence.tokens.length; at++) {
    if (sentence.tokens[at]?.text !== ',') continue;
    const next = pastAdverbs(sentence, at + 1);
    if (isFinite(sentence, next) && attributionAt(sentence, at + 1) === -1) return true;
  }
  return false;
}

/** For each token how many content words stand before it, and at the end all of them. */
function contentCounts({ tokens, tags }: ReadSentence): number[] {
  const counts = [0];
  let count = 0;
  for (let at = 0; at < tokens.length; at++) {
    const tag = tags[at] ?? '';
    const isContent = tag.startsWith('N') || tag.startsWith('V') || tag.startsWith('J') || tag.startsWith('CD');
    if (isContent && !isEmptyVerb(tokens[at])) count++;
    counts.push(count);
  }
  return counts;
}

const AUXILIARIES = new Set(['have', 'has', 'had', 'having', 'do', 'does', 'did', "'ve"]);
const isAuxiliary = wordTest((lower) => AUXILIARIES.has(lower));
const isEmptyVerb = (token: Token | undefined): boolean => isCopula(token) || isAuxiliary(token);
