/**
 * Fits what tells of two texts given by themselves: `npm run train:two -- PAIRS.jsonl EVENTS.jsonl FOLDER...`, pairs labelled with a
 * relation, articles with event coreference, folders of stories. Prints how the parts that were left out are ranked and writes src/align/two.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { blended, type Blend } from '../src/align/blend.ts';
import { logistic, probability, type Logistic } from '../src/align/logistic.ts';
import { RELATED_FEATURES, TWO_FEATURES, relatedFeatures, twoFeatures } from '../src/align/two-features.ts';
import { withoutStory } from '../src/compare/compare.ts';
import { evidenceOf } from '../src/compare/evidence.ts';
import { RULES } from '../src/compare/rules/index.ts';
import { readAsOne } from '../src/extract/article.ts';
import type { Statement } from '../src/model/comparison.ts';
import { documentOf } from '../src/read/document.ts';
import { boost } from './training/boost.ts';
import { loadEvents, type EventRow } from './training/events.ts';
import { averagePrecision, bestF1, fit, written, type Row } from './training/fit.ts';
import { loadStories } from './training/stories.ts';

const TARGET = new URL('../src/align/two.json', import.meta.url);
const [pairsFile, eventsFile, ...folders] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
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
  relatedFeatures(twoFeatures(left, right), evidenceOf(left, right, rules));

/** All positive rows and one in `every` of the others, which are many more than in pairs that people give. */
const thinned = (rows: readonly Row[], every: number): Row[] =>
  rows.filter(({ label }, i) => label === 1 || i % every === 0);

/** Of the pairs of sentences of events, one in this many tells of relatedness: there are ten times as many as labelled pairs. */
const EVERY_EVENT = 2;
const pairs = loadPairs(pairsFile);
const events = loadEvents(eventsFile, measure);
const thinnedEvents = (rows: readonly Row[]): Row[] =>
  thinned(
    rows.filter((_, i) => i % EVERY_EVENT === 0),
    4,
  );
const stories = thinned(
  folders.flatMap(loadStories).flatMap((story) =>
    story.pairs.map(({ left, right }, i) => ({
      values: measure(story.profiles[left]!.statement, story.profiles[right]!.statement),
      label: story.labels[i]!,
    })),
  ),
  6,
);
console.log(`${pairs.length} pairs, ${events.length} of events, ${stories.length} of stories`);

/** How often a labelled pair counts: pairs are what the model is asked of (2, 4, 6, 8 and 10 were tried; 10 does worse on real news). */
const PAIR_WEIGHT = 8;
/** Weight of the L2 penalty: 10 and 100 rank left-out topics alike, 1 and 1,000 worse. */
const PENALTY = 10;

const first = ({ values, ...row }: EventRow): EventRow => ({ ...row, values: values.subarray(0, TWO_FEATURES.length) });

function blend(rows: readonly Row[], features: readonly string[]): Blend {
  return {
    logistic: written(fit(rows, features, PENALTY)),
    trees: boost(
      rows,
      rows.map(({ weight }) => weight ?? 1),
      features,
    ),
    placeOf: new Map(features.map((feature, at) => [feature, at])),
  };
}

interface Events {
  readonly story: Logistic;
  readonly same: Blend;
}

function fitEvents(rows: readonly EventRow[]): Events {
  const own = rows.map(first);
  return {
    story: written(
      fit(
        own.map((row) => ({ ...row, label: row.ofOneStory ? 1 : 0 })),
        TWO_FEATURES,
        PENALTY,
      ),
    ),
    same: blend(
      own.filter(({ ofOneStory }) => ofOneStory),
      TWO_FEATURES,
    ),
  };
}

const fitRelated = (own: readonly Row[]): Blend =>
  blend(
    [...own.map((row) => ({ ...row, weight: PAIR_WEIGHT })), ...thinnedEvents(events), ...stories],
    RELATED_FEATURES,
  );

/** Into how many parts what is fitted on is cut, each judged by what was fitted on the others. */
const PARTS = 5;

function leftOut(): void {
  const topics = [...new Set(events.map(({ topic }) => topic))];
  const ranked =
    topics.length === 0
      ? []
      : Array.from({ length: PARTS }, (_, part) => {
          const isOut = ({ topic }: EventRow) => topics.indexOf(topic) % PARTS === part;
          const models = fitEvents(events.filter((row) => !isOut(row)));
          return events.filter(isOut).map(({ values, label }): [number, number] => {
            const row = values.subarray(0, TWO_FEATURES.length);
            return [probability(models.story, row) * logistic(blended(models.same, row)), label];
          });
        }).flat();
  const positives = ranked.reduce((sum, [, label]) => sum + label, 0);
  console.log(
    `events, topics left out: AP ${averagePrecision(ranked, positives).toFixed(3)}, best F1 ${bestF1(ranked, positives).f1.toFixed(3)}`,
  );
  const unrelated = Array.from({ length: PARTS }, (_, part) => {
    const isOut = (_row: Row, i: number) => Math.floor((i * PARTS) / pairs.length) === part;
    const model = fitRelated(pairs.filter((row, i) => !isOut(row, i)));
    return pairs.filter(isOut).map(({ values, label }): [number, number] => [-blended(model, values), 1 - label]);
  }).flat();
  const all = unrelated.reduce((sum, [, label]) => sum + label, 0);
  const best = bestF1(unrelated, all);
  console.log(
    `pairs left out: AP of unrelated ${averagePrecision(unrelated, all).toFixed(3)}, best F1 ${best.f1.toFixed(3)}`,
  );
  for (const threshold of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65]) {
    const called = unrelated.filter(([score]) => logistic(-score) < threshold);
    const right = called.reduce((sum, [, label]) => sum + label, 0);
    console.log(`  below ${threshold}: P ${(right / called.length).toFixed(3)} R ${(right / all).toFixed(3)}`);
  }
}

if (process.argv.includes('--left-out')) leftOut();

const stored = ({ logistic: { bias, features, weights }, trees }: Pick<Blend, 'logistic' | 'trees'>) => ({
  logistic: { bias, weights: Object.fromEntries(features.map((feature, at) => [feature, weights[at]])) },
  trees,
});
const { story, same } = fitEvents(events);
writeFileSync(
  TARGET,
  `${JSON.stringify({
    provenance: `Logistic regression and boosted trees fitted by scripts/train-two.ts: "story" and "same" on pairs of sentences of ECB+ (Cybulska and Vossen 2014, CC BY 3.0), "related" also on ${pairs.length} pairs and ${folders.length} folders of stories written for this project.`,
    story: { bias: story.bias, weights: Object.fromEntries(story.features.map((f, at) => [f, story.weights[at]])) },
    same: stored(same),
    related: stored(fitRelated(pairs)),
  })}\n`,
);
