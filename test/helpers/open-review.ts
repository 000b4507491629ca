// Opens the review on a hand-made story, for runs in a real terminal: `tsx open-review.ts [ferry|festival|long|wide] [DECISIONS]`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisionFile } from '../../src/review/decisions/store.ts';
import { startReview } from '../../src/review/start.ts';
import { ferryStory, festivalStory, longStory, type Story, wideStory } from '../review/story.ts';

const STORIES: Readonly<Record<string, () => Story>> = {
  ferry: ferryStory,
  festival: festivalStory,
  long: () => longStory(5000),
  wide: wideStory,
};
const scratch = mkdtempSync(join(tmpdir(), 'crosscheck-review-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const [name = 'ferry', decisionsPath = join(scratch, 'decisions.json')] = process.argv.slice(2);
const story = STORIES[name] ?? ferryStory;
const { stdin, stdout, env } = process;
// Tells the tests whom to kill.
writeFileSync(`${decisionsPath}.pid`, JSON.stringify({ pid: process.pid }));
try {
  const reload = async (): Promise<Story> => story();
  console.log(
    `left: ${await startReview({ ...story(), stdin, stdout, env, decisions: decisionFile(decisionsPath), reload })}`,
  );
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 2;
}
