import { readFileSync } from 'node:fs';
import { candidates, type Candidate } from '../../src/align/candidates.ts';
import { MANY } from '../../src/align/events.ts';
import { pairFeatures } from '../../src/align/features.ts';
import { prepare } from '../../src/align/prepare.ts';
import type { Profile } from '../../src/align/profile.ts';
import { storiesOf } from '../../src/align/stories.ts';
import { readAsOne, readStatements } from '../../src/extract/article.ts';
import type { Statement } from '../../src/model/comparison.ts';
import { documentOf } from '../../src/read/document.ts';
import type { Row } from './fit.ts';

interface EventArticle {
  readonly topic: string;
  readonly subtopic: string;
  readonly doc: string;
  readonly sentences: readonly {
    readonly text: string;
    readonly events?: readonly string[];
    readonly validated?: boolean;
  }[];
}

/** A pair of sentences of two articles of one topic; a topic has a story and another one like it. */
export interface EventRow extends Row {
  readonly topic: string;
  readonly ofOneStory: boolean;
}

/** Pairs of sentences of a file of articles with event coreference (ECB+ as JSON lines), measured: positive where both tell of one event. */
export function loadEvents(file: string, measure: (left: Statement, right: Statement) => Float64Array): EventRow[] {
  const topics = new Map<string, { doc: string; story: string; events: readonly string[]; statement: Statement }[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const { topic, doc, subtopic, sentences } = JSON.parse(line) as EventArticle;
    const own = sentences
      .filter(({ validated }) => validated !== false)
      .map(({ text, events }) => ({
        doc,
        story: subtopic,
        events: events ?? [],
        statement: readAsOne(documentOf(doc, text)),
      }));
    topics.set(topic, [...(topics.get(topic) ?? []), ...own]);
  }
  return [...topics].flatMap(([topic, sentences]) =>
    sentences.flatMap((left, i) =>
      sentences.slice(i + 1).flatMap((right): EventRow[] => {
        if (left.doc === right.doc) return [];
        const label = left.events.some((event) => right.events.includes(event)) ? 1 : 0;
        const values = measure(left.statement, right.statement);
        return [{ values, label, topic, ofOneStory: left.story === right.story }];
      }),
    ),
  );
}

/** How the pairs of claims of many articles on one story stand. */
export interface Gathered {
  readonly pairs: readonly Candidate[];
  readonly documentOf: readonly number[];
  readonly profiles: readonly Profile[];
  readonly features: readonly Float64Array[];
  /** 1 where both tell of one event, 0 where they do not, undefined where nobody looked. */
  readonly labels: readonly (0 | 1 | undefined)[];
}

/** The stories of a file of articles with event coreference, as the tool tells them apart. */
export function loadGathered(file: string): Gathered[] {
  const topics = new Map<string, EventArticle[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const article = JSON.parse(line) as EventArticle;
    topics.set(article.topic, [...(topics.get(article.topic) ?? []), article]);
  }
  return [...topics.values()].flatMap((articles) => {
    const read = articles.map((article) => ({
      article,
      read: readStatements(documentOf(article.doc, textOf(article))),
    }));
    const stories = storiesOf(read.map((one) => one.read.statements));
    return [...new Set(stories)].flatMap((story) => {
      const own = read.filter((_, index) => stories[index] === story);
      return own.length < MANY ? [] : [gathered(own)];
    });
  });
}

const textOf = ({ sentences }: EventArticle): string => sentences.map(({ text }) => text).join('\n\n');

function gathered(own: readonly { article: EventArticle; read: ReturnType<typeof readStatements> }[]): Gathered {
  const { profiles, documentOf: owner } = prepare(own.map(({ read }) => read.statements));
  const pairs = candidates(profiles, owner);
  const eventsOf = profiles.map(({ statement: { claim } }, index) => {
    let end = 0;
    for (const { text, events, validated } of own[owner[index]!]!.article.sentences) {
      const start = end;
      end += text.length + 2;
      const shared = Math.min(end - 2, claim.end) - Math.max(start, claim.start);
      if (shared > (claim.end - claim.start) / 2) return validated === false ? undefined : (events ?? []);
    }
    return undefined;
  });
  return {
    pairs,
    documentOf: owner,
    profiles,
    features: pairs.map(({ left, right }) => pairFeatures(profiles[left]!, profiles[right]!)),
    labels: pairs.map(({ left, right }) => {
      const [a, b] = [eventsOf[left], eventsOf[right]];
      return a === undefined || b === undefined ? undefined : a.some((event) => b.includes(event)) ? 1 : 0;
    }),
  };
}
