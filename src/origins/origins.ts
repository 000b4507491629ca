import { phraseTable, type PhraseTable } from '../language/phrases.ts';
import type { ClaimId } from '../model/claim.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Credit, SharedPassage } from '../model/report.ts';
import type { TracedArticle } from './article.ts';
import { attributionsOf } from './attributions.ts';
import { creditsOf, type Credits } from './credits.ts';
import { inFull, withoutArticle } from './names.ts';
import { sentenceKey, sharedPassages, type Shared } from './passages.ts';

/** Where documents and claims come from, as far as their words tell. */
export interface Origins {
  /** In the order of the articles. */
  readonly documents: ReadonlyMap<DocumentId, DocumentOrigin>;
  readonly shared: readonly SharedPassage[];
  readonly claims: ReadonlyMap<ClaimId, ClaimOrigin>;
}

export interface DocumentOrigin {
  readonly document: Document;
  /** Left out where it is not known. */
  readonly origin?: string;
  readonly credits: readonly Credit[];
}

export interface ClaimOrigin {
  readonly document: DocumentId;
  /** What the claim names, else the origin of its document; left out where neither is known. */
  readonly origin?: string;
  /** True where words name the origin; false where it is the document's own reporting, or not known. */
  readonly credited: boolean;
  /** Number of the sentences that are copies of each other which it stands in; left out where it is in no shared passage. */
  readonly copy?: number;
  /** Number that all documents share that say the same from beginning to end. */
  readonly twin: number;
}

/** Traces who the texts come from; linear in their length, and the order of the articles changes nothing but the order of the result. */
export function traceOrigins(articles: readonly TracedArticle[]): Origins {
  const shared = sharedPassages(articles);
  const credits = inOneForm(
    articles,
    articles.map(({ document }) => creditsOf(document)),
  );
  const known = namesOf(articles, credits);
  const attributions = articles.map(({ document, claims }) => attributionsOf(claims, document.publisher, known));
  const credited = credits.map(({ agencies }) => (agencies.size === 1 ? [...agencies][0] : undefined));
  const taken = copiedFrom(credited, shared);
  const documents = new Map<DocumentId, DocumentOrigin>();
  const claims = new Map<ClaimId, ClaimOrigin>();
  articles.forEach(({ document, claims: own }, index) => {
    const told = attributions[index] ?? [];
    const { agencies, written, places } = credits[index] ?? { agencies: new Set(), written: false, places: [] };
    const publisher = document.publisher === undefined ? undefined : withoutArticle(document.publisher);
    const { copied, origin: from } = taken[index] ?? { copied: false };
    // A byline says who wrote, not who found out: of two that print the same text it tells nothing.
    const isOwn = agencies.size === 0 && !copied && (written || (publisher !== undefined && told.includes(publisher)));
    const origin = credited[index] ?? (agencies.size > 0 ? undefined : (from ?? (isOwn ? publisher : undefined)));
    const isSure = credited[index] !== undefined || from !== undefined;
    documents.set(document.id, { document, credits: places, ...(origin === undefined ? {} : { origin }) });
    own.forEach((claim, i) => {
      const named = told[i] ?? origin;
      const copy = shared.groupOf.get(sentenceKey(index, claim.sentence));
      claims.set(claim.id, {
        document: document.id,
        twin: shared.twinOf[index] ?? index,
        ...(named === undefined ? {} : { origin: named }),
        credited: told[i] !== undefined || isSure,
        ...(copy === undefined ? {} : { copy }),
      });
    });
  });
  return { documents, shared: shared.passages, claims };
}

/** The credits with every agency by its name in full, as far as the documents tell it. */
function inOneForm(articles: readonly TracedArticle[], credits: readonly Credits[]): Credits[] {
  const agencies = credits.flatMap((own) => [...own.agencies]);
  const publishers = articles.flatMap(({ document }) => document.publisher ?? []).map(withoutArticle);
  const names = new Set([...agencies, ...publishers].sort());
  const full = new Map(agencies.map((name) => [name, inFull(name, names)]));
  const fullOf = (name: string): string => full.get(name) ?? name;
  return credits.map(({ places, agencies: own, written }) => ({
    places: places.map((place) => ({ ...place, name: fullOf(place.name) })),
    agencies: new Set([...own].map(fullOf)),
    written,
  }));
}

/** The names that agencies and outlets have in the documents themselves. */
function namesOf(articles: readonly TracedArticle[], credits: readonly Credits[]): PhraseTable<string> {
  const publishers = articles.flatMap(({ document }) => document.publisher ?? []).map(withoutArticle);
  const names = [...publishers, ...credits.flatMap(({ agencies }) => [...agencies])].sort();
  return phraseTable(
    names.map((name) => [name, name] as const),
    true,
  );
}

/** A document that shares at least this much of its words with others is a copy as a whole. */
const MOSTLY = 0.5;

/** For each article whether most of it stands elsewhere too, and the one credited origin that most of it shares. */
function copiedFrom(
  credited: readonly (string | undefined)[],
  { places, words }: Shared,
): { readonly copied: boolean; readonly origin?: string }[] {
  const copied = words.map(() => 0);
  const from = words.map(() => new Map<string, number>());
  for (const { articles, words: long } of places) {
    const origins = new Set(articles.flatMap((article) => credited[article] ?? []));
    for (const article of articles) {
      copied[article] = (copied[article] ?? 0) + long;
      for (const origin of origins) from[article]?.set(origin, (from[article]?.get(origin) ?? 0) + long);
    }
  }
  return words.map((total, index) => {
    const most = [...(from[index] ?? [])].filter(([, sum]) => sum >= MOSTLY * total).map(([origin]) => origin);
    const [origin] = most;
    return {
      copied: (copied[index] ?? 0) >= MOSTLY * total,
      ...(origin === undefined || most.length > 1 ? {} : { origin }),
    };
  });
}
