import { contentKey, type Cache } from '../model/cache.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { Statement, Term } from '../model/comparison.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import { readStatementsInSteps, type ReadyArticle } from './article.ts';
import type { InSteps } from '../model/progress.ts';
import { readable } from './readable.ts';

/** What `readStatementsInSteps` gives, from a cache where it is kept there: it depends on what a document says, not on its name. */
export function* readKept(document: Document, cache: Cache | undefined): InSteps<void, ReadyArticle> {
  if (cache === undefined) return yield* readStatementsInSteps(document);
  const key = `article ${contentKey(document)}`;
  const found = cache.get(key);
  // The cache gives back whole what was put into it, or nothing.
  if (found !== undefined) return unpacked(found as Packed, readable(document));
  const article = yield* readStatementsInSteps(document);
  cache.set(key, packed(article));
  return article;
}

/** An article without what follows from the document, each mention and each sentence's words once. */
interface Packed {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly words: readonly (readonly Term[])[];
  readonly claims: readonly PackedClaim[];
}

type PackedClaim = Pick<Claim, 'sentence' | 'start' | 'end' | 'type'> & {
  /** Indices of its mentions, and of the words of its sentence. */
  readonly mentions: readonly number[];
  readonly words: number;
};

function packed({ sentences, mentions, claims, statements }: ReadyArticle): Packed {
  const place = new Map(mentions.map((mention, index) => [mention, index]));
  const words: (readonly Term[])[] = [];
  const wordsAt = new Map<readonly Term[], number>();
  for (const { sentence } of statements) if (!wordsAt.has(sentence)) wordsAt.set(sentence, words.push(sentence) - 1);
  return {
    sentences,
    mentions,
    words,
    claims: claims.map(({ sentence, start, end, type, mentions: own }, index) => ({
      sentence,
      start,
      end,
      type,
      mentions: own.flatMap((mention) => place.get(mention) ?? []),
      words: wordsAt.get(statements[index]?.sentence ?? []) ?? 0,
    })),
  };
}

function unpacked({ sentences, mentions, words, claims: packedClaims }: Packed, document: Document): ReadyArticle {
  const claims: Claim[] = [];
  const statements: Statement[] = [];
  packedClaims.forEach(({ sentence, start, end, type, mentions: own, words: at }, index) => {
    const claim: Claim = {
      id: `${document.id}:${index + 1}` as ClaimId,
      document: document.id,
      sentence,
      start,
      end,
      text: document.text.slice(start, end),
      type,
      mentions: own.flatMap((place) => mentions[place] ?? []),
    };
    const all = words[at] ?? [];
    claims.push(claim);
    statements.push({
      claim,
      document,
      terms: all.filter((term) => term.start >= start && term.end <= end),
      sentence: all,
    });
  });
  return { document, sentences, mentions, claims, statements };
}
