import { paragraphs } from '../language/sentences.ts';
import { tagTokens } from '../language/tags.ts';
import { tokenize } from '../language/tokens.ts';
import type { Article } from '../model/article.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { Statement, Term } from '../model/comparison.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import { finish, type InSteps } from '../model/progress.ts';
import { certainty } from './certainty.ts';
import { claimSpans } from './claims.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
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
  readonly claims: readonly { readonly claim: Claim; readonly sentence: ReadSentence }[];
}

/** Reads a document paragraph by paragraph; nothing of a paragraph is kept once the next is asked for, so that any size can be read. */
export function* readParagraphs(given: Document): Generator<ReadParagraph> {
  const document = readable(given);
  const extractors = EXTRACTORS.map((extractor) => extractor(document));
  let count = 0;
  for (const paragraph of paragraphs(document.text, document.body)) {
    const sentences: ReadSentence[] = paragraph.sentences.map((sentence) => {
      const tokens = tokenize(document.text, sentence.start, sentence.end);
      return { sentence, tokens, tags: tagTokens(tokens), clauses: undefined, negations: undefined };
    });
    const found: Mention[] = [];
    for (const extract of extractors)
      for (const mention of extract({ document, index: paragraph.index, sentences }, found)) found.push(mention);
    found.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1));
    const claims: { claim: Claim; sentence: ReadSentence }[] = [];
    let from = 0;
    for (const sentence of sentences) {
      let to = from;
      while ((found[to]?.start ?? Infinity) < sentence.sentence.end) to++;
      const within = found.slice(from, to);
      from = to;
      if (sentence.sentence.part === 'furniture') continue;
      for (const claim of claimsOf(document, sentence, within, count)) {
        count++;
        claims.push({ claim, sentence });
      }
    }
    yield { sentences, mentions: found, claims };
  }
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
