import { lemmasOf } from '../../language/lemmas.ts';
import type { Token } from '../../language/tokens.ts';

/** The token behind a row of words that begins at `at`, each in any of its forms and `*` for up to three words; 0 where it does not match. */
export function endOf(tokens: readonly Token[], at: number, words: readonly string[]): number {
  // Patterns are looked up by their first word.
  let here = at + 1;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '*') {
      here = behindGap(tokens, here, words[i + 1] ?? '');
      continue;
    }
    if (!isForm(tokens[here], word)) return 0;
    here++;
  }
  return here;
}

/** How many words a `*` may stand for; what a hyphen joins is one word: "a last-minute penalty". */
const GAP = 3;

function behindGap(tokens: readonly Token[], from: number, wanted: string): number {
  let left = GAP;
  let here = from;
  for (; here < tokens.length - 1; here++) {
    const isJoined = here > from && (tokens[here]?.text === '-' || tokens[here - 1]?.text === '-');
    if ((left === 0 && !isJoined) || isForm(tokens[here], wanted) || PARTING.has(tokens[here]?.lower ?? '')) break;
    if (!isJoined) left--;
  }
  return here;
}

/** What a `*` does not stand for: "gets no money back" is not "gets money back", "taxes could go up" leaves it open. */
const PARTING: ReadonlySet<string> = new Set([
  'no',
  'not',
  'never',
  'none',
  'without',
  'nobody',
  'neither',
  'nor',
  'n’t',
  "n't",
  'could',
  'may',
  'might',
]);

const isForm = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.lower === word || (!PARTICLES.has(word) && lemmasOf(token.lower).includes(word)));

/** Words that have no forms: "pay off" does not stand in "pay offer". */
const PARTICLES: ReadonlySet<string> = new Set(['off', 'out', 'up', 'down', 'in', 'on', 'over', 'back', 'through']);
