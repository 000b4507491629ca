import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidates, type Candidate } from '../../src/align/candidates.ts';
import { pairFeatures } from '../../src/align/features.ts';
import { prepare } from '../../src/align/prepare.ts';
import type { Profile } from '../../src/align/profile.ts';
import { readStatements } from '../../src/extract/article.ts';
import { documentOf } from '../../src/read/document.ts';
import type { Span } from '../../src/model/place.ts';
import type { Document } from '../../src/model/document.ts';

export interface Story {
  readonly name: string;
  readonly profiles: readonly Profile[];
  readonly documentOf: readonly number[];
  readonly pairs: readonly Candidate[];
  readonly features: readonly Float64Array[];
  readonly labels: readonly (0 | 1)[];
  /** Gold pairs, and how many of them some candidate covers. */
  readonly gold: number;
  readonly reachable: number;
  readonly goldOf: readonly (readonly number[])[];
}

interface Gold {
  readonly a: { readonly article: string; readonly text: string };
  readonly b: { readonly article: string; readonly text: string };
}

/** Every folder below `root` that holds a bundle.json, read and paired; a pair is positive when both sides share half of the shorter span with a gold pair. */
export function loadStories(root: string): Story[] {
  return readdirSync(root)
    .sort()
    .filter((name) => existsSync(join(root, name, 'bundle.json')))
    .map((name) => loadStory(name, join(root, name)));
}

function loadStory(name: string, folder: string): Story {
  const bundle = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as {
    articles: { id: string; file: string }[];
    gold: Gold[];
  };
  const documents = bundle.articles.map(({ id, file }) => documentIn(id, readFileSync(join(folder, file), 'utf8')));
  const read = documents.map(readStatements);
  const { profiles, documentOf: owner } = prepare(read.map(({ statements }) => statements));
  const pairs = candidates(profiles, owner);
  const gold = bundle.gold.map(({ a, b }) =>
    [a, b].map(({ article, text }) => {
      const document = bundle.articles.findIndex(({ id }) => id === article);
      const start = documents[document]!.text.indexOf(text);
      return { document, start, end: start + text.length };
    }),
  );
  const reached = new Set<number>();
  const goldOf = pairs.map(({ left, right }) =>
    gold.flatMap((sides, g) => {
      const fits = ([x, y]: readonly number[]) =>
        owner[x!] === sides[0]!.document &&
        owner[y!] === sides[1]!.document &&
        covers(profiles[x!]!.statement.claim, sides[0]!) &&
        covers(profiles[y!]!.statement.claim, sides[1]!);
      if (!fits([left, right]) && !fits([right, left])) return [];
      reached.add(g);
      return [g];
    }),
  );
  return {
    name,
    profiles,
    documentOf: owner,
    pairs,
    features: pairs.map(({ left, right }) => pairFeatures(profiles[left]!, profiles[right]!)),
    labels: goldOf.map((hits) => (hits.length > 0 ? 1 : 0)),
    gold: gold.length,
    reachable: reached.size,
    goldOf,
  };
}

/** A document of a development story: front matter is cut off by its fences alone. */
function documentIn(id: string, raw: string): Document {
  const text = raw.replace(/^\uFEFF/u, '');
  const front = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
  const published = /^published: (\S+)/mu.exec(front)?.[1];
  return { ...documentOf(id, text, published), body: { start: front.length, end: text.length } };
}

function covers(a: Span, b: Span): boolean {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
}
