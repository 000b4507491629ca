import { Parser } from 'htmlparser2';
import { InputError } from '../../errors.ts';
import { INLINE, isHidden, UNREAD, VOID } from './elements.ts';

/** An element of a page; its ancestors tell what the words in it are. */
export interface Element {
  readonly tag: string;
  readonly parent: Element | undefined;
}

/** What stands on a page, in order: words, line breaks, and comments that ask something of crosscheck. */
export interface Item {
  readonly kind: 'words' | 'break' | 'comment';
  readonly element: Element;
  /** Decoded words, or the comment as written; empty for a line break. */
  readonly text: string;
  /** Where it stands in the file, half-open. */
  readonly from: number;
  readonly to: number;
  /** Words with one number are one stretch without markup in it. */
  readonly run: number;
  /** Goes up wherever a block begins or ends. */
  readonly block: number;
}

/** An element that tells facts of the page by its attributes: `meta`, `link` or `time`. */
export interface Telling {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A page taken apart. */
export interface Markup {
  readonly items: readonly Item[];
  /** The page without code, every run of words in an element `data` with its number, for whoever looks for the article. */
  readonly marked: string;
  readonly telling: readonly Telling[];
  /** What scripts of the type JSON-LD hold. */
  readonly linkedData: readonly string[];
  readonly title: string;
  readonly language: string | undefined;
}

/** Far more than any article has; the longest pages of encyclopedias and live blogs come near it. */
const MOST_ELEMENTS = 30_000;
/** Characters, and pieces that they come in: each character that is written as an entity is a piece. */
const MOST_TEXT = 4_000_000;
const MOST_PIECES = 200_000;
/** What looks for the article goes down on the stack as deep as the page; browsers themselves stop at 512. */
const DEEPEST = 512;
/** The depths of all elements together: looking for the article goes over each element once for every element around it. */
const MOST_NESTING = 500_000;
const LONGEST_VALUE = 2_000;
const LONGEST_SCRIPT = 1_000_000;

/** A comment that is meant for crosscheck. */
const ASKING = /^\s*crosscheck-/iu;

/** Takes a page apart, all words with their places in the file; `name` is what an error calls it. Linear, whatever the page holds. */
export function markupOf(text: string, name: string): Markup {
  const items: Item[] = [];
  const out: string[] = [];
  const telling: Telling[] = [];
  const linkedData: string[] = [];
  let title = '';
  let language: string | undefined;
  let element: Element = { tag: '', parent: undefined };
  /** The element whose attributes are coming in: what it is, is known when the next thing comes. */
  let opening: { readonly tag: string; readonly attributes: Map<string, string> } | undefined;
  let [elements, depth, nesting, length, run, block] = [0, 0, 0, 0, 0, 0];
  /** How many elements are open from the one on that is not read. */
  let unread = 0;
  let inRun = false;

  const add = (kind: Item['kind'], words: string): void =>
    void items.push({ kind, element, text: words, from: parser.startIndex, to: parser.endIndex + 1, run, block });

  const boundary = (tag: string): void => {
    if (inRun) out.push('</data>');
    inRun = false;
    if (!INLINE.has(tag)) block += 1;
  };

  const enter = (): void => {
    if (opening === undefined) return;
    const { tag, attributes } = opening;
    opening = undefined;
    if (tag === 'html') language ??= attributes.get('lang')?.trim();
    if (TELLING.has(tag)) telling.push({ tag, attributes });
    if (VOID.has(tag)) {
      // Whether a figure holds a picture tells whether its caption is one.
      if (unread === 0 && tag === 'img') out.push('<img src="p">');
      return;
    }
    const isData = tag === 'script' && attributes.get('type')?.trim().toLowerCase() === 'application/ld+json';
    if (isData) linkedData.push('');
    element = { tag: isData ? LINKED_DATA : tag, parent: element };
    if (unread > 0 || UNREAD.has(tag) || isHidden(attributes)) unread += 1;
    else if (!FRAME.has(tag)) out.push(`<${nameFor(tag)}${kept(attributes)}>`);
  };

  const parser: Parser = new Parser(
    {
      onopentagname(tag) {
        enter();
        boundary(tag);
        elements += 1;
        if (!VOID.has(tag)) depth += 1;
        nesting += depth;
        if (elements > MOST_ELEMENTS || nesting > MOST_NESTING)
          throw tooMuch(name, `more than ${MOST_ELEMENTS} elements`);
        if (depth > DEEPEST) throw tooMuch(name, `elements more than ${DEEPEST} deep in each other`);
        if (tag !== 'br' && tag !== 'hr') opening = { tag, attributes: new Map() };
        else if (unread === 0) {
          out.push(`<${tag}>`);
          add('break', '');
        }
      },
      onattribute(attribute, value) {
        if (opening !== undefined && ATTRIBUTES.has(attribute) && !opening.attributes.has(attribute))
          opening.attributes.set(attribute, value.slice(0, LONGEST_VALUE));
      },
      onclosetag(tag) {
        enter();
        if (VOID.has(tag)) return;
        boundary(tag);
        depth -= 1;
        element = element.parent ?? element;
        if (unread > 0) unread -= 1;
        else if (!FRAME.has(tag)) out.push(`</${nameFor(tag)}>`);
      },
      ontext(words) {
        enter();
        if (element.tag === LINKED_DATA) linkedData.push(`${linkedData.pop() ?? ''}${words}`.slice(0, LONGEST_SCRIPT));
        if (unread > 0) return;
        length += words.length;
        if (length > MOST_TEXT) throw tooMuch(name, `more than ${MOST_TEXT / 1_000_000} million characters of text`);
        if (element.tag === 'title') {
          title += words;
          return;
        }
        if (!inRun) {
          run += 1;
          out.push(`<data value="${run}">`);
          inRun = true;
        }
        out.push(escaped(words));
        add('words', words);
        if (items.length > MOST_PIECES) throw tooMuch(name, `text in more than ${MOST_PIECES} pieces`);
      },
      oncomment(words) {
        enter();
        if (unread === 0 && ASKING.test(words)) add('comment', text.slice(parser.startIndex, parser.endIndex + 1));
      },
    },
    { recognizeSelfClosing: /^\s*<\?xml\b/u.test(text.slice(0, 200)) },
  );
  parser.end(text);
  const marked = `<!doctype html><html><head><title>${escaped(title)}</title></head><body>${out.join('')}</body></html>`;
  return { items, marked, telling, linkedData, title, language };
}

/** A page may leave these out, and what looks for the article may not. */
const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'title', 'body']);
const TELLING: ReadonlySet<string> = new Set(['meta', 'link', 'time']);

/** What a script is called that holds data. */
const LINKED_DATA = 'linked-data';

/** Attributes that tell what an element is for, or facts of the page. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'class id role rel itemprop property name content datetime pubdate href type lang style hidden aria-hidden'.split(
    ' ',
  ),
);

// Other elements `data` would be taken for runs of words, and those of makers have names of any letters.
const nameFor = (tag: string): string => (tag !== 'data' && /^[a-z][a-z\d]*$/u.test(tag) ? tag : 'span');

const kept = (attributes: ReadonlyMap<string, string>): string =>
  ['class', 'id', 'role', 'rel', 'itemprop', 'href']
    .flatMap((attribute) => {
      const value = attributes.get(attribute);
      return value === undefined ? [] : [` ${attribute}="${escaped(value)}"`];
    })
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const tooMuch = (name: string, what: string): InputError =>
  new InputError(`${name}: the page holds ${what}, which no article does; save its text as .txt or .md and name that`);
