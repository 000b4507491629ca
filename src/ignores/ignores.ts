import type { Document } from '../model/document.ts';
import type { Passage, Span } from '../model/place.ts';
import { directiveOf, END } from './directive.ts';

/** A comment that ignores findings of some rules in a part of an article. */
export interface Ignore {
  readonly document: Document;
  readonly comment: Passage;
  readonly rules: readonly string[];
  readonly reason: string;
  /** Where the words stand whose findings are ignored. */
  readonly region: Span;
}

/** A comment that has no effect, and why. */
export interface Mistake {
  readonly document: Document;
  readonly comment: Passage;
  readonly what: string;
}

/** The ignores among the comments of a document, given as it is read, and the comments that look like one and are none. */
export function ignoresIn(
  document: Document,
  comments: readonly Passage[],
): { readonly ignores: readonly Ignore[]; readonly mistakes: readonly Mistake[] } {
  const ignores: Ignore[] = [];
  const mistakes: Mistake[] = [];
  const open: Omit<Ignore, 'region'>[] = [];
  const mistake = (comment: Passage, what: string): void => void mistakes.push({ document, comment, what });
  for (const comment of comments) {
    const directive = directiveOf(comment);
    if (directive === undefined) continue;
    if (ignores.length + mistakes.length + open.length >= MOST) {
      mistake(comment, `one article may have ${MOST} ignores; this one and those below have no effect`);
      break;
    }
    switch (directive.kind) {
      case 'mistake':
        mistake(comment, directive.what);
        break;
      case 'ignore': {
        const { rules, reason } = directive;
        ignores.push({ document, comment, rules, reason, region: regionOf(document.text, comment) });
        break;
      }
      case 'start':
        open.push({ document, comment, rules: directive.rules, reason: directive.reason });
        break;
      case 'end': {
        const start = open.pop();
        if (start === undefined) mistake(comment, 'no ignore was begun that could end here');
        else ignores.push({ ...start, region: { start: start.comment.end, end: comment.start } });
      }
    }
  }
  // Without an end it would go on to the last line, over much that nobody thought of.
  for (const { comment } of open)
    mistake(comment, `the ignore that begins here never ends and has no effect; write ${END} behind what it is for`);
  return { ignores, mistakes };
}

/** The line that a comment stands in; where it has the line to itself, the paragraph that follows. */
function regionOf(text: string, { start, end }: Span): Span {
  const line = { start: text.lastIndexOf('\n', start) + 1, end: firstOf(LINE_END, text, end) };
  if (firstOf(NOT_BLANK, text, line.start) < line.end) return line;
  const next = firstOf(NOT_BLANK, text, end);
  return { start: next, end: firstOf(BLANK_LINE, text, next) };
}

function firstOf(wanted: RegExp, text: string, from: number): number {
  wanted.lastIndex = from;
  return wanted.exec(text)?.index ?? text.length;
}

const LINE_END = /\n/gu;
const NOT_BLANK = /\S/gu;
const BLANK_LINE = /\n[^\S\n]*\n/gu;
/** Comments looked at in one article: far more than any has, so that a hostile one costs no more than its length. */
const MOST = 1_000;
