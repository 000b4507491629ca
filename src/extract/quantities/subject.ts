import { wordGroups } from '../../language/lexicon.ts';
import { lower, tag, type Scene } from './scene.ts';
import { readCounted, type Counted } from './counted.ts';
import { isChangeNoun } from './movement.ts';
import { roleOfSubject, type Role } from './roles.ts';

/** What a number measures: `of` from the words before it, `behind` from those behind it, `role` where the subject tells one. */
export interface Measured {
  readonly of?: string;
  readonly behind?: Counted;
  readonly role?: Role;
}

/** What the number in tokens `first` to `next` measures: "Revenue rose 3.1%", "a $60 million refit", "a 12% fall in profit". */
export function measuredThing(
  scene: Scene,
  first: number,
  next: number,
  { change, money }: { readonly change: boolean; readonly money: boolean } = { change: false, money: false },
): Measured {
  const subject = subjectOf(scene, first);
  const role = subject === undefined ? undefined : roleOfSubject(subject);
  const behind = prenominal(scene, first, next);
  const fall = behind !== undefined && isChangeNoun(behind.head) ? behind : undefined;
  const after = fall?.next ?? next;
  const link = lower(scene, after);
  const complement =
    link === 'of' || (link === 'in' && (money || fall !== undefined))
      ? complementOf(scene, after, link === 'in')
      : undefined;
  if (change && complement !== undefined && fall !== undefined) return { of: complement.of };
  const of = subject !== undefined && !isChangeNoun(subject) ? { of: subject } : {};
  return {
    ...of,
    ...(role !== undefined && { role }),
    ...behindOf(fall === undefined ? (behind ?? complement) : undefined),
  };
}

function behindOf(behind: Counted | undefined): { readonly behind?: Counted } {
  return behind === undefined ? {} : { behind };
}

// "a $60 million refit", "its 40 per cent stake": between a determiner and a noun
function prenominal(scene: Scene, first: number, next: number): Counted | undefined {
  const before = tag(scene, first - 1);
  const hyphen = lower(scene, next) === '-' ? 1 : 0;
  if (before !== 'DT' && before !== 'PRP$' && before !== 'POS' && before !== 'JJ' && hyphen === 0) return undefined;
  if (tag(scene, next + hyphen) === 'NNP') return undefined;
  return readCounted(scene, next + hyphen, 'any');
}

/** What the number before which token `first` stands is a measure of: the subject of its verb, or the noun before "of". */
function subjectOf(scene: Scene, first: number): string | undefined {
  if (lower(scene, first - 1) === 'of') return nounPhraseBefore(scene, first - 1);
  const verb = verbBefore(scene, first);
  return verb === undefined ? undefined : subjectBefore(scene, verb);
}

// "31% of sales", "a fall in profit", "$4 billion in damages": places and times behind "in" begin with a capital
function complementOf(scene: Scene, at: number, bare: boolean): Counted | undefined {
  let here = at + 1;
  while (here < at + 4 && DETERMINERS.has(tag(scene, here))) here++;
  if (bare && (here > at + 1 || tag(scene, here).startsWith('NNP') || MANNERS.has(lower(scene, here))))
    return undefined;
  return readCounted(scene, here, 'any');
}

const DETERMINERS = new Set(['DT', 'PRP$', 'PDT', 'POS']);
const CONTEXTS = wordGroups('number-contexts');
// "in cash" tells how and not for what
const MANNERS = new Set(CONTEXTS.get('manners'));
// How far the number may stand behind its verb ("rose in the quarter by 3%"), and the verb behind its subject.
const MOST_TO_VERB = 6;
const MOST_TO_SUBJECT = 24;

// Back over "to", "by", adverbs and a short phrase to the verb group, and to its first word.
function verbBefore(scene: Scene, first: number): number | undefined {
  let here = first - 1;
  const stop = Math.max(first - MOST_TO_VERB, 0);
  while (here >= stop && !isVerb(tag(scene, here))) {
    if (!isPassing(tag(scene, here))) return undefined;
    here--;
  }
  if (here < stop) return undefined;
  while (
    here > 0 &&
    (isVerb(tag(scene, here - 1)) ||
      tag(scene, here - 1) === 'MD' ||
      tag(scene, here - 1) === 'RB' ||
      tag(scene, here - 1) === 'TO')
  )
    here--;
  return here;
}

function isVerb(tagged: string): boolean {
  return tagged.startsWith('VB');
}

function isPassing(tagged: string): boolean {
  return (
    tagged === 'TO' ||
    tagged === 'RB' ||
    tagged === 'RP' ||
    tagged === 'IN' ||
    tagged === 'DT' ||
    tagged === 'JJ' ||
    tagged === 'JJR' ||
    tagged === 'HYPH'
  );
}

// The first noun phrase of the clause that ends before the verb: "sales at stores open for a year" are sales.
function subjectBefore(scene: Scene, verb: number): string | undefined {
  let end = verb;
  // "The toll, one of the worst of the decade, had risen": over the aside
  if (lower(scene, end - 1) === ',') {
    end--;
    while (end > verb - MOST_TO_SUBJECT && lower(scene, end - 1) !== ',' && end > 0) end--;
    end--;
  }
  let start = end;
  while (start > 0 && end - start < MOST_TO_SUBJECT && !opensClause(scene, start - 1)) start--;
  // "By Friday night the fire had": what opens with a preposition is no subject
  if (tag(scene, start) === 'IN' && lower(scene, start + 1) !== '-')
    return tag(scene, end - 1).startsWith('N') ? nounPhraseBefore(scene, end) : undefined;
  while (start < end) {
    while (start < end && (OPENERS.has(tag(scene, start)) || lower(scene, start) === 'a')) start++;
    // "said Saturday that"
    if (scene.isTime(start)) return undefined;
    const counted = start < end ? readCounted(scene, start, 'any') : undefined;
    if (counted === undefined || counted.next > end) return undefined;
    for (let at = start + 1; at < counted.next; at++)
      // "profit last year": the time behind the noun is no part of it
      if (scene.isTime(at)) return nounPhraseBefore(scene, at);
    // "the utility's shares"
    if (tag(scene, counted.next) !== 'POS') return counted.of;
    start = counted.next + 1;
  }
  return undefined;
}

const OPENERS = new Set(['DT', 'PRP$', 'PDT', 'RB', 'CC']);

function opensClause(scene: Scene, at: number): boolean {
  const tagged = tag(scene, at);
  return (
    (isVerb(tagged) && tagged !== 'VBN' && tagged !== 'VBG') ||
    tagged === 'MD' ||
    tagged === ',' ||
    tagged === ':' ||
    tagged === '.' ||
    (tagged === 'CC' && lower(scene, at) !== '&') ||
    tagged === 'WDT' ||
    tagged === 'WP' ||
    tagged === 'WRB' ||
    tagged.endsWith('RB-') ||
    tagged === "''" ||
    tagged === '``'
  );
}

// "profit of $48 million", "waves of up to four metres"
const LONGEST_PHRASE = 5;

function nounPhraseBefore(scene: Scene, end: number): string | undefined {
  let start = end;
  while (
    start > end - LONGEST_PHRASE &&
    start > 0 &&
    (tag(scene, start - 1).startsWith('N') || tag(scene, start - 1).startsWith('JJ'))
  )
    start--;
  if (start === end || scene.isTime(start)) return undefined;
  const counted = readCounted(scene, start, 'any');
  return counted?.next === end ? counted.of : undefined;
}
