/** Side-by-side timings, each as a ratio to the first row of its group: `npm run bench`, or `npm run bench -- start` for one group. */
import { articles } from './bench/articles.ts';
import { growth } from './bench/growth.ts';
import { hostile } from './bench/hostile.ts';
import { reading } from './bench/reading.ts';
import { review } from './bench/review.ts';
import { sentences } from './bench/sentences.ts';
import { start } from './bench/start.ts';
import { story } from './bench/story.ts';

const GROUPS = { start, sentences, reading, hostile, growth, story, articles, review } as const;

const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!(name in GROUPS)) throw new Error(`no group is named ${name}; there are ${Object.keys(GROUPS).join(', ')}`);
}
for (const [name, run] of Object.entries(GROUPS)) {
  if (wanted.length === 0 || wanted.includes(name)) console.log(`${await run()}\n`);
}
