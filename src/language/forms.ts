import { LONGEST, unsliced } from './remembered.ts';
import type { TagClass } from './tags/guess.ts';

/**
 * A word, number or mark as it is written. A text repeats its forms, so that what can be told of one without its sentence
 * is told once and kept with it.
 */
export interface Form {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Of `text` and of `lower`: see `hashOf`. */
  readonly hash: number;
  readonly lowerHash: number;
  /** Kept by tags/words.ts: the tags of the form in lower case, and those of the form as it is written (null: it is in no table). */
  tags: TagClass | undefined;
  ownTags: TagClass | null | undefined;
  /** What tests said of the form, two bits for each: see `wordTest`. */
  readonly answers: number[];
}

/** The form that stands in `text` from `start` to `end`; `kind` is told where it is met for the first time. */
export function formAt(text: string, start: number, end: number, kind: Form['kind']): Form {
  if (end - start > LONGEST) return formOf(unsliced(text.slice(start, end)), kind);
  const hash = hashOf(text, start, end);
  let slot = hash & (slots.length - 1);
  for (let step = 0; step < REACH; step++) {
    const known = slots[slot];
    if (known === undefined) break;
    if (known.hash === hash && stands(known.text, text, start, end)) return known;
    slot = (slot + 1) & (slots.length - 1);
  }
  const made = formOf(unsliced(text.slice(start, end)), kind);
  slots[slot] = made;
  remembered++;
  if (remembered * 2 > slots.length) makeRoom();
  return made;
}

/** A form of its own, which nobody else is given. */
export function formOf(text: string, kind: Form['kind']): Form {
  const lower = lowerOf(text);
  return {
    text,
    lower,
    kind,
    hash: hashOf(text),
    lowerHash: hashOf(lower),
    tags: undefined,
    ownTags: undefined,
    answers: [0, 0, 0, 0],
  };
}

/** A test of lower-case words that is asked once for each form; of nothing the answer is no. */
export function wordTest(test: (lower: string) => boolean): (token: { readonly form: Form } | undefined) => boolean {
  const page = Math.floor(tests / TESTS_A_PAGE);
  const shift = (tests % TESTS_A_PAGE) * 2;
  if (page >= PAGES) throw new Error('a form holds the answers of no more tests');
  tests++;
  return (token) => {
    if (token === undefined) return false;
    const { answers, lower } = token.form;
    const answer = ((answers[page] ?? 0) >> shift) & 3;
    if (answer !== 0) return answer === YES;
    const made = test(lower);
    answers[page] = (answers[page] ?? 0) | ((made ? YES : NO) << shift);
    return made;
  };
}

const [NO, YES] = [1, 2];
// Numbers of 30 bits are kept in place, larger ones are not on every machine.
const TESTS_A_PAGE = 15;
/** As many as `formOf` makes. */
const PAGES = 4;
let tests = 0;

// A table with open addressing: nothing of a form need be cut out of the text to find it. Where it holds as many forms as a
// long text has, it is begun anew, so that a hostile one pays no memory; tokens keep the forms that they have.
const [FEWEST, MOST] = [2 ** 12, 2 ** 16];
// Words chosen so that they crowd together push each other out.
const REACH = 16;
let slots = emptySlots(FEWEST);
let remembered = 0;

function emptySlots(count: number): (Form | undefined)[] {
  return Array.from({ length: count }, () => undefined);
}

function makeRoom(): void {
  const before = slots;
  const full = before.length === MOST;
  slots = emptySlots(full ? FEWEST : before.length * 2);
  if (full) remembered = 0;
  else for (const form of before) if (form !== undefined) put(form);
}

function put(form: Form): void {
  let slot = form.hash & (slots.length - 1);
  for (let step = 0; step < REACH && slots[slot] !== undefined; step++) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = form;
}

/** A number that tells words apart; its lower bits are as good as all of them. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let value = end - start;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 15);
}

function stands(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  // Asked first, since a replacement that finds nothing costs more than all else here.
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
