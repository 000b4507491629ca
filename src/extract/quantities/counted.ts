import { wordGroups } from '../../language/lexicon.ts';
import { lookUp } from '../../language/tags/words.ts';
import { isJoined, lower, tag, type Scene } from './scene.ts';

/** What is counted: a noun phrase without its determiners and adjectives. */
export interface Counted {
  /** Lower case, head noun last. */
  readonly of: string;
  readonly head: string;
  /** Adjectives and participles before the head, lower case. */
  readonly modifiers: readonly string[];
  readonly first: number;
  readonly next: number;
}

/**
 * The noun phrase that begins at token `at`. `plural` asks for a plural head, which every count but one needs: "the 737 crash"
 * counts no crashes; `any` takes what stands there ("a $60 million refit").
 */
export function readCounted(scene: Scene, at: number, number: Grammatical): Counted | undefined {
  const words: Word[] = [];
  let head = -1;
  let here = at;
  while (words.length < MOST_WORDS) {
    const word = readWord(scene, here, number);
    if (word === undefined) break;
    // "17 people Tuesday", "two ships sank": behind a plural only another plural goes on ("sports cars")
    if (head >= 0 && words[head]?.plural === true && !(word.noun && word.plural && !word.proper)) break;
    words.push(word);
    if (word.noun) head = words.length - 1;
    here = word.next;
  }
  const last = words[head];
  if (last === undefined) return undefined;
  if (number === 'plural' && !last.plural) return undefined;
  if (number === 'singular' && last.plural && !SAME_FORM.has(last.lower)) return undefined;
  const before = words.slice(0, head);
  const kept = before.filter((word) => word.noun);
  return {
    of: [...kept, last].map((word) => word.lower).join(' '),
    head: last.lower,
    modifiers: before.filter((word) => !word.noun).map((word) => word.lower),
    first: at,
    next: last.next,
  };
}

/** The number that the head noun must have. */
export type Grammatical = 'plural' | 'singular' | 'any';

/** True for a noun that stands for several: "people", "ships". */
export function isPluralNoun(scene: Scene, at: number): boolean {
  return readWord(scene, at, 'plural')?.plural === true;
}

const MOST_WORDS = 7;

interface Word {
  readonly lower: string;
  readonly next: number;
  readonly noun: boolean;
  readonly plural: boolean;
  readonly proper: boolean;
}

const PLURALS = new Set(wordGroups('number-names').get('plurals'));
// "contracts" where the tagger knows no plural, but neither "business", "virus" nor "crisis"
const PLURAL_ENDING = /[^aisu]s$/u;
const BETWEEN = new Set(wordGroups('number-names').get('between'));
// The same in both numbers: "one aircraft"
const SAME_FORM = new Set(['aircraft', 'sheep', 'fish', 'deer', 'series', 'species', 'spacecraft', 'staff', 'crew']);

function readWord(scene: Scene, at: number, number: Grammatical): Word | undefined {
  const token = scene.tokens[at];
  if (token === undefined) return undefined;
  const joint = compound(scene, at) ?? designation(scene, at);
  if (joint !== undefined) return joint;
  if (token.kind !== 'word' || token.text.startsWith("'") || token.text.startsWith('’')) return undefined;
  const tagged = tag(scene, at);
  const plural =
    PLURALS.has(token.lower) ||
    tagged === 'NNS' ||
    tagged === 'NNPS' ||
    (number === 'plural' && tagged === 'NN' && PLURAL_ENDING.test(token.lower));
  const word = { lower: token.lower, next: at + 1, plural, proper: tagged.startsWith('NNP') };
  if (BETWEEN.has(token.lower)) return { ...word, noun: false };
  switch (tagged) {
    case 'NN':
    case 'NNS':
    case 'NNP':
    case 'NNPS':
      return { ...word, noun: true };
    case 'JJ':
    case 'JJR':
    case 'JJS':
      return plural ? { ...word, noun: true } : { ...word, noun: isNounToo(token.lower) };
    case 'VBD':
    case 'VBN':
    case 'VBG':
      // "two died", "nine were missing"
      if (tagged === 'VBD' && !lookUp(token.lower).includes('VBN')) return undefined;
      return plural
        ? { ...word, noun: true }
        : leadsToNoun(scene, at + 1, number)
          ? { ...word, noun: false }
          : undefined;
    case 'VBZ':
      // behind a number no verb can have this form: "three contracts"
      return number === 'plural' && lookUp(token.lower).includes('NNS')
        ? { ...word, noun: true, plural: true }
        : undefined;
    case 'RB':
      // "two newly built ships"
      return token.lower.endsWith('ly') && leadsToNoun(scene, at + 2, number) && tag(scene, at + 1) !== 'IN'
        ? { ...word, noun: false }
        : undefined;
    default:
      return plural ? { ...word, noun: true } : undefined;
  }
}

// "high-street branches", "30-tonne lorries", "X-ray machines"
function compound(scene: Scene, at: number): Word | undefined {
  let last = at;
  while (lower(scene, last + 1) === '-' && isJoined(scene, last) && isJoined(scene, last + 1) && last < at + 6)
    last += 2;
  const end = scene.tokens[last];
  const first = scene.tokens[at];
  if (last === at || end?.kind !== 'word' || first === undefined || first.kind === 'mark') return undefined;
  const plural = PLURALS.has(end.lower) || tag(scene, last) === 'NNS';
  const written = scene.text.slice(first.start, end.end).toLowerCase();
  return { lower: written, next: last + 1, noun: plural, plural, proper: false };
}

// "nine AK-47s", "two F-16 jets", "eight AK 47 rifles": a letter or a few and a number name a make, which may be what is counted.
function designation(scene: Scene, at: number): Word | undefined {
  const first = scene.tokens[at];
  if (first?.kind !== 'word' || !/^\p{Lu}[\p{L}]{0,4}$/u.test(first.text)) return undefined;
  const hasHyphen = lower(scene, at + 1) === '-' && isJoined(scene, at) && isJoined(scene, at + 1);
  const last = at + (hasHyphen ? 2 : 1);
  const end = scene.tokens[last];
  if (end?.kind !== 'number') return undefined;
  const plural = lower(scene, last + 1) === 's' && isJoined(scene, last);
  if (!plural && !leadsToNoun(scene, last + 1, 'plural')) return undefined;
  const written = scene.text.slice(first.start, end.end).toLowerCase();
  return plural
    ? { lower: `${written}s`, next: last + 2, noun: true, plural, proper: false }
    : { lower: written, next: last + 1, noun: false, plural, proper: false };
}

// "two permitted passengers" but "two died" and "two drowned in"
function leadsToNoun(scene: Scene, at: number, number: Grammatical): boolean {
  for (let here = at; here < at + 3; here++) {
    const tagged = tag(scene, here);
    if (tagged === 'NNS' || tagged === 'NNPS' || PLURALS.has(lower(scene, here))) return true;
    if (number !== 'plural' && tagged === 'NN') return true;
    if (tagged !== 'NN' && tagged !== 'JJ' && tagged !== 'NNP' && tagged !== 'VBN' && lower(scene, here) !== '-')
      return false;
  }
  return false;
}

// The tagger takes "passenger" and "navy" for adjectives before a noun; as a noun they say what is counted.
function isNounToo(word: string): boolean {
  const tags = lookUp(word);
  return (
    tags[0] === 'NN' ||
    (tags.length > 1 &&
      tags[1] === 'NN' &&
      !/(?:al|ous|ive|ful|less|able|ible|ish|ic|ed)$/u.test(word) &&
      !ADJECTIVES.has(word))
  );
}

const ADJECTIVES = new Set(wordGroups('number-names').get('adjectives'));
