import type { Statement, Term } from './comparison.ts';

/**
 * Numbers statements by what they say, the same number for those that say the same, in the order in which they are first asked for.
 * Only statements with the same words are held against each other.
 */
export function numberedBy(saysTheSame: (a: Statement, b: Statement) => boolean): (statement: Statement) => number {
  const byText = new Map<string, { readonly first: Statement; readonly number: number }[]>();
  let count = 0;
  return (statement) => {
    const { text } = statement.claim;
    const known = byText.get(text);
    if (known === undefined) {
      byText.set(text, [{ first: statement, number: count }]);
      return count++;
    }
    for (const { first, number } of known) if (saysTheSame(first, statement)) return number;
    if (known.length < MOST_READINGS) known.push({ first: statement, number: count });
    return count++;
  };
}

/** Readings of the same words that are known again; with more, each is taken to be one of its own, so that cost follows the statements. */
const MOST_READINGS = 100;

/**
 * Whether two statements have one content, wherever they stand: their words and all that was read out of them, with places counted
 * from where they begin. Statements of one content are measured alike; an agency's sentence stands in a hundred articles.
 */
export function sameContent(a: Statement, b: Statement): boolean {
  const by = b.claim.start - a.claim.start;
  return (
    a.claim.text === b.claim.text &&
    a.claim.type === b.claim.type &&
    sameTerms(a.terms, b.terms, by) &&
    alike(a.claim.mentions, b.claim.mentions, by)
  );
}

/**
 * The same for all that a rule may read of a claim: what it says, the sentence around it, and the day that its times count from.
 */
export function sameReading(a: Statement, b: Statement): boolean {
  return (
    a.document.published === b.document.published &&
    sameContent(a, b) &&
    sameTerms(a.sentence, b.sentence, b.claim.start - a.claim.start) &&
    wordsBehind(a) === wordsBehind(b) &&
    wordsBefore(a) === wordsBefore(b)
  );
}

function sameTerms(a: readonly Term[], b: readonly Term[], by: number): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) return false;
    if (x.stem !== y.stem || x.tag !== y.tag || x.lower !== y.lower) return false;
    if (x.start + by !== y.start || x.end + by !== y.end) return false;
  }
  return true;
}

/** Whether two plain values are alike, where the places of the second are so much further on. */
function alike(a: unknown, b: unknown, by: number): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [as, bs] = [Object.entries(a), Object.entries(b)] as const;
  if (as.length !== bs.length || Array.isArray(a) !== Array.isArray(b)) return false;
  for (let i = 0; i < as.length; i++) {
    const [key, x]: readonly [string, unknown] = as[i] ?? NONE;
    const [other, y]: readonly [string, unknown] = bs[i] ?? NONE;
    if (key !== other) return false;
    const isPlace = (key === 'start' || key === 'end') && typeof x === 'number';
    if (isPlace ? x + by !== y : !alike(x, y, by)) return false;
  }
  return true;
}

const NONE = ['', undefined] as const;

/** What stands behind a claim in its sentence. */
const wordsBehind = ({ claim, document: { text } }: Statement): string =>
  ENDED.test(claim.text) ? '' : (BEHIND.exec(text.slice(claim.end, claim.end + AROUND))?.[0] ?? '');

/** What stands before a claim in its sentence; a pattern tied to the end alone would be tried at every character. */
function wordsBefore({ claim, document: { text } }: Statement): string {
  const end = claim.start;
  const least = Math.max(0, end - AROUND);
  let start = end;
  while (start > least && !ENDS.has(text[start - 1] ?? '')) start--;
  return text.slice(start, end).trim();
}

/** Characters around a claim in which the rest of its sentence may tell of it. */
const AROUND = 160;
const ENDS: ReadonlySet<string> = new Set('.!?\n');
const BEHIND = /^[^.!?\n]*/u;
/** A claim that ends its sentence. */
const ENDED = /[.!?]["'”’)]*$/u;
