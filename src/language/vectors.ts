import { fstatSync, openSync, readSync } from 'node:fs';
import { readWords, type WordTable } from './word-table.ts';

// Derived by `npm run vectors`; the layout is described in scripts/vectors.ts.
const DATA = new URL('./data/vectors.bin', import.meta.url);

interface Table {
  readonly words: WordTable;
  readonly classes: Uint16Array;
  /** Reads the components of a row: a story needs a few hundred of the 45,000. */
  readonly componentsOf: (row: number) => Int8Array;
  readonly unit: (Float32Array | undefined)[];
}

let table: Table | undefined;

function load(): Table {
  // Stays open, since rows are read as they are asked for.
  const file = openSync(DATA, 'r');
  const start = readAt(file, Buffer.alloc(8), 0);
  const [dimensions, size] = [start.readUInt32LE(0), start.readUInt32LE(4)];
  const componentsAt = fstatSync(file).size - size * dimensions;
  const head = readAt(file, Buffer.alloc(componentsAt), 0);
  const { table: words, end } = readWords(head, 4);
  const classes = new Uint16Array(head.buffer, head.byteOffset + end, size);
  const componentsOf = (row: number) => readAt(file, new Int8Array(dimensions), componentsAt + row * dimensions);
  return { words, classes, componentsOf, unit: [] };
}

function readAt<Bytes extends Uint8Array | Int8Array>(file: number, into: Bytes, at: number): Bytes {
  if (readSync(file, into, 0, into.length, at) !== into.length) throw new Error('vectors.bin is cut off');
  return into;
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
  const components = table.componentsOf(row);
  const vector = Float32Array.from(components);
  let square = 0;
  for (const value of components) square += value * value;
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) / length;
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
