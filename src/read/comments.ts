import type { Passage, Span } from '../model/place.ts';

/**
 * The comments of Markdown and HTML, `<!-- … -->`, from an offset on, in order; none of those that a fenced block or backticks
 * show as text. One that is never closed is text as well: otherwise a slip would hide the rest of an article.
 */
export function commentsIn(text: string, from: number): readonly Passage[] {
  if (!text.includes(OPEN, from)) return [];
  const comments: Passage[] = [];
  const fences = fencedBlocks(text, from);
  let fence = fences.next().value;
  for (let start = text.indexOf(OPEN, from); start >= 0;) {
    while (fence !== undefined && fence.end <= start) fence = fences.next().value;
    if (fence !== undefined && fence.start <= start) {
      start = text.indexOf(OPEN, fence.end);
      continue;
    }
    // "<!-->" is a whole comment.
    const close = text.indexOf(CLOSE, start + 2);
    if (close < 0) break;
    const end = close + CLOSE.length;
    if (text[start - 1] !== '`' || text[end] !== '`') comments.push({ start, end, text: text.slice(start, end) });
    start = text.indexOf(OPEN, end);
  }
  return comments;
}

const OPEN = '<!--';
const CLOSE = '-->';
const FENCE = /^ {0,3}(?<mark>`{3,}|~{3,})(?<rest>[^\r\n]*)/gmu;

/** From a line of three or more backticks or tildes to the next such line without words, or to the end. */
function* fencedBlocks(text: string, from: number): Generator<Span, undefined> {
  let open: { readonly start: number; readonly mark: string } | undefined;
  const lines = new RegExp(FENCE);
  lines.lastIndex = from;
  for (let match = lines.exec(text); match !== null; match = lines.exec(text)) {
    const { mark = '', rest = '' } = match.groups ?? {};
    if (open === undefined) {
      // Backticks in the words behind it: "``` `a` ```" is shown in a line and opens nothing.
      if (mark.startsWith('~') || !rest.includes('`')) open = { start: match.index, mark };
    } else if (mark.startsWith(open.mark) && rest.trim() === '') {
      yield { start: open.start, end: lines.lastIndex };
      open = undefined;
    }
  }
  if (open !== undefined) yield { start: open.start, end: text.length };
  return undefined;
}
