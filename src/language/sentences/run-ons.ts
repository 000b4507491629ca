import { creditIn } from './furniture.ts';

/** Paragraphs longer than this are prose: no headline, caption or label is looked for at their start. */
const LONGEST_LINE = 300;
/** A list that stands in one line is looked for in this much of it. */
const LONGEST_LIST = 20_000;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const DATE = `${WEEKDAY},? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}),? \\d{4}`;
// "Sunday, May 28, 2006 The council met": the date line of a page, glued to its first sentence.
const DATE_FIRST = new RegExp(`${DATE}(?=\\s+\\p{Lu})`, 'uy');
// "Council agrees to new bridge Sunday, May 28, 2006": a headline and the date line below it.
const DATE_LAST = new RegExp(`[^\\s,;:(–—-](?<!\\b(?:on|of|for|since|until|by|from)) (?=${DATE}$)`, 'u');
// "Figure 1.5 Residents of the town": a caption's label.
const LABEL = /(?:Figure|Fig\.|Table|Box|Map|Chart) \d{1,3}(?:\.\d{1,3})?[a-z]?(?=\s+[\p{Lu}(])/uy;

// "1.) One 2.) Two", "(a) one (b) two", "• One • Two", "• 9. One • 10. Two".
const FIRST_ITEM = /(?:(?<bullet>[•⁃‣◦▪●■►])|(?<open>\(?)(?<count>\d{1,2}|[aA])(?<close>\.\)|[.)]))\s?(?=\S)/y;

/** Where, between `start` and `end`, a sentence begins though no stop stands before it; in order. */
export function runOns(text: string, start: number, end: number): readonly number[] {
  const list = text.slice(start, Math.min(end, start + LONGEST_LIST));
  FIRST_ITEM.lastIndex = start;
  const item = FIRST_ITEM.exec(text)?.groups;
  if (item !== undefined) return laterItems(list, start, item);
  const bullet = /: ([•⁃‣◦▪●■►])/u.exec(list)?.[1];
  if (bullet !== undefined) return laterItems(list, start, { bullet });
  const found = [...behind(LABEL, text, start), ...behind(DATE_FIRST, text, start)];
  if (end - start > LONGEST_LINE) return found;
  if (/\d$/.test(list)) found.push(...after(DATE_LAST, list, start));
  const credit = creditIn(list);
  if (credit >= 0) found.push(start + credit);
  return found.sort((a, b) => a - b);
}

function behind(pattern: RegExp, text: string, start: number): readonly number[] {
  pattern.lastIndex = start;
  return pattern.test(text) ? [pattern.lastIndex] : [];
}

function after(pattern: RegExp, line: string, start: number): readonly number[] {
  const match = pattern.exec(line);
  return match === null ? [] : [start + match.index + match[0].length];
}

/** The places of the items after the first, which count on from it. */
function laterItems(list: string, start: number, first: Readonly<Record<string, string>>): readonly number[] {
  const found: number[] = [];
  const bullet = first['bullet'];
  let count = first['count'] ?? '';
  for (let at = 1; ;) {
    if (bullet === undefined) count = next(count);
    const marker = bullet ?? `${first['open'] ?? ''}${count}${first['close'] ?? ''}`;
    const place = list.indexOf(` ${marker}`, at);
    if (place < 0) return found;
    at = place + marker.length + 1;
    if (bullet === undefined && list[at] !== ' ') continue;
    found.push(start + place + 1);
  }
}

function next(count: string): string {
  const number = Number(count);
  return Number.isNaN(number) ? String.fromCharCode(count.charCodeAt(0) + 1) : String(number + 1);
}
