import { readFileSync } from 'node:fs';
import { splitCompounds } from '../../src/align/compounds.ts';
import { aloneFeatures } from '../../src/align/features.ts';
import { profileOf } from '../../src/align/profile.ts';
import { vocabularyOf } from '../../src/align/vocabulary.ts';
import { weightsOf } from '../../src/align/weights.ts';
import { readAsOne } from '../../src/extract/article.ts';
import type { Statement } from '../../src/model/comparison.ts';
import { documentOf } from '../../src/read/document.ts';
import type { Row } from './fit.ts';

interface EventArticle {
  readonly topic: string;
  readonly doc: string;
  readonly sentences: readonly {
    readonly text: string;
    readonly events?: readonly string[];
    readonly validated?: boolean;
  }[];
}

/** Of the pairs of sentences of two articles of a topic, one in this many is learnt from: there are tens of thousands. */
const THINNED = 2;

/** Pairs of sentences of a file of articles with event coreference (ECB+ as JSON lines): positive where both tell of one event. */
export function loadEvents(file: string): Row[] {
  const topics = new Map<string, { doc: string; events: readonly string[]; statement: Statement }[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const { topic, doc, sentences } = JSON.parse(line) as EventArticle;
    const own = sentences
      .filter(({ validated }) => validated !== false)
      .map(({ text, events }) => ({ doc, events: events ?? [], statement: readAsOne(documentOf(doc, text)) }));
    topics.set(topic, [...(topics.get(topic) ?? []), ...own]);
  }
  let count = 0;
  return [...topics.values()].flatMap((sentences) =>
    sentences.flatMap((left, i) =>
      sentences.slice(i + 1).flatMap((right): Row[] => {
        if (left.doc === right.doc || count++ % THINNED !== 0) return [];
        const label = left.events.some((event) => right.events.includes(event)) ? 1 : 0;
        return [{ values: isolated(left.statement, right.statement), label }];
      }),
    ),
  );
}

/** The features of two statements without a story around them. */
export function isolated(left: Statement, right: Statement): Float64Array {
  const [a, b] = splitCompounds([left, right]);
  const weights = weightsOf([left, right]);
  const vocabulary = vocabularyOf();
  return aloneFeatures(profileOf(a!, weights, vocabulary, 0), profileOf(b!, weights, vocabulary, 0));
}
