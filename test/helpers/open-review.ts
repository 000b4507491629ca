// Opens the review on a hand-made story, for runs in a real terminal: `tsx test/helpers/open-review.ts [ferry|festival|long]`.
import { startReview } from '../../src/review/start.ts';
import { ferryStory, festivalStory, longStory, type Story } from '../review/story.ts';

const STORIES: Readonly<Record<string, () => Story>> = {
  ferry: ferryStory,
  festival: festivalStory,
  long: () => longStory(5000),
};
const story = STORIES[process.argv[2] ?? 'ferry'] ?? ferryStory;
const { stdin, stdout, env } = process;
try {
  console.log(`left: ${await startReview({ ...story(), stdin, stdout, env })}`);
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 2;
}
