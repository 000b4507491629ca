import { readFileSync } from 'node:fs';

// Derived by `npm run vectors`; the layout is described in scripts/vectors.ts.
const DATA = new URL('./data/vectors.bin', import.meta.url);

interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly components: Int8Array;
  readonly dimensions: number;
  readonly classes: Uint16Array;
  readonly unit: (Float32Array | undefined)[];
}

let table: Table | undefined;

function load(): Table {
  const file = readFileSync(DATA);
  const listBytes = file.readUInt32LE(0);
  const dimensions = file.readUInt32LE(4);
  const words = file.toString('utf8', 8, 8 + listBytes).split('\n');
  const start = 8 + Math.ceil(listBytes / 4) * 4 + words.length * 4;
  const rows = new Map<string, number>();
  for (let row = 0; row < words.length; row++) rows.set(words[row] ?? '', row);
  const components = new Int8Array(file.buffer, file.byteOffset + start, words.length * dimensions);
  const classStart = Math.ceil((start + words.length * dimensions) / 2) * 2;
  const classes = new Uint16Array(words.length);
  for (let row = 0; row < words.length; row++) classes[row] = file.readUInt16LE(classStart + row * 2);
  return { rows, components, dimensions, classes, unit: [] };
}

/** How common a word is in English: 0 for the commonest, -1 where it is not among the words known. */
export function rankOf(lower: string): number {
  table ??= load();
  return table.rows.get(lower) ?? -1;
}

/** The word's vector scaled to length 1, or undefined where the word is not known. */
export function vectorOf(lower: string): Float32Array | undefined {
  table ??= load();
  const row = table.rows.get(lower);
  if (row === undefined) return undefined;
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
  const row = table.rows.get(lower);
  return row === undefined ? undefined : table.classes[row];
}

/** The cosine of two vectors of length 1, -1 to 1. */
export function cosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}
