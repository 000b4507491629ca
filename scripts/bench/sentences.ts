import { paragraphs } from '../../src/language/sentences.ts';
import { packageDefault } from './packages.ts';
import { type Contestant, inRounds } from './rounds.ts';
import { table } from './table.ts';
import { newsText } from './texts.ts';

const SIZE = 1_000_000;
const ROUNDS = 9;

/** Splitting 1 MB into sentences, against sbd and the plain Intl.Segmenter. */
export async function sentences(): Promise<string> {
  const text = newsText(SIZE);
  const sbd = (await packageDefault('sbd')) as { readonly sentences: (text: string) => readonly string[] } | undefined;
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const counts = new Map<string, number>();
  const contestant = (name: string, split: () => number): Contestant => ({
    name,
    run: () => counts.set(name, split()),
  });
  const timings = inRounds(
    [
      contestant('crosscheck', () => {
        let count = 0;
        for (const paragraph of paragraphs(text, { start: 0, end: text.length })) count += paragraph.sentences.length;
        return count;
      }),
      ...(sbd === undefined ? [] : [contestant('sbd', () => sbd.sentences(text).length)]),
      contestant('Intl.Segmenter alone', () => {
        let count = 0;
        for (const piece of segmenter.segment(text)) count += piece.segment.length > 0 ? 1 : 0;
        return count;
      }),
    ],
    ROUNDS,
  );
  const found = [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
  return table('sentences of 1 MB', timings, [...missing('sbd', sbd), `sentences found: ${found}`], text.length);
}

function missing(name: string, found: unknown): readonly string[] {
  return found === undefined ? [`${name} is not installed: npm ci`] : [];
}
