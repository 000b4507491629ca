import { wordGroups } from '../lexicon.ts';

/** What the stop behind a word means: see seeds/lexicon/en/abbreviations.yml; `initial` is a lone capital, `word` no abbreviation. */
export type WordKind =
  | 'title'
  | 'introducing'
  | 'reference'
  | 'closing'
  | 'calendar'
  | 'clock'
  | 'ending'
  | 'exclaimed'
  | 'initial'
  | 'word';

const KINDS: readonly WordKind[] = [
  'title',
  'introducing',
  'reference',
  'closing',
  'calendar',
  'clock',
  'ending',
  'exclaimed',
];

let kinds: ReadonlyMap<string, WordKind> | undefined;

/** The kind of a word that stands before a full stop (or, for `exclaimed`, an exclamation mark). */
export function kindOfWord(word: string): WordKind {
  kinds ??= readKinds();
  const bare = word.replace(/^.*[-/'‘’](?=.)/su, '');
  const known = kinds.get(word) ?? kinds.get(bare);
  if (known !== undefined) return known;
  if (/^\p{Lu}$/u.test(bare)) return 'initial';
  // "J.K.", "Ph.D.", "U.A.E.": short parts between dots.
  if (/^\p{L}{1,3}(?:\.\p{L}{1,2}){1,5}$/u.test(bare)) return 'closing';
  // "Pvt", "hrs", "Bhd": nothing that could be spoken as a word, but for "Mm" and "Shh".
  return /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,4}$/.test(bare) && !/^[HMShms]+$/.test(bare)
    ? 'closing'
    : 'word';
}

function readKinds(): ReadonlyMap<string, WordKind> {
  const found = new Map<string, WordKind>();
  const groups = wordGroups('abbreviations');
  for (const kind of KINDS) {
    for (const word of groups.get(kind) ?? []) {
      found.set(word, kind);
      if (kind === 'title') found.set(word.toUpperCase(), kind);
      // Units and single letters keep their case: "Mm. Hot out" does not speak of millimetres.
      if (word !== word.toLowerCase() || word.length <= (kind === 'closing' ? 3 : 1)) continue;
      found.set(word.charAt(0).toUpperCase() + word.slice(1), kind);
    }
  }
  return found;
}
