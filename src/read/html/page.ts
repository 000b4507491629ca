import { InputError } from '../../errors.ts';
import { lineStarts } from '../../model/position.ts';
import { assertNoReport } from '../own-report.ts';
import { isoDate } from '../published.ts';
import type { Block } from '../../model/document.ts';
import type { ReadFile } from '../document.ts';
import { articleIn } from './article.ts';
import { pageText } from './charset.ts';
import { factsOf, present, withoutBy } from './facts.ts';
import { headlineRuns, headlinesIn, lettersOf } from './headline.ts';
import { extracted } from './layout.ts';
import { markupOf } from './markup.ts';

/** Blocks in which the author's and the day's line are looked for where the page tells them nowhere else. */
const NEAR_THE_TOP = 6;
const BYLINE = /^By \p{Lu}[^.!?]{2,60}$/u;

/** Reads a saved web page; `name` is what an error calls it. */
export function readPage(bytes: Uint8Array, name: string): ReadFile {
  const { text: file, unsure } = pageText(bytes, name);
  const markup = markupOf(file, name);
  assertNoReport(file, name);
  const headlines = headlinesIn(markup.items);
  const facts = factsOf(markup, headlines);
  const { runs, author } = articleIn(markup);
  const { text, blocks, comments, pieces } = extracted(
    markup.items,
    new Set([...headlineRuns(headlines, facts), ...runs]),
  );
  if (blocks.length === 0)
    throw new InputError(
      `${name}: no article was found on this page; save the article's text as .txt or .md and name that file`,
    );
  const wordsOf = ({ start, end }: Block): string => text.slice(start, end);
  const opening = blocks.slice(0, NEAR_THE_TOP).map(wordsOf);
  const told = {
    author: author ?? opening.find((words) => BYLINE.test(words)),
    published: opening.find((words) => isoDate(words) !== undefined),
    ...facts,
  };
  const by = told.author === undefined ? undefined : withoutBy(told.author);
  const { language } = markup;
  return {
    article: {
      text,
      body: { start: 0, end: text.length },
      // Who wrote it is no sentence of it.
      blocks: by === undefined ? blocks : blocks.filter((block) => lettersOf(wordsOf(block)) !== lettersOf(by)),
      ...(comments.length === 0 ? {} : { comments }),
      page: { lines: lineStarts(file), pieces },
    },
    facts: present({ ...told, author: by }),
    warnings: [
      ...(unsure === undefined ? [] : [`the page says that it is in UTF-8 and is not; letters may be lost`]),
      ...(language === undefined || /^(?:en\b|$)/iu.test(language)
        ? []
        : [`the page says that its language is "${language}"; crosscheck reads English`]),
    ],
  };
}
