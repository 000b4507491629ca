import { crossCheckPair as compareTwo } from '../cross-check-pair.ts';
import type { CrossCheckOptions } from '../cross-check.ts';
import { InputError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { PairResult } from '../model/report.ts';
import { assertDocuments, documentOf } from '../read/document.ts';
import { answerEach, type FlowOptions, type Items } from './flow.ts';

/** Two short texts to compare, as a line of `crosscheck pairs` holds them. */
export interface TextPair {
  readonly a: string;
  readonly b: string;
  /** Date of publication; null where it is not known. */
  readonly aPublished?: string | null | undefined;
  readonly bPublished?: string | null | undefined;
}

/** What is said of a pair, with the pair itself, whatever else it carries. */
export interface PairAnswer<Pair extends TextPair> extends PairResult {
  readonly pair: Pair;
}

/** The verdict on two short texts, each taken as one statement whatever number of sentences it has. */
export function crossCheckPair(
  left: string | Document,
  right: string | Document,
  options: Pick<CrossCheckOptions, 'rules'> = {},
): PairResult {
  const a = typeof left === 'string' ? documentOf('a', left) : left;
  const b = typeof right === 'string' ? documentOf('b', right) : right;
  assertDocuments([a, b]);
  return compareTwo(a, b, options);
}

/** The verdict on each pair of texts as it comes, in the order of arrival. */
export function crossCheckPairs<Pair extends TextPair>(
  pairs: Items<Pair>,
  options: Pick<CrossCheckOptions, 'rules'> & FlowOptions = {},
): AsyncGenerator<PairAnswer<Pair>, void, undefined> {
  return answerEach(
    pairs,
    (pair, index) => {
      if (typeof pair?.a !== 'string' || typeof pair.b !== 'string')
        throw new InputError(`pair ${index + 1} of the stream lacks a text: { a, b }`);
      const left = documentOf('a', pair.a, pair.aPublished ?? {});
      const right = documentOf('b', pair.b, pair.bPublished ?? {});
      return { pair, ...compareTwo(left, right, options) };
    },
    options,
  );
}
