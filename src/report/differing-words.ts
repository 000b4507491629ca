import type { Span } from '../model/place.ts';

/**
 * For each passage the spans of its words that no other passage has in the same order, as offsets into the passage.
 * Two passages are compared word by word; with more, each is compared with the first, and the first with all others.
 */
export function differingWords(passages: readonly string[]): readonly (readonly Span[])[] {
  const sides = passages.map(wordsOf);
  const [first, ...others] = sides;
  if (first === undefined || others.length === 0) return passages.map(() => []);
  const shared = sides.map((side) => side.map(() => false));
  others.forEach((other, index) => {
    for (const [left, right] of withoutStrays(matches(first, other), first, other)) {
      mark(shared[0], left);
      mark(shared[index + 1], right);
    }
  });
  return sides.map((side, index) => spansOf(side, shared[index] ?? []));
}

interface Word extends Span {
  readonly key: string;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const key = match[0].toLowerCase().replaceAll('’', "'").replaceAll(',', '');
    words.push({ start: match.index, end: match.index + match[0].length, key });
  }
  return words;
}

type Match = readonly [left: number, right: number];

/** Index pairs of a longest common subsequence, in order. */
function matches(left: readonly Word[], right: readonly Word[]): Match[] {
  const found: Match[] = [];
  let start = 0;
  while (start < left.length && start < right.length && left[start]?.key === right[start]?.key) {
    found.push([start, start]);
    start += 1;
  }
  let leftEnd = left.length;
  let rightEnd = right.length;
  const tail: Match[] = [];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1]?.key === right[rightEnd - 1]?.key) {
    leftEnd -= 1;
    rightEnd -= 1;
    tail.push([leftEnd, rightEnd]);
  }
  const middle =
    (leftEnd - start) * (rightEnd - start) > LARGEST_TABLE
      ? inOrderOnce(left, right, start, leftEnd, rightEnd)
      : longest(left, right, start, leftEnd, rightEnd);
  return [...found, ...middle, ...tail.toReversed()];
}

function longest(
  left: readonly Word[],
  right: readonly Word[],
  start: number,
  leftEnd: number,
  rightEnd: number,
): Match[] {
  const rows = leftEnd - start;
  const columns = rightEnd - start;
  const width = columns + 1;
  const table = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        left[start + row]?.key === right[start + column]?.key
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: Match[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    if (left[start + row]?.key === right[start + column]?.key) {
      found.push([start + row, start + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/** Pairs each word with the next unused place of the same word: linear, for passages too long for the table. */
function inOrderOnce(
  left: readonly Word[],
  right: readonly Word[],
  start: number,
  leftEnd: number,
  rightEnd: number,
): Match[] {
  const places = new Map<string, number[]>();
  for (let index = rightEnd - 1; index >= start; index -= 1) {
    const key = right[index]?.key ?? '';
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  }
  const found: Match[] = [];
  for (let index = start; index < leftEnd; index += 1) {
    const place = places.get(left[index]?.key ?? '')?.pop();
    if (place !== undefined) found.push([index, place]);
  }
  return found;
}

/**
 * Leaves out matches that stand alone between words that differ and are no more than a short word:
 * the "of" that two otherwise different phrases share says nothing and breaks the phrase in two.
 */
function withoutStrays(found: readonly Match[], left: readonly Word[], right: readonly Word[]): Match[] {
  return found.filter(([at, other], index) => {
    if ((left[at]?.key.length ?? 0) > LONGEST_STRAY) return true;
    const before = found[index - 1];
    const after = found[index + 1];
    const joinsBefore =
      before === undefined ? at === 0 && other === 0 : before[0] === at - 1 && before[1] === other - 1;
    const joinsAfter =
      after === undefined
        ? at === left.length - 1 && other === right.length - 1
        : after[0] === at + 1 && after[1] === other + 1;
    return joinsBefore || joinsAfter;
  });
}

/** Neighbouring words of one kind become one span, so that a phrase is marked as a phrase. */
function spansOf(words: readonly Word[], shared: readonly boolean[]): Span[] {
  const spans: Span[] = [];
  words.forEach((word, index) => {
    if (shared[index] === true) return;
    const last = spans.at(-1);
    if (last !== undefined && index > 0 && shared[index - 1] === false)
      spans[spans.length - 1] = { start: last.start, end: word.end };
    else spans.push({ start: word.start, end: word.end });
  });
  return spans;
}

function mark(side: boolean[] | undefined, index: number): void {
  if (side !== undefined) side[index] = true;
}

/** A word, a number or a date with the marks inside it: "Hanoi’s", "1,200", "3.5", "2024-03-05"; "vice-minister" is two. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’.,]|(?<=\d)-(?=\d))[\p{L}\p{M}\p{N}]+)*/gu;
/** Cells of the table: 1,000 by 1,000 words take about 10 ms. */
const LARGEST_TABLE = 1_000_000;
/** Letters: "of", "the", "in", "a". */
const LONGEST_STRAY = 3;
