// Opens the review on a hand-made story, for runs in a real terminal: `tsx open-review.ts [ferry|festival|long|wide] [DECISIONS]`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decisionFile } from '../../src/review/decisions/store.ts';
import { renderReport } from '../../src/render-report.ts';
import { type ReviewInput, startReview } from '../../src/review/start.ts';
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
// Run with --expose-gc, it tells the bench how much it holds that is in use.
process.on('SIGUSR2', () => {
  globalThis.gc?.();
  writeFileSync(`${decisionsPath}.heap`, `${process.memoryUsage().heapUsed}\n`);
});
const story = STORIES[name] ?? ferryStory;
const { stdin, stdout, env } = process;
// Tells the tests whom to kill.
writeFileSync(`${decisionsPath}.pid`, JSON.stringify({ pid: process.pid }));
try {
  const render: ReviewInput['render'] = async (format, report, documents) => ({
    text: await renderReport(report, documents, format),
    extension: format,
  });
  const reload = async (): Promise<Story> => story();
  console.log(
    `left: ${await startReview({ ...story(), stdin, stdout, env, decisions: decisionFile(decisionsPath), reload, render })}`,
  );
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 2;
}
