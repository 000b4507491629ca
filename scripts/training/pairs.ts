import { readFileSync } from 'node:fs';
import { pairFeatures } from '../../src/align/features.ts';
import { splitCompounds } from '../../src/align/compounds.ts';
import { profileOf } from '../../src/align/profile.ts';
import { weightsOf } from '../../src/align/weights.ts';
import { readAsOne } from '../../src/extract/article.ts';
import type { Statement } from '../../src/model/comparison.ts';
import { documentOf } from '../../src/read/document.ts';
import type { Row } from './fit.ts';

interface LabelledPair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly aPublished?: string;
  readonly bPublished?: string;
  readonly relation: string;
}

/** A file of sentence pairs as rows: related or not. */
export function loadPairs(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { a, b, aPublished, bPublished, relation } = JSON.parse(line) as LabelledPair;
      return {
        values: isolated(readAsOne(documentOf('a', a, aPublished)), readAsOne(documentOf('b', b, bPublished))),
        label: relation === 'unrelated' ? 0 : 1,
      };
    });
}

/** The features of two statements without a story around them. */
export function isolated(left: Statement, right: Statement): Float64Array {
  const [a, b] = splitCompounds([left, right]);
  const weights = weightsOf([left, right]);
  return pairFeatures(profileOf(a!, weights, 0), profileOf(b!, weights, 0));
}
