/**
 * Reads an article paragraph by paragraph, as often as is asked, and prints the median time and the most memory needed, as JSON. The
 * article and the one to warm up with come as files: a process that writes millions of sentences itself holds more than one that reads them.
 */
import { readFileSync } from 'node:fs';
import { readParagraphs } from '../../src/extract/article.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from '../../src/read/document.ts';
import { median } from './rounds.ts';

const [warmUp = '', path = '', runs = '1'] = process.argv.slice(2);
// Code that is compiled and tables that are loaded on first use are no part of the article's cost.
readThrough(documentOf('b', readFileSync(warmUp, 'utf8'), '2024-03-05'));
const document = documentOf('a', readFileSync(path, 'utf8'), '2024-03-05');
const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;
const idleBytes = peakBytes();
const ms = median(
  Array.from({ length: Number(runs) }, () => {
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
