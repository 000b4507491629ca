import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { crossCheck } from '../../src/cross-check.ts';
import { documentOf } from '../../src/read/document.ts';
import { manyArticles } from './many-articles.ts';
import { packageDefault } from './packages.ts';
import { inRounds } from './rounds.ts';
import { table } from './table.ts';

const ARTICLES = 400;
const SENTENCES = 20;
const ROUNDS = 1;
/** Pairs of sentences that are measured of the 30 million that all pairs are. */
const SAMPLE = 100_000;
const SIZES = [500, 1000, 2000, 4000];
const CHILD = fileURLToPath(new URL('check-once.ts', import.meta.url));

interface StringSimilarity {
  readonly compareTwoStrings: (a: string, b: string) => number;
}

/** What one child process saw: see check-once.ts. */
interface Seen {
  readonly ms: number;
  readonly peakBytes: number;
  readonly claims: number;
  readonly pairs: number;
}

/** Many articles of 20 varied sentences: against all pairs of their sentences with string-similarity, and how time and memory grow with their number. */
export async function articles(): Promise<string> {
  return `${await againstAllPairs()}\n\n${growing()}`;
}

async function againstAllPairs(): Promise<string> {
  const texts = manyArticles(ARTICLES);
  const documents = texts.map((text, index) => documentOf(`a${index}`, text, '2024-03-05'));
  const title = `${ARTICLES} articles of ${SENTENCES} sentences`;
  const own = { name: 'crosscheck, all of it', run: () => crossCheck(documents) };
  const other = (await packageDefault('string-similarity')) as StringSimilarity | undefined;
  if (other === undefined) return table(title, inRounds([own], ROUNDS), ['string-similarity is not installed: npm ci']);
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]["”’']?) (?=["“]?\p{Lu})/u));
  const sample = (): void => {
    // A step that has no factor in common with their number meets ever other pairs.
    for (let i = 0; i < SAMPLE; i++)
      other.compareTwoStrings(
        sentences[i % sentences.length] ?? '',
        sentences[(i * 7919 + 1) % sentences.length] ?? '',
      );
  };
  const [all, sampled] = inRounds([own, { name: 'string-similarity, a sample of pairs', run: sample }], ROUNDS);
  if (all === undefined || sampled === undefined) return title;
  const pairs = (sentences.length * (sentences.length - SENTENCES)) / 2;
  const extrapolated = (sampled.ms * pairs) / SAMPLE;
  const name = 'string-similarity, all pairs';
  return table(
    title,
    [all, { name, ms: extrapolated }],
    [`all pairs are ${(pairs / 1e6).toFixed(1)} million, reckoned from ${SAMPLE} that were measured`],
  );
}

function growing(): string {
  const seen = SIZES.map((count) => ({ count, ...checkOnce(count) }));
  const [first, last] = [seen[0], seen.at(-1)];
  const notes = seen.map(
    ({ count, claims, pairs, peakBytes }) =>
      `${count}: ${claims} claims, ${pairs} aligned pairs, peak memory ${(peakBytes / 1e6).toFixed(0)} MB`,
  );
  if (first !== undefined && last !== undefined) {
    const exponent = Math.log(last.ms / first.ms) / Math.log(last.count / first.count);
    notes.push(`time grows with the number of articles to the power of ${exponent.toFixed(2)} (1 is linear)`);
  }
  return table(
    'growth with the number of articles',
    seen.map(({ count, ms }) => ({ name: `${count} articles`, ms })),
    notes,
  );
}

function checkOnce(count: number): Seen {
  const done = spawnSync(process.execPath, ['--import', 'tsx', CHILD, String(count)], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`check-once ${count}: ${done.stderr}`);
  return JSON.parse(done.stdout) as Seen;
}
