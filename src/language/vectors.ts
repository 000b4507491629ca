import { readFileSync } from 'node:fs';
import { readWords, type WordTable } from './word-table.ts';

// Derived by `npm run vectors`; the layout is described in scripts/vectors.ts.
const DATA = new URL('./data/vectors.bin', import.meta.url);

interface Table {
  readonly words: WordTable;
  readonly components: Int8Array;
  readonly dimensions: number;
  readonly classes: Uint16Array;
  readonly unit: (Float32Array | undefined)[];
}

let table: Table | undefined;

function load(): Table {
  const file = readFileSync(DATA);
  const dimensions = file.readUInt32LE(0);
  const { table: words, end } = readWords(file, 4);
  const classes = new Uint16Array(file.buffer, file.byteOffset + end, words.size);
  const components = new Int8Array(file.buffer, file.byteOffset + end + words.size * 2, words.size * dimensions);
  return { words, components, dimensions, classes, unit: [] };
}

/** How common a word is in English: 0 for the commonest, -1 where it is not among the words known. */
export function rankOf(lower: string): number {
  table ??= load();
  return table.words.rowOf(lower);
}

/** The word's vector scaled to length 1, or undefined where the word is not known. */
export function vectorOf(lower: string): Float32Array | undefined {
  table ??= load();
  const row = table.words.rowOf(lower);
  if (row < 0) return undefined;
  const known = table.unit[row];
  if (known !== undefined) return known;
  const { components, dimensions } = table;
  const vector = new Float32Array(dimensions);
  let square = 0;
  for (let i = 0; i < dimensions; i++) {
    const value = components[row * dimensions + i] ?? 0;
    vector[i] = value;
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < dimensions; i++) vector[i] = (vector[i] ?? 0) / length;
  table.unit[row] = vector;
  return vector;
}

/** The class of words of like meaning that a word falls in, or undefined where the word is not known. */
export function classOf(lower: string): number | undefined {
  table ??= load();
  const row = table.words.rowOf(lower);
  return row < 0 ? undefined : table.classes[row];
}

/** The cosine of two vectors of length 1, -1 to 1. */
export function cosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}
