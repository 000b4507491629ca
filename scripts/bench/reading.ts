import { readArticle } from '../../src/extract/article.ts';
import { documentOf } from '../../src/read/document.ts';
import { winkPipe } from './packages.ts';
import { inRounds } from './rounds.ts';
import { table } from './table.ts';
import { newsText } from './texts.ts';

const SIZE = 1_000_000;
const ROUNDS = 3;

/** The whole reading of 1 MB (sentences, claims, all mentions), against the full pipe of wink-nlp. */
export async function reading(): Promise<string> {
  const text = newsText(SIZE);
  const pipe = await winkPipe();
  const own = { name: 'crosscheck, whole reading', run: () => readArticle(documentOf('a', text, '2024-03-05')) };
  const timings = inRounds(
    pipe === undefined ? [own] : [{ name: 'wink-nlp, full pipe', run: () => pipe.readDoc(text) }, own],
    ROUNDS,
  );
  return table(
    'reading 1 MB',
    timings,
    pipe === undefined ? ['wink-nlp or its model is not installed: npm ci'] : [],
    text.length,
  );
}
