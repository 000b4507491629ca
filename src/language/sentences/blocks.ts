import type { Block } from '../../model/document.ts';
import { type Line, linesOf } from './lines.ts';
import { endsStopped, goesOn, isEmpty, wrapWidth } from './wrapping.ts';

const HEADING = /#{1,6}[ \t]+(?=\S)/y;
const QUOTED = /(?:>[ \t]?){1,8}(?=\S)/y;
const BULLET = /(?:[-*+•‣◦▪●■►⁃][ \t]+|[•‣◦▪●■►⁃])(?=\S)/y;
const BULLETS_INSIDE = /\s[•‣◦▪●■►⁃]/u;
const NUMBER = /\(?(?:\d{1,2}[.)]|\d{1,2}\.\))[ \t]+(?=\S)/y;
// "---", "* * *", "| --- | --- |", "====": drawn lines, of tables too.
const RULE = /^[\s|:=*_~+–—-]+$/u;
const EMPHASIS = /(?:\*{1,3}|_{1,3})(?=[^\s*_])/y;

/** The blocks of an article in order, each without its marker and surrounding blanks. Lines that were wrapped at a width are one block. */
export function* blocksOf(text: string): Generator<Block> {
  const width = wrapWidth(text);
  let open: { readonly block: Block; readonly last: Line } | undefined;
  for (const line of linesOf(text)) {
    if (isEmpty(line)) {
      if (open !== undefined) yield finish(text, open.block);
      open = undefined;
      continue;
    }
    const block = begin(text, line);
    if (open !== undefined) {
      if (continues(text, open, line, block, width)) {
        open = { block: { ...open.block, end: line.end }, last: line };
        continue;
      }
      // "Heading ⏎ =======": a line drawn right below makes a heading.
      const drawn =
        block.kind === 'rule' && open.block.kind === 'text' && /^[=-]{3,}$/u.test(text.slice(line.start, line.end));
      yield finish(text, drawn ? { ...open.block, kind: 'heading' } : open.block);
    }
    open = { block, last: line };
  }
  if (open !== undefined) yield finish(text, open.block);
}

function continues(
  text: string,
  open: { readonly block: Block; readonly last: Line },
  line: Line,
  block: Block,
  width: number,
): boolean {
  if (block.kind !== 'text' || block.start !== line.start) return false;
  if (open.block.kind === 'heading' || open.block.kind === 'rule') return false;
  // The second line of a list item stands below its text, not below its marker.
  const hanging = open.block.kind === 'item' && line.indent > 1 && open.last.indent <= line.indent;
  return goesOn(text, hanging ? { ...open.last, indent: line.indent } : open.last, line, width);
}

/** The block that a line opens, with its marker cut off where that is no part of the words. */
function begin(text: string, line: Line): Block {
  let { start } = line;
  const { end } = line;
  start = behind(QUOTED, text, start, end);
  if (isRule(text, start, end)) return { start, end, kind: 'rule' };
  const heading = behind(HEADING, text, start, end);
  if (heading > start) return { start: heading, end: trimHashes(text, heading, end), kind: 'heading' };
  const item = behind(BULLET, text, start, end);
  // "• One • Two" is a list in one line, and keeps its bullets.
  if (item > start) {
    const inside =
      /[•‣◦▪●■►⁃]/u.test(text.charAt(start)) && BULLETS_INSIDE.test(text.slice(item, Math.min(end, item + 2_000)));
    return { start: inside ? start : item, end, kind: 'item' };
  }
  NUMBER.lastIndex = start;
  if (text[start] === '|' || (NUMBER.test(text) && NUMBER.lastIndex <= end)) return { start, end, kind: 'item' };
  return { start, end, kind: 'text' };
}

function behind(marker: RegExp, text: string, at: number, end: number): number {
  marker.lastIndex = at;
  return marker.test(text) && marker.lastIndex < end ? marker.lastIndex : at;
}

function isRule(text: string, start: number, end: number): boolean {
  return end - start >= 3 && end - start < 400 && RULE.test(text.slice(start, end));
}

function trimHashes(text: string, start: number, end: number): number {
  const tail = /\s#{1,6}$/u.exec(text.slice(Math.max(start, end - 8), end));
  return tail === null ? end : end - tail[0].length;
}

/** The block without emphasis that holds all of it; a strong line without a stop is a heading. */
function finish(text: string, block: Block): Block {
  const { start, end } = block;
  const inner = behind(EMPHASIS, text, start, end);
  const size = inner - start;
  if (size === 0 || block.kind === 'rule' || end - inner <= size) return block;
  const mark = text.slice(start, inner);
  if (
    !text.startsWith(mark, end - size) ||
    text.slice(inner, Math.min(end - size, inner + 1_000)).includes(mark.charAt(0))
  )
    return block;
  const found = { start: inner, end: end - size };
  const heading = block.kind === 'text' && size > 1 && !endsStopped(text, found);
  return { ...found, kind: heading ? 'heading' : block.kind };
}
