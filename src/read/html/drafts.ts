import type { Block } from '../../model/document.ts';
import type { Element, Item } from './markup.ts';

/** A few characters of the text and where they stand in the file; those that stand nowhere have an empty place. */
export interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isComment: boolean;
}

/** A block of the article while it is put together. */
export interface Draft {
  readonly parts: readonly Part[];
  /** Undefined for comments between blocks. */
  readonly kind: Block['kind'] | undefined;
  /** The row of a table and the cell that it stands in. */
  readonly row: Element | undefined;
  readonly cell: Element | undefined;
}

/** The blocks that the words of these runs make, in the order of the page. */
export function draftsOf(items: readonly Item[], runs: ReadonlySet<number>): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Open | undefined;
  /** Comments since the last words: they stand in the block that follows where that begins before them. */
  let waiting: Item[] = [];
  const finish = (): void => {
    if (open !== undefined && !isAside(open)) drafts.push(finished(open));
    open = undefined;
  };
  for (const item of items) {
    if (open !== undefined && (open.block !== item.block || beginsLine(open, item))) finish();
    switch (item.kind) {
      case 'comment':
        if (open === undefined) waiting.push(item);
        else put(open, { ...item, isComment: true });
        break;
      case 'break':
        if (open?.blank?.text === LINE_BREAK) finish();
        else if (open !== undefined) open.blank = { ...item, text: LINE_BREAK, isComment: false };
        break;
      case 'words': {
        const isWanted = runs.has(item.run) && !isNote(item) && NOT_BLANK.test(item.text);
        if (open === undefined && isWanted) {
          for (const comment of waiting.filter(({ block }) => block !== item.block)) drafts.push(alone(comment));
          open = opened(item);
          for (const comment of waiting.filter(({ block }) => block === item.block))
            put(open, { ...comment, isComment: true });
          waiting = [];
        }
        if (open !== undefined && (isWanted || !NOT_BLANK.test(item.text))) putWords(open, item);
      }
    }
  }
  finish();
  return [...drafts, ...waiting.map(alone)];
}

/** A block that words are still added to. */
interface Open {
  readonly block: number;
  readonly element: Element;
  readonly parts: Part[];
  /** A blank that stands before the next words, if any come. */
  blank: Part | undefined;
  /** The element `q` that the last words stand in. */
  quote: Element | undefined;
  isStrong: boolean;
  /** Whether all of its words are a link, or a time that the page tells. */
  isLink: boolean;
  isTime: boolean;
}

const LINE_BREAK = '\n';
const NOT_BLANK = /[^\s\u00AD\u200B\u2060\uFEFF]/u;

const opened = ({ block, element }: Item): Open => ({
  block,
  element,
  parts: [],
  blank: undefined,
  quote: undefined,
  isStrong: true,
  isLink: true,
  isTime: true,
});

/**
 * Whether words begin a line of their own behind <br>: "By Jane Doe ⏎ March 6, 2024". Where the line before them is long, or they go
 * on with a small letter, the line was only broken.
 */
function beginsLine({ blank, parts }: Open, { kind, text }: Item): boolean {
  if (blank?.text !== LINE_BREAK || kind !== 'words' || !/^\s*[\p{Lu}\p{N}“"‘]/u.test(text)) return false;
  return parts.reduce((sum, part) => sum + part.text.length, 0) <= SHORT_LINE;
}

/** Captions of links, bylines and headings that a line break ends. */
const SHORT_LINE = 60;

/** Links to other pages, when the page was made and how long it takes to read: no part of the article. */
const isAside = ({ element, parts, isLink, isTime }: Open): boolean =>
  (isLink && nearest(element, HEADING) === undefined) ||
  isTime ||
  READING_TIME.test(
    parts
      .slice(-READING_PARTS)
      .map(({ text }) => text)
      .join(''),
  );

// "3 min read", "06 Mar 2024 — 3 minute read"
const READING_TIME = /(?:^|[^\p{L}\p{N}])\d{1,2}[ -]min(?:ute)?s?[ -]read$/iu;
const READING_PARTS = 8;

const alone = (comment: Item): Draft => ({
  parts: [{ ...comment, isComment: true }],
  kind: undefined,
  row: undefined,
  cell: undefined,
});

function put(open: Open, part: Part): void {
  if (open.blank !== undefined && open.parts.length > 0) open.parts.push(open.blank);
  open.blank = undefined;
  open.parts.push(part);
}

// Blanks, which are one wherever they stand; what only tells where a word may be broken; and words.
const STRETCH =
  /(?<blank>[ \t\r\n\f\u00A0]+)|(?<nothing>[\u00AD\u200B\u2060\uFEFF]+)|[^ \t\r\n\f\u00A0\u00AD\u200B\u2060\uFEFF]+/gu;

function putWords(open: Open, item: Item): void {
  const isEntity = item.text.length !== item.to - item.from;
  for (const match of item.text.matchAll(STRETCH)) {
    const [text] = match;
    const from = isEntity ? item.from : item.from + match.index;
    const to = isEntity ? item.to : from + text.length;
    if (match.groups?.['blank'] !== undefined) open.blank ??= { text: ' ', from, to, isComment: false };
    else if (match.groups?.['nothing'] === undefined) {
      inQuote(open, nearest(item.element, QUOTE), text, from);
      open.isStrong &&= nearest(item.element, STRONG) !== undefined;
      open.isLink &&= nearest(item.element, LINK) !== undefined;
      open.isTime &&= nearest(item.element, TIME) !== undefined;
      put(open, { text, from, to, isComment: false });
    }
  }
}

// Browsers put the marks of <q>.
function inQuote(open: Open, quote: Element | undefined, text: string, at: number): void {
  if (open.quote === quote) return;
  const mark = (sign: string): Part => ({ text: sign, from: at, to: at, isComment: false });
  if (open.quote !== undefined) open.parts.push(mark('”'));
  open.quote = quote !== undefined && /^["“”«„‘']/u.test(text) ? undefined : quote;
  if (open.quote !== undefined) put(open, mark('“'));
}

function finished(open: Open): Draft {
  const { element, parts, isStrong } = open;
  inQuote(open, undefined, '', parts.at(-1)?.to ?? 0);
  const kind = kindOf(element);
  const words = parts.findLast(({ isComment }) => !isComment)?.text ?? '';
  const cell = nearest(element, CELL);
  return {
    parts,
    // <p><strong>What happens next</strong></p>
    kind: kind === 'text' && isStrong && !/[.!?:;,…]["'’”)\]]*$/u.test(words) ? 'heading' : kind,
    cell,
    row: cell && nearest(cell, ROW),
  };
}

function kindOf(element: Element): Block['kind'] {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    if (HEADING.has(at.tag)) return 'heading';
    if (CAPTION.has(at.tag)) return 'caption';
    if (ITEM.has(at.tag)) return 'item';
    if (SECTION.has(at.tag)) return 'text';
  }
  return 'text';
}

const HEADING: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CAPTION: ReadonlySet<string> = new Set(['figcaption', 'caption', 'figure']);
const ITEM: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
/** Elements that hold blocks of any kind: a list of articles does not make an article an entry. */
const SECTION: ReadonlySet<string> = new Set(['article', 'section', 'main', 'body', 'blockquote', 'td', 'th', 'table']);
const STRONG: ReadonlySet<string> = new Set(['b', 'strong']);
const QUOTE: ReadonlySet<string> = new Set(['q']);
const CELL: ReadonlySet<string> = new Set(['td', 'th']);
const ROW: ReadonlySet<string> = new Set(['tr']);

/** The innermost of these elements that holds an element, or is it. */
export function nearest(element: Element, tags: ReadonlySet<string>): Element | undefined {
  let at: Element | undefined = element;
  while (at !== undefined && !tags.has(at.tag)) at = at.parent;
  return at;
}

/** The mark of a footnote: a small number that is a link. */
const isNote = ({ element, text }: Item): boolean =>
  /^\s*(?:\[?[\da-z*†‡]{1,3}\]?|[[\]])\s*$/iu.test(text) &&
  nearest(element, SUPERSCRIPT) !== undefined &&
  nearest(element, LINK) !== undefined;
const SUPERSCRIPT: ReadonlySet<string> = new Set(['sup']);
const LINK: ReadonlySet<string> = new Set(['a']);
const TIME: ReadonlySet<string> = new Set(['time']);
