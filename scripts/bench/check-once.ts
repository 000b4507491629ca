/** Compares so many articles with each other and prints the time and the most memory that it took, as JSON. */
import { crossCheck } from '../../src/cross-check.ts';
import { documentOf } from '../../src/read/document.ts';
import { manyArticles } from './many-articles.ts';

const WARM_UP = 20;

const [count = 0] = process.argv.slice(2).map(Number);
const documents = manyArticles(count).map((text, index) => documentOf(`a${index}`, text, '2024-03-05'));
// Code that is compiled and tables that are loaded on first use are no part of the articles' cost.
crossCheck(documents.slice(0, WARM_UP));
const began = performance.now();
const { claims, alignments } = crossCheck(documents);
const ms = performance.now() - began;
console.log(
  JSON.stringify({
    ms,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    claims: claims.length,
    pairs: alignments.length,
  }),
);
