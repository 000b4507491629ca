import type { SharedPassage } from '../model/report.ts';
import type { TracedArticle } from './article.ts';
import { copyGroups, tells } from './copies.ts';
import { firstOf } from './first.ts';
import { wordingsOf, type Wording } from './wording.ts';

/** What documents share: the passages, and what tells of a sentence that it is shared. */
export interface Shared {
  readonly passages: readonly SharedPassage[];
  /** The passages again with the indices of their articles. */
  readonly places: readonly { readonly articles: readonly number[]; readonly words: number }[];
  /** Number of the group of like sentences, by article and sentence; only for sentences of a passage. */
  readonly groupOf: ReadonlyMap<string, number>;
  /** Words of each article. */
  readonly words: readonly number[];
  /** For each article the first that says the same from beginning to end, which may be itself. */
  readonly twinOf: readonly number[];
}

/** Names a sentence of an article. */
export const sentenceKey = (article: number, sentence: number): string => `${article}/${sentence}`;

/** The passages that stand in more than one of the articles, word for word or nearly. */
export function sharedPassages(articles: readonly TracedArticle[]): Shared {
  const byArticle = articles.map(wordingsOf);
  const wordings = byArticle.flat();
  const groups = copyGroups(wordings);
  const places = placesOf(wordings, groups);
  const rank = new Map<Wording, number>();
  for (const own of byArticle) own.forEach((wording, index) => rank.set(wording, index));

  const runs: Run[] = [];
  const open = new Map<string, Run>();
  wordings.forEach((wording, index) => {
    const group = places.get(groups[index] ?? -1);
    // A group is met once, in the first of its articles.
    if (group === undefined || group[0] !== wording) return;
    const key = group.map(({ article }) => article).join(' ');
    const run = open.get(key);
    const follows = run?.at(-1)?.every((before, i) => (rank.get(before) ?? 0) + 1 === rank.get(group[i] ?? before));
    if (run !== undefined && follows === true) run.push(group);
    else {
      const started: Run = [group];
      open.set(key, started);
      runs.push(started);
    }
  });
  const kept = runs.filter((run) => run.some((group) => group.every(tells)));
  const groupOf = new Map<string, number>();
  wordings.forEach(({ article, sentence }, index) => groupOf.set(sentenceKey(article, sentence), groups[index] ?? -1));
  const told = new Set(kept.flat(2).map(({ article, sentence }) => sentenceKey(article, sentence)));
  for (const key of groupOf.keys()) if (!told.has(key)) groupOf.delete(key);
  return {
    passages: kept.map((run) => passageOf(run, articles)),
    places: kept.map((run) => ({ articles: (run[0] ?? []).map(({ article }) => article), words: wordsIn(run) })),
    groupOf,
    words: byArticle.map((own) => own.reduce((sum, { words }) => sum + words, 0)),
    twinOf: twinsOf(byArticle),
  };
}

function twinsOf(byArticle: readonly (readonly Wording[])[]): number[] {
  const first = new Map<string, number>();
  return byArticle.map((own, index) => {
    const whole = own.map(({ key }) => key).join('\n');
    const known = first.get(whole) ?? index;
    first.set(whole, known);
    return known;
  });
}

/** Sentences that follow each other, each with its place in all of the same articles. */
type Run = (readonly Wording[])[];

/** For each group that stands in several articles its first place in each, in the order of the articles. */
function placesOf(wordings: readonly Wording[], groups: readonly number[]): Map<number, readonly Wording[]> {
  const places = new Map<number, Map<number, Wording>>();
  wordings.forEach((wording, index) => {
    const group = groups[index] ?? -1;
    const own = places.get(group) ?? new Map<number, Wording>();
    places.set(group, own);
    if (!own.has(wording.article)) own.set(wording.article, wording);
  });
  return new Map([...places].flatMap(([group, own]) => (own.size < 2 ? [] : [[group, [...own.values()]] as const])));
}

const wordsIn = (run: Run): number => run.reduce((sum, [wording]) => sum + (wording?.words ?? 0), 0);

function passageOf(run: Run, articles: readonly TracedArticle[]): SharedPassage {
  const last = run.at(-1) ?? [];
  const places = (run[0] ?? []).flatMap(({ article, start }, i) => {
    const document = articles[article]?.document;
    return document === undefined ? [] : [{ document, start, end: last[i]?.end ?? start }];
  });
  const [shown] = places;
  const first = firstOf(places.map(({ document }) => document));
  return {
    text: shown === undefined ? '' : shown.document.text.slice(shown.start, shown.end),
    words: wordsIn(run),
    exact: run.every((group) => group.every(({ key }) => key === group[0]?.key)),
    places: places.map(({ document, start, end }) => ({ document: document.id, start, end })),
    ...(first === undefined ? {} : { first }),
  };
}
