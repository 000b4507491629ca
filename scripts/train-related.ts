/**
 * Fits the trees that tell whether two texts given by themselves are of one matter: `npm run train:related -- PAIRS.jsonl
 * EVENTS.jsonl FOLDER...`, pairs labelled with a relation, articles with event coreference, folders of stories. Writes src/align/related.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { RELATED_FEATURES, isolatedFeatures, relatedFeatures } from '../src/align/two.ts';
import { withoutStory } from '../src/compare/compare.ts';
import { evidenceOf } from '../src/compare/evidence.ts';
import { RULES } from '../src/compare/rules/index.ts';
import { readAsOne } from '../src/extract/article.ts';
import { documentOf } from '../src/read/document.ts';
import { boost } from './training/boost.ts';
import type { Statement } from '../src/model/comparison.ts';
import { loadEvents } from './training/events.ts';
import type { Row } from './training/fit.ts';
import { loadStories } from './training/stories.ts';

const TARGET = new URL('../src/align/related.json', import.meta.url);
const [pairsFile, eventsFile, ...folders] = process.argv.slice(2);
if (pairsFile === undefined || eventsFile === undefined) throw new Error('usage: PAIRS.jsonl EVENTS.jsonl FOLDER...');

interface LabelledPair {
  readonly a: string;
  readonly b: string;
  readonly aPublished?: string;
  readonly bPublished?: string;
  readonly relation: string;
}

function loadPairs(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { a, b, aPublished, bPublished, relation } = JSON.parse(line) as LabelledPair;
      const [left, right] = [readAsOne(documentOf('a', a, aPublished)), readAsOne(documentOf('b', b, bPublished))];
      return { values: measure(left, right), label: relation === 'unrelated' ? 0 : 1 };
    });
}

const rules = withoutStory(RULES);
const measure = (left: Statement, right: Statement): Float64Array =>
  relatedFeatures(isolatedFeatures(left, right), evidenceOf(left, right, rules));

/** All positive rows and one in `every` of the others, which are many more than in pairs that people give. */
const thinned = (rows: readonly Row[], every: number): Row[] =>
  rows.filter(({ label }, i) => label === 1 || i % every === 0);

const pairs = loadPairs(pairsFile);
const events = thinned(loadEvents(eventsFile, measure), 4);
const stories = thinned(
  folders.flatMap(loadStories).flatMap((story) =>
    story.pairs.map(({ left, right }, i) => ({
      values: measure(story.profiles[left]!.statement, story.profiles[right]!.statement),
      label: story.labels[i]!,
    })),
  ),
  6,
);
/** How often a labelled pair counts: pairs are what the model is asked of (2, 4, 6, 8 and 10 were tried; 10 does worse on real news). */
const PAIR_WEIGHT = 8;
const rows = [...pairs, ...events, ...stories];
const fitted = boost(
  rows,
  rows.map((_, i) => (i < pairs.length ? PAIR_WEIGHT : 1)),
  RELATED_FEATURES,
);
console.log(`${pairs.length} pairs, ${events.length} of events, ${stories.length} of stories`);
writeFileSync(
  TARGET,
  `${JSON.stringify({
    provenance: `Boosted trees fitted by scripts/train-related.ts on ${pairs.length} pairs and ${folders.length} folders of stories written for this project and on pairs of sentences of ECB+ (Cybulska and Vossen 2014, CC BY 3.0).`,
    ...fitted,
  })}\n`,
);
