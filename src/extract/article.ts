import type { Article } from '../model/article.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { Statement, Term } from '../model/comparison.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import { finish, type InSteps } from '../model/progress.ts';
import { batches } from './batches.ts';
import { certainty } from './certainty.ts';
import { claimSpans } from './claims.ts';
import type { Extractor, Paragraph, ReadSentence } from './extractor.ts';
import { lists } from './lists.ts';
import { parties } from './parties.ts';
import { polarity } from './polarity.ts';
import { quantities } from './quantities.ts';
import { quotations } from './quotations.ts';
import { readable } from './readable.ts';
import { termsOf } from './terms.ts';
import { times } from './times.ts';

/** In this order: each sees what those before it found in the paragraph. */
const EXTRACTORS: readonly Extractor[] = [times, quantities, parties, lists, quotations, polarity, certainty];

/** An article whose claims are prepared for comparison. */
export interface ReadyArticle extends Article {
  /** One for each claim, in the same order. */
  readonly statements: readonly Statement[];
}

/** Reads sentences, mentions and claims out of a document and prepares each claim's words for comparison. */
export function readStatements(given: Document): ReadyArticle {
  return finish(readStatementsInSteps(given));
}

/** The same, a paragraph at each step. */
export function* readStatementsInSteps(given: Document): InSteps<void, ReadyArticle> {
  const document = readable(given);
  const statements: Statement[] = [];
  let last: ReadSentence | undefined;
  let words: readonly Term[] = [];
  const article = yield* read(document, (claim, sentence) => {
    if (sentence !== last) words = termsOf(sentence, sentence.sentence);
    last = sentence;
    const terms = words.filter(({ start, end }) => start >= claim.start && end <= claim.end);
    statements.push({ claim, document, terms, sentence: words });
  });
  return { ...article, statements };
}

/** All that a short text says, taken together as one statement whatever number of sentences it has. */
export function readAsOne(given: Document): Statement {
  const { document, statements, mentions } = readStatements(given);
  const { start, end } = document.body;
  const claim: Claim = {
    id: `${document.id}:1` as ClaimId,
    document: document.id,
    sentence: 0,
    type: 'fact',
    start,
    end,
    text: document.text.slice(start, end),
    mentions,
  };
  const terms = statements.flatMap((statement) => statement.terms);
  return { document, claim, terms, sentence: terms };
}

/** Reads sentences, mentions and claims out of a document, paragraph by paragraph; cost is linear in its length. */
export function readArticle(document: Document): Article {
  return finish(read(readable(document), () => undefined));
}

function* read(document: Document, each: (claim: Claim, sentence: ReadSentence) => void): InSteps<void, Article> {
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  for (const paragraph of readParagraphs(document)) {
    for (const { sentence } of paragraph.sentences) sentences.push(sentence);
    for (const mention of paragraph.mentions) mentions.push(mention);
    for (const { claim, sentence } of paragraph.claims) {
      claims.push(claim);
      each(claim, sentence);
    }
    yield;
  }
  return { document, sentences, mentions, claims };
}

/** A paragraph with everything read out of it, in the order of the text. */
export interface ReadParagraph {
  readonly sentences: readonly ReadSentence[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly OwnClaim[];
}

/** A claim with the sentence that it stands in. */
interface OwnClaim {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
}

/** A paragraph with what extractors found in it so far. */
interface Open {
  readonly paragraph: Paragraph;
  readonly found: Mention[];
}

/**
 * Reads a document paragraph by paragraph; nothing is kept of those behind the batch at hand, so that any size can be read.
 * How many characters make a batch changes the time and nothing else.
 */
export function* readParagraphs(given: Document, batch?: number): Generator<ReadParagraph> {
  const document = readable(given);
  const extractors = EXTRACTORS.map((extractor) => extractor(document));
  let count = 0;
  for (const paragraphs of batches(document, batch)) {
    const open = paragraphs.map((paragraph): Open => ({ paragraph, found: [] }));
    for (const extract of extractors)
      for (const { paragraph, found } of open) for (const mention of extract(paragraph, found)) found.push(mention);
    for (const { paragraph, found } of open) {
      found.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1));
      const claims = claimsIn(paragraph, found, count);
      count += claims.length;
      yield { sentences: paragraph.sentences, mentions: found, claims };
    }
  }
}

/** The claims of a paragraph, given its mentions in order and how many claims stand before it. */
function claimsIn({ document, sentences }: Paragraph, mentions: readonly Mention[], before: number): OwnClaim[] {
  const claims: OwnClaim[] = [];
  let from = 0;
  for (const sentence of sentences) {
    let to = from;
    while ((mentions[to]?.start ?? Infinity) < sentence.sentence.end) to++;
    const within = mentions.slice(from, to);
    from = to;
    if (sentence.sentence.part === 'furniture') continue;
    for (const claim of claimsOf(document, sentence, within, before + claims.length)) claims.push({ claim, sentence });
  }
  return claims;
}

function claimsOf(document: Document, sentence: ReadSentence, mentions: readonly Mention[], before: number): Claim[] {
  let next = 0;
  return claimSpans(sentence, mentions).map(({ start, end, type }, i) => {
    while ((mentions[next]?.start ?? Infinity) < start) next++;
    const first = next;
    while ((mentions[next]?.start ?? Infinity) < end) next++;
    const id = `${document.id}:${before + i + 1}` as ClaimId;
    return {
      id,
      document: document.id,
      sentence: sentence.sentence.index,
      start,
      end,
      text: document.text.slice(start, end),
      type,
      mentions: mentions.slice(first, next),
    };
  });
}
