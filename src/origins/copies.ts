import { numeralWords } from '../language/numerals/words.ts';
import type { Wording } from './wording.ts';

/** A sentence with fewer words of its own than this may be the same by chance ("The inquiry continues."). */
const LEAST_WORDS = 8;
/** Words in a row that near copies are found and measured by. */
const RUN = 4;
/**
 * Share of the runs of two sentences that both have, from which one is a near copy of the other: one word changed in a
 * sentence of twelve leaves five runs of thirteen, two in one of twenty nine of twenty-five.
 */
const LIKE = 0.35;
/** Sentences that share one run and are measured against each other all; of more only neighbours in the order of their words. */
const MEASURED = 24;

/** For each sentence the number of its group: the same words, or nearly the same. Cost is linear in the words. */
export function copyGroups(wordings: readonly Wording[]): number[] {
  const distinct = new Map<string, Wording>();
  for (const wording of wordings) if (!distinct.has(wording.key)) distinct.set(wording.key, wording);
  // In the order of their words, so that the order of the documents does not count.
  const keys = [...distinct.keys()].sort();
  const numberOf = new Map(keys.map((key, index) => [key, index]));
  const parents = keys.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] = parents[parents[at] ?? at] ?? at;
    return at;
  };
  const forms = keys.map((key): Form => formOf(distinct.get(key)));
  for (const [a, b] of likely(forms)) {
    const [first, second] = [forms[a], forms[b]];
    if (first !== undefined && second !== undefined && root(a) !== root(b) && isNearCopy(first, second))
      parents[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  }
  return wordings.map(({ key }) => root(numberOf.get(key) ?? 0));
}

/** Whether a sentence is long enough to tell a copy by itself. */
export function tells({ own }: Wording): boolean {
  return own.length >= LEAST_WORDS;
}

interface Form {
  /** Hashes of its runs of words, sorted, each once; none for a sentence that is too short. */
  readonly runs: Uint32Array;
  readonly figures: string;
}

function formOf(wording: Wording | undefined): Form {
  if (wording === undefined || !tells(wording)) return { runs: new Uint32Array(0), figures: '' };
  const { own } = wording;
  const hashes = own.map(hash);
  const runs = new Set<number>();
  for (let i = RUN; i <= own.length; i++) {
    let run = 0;
    for (let j = i - RUN; j < i; j++) run = Math.imul(run ^ (hashes[j] ?? 0), 0x01000193) ^ (run >>> 15);
    runs.add(run >>> 0);
  }
  return {
    runs: Uint32Array.from(runs).sort(),
    figures: own.filter((word) => /\d/u.test(word) || numeralWords.has(word)).join(' '),
  };
}

function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Pairs of forms that share a run. */
function* likely(forms: readonly Form[]): Generator<readonly [number, number]> {
  const seen = new Set<number>();
  for (const list of postings(forms)) {
    for (let i = 0; i < list.length; i++) {
      const to = list.length <= MEASURED ? list.length : Math.min(list.length, i + 2);
      for (let j = i + 1; j < to; j++) {
        const [a, b] = [list[i] ?? 0, list[j] ?? 0];
        const pair = a * forms.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [a, b];
      }
    }
  }
}

/** For each run that stands in several forms, which; a first pass over a small table leaves out most runs that stand in one only. */
function postings(forms: readonly Form[]): Iterable<readonly number[]> {
  const total = forms.reduce((sum, { runs }) => sum + runs.length, 0);
  const mask = 2 ** Math.ceil(Math.log2(4 * total + 1)) - 1;
  const counts = new Uint8Array(mask + 1);
  for (const { runs } of forms) for (const run of runs) counts[run & mask] = Math.min(2, (counts[run & mask] ?? 0) + 1);
  const lists = new Map<number, number[]>();
  forms.forEach(({ runs }, index) => {
    for (const run of runs) {
      if (counts[run & mask] !== 2) continue;
      const list = lists.get(run);
      if (list === undefined) lists.set(run, [index]);
      else list.push(index);
    }
  });
  return lists.values();
}

/** Nearly the same words with the same figures: where a figure differs, somebody else may have counted. */
function isNearCopy(a: Form, b: Form): boolean {
  if (a.figures !== b.figures) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < a.runs.length && j < b.runs.length;) {
    const [x, y] = [a.runs[i] ?? 0, b.runs[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / (a.runs.length + b.runs.length - shared) >= LIKE;
}
