import type { Span } from '../../model/place.ts';
import { wordGroups } from '../lexicon.ts';
import { endsStopped } from './wrapping.ts';

/** Captions, credits and links are not longer than this, in characters. */
const LONGEST = 240;
/** What follows a label as "Source:" or "Updated:" is a name, a date or a headline; longer, it is a sentence of the article. */
const LONGEST_LABELLED = 110;

/** A line that holds a date alone is not longer than this. */
const LONGEST_DATE = 90;

/** Phrases that open or fill such a line are not longer than this. */
const LONGEST_HEAD = 60;

const LABEL = /^([^:|]{2,30})[:|]/;
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const DATE = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2} ?/ ?\\d{1,2} ?/ ?\\d{2,4})`;
const HOUR =
  '\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4}\\b| ?\\((?:GMT|UTC)[+-]\\d\\d?(?::?\\d\\d)?\\))?|\\d{1,2} ?[ap]\\.?m\\.?';
const LABELS = '\\b(?:(?:story|article|page) )?(?:(?:last|first) )?(?:updated|published|posted|created|modified)\\b';
// "Sunday, May 28, 2006", "28 May 2006 at 14:05 GMT", "28 May 2006 Last updated at 14:05", "Sun, May 28, 2006 | Updated 2:05 PM", "Updated 2:05 PM"
const STAMP_PARTS = new RegExp(`${DATE}|${WEEKDAY}\\b|\\b${MONTH} \\d{1,2}\\b|${HOUR}|${LABELS}|\\b(?:at|on)\\b`, 'gi');
const STAMP_SIGN = new RegExp(`${DATE}|${LABELS}`, 'i');
const MARKS_ONLY = /^[\s,:|@–—·•()-]*$/u;

// A bare address, or one with a word in brackets: "dailypost.example (Translated)".
const ADDRESS =
  /^(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\w+|@\w+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?: ?\([^()]{1,40}\))?)$/i;
// "[Read more](https://...)", "![A bridge](bridge.jpg)"
const LINK = /^!?\[[^\]]{0,200}\]\([^)\s]{1,200}\)$/u;
// "(Reporting by Jane Doe in Oslo; Editing by John Roe)"
const DESK = /^[([]?(?:(?:additional |with )?(?:reporting|editing|writing|production|translation) by) \p{Lu}/iu;
// "By Jane Doe and John Roe, Political Correspondents"
const BYLINE = /^(?:By|BY|by|Words by|Text by|Story by|Analysis by):? (?=\p{Lu})/u;
const SMALL_WORD = /^(?:and|&|of|in|for|the|at|de|da|del|van|von|der|den|bin|al|el|\|)$/u;
// Looked at first, since the classes of Unicode take long to compile.
const CAPTION_WORD = /^(?:fig|image|photo|table|map|chart|picture|graphic|video)/;
const CAPTION_START =
  /^(?:figure|fig\.|image|photo|table|map|chart) \d|^(?:photo|image|picture|photograph|graphic|video|map)s? by \p{Lu}/iu;
// "A bridge in winter. Jane Doe/Agency", "(Agency Photo)", "via Getty Images"
const CREDIT_END = /(?:[/|]|\bvia |\bcourtesy of |\((?:photo: ?)?)([\p{L} ]{2,20})[)\]]{0,2}\.?$/iu;
// What stands in all of them: most lines need not be looked at any closer.
const CREDIT_SIGN = /[/|(]|via |courtesy/i;

// "Fireworks over the harbour Image: Agency"
const CREDIT_INSIDE =
  /[^\s.:;,(] (?=(?:[Ii]mage|IMAGE|[Pp]hoto|PHOTO|Photograph|Picture|Credit|Illustration|Graphic): ?\S)/;

type List = 'whole' | 'start' | 'label' | 'caption' | 'credit';
let lists: ReadonlyMap<string, ReadonlySet<string>> | undefined;
let starts: ReadonlyMap<string, readonly string[]> | undefined;

/** `furniture` or `caption` where a line is one of them by its own words, undefined where it is neither. */
export function asideOf(text: string, span: Span): 'furniture' | 'caption' | undefined {
  const length = span.end - span.start;
  if (length > LONGEST) return undefined;
  const words = text.slice(span.start, span.end);
  const head = words.slice(0, LONGEST_HEAD).toLowerCase().replaceAll('’', "'");
  const label = LABEL.exec(head)?.[1]?.trim() ?? '';
  if (
    isOf('caption', label) ||
    (CAPTION_WORD.test(head) && CAPTION_START.test(head)) ||
    creditIn(words) >= 0 ||
    endsInCredit(words)
  )
    return 'caption';
  if (isOf('label', label) && length <= LONGEST_LABELLED) return 'furniture';
  if ((length < LONGEST_HEAD && isOf('whole', head.replace(/[\s.:…»>→]{1,10}$/u, ''))) || isStart(head))
    return 'furniture';
  if (length <= LONGEST_DATE && isStamp(words)) return 'furniture';
  if (ADDRESS.test(words) || LINK.test(words) || (head.includes(' by ') && DESK.test(words))) return 'furniture';
  return isByline(text, span, words) ? 'furniture' : undefined;
}

/** Whether a line holds nothing but when the page was made: a date, an hour, words as "updated". */
const isStamp = (words: string): boolean =>
  /\d/.test(words) && STAMP_SIGN.test(words) && MARKS_ONLY.test(words.replace(STAMP_PARTS, ''));

function endsInCredit(words: string): boolean {
  const end = words.slice(-LONGEST_HEAD);
  const tail = CREDIT_SIGN.test(end) ? CREDIT_END.exec(end)?.[1] : undefined;
  return tail !== undefined && isOf('credit', tail.trim().toLowerCase()) && !/[.!?]["'”’)]*\s/u.test(words);
}

/** Where in a line its picture's credit begins, behind the caption; -1 where it has none. */
export function creditIn(line: string): number {
  const match = line.includes(':') ? CREDIT_INSIDE.exec(line) : null;
  return match === null ? -1 : match.index + match[0].length;
}

function isByline(text: string, span: Span, words: string): boolean {
  const by = BYLINE.exec(words);
  if (by === null || endsStopped(text, span)) return false;
  const names = words.slice(by[0].length).split(/[\s,;]+/u);
  return names.length <= 16 && names.every((name) => /^[\p{Lu}(]/u.test(name) || SMALL_WORD.test(name));
}

function isOf(list: List, words: string): boolean {
  lists ??= new Map([...wordGroups('page-furniture')].map(([name, entries]) => [name, new Set(entries)]));
  return words !== '' && lists.get(list)?.has(words) === true;
}

function isStart(lower: string): boolean {
  if (starts === undefined) {
    const found = new Map<string, string[]>();
    for (const phrase of wordGroups('page-furniture').get('start') ?? []) {
      const first = phrase.split(' ', 1)[0] ?? phrase;
      found.set(first, [...(found.get(first) ?? []), phrase]);
    }
    starts = found;
  }
  const first = /^\S{1,30}/u.exec(lower)?.[0] ?? '';
  return (starts.get(first) ?? []).some((phrase) => lower.startsWith(phrase));
}
