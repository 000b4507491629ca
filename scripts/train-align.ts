/**
 * Fits the alignment models: `npm run train -- FOLDER... EVENTS.jsonl...`, each folder holding story folders with a
 * bundle.json, each file articles with event coreference. Prints a leave-one-story-out evaluation beside the fitted one and writes src/align/model.json.
 */
import { writeFileSync } from 'node:fs';
import { PAIR_FEATURES } from '../src/align/features.ts';
import { probability, type Logistic } from '../src/align/logistic.ts';
import { RELATIVE_FEATURES, relativeFeatures } from '../src/align/relative.ts';
import { averagePrecision, bestF1, fit, type Row } from './training/fit.ts';
import { isolated, loadEvents } from './training/events.ts';
import { loadStories, type Story } from './training/stories.ts';

const TARGET = new URL('../src/align/model.json', import.meta.url);
const sources = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const stories = sources.filter((source) => !source.endsWith('.jsonl')).flatMap(loadStories);
const alone = sources.filter((source) => source.endsWith('.jsonl')).flatMap(loadEvents);
const gold = stories.reduce((sum, s) => sum + s.gold, 0);
const reachable = stories.reduce((sum, s) => sum + s.reachable, 0);
console.log(
  `${stories.length} stories, ${stories.reduce((sum, s) => sum + s.pairs.length, 0)} candidates, ${reachable} of ${gold} gold pairs among them`,
);

interface Model {
  readonly pair: Logistic;
  readonly context: Logistic;
}

const rowsOf = (story: Story, pair: Logistic): Row[] => {
  const base = story.features.map((row) => probability(pair, row));
  return relativeFeatures(story.pairs, base, story.documentOf, story.profiles).map((relative, i) => ({
    values: Float64Array.of(...story.features[i]!, ...relative),
    label: story.labels[i]!,
  }));
};

/** Weight of the L2 penalty: leave one story out gives average precision .674 at 1, .672 at 10 with the better F1, .667 at 100. */
const PENALTY = 10;

function train(on: readonly Story[]): Model {
  const pair = fit(
    on.flatMap((s) => s.features.map((values, i) => ({ values, label: s.labels[i]! }))),
    PAIR_FEATURES,
    PENALTY,
  );
  const context = fit(
    on.flatMap((s) => rowsOf(s, pair)),
    [...PAIR_FEATURES, ...RELATIVE_FEATURES],
    PENALTY,
  );
  return { pair, context };
}

function evaluate(name: string, modelFor: (story: Story) => Model): void {
  const scored: [number, number][] = [];
  const byItself: [number, number][] = [];
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sum: 0, hits: 0 }));
  for (const story of stories) {
    const model = modelFor(story);
    story.features.forEach((row, i) => byItself.push([probability(model.pair, row), story.labels[i]!]));
    rowsOf(story, model.pair).forEach(({ values, label }) => {
      const score = probability(model.context, values);
      scored.push([score, label]);
      const bin = bins[Math.min(9, Math.floor(score * 10))]!;
      bin.count++;
      bin.sum += score;
      bin.hits += label;
    });
  }
  const positives = scored.reduce((sum, [, label]) => sum + label, gold - reachable);
  const ece = bins.reduce((sum, b) => sum + Math.abs(b.sum - b.hits), 0) / scored.length;
  const best = bestF1(scored, positives);
  console.log(
    `${name}: AP alone ${averagePrecision(byItself, positives).toFixed(3)}, in context ${averagePrecision(scored, positives).toFixed(3)}; best F1 ${best.f1.toFixed(3)} (P ${best.precision.toFixed(3)} R ${best.recall.toFixed(3)} at ${best.threshold.toFixed(3)}); ECE ${ece.toFixed(4)}`,
  );
  if (process.argv.includes('--bins'))
    for (const b of bins) console.log(`  ${b.count} ${(b.sum / b.count).toFixed(3)} ${(b.hits / b.count).toFixed(3)}`);
}

const fitted = train(stories);
evaluate('fitted', () => fitted);
const byStory = new Map(stories.map((story) => [story, train(stories.filter((s) => s !== story))]));
evaluate('leave one story out', (story) => byStory.get(story) ?? fitted);
/** Pairs of claims out of the stories, measured as if they stood alone. */
function inStories(): Row[] {
  return stories.flatMap(({ pairs, profiles, labels }) =>
    pairs.map(({ left, right }, i) => ({
      values: isolated(profiles[left]!.statement, profiles[right]!.statement),
      label: labels[i]!,
    })),
  );
}

const round = (model: Logistic) => ({
  bias: Number(model.bias.toFixed(4)),
  weights: Object.fromEntries(model.features.map((f, i) => [f, Number(model.weights[i]!.toFixed(4))])),
});
if (process.argv.includes('--weights')) console.log(round(fitted.pair), round(fitted.context));
writeFileSync(
  TARGET,
  `${JSON.stringify(
    {
      provenance: `Logistic regression fitted by scripts/train-align.ts on ${stories.length} stories written for this project (${gold} labelled pairs of claims); the model "alone" also on pairs of sentences of ECB+ (Cybulska and Vossen 2014, CC BY 3.0).`,
      pair: round(fitted.pair),
      context: round(fitted.context),
      alone: round(fit([...alone, ...inStories()], PAIR_FEATURES, PENALTY)),
    },
    null,
    2,
  )}\n`,
);
