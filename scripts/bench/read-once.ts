/** Reads an article of the given length paragraph by paragraph, as often as is asked, and prints the median time and the most memory needed, as JSON. */
import { readParagraphs } from '../../src/extract/article.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from '../../src/read/document.ts';
import { median } from './rounds.ts';
import { newsText } from './texts.ts';

const WARM_UP = 500_000;

const [size = 0, runs = 1] = process.argv.slice(2).map(Number);
const document = documentOf('a', newsText(size), '2024-03-05');
// Code that is compiled and tables that are loaded on first use are no part of the article's cost.
readThrough(documentOf('b', newsText(WARM_UP), '2024-03-05'));
const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;
const idleBytes = peakBytes();
const ms = median(
  Array.from({ length: runs }, () => {
    const began = performance.now();
    readThrough(document);
    return performance.now() - began;
  }),
);
console.log(
  JSON.stringify({
    ms,
    textBytes: Buffer.byteLength(document.text),
    idleBytes,
    peakBytes: peakBytes(),
  }),
);

/** Reads all of a document, sentences, claims and mentions, and keeps none of it: how a text of any size is read. */
function readThrough(article: Document): number {
  let found = 0;
  for (const { sentences, mentions, claims } of readParagraphs(article))
    found += sentences.length + mentions.length + claims.length;
  return found;
}
