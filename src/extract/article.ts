import { paragraphs } from '../language/sentences.ts';
import { tagTokens } from '../language/tags.ts';
import { tokenize } from '../language/tokens.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { Statement } from '../model/comparison.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import { certainty } from './certainty.ts';
import { claimSpans } from './claims.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { lists } from './lists.ts';
import { parties } from './parties.ts';
import { polarity } from './polarity.ts';
import { quantities } from './quantities.ts';
import { quotations } from './quotations.ts';
import { termsOf } from './terms.ts';
import { times } from './times.ts';

/** In this order: each sees what those before it found in the paragraph. */
const EXTRACTORS: readonly Extractor[] = [times, quantities, parties, lists, quotations, polarity, certainty];

/** A document with everything read out of it. */
export interface Article {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

/** An article whose claims are prepared for comparison. */
export interface ReadyArticle extends Article {
  /** One for each claim, in the same order. */
  readonly statements: readonly Statement[];
}

/** Reads sentences, mentions and claims out of a document and prepares each claim's words for comparison. */
export function readStatements(document: Document): ReadyArticle {
  const statements: Statement[] = [];
  const article = read(document, (claim, sentence) => statements.push({ claim, document, terms: termsOf(sentence, claim) }));
  return { ...article, statements };
}

/** All that a short text says, taken together as one statement whatever number of sentences it has. */
export function readAsOne(document: Document): Statement {
  const { statements, mentions } = readStatements(document);
  const { start, end } = document.body;
  const claim: Claim = { id: `${document.id}:1` as ClaimId, document: document.id, sentence: 0, type: 'fact', start, end, text: document.text.slice(start, end), mentions };
  return { document, claim, terms: statements.flatMap(({ terms }) => terms) };
}

/** Reads sentences, mentions and claims out of a document, paragraph by paragraph; cost is linear in its length. */
export function readArticle(document: Document): Article {
  return read(document, () => undefined);
}

function read(document: Document, each: (claim: Claim, sentence: ReadSentence) => void): Article {
  const extractors = EXTRACTORS.map((extractor) => extractor(document));
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  for (const paragraph of paragraphs(document.text, document.body)) {
    const sentencesRead: ReadSentence[] = paragraph.sentences.map((sentence) => {
      const tokens = tokenize(document.text, sentence.start, sentence.end);
      return { sentence, tokens, tags: tagTokens(tokens) };
    });
    const found: Mention[] = [];
    for (const extract of extractors)
      found.push(...extract({ document, index: paragraph.index, sentences: sentencesRead }, found));
    found.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1));
    for (const sentence of sentencesRead) {
      sentences.push(sentence.sentence);
      if (sentence.sentence.part === 'furniture') continue;
      const within = found.filter((m) => m.start >= sentence.sentence.start && m.start < sentence.sentence.end);
      for (const span of claimSpans(sentence, within)) {
        const claim: Claim = {
          id: `${document.id}:${claims.length + 1}` as ClaimId,
          document: document.id,
          sentence: sentence.sentence.index,
          start: span.start,
          end: span.end,
          text: document.text.slice(span.start, span.end),
          type: span.type,
          mentions: within.filter((m) => m.start >= span.start && m.start < span.end),
        };
        claims.push(claim);
        each(claim, sentence);
      }
    }
    for (const mention of found) mentions.push(mention);
  }
  return { document, sentences, mentions, claims };
}
