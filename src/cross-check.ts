import { align } from './align/align.ts';
import { pairedByHand, undecidedByHand } from './align/by-hand.ts';
import { clusters, type Looked } from './align/clusters.ts';
import { MANY } from './align/events.ts';
import { UNDECIDED } from './align/thresholds.ts';
import { asWritten } from './as-written.ts';
import { assemble, type StoryStages } from './assemble.ts';
import { askedOnce } from './compare/story/asked-once.ts';
import { chosenRules } from './compare/chosen-rules.ts';
import { broughtTogether } from './compare/story/brought-together.ts';
import { compareInSteps, LEAST_SURE, SURE_IN_MANY } from './compare/compare.ts';
import type { Rule } from './compare/rule.ts';
import { tellingPairs } from './compare/story/telling-pairs.ts';
import { RULES } from './compare/rules/index.ts';
import { settledBy } from './compare/story/in-story.ts';
import { InputError } from './errors.ts';
import type { ReadyArticle } from './extract/article.ts';
import { readKept } from './extract/kept.ts';
import { withIgnores } from './ignores/apply.ts';
import type { Cache } from './model/cache.ts';
import type { Pair, Statement } from './model/comparison.ts';
import { placesOf } from './model/copies.ts';
import type { Document } from './model/document.ts';
import { finish, type InSteps, type OnProgress, type Progress, told } from './model/progress.ts';
import type { Report } from './model/report.ts';
import type { Pairing } from './model/review.ts';
import { assertDocuments } from './read/document.ts';
import { traceOrigins } from './origins/origins.ts';

export interface CrossCheckOptions {
  /** The rules to run: ids of bundled rules, and rules of your own; all bundled ones when left out. */
  readonly rules?: readonly (string | Rule)[];
  /** What a person decided about pairs of claims. */
  readonly pairings?: readonly Pairing[];
  /** Only documents of one story are compared; all are of one story when left out. A document may be in several, or in none. */
  readonly stories?: readonly StoryOption[];
  /** Keeps what was read and aligned for the next run; the result is the same with and without it. */
  readonly cache?: Cache;
  /** Is told now and then how far the work is. */
  readonly onProgress?: OnProgress;
}

/** A story by its name and the ids of its documents. */
export interface StoryOption {
  readonly name: string;
  readonly documents: readonly string[];
}

/**
 * Compares two or more documents: extract, align, compare, trace origins, report. The result holds no clock, machine or order: the same
 * documents give the same findings, and their order only decides which side is called left. Everything up to the report works
 * on the articles in an order that their content decides.
 */
export function crossCheck(documents: readonly Document[], options: CrossCheckOptions = {}): Report {
  return finish(crossCheckInSteps(documents, options), (progress) => options.onProgress?.(...progress));
}

/** The same for whoever wants to do something else now and then; each step tells how far the work is. */
export function* crossCheckInSteps(
  documents: readonly Document[],
  options: Omit<CrossCheckOptions, 'onProgress'> = {},
): InSteps<Progress, Report> {
  assertDocuments(documents);
  const rules = rulesOf(options);
  const articles: ReadyArticle[] = [];
  for (const [index, document] of documents.entries()) {
    const tell = (): Progress => ['read', index, documents.length];
    articles.push(yield* told(readKept(document, options.cache), tell));
  }
  const stories = storiesOf(articles, options.stories);
  const size = stories.reduce((sum, story) => sum + story.articles.length, 0);
  let before = 0;
  const aligned: (Readonly<Record<'near' | 'events' | 'pairs', readonly Pair[]>> & {
    readonly story: StoryArticles;
    readonly looked: Looked;
    readonly statements: readonly (readonly Statement[])[];
  })[] = [];
  for (const story of stories) {
    const statements = inCanonicalOrder(story.articles).map((article) => article.statements);
    const tell = (done: number): Progress => ['align', before + done, size];
    const { pairs: found, near, events, ...looked } = yield* told(align(statements, options.cache), tell);
    before += story.articles.length;
    const pairings = options.pairings ?? [];
    aligned.push({
      story,
      statements,
      near: undecidedByHand(near, pairings),
      events: undecidedByHand(events, pairings),
      pairs: pairedByHand(found, statements, pairings, looked.copies),
      looked,
    });
  }
  const total = aligned.reduce((sum, { pairs, near }) => sum + pairs.length + near.length, 0);
  before = 0;
  const compared: StoryStages[] = [];
  for (const { story, statements, pairs: paired, near, events, looked } of aligned) {
    const tell = (done: number): Progress => ['compare', before + done, total];
    // Among many documents there are too many near pairs for a conflict to show that two are of one thing.
    const isLarge = story.articles.length >= MANY;
    const settle = settledBy(statements, looked.copies);
    const { pairs: conflicting, left } = isLarge
      ? { pairs: [], left: near }
      : yield* told(broughtTogether(near, rules, settle), tell);
    before += near.length;
    const together = [...paired, ...conflicting];
    const pairs = isLarge ? together : askedOnce(statements, together, rules);
    const added = pairs.slice(paired.length);
    const least = leastSureAmong(story.articles.length);
    const found = yield* told(compareInSteps(tellingPairs(pairs, looked.copies), rules, least, settle), tell);
    before += paired.length;
    const { name, articles: own } = story;
    compared.push({
      ...(name === undefined ? {} : { name }),
      documents: own.map(({ document }) => document.id),
      compared: found,
      events: withoutPairs(events, added),
      copies: looked.copies,
      clusters: clusters(pairs, looked),
      origins: traceOrigins(own),
      undecided: withoutPairs(left, added).reduce(
        (sum, pair) => (pair.score < UNDECIDED ? sum : sum + placesOf(pair, looked.copies)),
        0,
      ),
    });
  }
  const own = rules.filter(({ id }) => RULES.every((rule) => rule.id !== id));
  const report = withIgnores(
    assemble({ articles, stories: compared, rules, own }),
    documents,
    articles.map(({ document }) => document),
    {
      known: [...RULES, ...own].map(({ id }) => id),
      ran: rules.map(({ id }) => id),
      compared: new Set(compared.flatMap((story) => (story.documents.length > 1 ? story.documents : []))),
    },
  );
  return asWritten(report, documents);
}

/** The pairs but those whose two claims are among others. */
function withoutPairs(pairs: readonly Pair[], others: readonly Pair[]): readonly Pair[] {
  const keyOf = ({ left, right }: Pair): string => `${left.claim.id} ${right.claim.id}`;
  const taken = new Set(others.map(keyOf));
  return taken.size === 0 ? pairs : pairs.filter((pair) => !taken.has(keyOf(pair)));
}

/** How sure a conflict must be among so many documents of a story. */
export const leastSureAmong = (documents: number): number => (documents < MANY ? LEAST_SURE : SURE_IN_MANY);

interface StoryArticles {
  /** Left out where the documents are not told apart. */
  readonly name?: string;
  readonly articles: readonly ReadyArticle[];
}

/** The stories by name, so that the order in which they are given changes nothing, with their articles in the order given. */
function storiesOf(articles: readonly ReadyArticle[], stories: CrossCheckOptions['stories']): readonly StoryArticles[] {
  if (stories === undefined) return [{ articles }];
  const known = new Set<string>(articles.map(({ document }) => document.id));
  const named = new Set<string>();
  for (const { name, documents } of stories) {
    if (named.has(name)) throw new InputError(`two stories are called ${name}`);
    named.add(name);
    const unknown = documents.find((id) => !known.has(id));
    if (unknown !== undefined) throw new InputError(`story ${name}: no document has the id ${unknown}`);
  }
  return [...stories]
    .sort((a, b) => ordinal(a.name, b.name))
    .map(({ name, documents }) => ({
      name,
      articles: articles.filter(({ document }) => documents.includes(document.id)),
    }));
}

/** The rules that the options leave in: bundled ones in their own order, then those of the caller. */
export const rulesOf = ({ rules }: Pick<CrossCheckOptions, 'rules'>): readonly Rule[] => chosenRules(rules, RULES);

/** The articles in an order that depends on what they say alone. */
export function inCanonicalOrder<Read extends { readonly document: Document }>(articles: readonly Read[]): Read[] {
  return [...articles].sort(
    (a, b) => ordinal(a.document.sha256, b.document.sha256) || ordinal(a.document.path, b.document.path),
  );
}

const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
