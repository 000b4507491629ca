/** Reads an article of the given length, as often as is asked, and prints the median time and the most memory needed, as JSON. */
import { readArticle } from '../../src/extract/article.ts';
import { documentOf } from '../../src/read/document.ts';
import { median } from './rounds.ts';
import { newsText } from './texts.ts';

const WARM_UP = 500_000;

const [size = 0, runs = 1] = process.argv.slice(2).map(Number);
const document = documentOf('a', newsText(size), '2024-03-05');
// Code that is compiled and tables that are loaded on first use are no part of the article's cost.
readArticle(documentOf('b', newsText(WARM_UP), '2024-03-05'));
const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;
const idleBytes = peakBytes();
const ms = median(
  Array.from({ length: runs }, () => {
    const began = performance.now();
    readArticle(document);
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
