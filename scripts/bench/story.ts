import { crossCheck } from '../../src/cross-check.ts';
import { readStatements } from '../../src/extract/article.ts';
import type { Report } from '../../src/model/report.ts';
import { documentOf } from '../../src/read/document.ts';
import { articlesOfOneStory } from './one-story.ts';
import { winkPipe } from './packages.ts';
import { inRounds, type Timing } from './rounds.ts';
import { table } from './table.ts';

const ARTICLES = 200;
const ROUNDS = 3;

/** 200 articles on one story: the whole comparison and its parts, against reading them once with the full pipe of wink-nlp. */
export async function story(): Promise<string> {
  const texts = articlesOfOneStory(ARTICLES);
  const documents = texts.map((text, index) => documentOf(`a${index}.txt`, text, '2024-03-05'));
  const pipe = await winkPipe();
  const timings = inRounds(
    [
      ...(pipe === undefined
        ? []
        : [{ name: 'wink-nlp, full pipe, each article once', run: () => texts.forEach((text) => pipe.readDoc(text)) }]),
      { name: 'crosscheck, reading', run: () => documents.forEach(readStatements) },
      { name: 'crosscheck, all', run: () => crossCheck(documents) },
    ],
    ROUNDS,
  );
  return table(`${ARTICLES} articles on one story`, timings, notesOf(crossCheck(documents), timings));
}

function notesOf({ claims, alignments, findings }: Report, timings: readonly Timing[]): string[] {
  const counts = `${claims.length} claims, ${new Set(claims.map(({ text }) => text)).size} of them distinct, ${alignments.length} aligned pairs, ${findings.length} findings`;
  const reading = timings.at(-2)?.ms ?? Number.NaN;
  const all = timings.at(-1)?.ms ?? Number.NaN;
  return [counts, `all takes ${(all / reading).toFixed(1)} x the time of its reading`];
}
