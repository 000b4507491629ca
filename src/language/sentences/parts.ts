import type { Block, SentencePart } from '../../model/document.ts';
import { kindAt, LETTER, runsOf, UPPER } from '../letters.ts';
import { asideOf } from './furniture.ts';
import { endsStopped } from './wrapping.ts';

/** Headlines and entries of a list of links are not longer than this, in characters. */
const LONGEST_LINE = 240;
/** Most words of a heading that stands alone between paragraphs. */
const LONGEST_HEADING = 14;
/** Share of the words of four letters and more that are capitalised in a headline in title case, and the fewest of them. */
const TITLE_CASE = { share: 0.8, fewest: 3 };

// "Nov 2021 The Daily Post Minister resigns": an entry in a table of links.
const DATED_ENTRY =
  /^(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:\d{1,2}, )?\d{4}:? \S/u;

// "The port is closed. It was small": more than a line, though its last stop is missing.
const STOP_INSIDE = /\p{Ll}{3}[.!?]["”’*)]{0,3}\s["“‘]?\p{Lu}/u;

/** What part of the page a block is, given the blocks that stand before and after it. */
export function partOf(text: string, block: Block, before: Block | undefined, after: Block | undefined): SentencePart {
  const aside = asideOf(text, block);
  if (aside !== undefined) return aside;
  switch (block.kind) {
    case 'rule':
      return 'furniture';
    case 'heading':
      return 'headline';
    case 'item':
      return 'item';
    case 'caption':
      return 'caption';
    case 'text':
      return textPart(text, block, before, after);
  }
}

function textPart(text: string, block: Block, before: Block | undefined, after: Block | undefined): SentencePart {
  if (block.end - block.start > LONGEST_LINE || (before === undefined && after === undefined)) return 'body';
  const words = text.slice(block.start, block.end);
  if (before === undefined) return !endsStopped(text, block) || inTitleCase(words) ? 'headline' : 'body';
  if (!isLoose(text, block)) return 'body';
  if (DATED_ENTRY.test(words) || isLoose(text, before) || (after !== undefined && isLoose(text, after))) return 'item';
  return words.split(/\s+/u, LONGEST_HEADING + 1).length <= LONGEST_HEADING ? 'headline' : 'body';
}

/** Whether a block is a short line that no stop ends and no quotation begins. */
function isLoose(text: string, block: Block): boolean {
  return (
    block.kind === 'text' &&
    block.end - block.start <= LONGEST_LINE &&
    !/["“'‘«—–-]/u.test(text.charAt(block.start)) &&
    !/[,;]/u.test(text.charAt(block.end - 1)) &&
    !endsStopped(text, block) &&
    !STOP_INSIDE.test(text.slice(block.start, block.end))
  );
}

function inTitleCase(words: string): boolean {
  let long = 0;
  let capital = 0;
  for (const run of runsOf(words, LETTER, JOINTS)) {
    const word = run.replace(/^[’'-]+/u, '');
    if (word.length < LONG_WORD) continue;
    long++;
    if ((kindAt(word, 0, word.length) & UPPER) !== 0) capital++;
  }
  return long >= TITLE_CASE.fewest && capital >= long * TITLE_CASE.share;
}

const LONG_WORD = 4;
const JOINTS = "’'-";
