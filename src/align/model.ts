import { EVENT_FEATURES } from './events.ts';
import { PAIR_FEATURES } from './features.ts';
import type { Logistic } from './logistic.ts';
import data from './model.json' with { type: 'json' };
import { CONTEXT_FEATURES, SETTLED_FEATURES } from './settle.ts';

/** A logistic model as it is kept. */
export interface Stored {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Reads a stored model and checks that it was fitted on just these features, so that a change of features demands a new fit. */
export function readModel({ bias, weights }: Stored, features: readonly string[], file = 'model.json'): Logistic {
  const missing = features.filter((feature) => weights[feature] === undefined);
  if (missing.length > 0 || Object.keys(weights).length !== features.length)
    throw new Error(`src/align/${file} does not fit the features (${missing.join(', ')}): npm run train`);
  return { features, weights: features.map((feature) => weights[feature] ?? 0), bias };
}

/** Judges whether two claims of a story of many documents tell of one event. */
export const eventModel = readModel(data.event, EVENT_FEATURES);
/** Judges a pair by itself. */
export const pairModel = readModel(data.pair, PAIR_FEATURES);
/** Judges a pair among its alternatives. */
export const contextModel = readModel(data.context, CONTEXT_FEATURES);
/** Judges a pair among its alternatives, each as it was judged in context. */
export const settledModel = readModel(data.settled, SETTLED_FEATURES);
