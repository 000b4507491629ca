/** Reads one article of the given length and prints the time it took and the memory that it needed, as JSON. */
import { readArticle } from '../../src/extract/article.ts';
import { documentOf } from '../../src/read/document.ts';
import { newsText } from './texts.ts';

const size = Number(process.argv[2]);
const document = documentOf('a', newsText(size), '2024-03-05');
// What is loaded on first use is no part of the article's cost.
readArticle(documentOf('b', newsText(20_000), '2024-03-05'));
const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;
const idleBytes = peakBytes();
const began = performance.now();
const article = readArticle(document);
const ms = performance.now() - began;
console.log(
  JSON.stringify({
    ms,
    textBytes: Buffer.byteLength(document.text),
    idleBytes,
    peakBytes: peakBytes(),
    claims: article.claims.length,
  }),
);
