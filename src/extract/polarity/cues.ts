import { wordTest } from '../../language/forms.ts';
import { wordGroups } from '../../language/lexicon.ts';
import { phraseTable } from '../../language/phrases.ts';
import { tokenize } from '../../language/tokens.ts';
import { isCopula } from '../clauses/verbs.ts';
import type { ReadSentence } from '../extractor.ts';

/** What a cue denies, and so how its scope is found; the headings of the lexicon. */
export type CueKind =
  | 'verb'
  | 'noun'
  | 'alone'
  | 'pair'
  | 'also'
  | 'without'
  | 'infinitive'
  | 'denial'
  | 'rebuttal'
  | 'exclusion'
  | 'exclusion-denied'
  | 'doubt'
  | 'lack'
  | 'untrue'
  | 'far';

/** A word that denies, as a range of tokens. */
export interface Cue {
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
}

const LEXICON = wordGroups('negation');
/** Headings of words that cues are read by and are no cues. */
const HELPING = new Set(['claims', 'until', 'supposing', 'phrase-ends']);
const TABLE = phraseTable(
  [...LEXICON].flatMap(([heading, phrases]) =>
    HELPING.has(heading) ? [] : phrases.map((phrase) => [phrase, heading] as const),
  ),
);
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...LEXICON.values()].flat().map((phrase) => tokenize(phrase)[0]?.lower ?? ''),
);
/** True for the first words of all cues: most words begin none. */
const beginsCue = wordTest((lower) => FIRST_WORDS.has(lower));
/** After "hardly" they make it a denial: "hardly any". */
const ANY = new Set(['any', 'anyone', 'anybody', 'anything', 'anywhere', 'ever']);
/** A noun may begin with such a tag after "no". */
/** Words tagged as prepositions that a clause begins with. */
const LINKS: ReadonlySet<string> = new Set([
  'that',
  'because',
  'although',
  'though',
  'while',
  'since',
  'as',
  'but',
  'whereas',
]);
const NOMINAL = /^(?:NN|JJ|VBG|VBN|CD|RBR)/u;

/** The words of a sentence that deny, in order, without those that only look so ("not only", "No 10", "isn't it?"). */
export function cuesOf(sentence: ReadSentence): Cue[] {
  const { tokens } = sentence;
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!beginsCue(tokens[at])) continue;
    const hit = TABLE.from(tokens, at);
    if (hit === undefined) continue;
    const kind = kindOf(sentence, hit.value, at, hit.next);
    if (kind !== undefined) cues.push({ kind, from: at, to: hit.next });
    at = hit.next - 1;
  }
  return cues;
}

/** The kind of cue that a phrase found between two tokens is; undefined for a look-alike. */
function kindOf(sentence: ReadSentence, heading: string, from: number, to: number): CueKind | undefined {
  const { tokens, tags } = sentence;
  const next = tokens[to];
  const tag = tags[to] ?? '';
  // "never-before-seen", "a do-nothing council"
  if (next?.text === '-' && next.start === tokens[to - 1]?.end) return undefined;
  if (tokens[from - 1]?.text === '-' && tokens[from - 1]?.end === tokens[from]?.start) return undefined;
  switch (heading) {
    case 'verb':
      // "isn't it?"
      return tag === 'PRP' && tokens[to + 1]?.text === '?' ? undefined : 'verb';
    case 'noun':
      // "No 10", "no, he said", "said no to"
      return next?.kind === 'word' && NOMINAL.test(tag) ? 'noun' : undefined;
    case 'alone':
      // "For nothing"; not "said that nothing had been sold"
      return tags[from - 1] === 'IN' && tokens[from]?.lower === 'nothing' && !LINKS.has(tokens[from - 1]?.lower ?? '')
        ? undefined
        : 'alone';
    case 'faint':
      return ANY.has(next?.lower ?? '') ? 'verb' : undefined;
    case 'far':
      // "far from over", not "far from the city"
      return (/^(?:JJ|RB|VB)/u.test(tag) || next?.lower === 'over') && isCopula(tokens[from - 1]) ? 'far' : undefined;
    case 'lack':
      return (tags[from] ?? '').startsWith('V') || to - from > 1 ? 'lack' : undefined;
    case 'untrue':
      // "a false start" is no denial, "the report is false" is one.
      return /^(?:NN|JJ)/u.test(tag) ? undefined : 'untrue';
    case 'trying':
      // "Tried to pull it free but failed": it is not free.
      return hasFailed(sentence, to) ? 'infinitive' : undefined;
    case 'pair':
    case 'also':
    case 'without':
    case 'infinitive':
    case 'denial':
    case 'rebuttal':
    case 'exclusion':
    case 'exclusion-denied':
    case 'doubt':
      return heading;
    default:
      return undefined;
  }
}

/** Whether the rest of a sentence tells that what was tried was in vain. */
function hasFailed({ tokens }: ReadSentence, from: number): boolean {
  const words = tokens.slice(from, from + FAILED_REACH).map(({ lower }) => lower);
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    if (word === 'in') return next === 'vain';
    if (word === 'without') return next === 'success';
    if (word === 'no') return next === 'avail';
    const isEnd = next === '' || next === '.' || next === ',' || next === 'and';
    return word === 'unsuccessfully' || (word === 'failed' && isEnd);
  });
}
/** Words behind an attempt in which its failure is told. */
const FAILED_REACH = 24;
