import { kindOfWord } from './abbreviations.ts';
import { BLANK, DIGIT, kindAt, LOWER, OPENER, skipBlanks, UPPER } from './characters.ts';
import { stopEndsGluedSentence } from './glued.ts';
import { attributionAt, isOf, opens } from './openers.ts';
import type { Stop } from './stop.ts';
import { wordAt, wordBefore } from './words.ts';

// What cannot open a sentence: "Fla. — The", "Co., Ltd.".
const CONTINUES = /[-–—,;:)\]}/&%+=|]/u;
// "1.", "2.1.", "a.", "IV." at the start of a sentence count what follows.
const ENUMERATOR = /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,3}|\p{L}|[ivxIVX]{1,5})$/u;
// What may stand before such a number: a bullet, or what it counts.
const COUNTED =
  /^[^\p{L}\p{N}]{0,4}(?:(?:Figure|Fig\.|Table|Box|Map|Chart|Section|Article|Chapter|Part|Step|Rule) )?$/u;
// "iPhone", "eBay": a capital in all but the first letter.
const CAMEL = /[a-z]{1,4}[A-Z]/y;
// "Fig. A", "Art. IV"
const LABEL = /(?:[A-Z]|[IVX]{1,5})(?=[\s.,;:)\d]|$)/y;

/** Whether a sentence that began at `start` breaks off at the dash from `at` to `behind`: "But the — I mean". */
export function breaksOff(text: string, at: number, behind: number, start: number): boolean {
  if (text[at - 1] !== ' ' || text[behind] !== ' ' || (kindAt(text, behind + 1) & UPPER) === 0) return false;
  const word = wordBefore(text, at - 1, start).toLowerCase();
  return (isOf('dangling', word) || word.endsWith('-')) && opens(text, behind + 1) && !saysI(text, behind + 1);
}

/** What stands on both sides of a stop. */
interface Surroundings {
  readonly text: string;
  readonly stop: Stop;
  /** Where the sentence began. */
  readonly start: number;
  /** The word that ends at the stop. */
  readonly word: string;
  /** The next place that is not blank. */
  readonly next: number;
  /** The next place behind opening marks. */
  readonly first: number;
  /** Kind of the character there. */
  readonly kind: number;
}

/** Whether the sentence that began at `start` ends with `stop`; `end` is where its paragraph ends. */
export function endsSentence(text: string, stop: Stop, start: number, end: number): boolean {
  if (stop.end >= end || stop.mark === 'wide') return true;
  const next = skipBlanks(text, stop.end, end);
  if (next === stop.end) return stopEndsGluedSentence(text, stop, start, end);
  // "! ! !", "... and so on": a sentence is more than its stop.
  if (stop.start - start < 8 && !/[\p{L}\p{N}]/u.test(text.slice(start, stop.start))) return false;
  let first = next;
  while (first < end && (kindAt(text, first) & OPENER) !== 0) first++;
  const kind = kindAt(text, first);
  const word = wordBefore(text, stop.start, start);
  if ((kind & LOWER) !== 0) {
    CAMEL.lastIndex = first;
    // "The bridge in winter. (credit: Jan Maas)"
    if (!CAMEL.test(text)) return text[next] === '(' && stop.mark === 'full-stop' && kindOfWord(word) === 'word';
  } else if ((kind & (UPPER | DIGIT)) === 0 && first < end && CONTINUES.test(text.charAt(first))) {
    return false;
  }
  const around: Surroundings = { text, stop, start, word, next, first, kind };
  switch (stop.mark) {
    case 'question':
      return questionEnds(around);
    case 'ellipsis':
      return ellipsisEnds(around);
    case 'full-stop':
      return stop.sealed || fullStopEnds(around);
  }
}

function questionEnds({ text, stop, word, next, first, kind }: Surroundings): boolean {
  // A title with its year: "Viva Maria! (1965)".
  if (text[next] === '(') return false;
  if (stop.quoted && (kind & UPPER) !== 0 && attributionAt(text, first)) return false;
  return kindOfWord(word) !== 'exclaimed' || opens(text, first);
}

function ellipsisEnds({ text, stop, next, first, kind }: Surroundings): boolean {
  if (text[next] === '(' || (kind & DIGIT) !== 0) return false;
  if (stop.quoted && (kind & UPPER) !== 0 && attributionAt(text, first)) return false;
  // "my point is ... I never saw it": the pronoun's capital says nothing of a new sentence.
  return !saysI(text, first);
}

function fullStopEnds({ text, stop, start, word, next, first, kind }: Surroundings): boolean {
  const before = stop.start - word.length;
  if (before - start < 12 && ENUMERATOR.test(word) && COUNTED.test(text.slice(start, before))) return false;
  // "https://harbour.example/form?page=A.b."
  if (/[=?#%~]/.test(text.charAt(before - 1))) return true;
  const capital = (kind & (UPPER | LOWER)) !== 0;
  const digit = (kind & DIGIT) !== 0;
  switch (kindOfWord(word)) {
    case 'word':
    case 'exclaimed':
      return true;
    case 'title':
    case 'introducing':
      return false;
    case 'ending':
      return !digit;
    case 'reference':
      LABEL.lastIndex = first;
      return capital && (opens(text, first) || (word.length > 1 && !LABEL.test(text)));
    case 'calendar':
      return !digit && !isOf('time', wordAt(text, first));
    case 'clock':
      // "5 p.m. Friday", "9 a.m. EST", "6 p.m. Beijing time"
      return !isOf('time', wordAt(text, first)) && !/^\p{Lu}\p{L}{1,20} time\b/u.test(text.slice(first, first + 30));
    case 'initial':
      return capital && (opens(text, first) || isOf('labelled', wordBeforeBlank(text, before, start)));
    case 'closing':
      return capital && (opens(text, first) || (first > next && /["“‘'«]/u.test(text.charAt(next))));
  }
}

function saysI(text: string, at: number): boolean {
  return /^I(?:['’]|$)/u.test(wordAt(text, at));
}

function wordBeforeBlank(text: string, at: number, start: number): string {
  return (kindAt(text, at - 1) & BLANK) === 0 ? '' : wordBefore(text, at - 1, start).toLowerCase();
}
