import type { Compared } from './compare/compare.ts';
import { findingsOf, type Place } from './compare/findings.ts';
import type { Rule } from './compare/rule.ts';
import { verdictOfCluster } from './compare/verdict.ts';
import type { ReadyArticle } from './extract/article.ts';
import type { ClaimId } from './model/claim.ts';
import type { Alignment, Cluster, Finding, Pair, Statement } from './model/comparison.ts';
import { type Copies, eachPlace } from './model/copies.ts';
import type { DocumentId } from './model/document.ts';
import { REPORT_SCHEMA, type DocumentSummary, type Notice, type Report, type Story } from './model/report.ts';
import type { RuleInfo } from './model/rule.ts';
import { sharedNotices } from './origins/notices.ts';
import type { Origins } from './origins/origins.ts';
import { witnessesOf } from './origins/witnesses.ts';
import { inOrderOf } from './in-order-of.ts';
import { mergedAlignments, mergedFindings, mergedPassages } from './merge-stories.ts';
import { omissionsOf } from './omissions.ts';
import { VERSION } from './version.ts';

/** What the stages before it yielded. */
export interface Stages {
  /** In the order named. */
  readonly articles: readonly ReadyArticle[];
  /** In the order of their names; one without a name where stories are not told apart. */
  readonly stories: readonly StoryStages[];
  /** Those that ran. */
  readonly rules: readonly Rule[];
  /** Those of them that are the caller's own. */
  readonly own: readonly Rule[];
}

/** What aligning, comparing and tracing yielded for the documents of one story. */
export interface StoryStages {
  readonly name?: string;
  readonly documents: readonly DocumentId[];
  readonly compared: readonly Compared[];
  /** Pairs that tell of one event and were not compared. */
  readonly events: readonly Pair[];
  /** What a statement of the pairs stands for besides itself. */
  readonly copies: Copies;
  readonly clusters: readonly (readonly ClaimId[])[];
  readonly origins: Origins;
  readonly undecided: number;
}

/** Puts what was read, aligned and compared together as a report, everything in the order of the documents and their text. */
export function assemble({ articles, stories, rules, own }: Stages): Report {
  const claims = articles.flatMap((article) => article.claims);
  const place = new Map<string, number>(claims.map(({ id }, index) => [id, index]));
  const at = (id: string): number => place.get(id) ?? 0;
  const byPlace = (a: Place, b: Place) => at(a.claim.id) - at(b.claim.id) || a.start - b.start || a.end - b.end;

  const alone = new Set<ClaimId>(claims.map(({ id }) => id));
  for (const { clusters } of stories) for (const id of clusters.flat()) alone.delete(id);
  // The sort is stable: clusters that begin with the same claim stay in the order of their stories.
  const groups = [
    ...stories.flatMap((story) => groupsOf(story, (ids) => ids.sort((a, b) => at(a) - at(b)))),
    ...[...alone].map((id): Group => ({ ids: [id], compared: [] })),
  ].sort((a, b) => at(a.ids[0] ?? '') - at(b.ids[0] ?? ''));

  const findings: Finding[] = [];
  const alignments = inOrderOf<Alignment>(claims.length);
  const clusters = groups.map(({ ids, compared, story }, index): Cluster => {
    const id = `c${index + 1}`;
    const inside = byNumbers(
      compared,
      ({ pair }) => at(pair.left.claim.id),
      ({ pair }) => at(pair.right.claim.id),
    );
    const copies = story?.copies ?? NO_COPIES;
    const found = findingsOf(id, inside, rules, byPlace, copies);
    const named = story?.name === undefined ? {} : { stories: [story.name] };
    findings.push(...found.map(({ finding }) => ({ ...finding, ...named })));
    const fingerprints = new Map<Compared, string[]>();
    for (const { finding, pairs } of found) {
      for (const entry of pairs) {
        const before = fingerprints.get(entry);
        if (before === undefined) fingerprints.set(entry, [finding.fingerprint]);
        else before.push(finding.fingerprint);
      }
    }
    for (const entry of inside) {
      const told = fingerprints.get(entry) ?? [];
      const score = rounded(entry.pair.score);
      eachPlace(entry.pair, copies, (one, other) => {
        const [left, right, first, second] = sidesOf(one, other, at);
        alignments.add({ left, right, score, verdict: entry.verdict, findings: told }, first, second);
      });
    }
    const articlesIn = new Set(ids.map((claim) => claims[at(claim)]?.document)).size;
    const witnesses = story === undefined ? [] : witnessesOf(ids, story.origins);
    return {
      id,
      ...(story?.name === undefined ? {} : { story: story.name }),
      claims: ids,
      verdict: verdictOfCluster(inside.map(({ verdict }) => verdict)),
      articles: articlesIn,
      origins: story === undefined ? 1 : witnesses.length,
      ...(articlesIn < 2 ? {} : { witnesses }),
    };
  });
  for (const { events, copies } of stories)
    for (const pair of events) {
      const score = rounded(pair.score);
      eachPlace(pair, copies, (one, other) => {
        const [left, right, first, second] = sidesOf(one, other, at);
        alignments.add({ left, right, score, verdict: 'compatible', event: true, findings: [] }, first, second);
      });
    }
  const documents = articles.map(({ document }) => document);
  const summaries = articles.map((article) => summaryOf(article, stories));
  const shared = mergedPassages(
    stories.map(({ origins }) => origins.shared),
    documents.map(({ id }) => id),
  );
  return {
    schema: REPORT_SCHEMA,
    tool: { name: 'crosscheck', version: VERSION },
    documents: summaries,
    ...(stories.every(({ name }) => name === undefined) ? {} : { stories: stories.flatMap(namedStory) }),
    claims,
    // Within one story no pair is aligned twice.
    alignments: stories.length < 2 ? alignments.sorted() : mergedAlignments(alignments.sorted()),
    clusters,
    findings: mergedFindings(findings),
    shared,
    omissions: omissionsOf({ claims, clusters, documents: summaries }),
    notices: [...stories.flatMap(emptyNotice), ...sharedNotices(shared, documents)],
    ...(own.length === 0 ? {} : { rules: own.map(infoOf) }),
    coverage: {
      claims: claims.length,
      aligned: claims.length - alone.size,
      onlyHere: alone.size,
      undecided: stories.reduce((sum, { undecided }) => sum + undecided, 0),
    },
  };
}

const NO_COPIES: Copies = new Map();

/** A pair of claims as a report tells it, the claim that stands first on the left, and where both stand. */
function sidesOf(
  { claim: l }: Statement,
  { claim: r }: Statement,
  at: (id: ClaimId) => number,
): readonly [left: ClaimId, right: ClaimId, first: number, second: number] {
  const [first, second] = [at(l.id), at(r.id)];
  return first < second ? [l.id, r.id, first, second] : [r.id, l.id, second, first];
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** The items by one number and then another, each asked for once; equal ones stay as they stand. */
function byNumbers<Item>(
  items: readonly Item[],
  first: (item: Item) => number,
  second: (item: Item) => number,
): Item[] {
  return items
    .map((item) => ({ item, a: first(item), b: second(item) }))
    .sort((x, y) => x.a - y.a || x.b - y.b)
    .map(({ item }) => item);
}

const infoOf = ({ id, title, why, check, status }: Rule): RuleInfo => ({ id, title, why, check, status });

/** A story that is not really compared must not look like a clean one. */
function emptyNotice({ name, documents, compared }: StoryStages): readonly Notice[] {
  if (name === undefined || compared.length > 0) return [];
  const why =
    documents.length === 1
      ? 'has one source only, so nothing is compared in it'
      : `could not be compared: no claim stands in more than one of its ${documents.length} sources`;
  return [{ level: 'warning', message: `story ${name} ${documents.length === 0 ? 'has no sources' : why}` }];
}

/** Claims that are told of together, with what was compared between them. */
interface Group {
  readonly ids: readonly ClaimId[];
  readonly compared: readonly Compared[];
  /** Left out for a claim that stands in one document only. */
  readonly story?: StoryStages;
}

function groupsOf(story: StoryStages, inOrder: (ids: ClaimId[]) => ClaimId[]): Group[] {
  const comparedIn = groupBy(story.compared, clusterFinder(story.clusters));
  return story.clusters.map((ids, index) => ({
    ids: inOrder([...ids]),
    compared: comparedIn.get(index) ?? [],
    story,
  }));
}

/** Tells a pair's cluster: the one of its left claim, also where a bridge between two clusters did not melt them. */
function clusterFinder(clusters: readonly (readonly ClaimId[])[]): (entry: Compared) => number {
  const clusterOf = new Map<ClaimId, number>();
  clusters.forEach((ids, index) => ids.forEach((id) => clusterOf.set(id, index)));
  return ({ pair }) => clusterOf.get(pair.left.claim.id) ?? 0;
}

const namedStory = ({ name, documents }: StoryStages): readonly Story[] =>
  name === undefined ? [] : [{ name, documents }];

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
}

function summaryOf({ document, sentences, claims }: ReadyArticle, stories: readonly StoryStages[]): DocumentSummary {
  const { id, path, title, publisher, author, published, url, sha256 } = document;
  const traced = stories.flatMap(({ origins }) => origins.documents.get(id) ?? []);
  // Copies tell an origin, and each story may know other copies: where they tell different ones none is sure.
  const [origin, ...others] = new Set(traced.flatMap((own) => own.origin ?? []));
  const credits = traced[0]?.credits ?? [];
  return {
    id,
    path,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    sha256,
    sentences: sentences.length,
    claims: claims.length,
    ...(origin === undefined || others.length > 0 ? {} : { origin }),
    ...(credits.length === 0 ? {} : { credits }),
  };
}
