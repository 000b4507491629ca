import type { ReadSentence } from '../extractor.ts';

const CUES = new Set(['including', 'include', 'includes', 'included', 'like', 'notably', 'especially', 'namely']);
const OPEN_CUES = new Set(['including', 'include', 'includes', 'included', 'like', 'notably', 'especially']);

/** Whether the words before the token announce an enumeration ("including", "such as"), and whether they leave it open. */
export function announced({ tokens }: ReadSentence, first: number): { readonly cue: boolean; readonly open: boolean } {
  let at = first - 1;
  while (at >= 0 && SKIPPED.has(tokens[at]?.lower ?? '')) at--;
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (word === 'as' && before === 'such') return { cue: true, open: true };
  if (word === 'them' && before === 'among') return { cue: true, open: true };
  return { cue: CUES.has(word), open: OPEN_CUES.has(word) };
}

const SKIPPED = new Set(['the', 'a', 'an', ':']);

// "and other partners", "and two other allies", "or elsewhere": how many words after the conjunction may hold the word.
const REACH = 3;
const MORE = new Set(['other', 'others', 'more', 'elsewhere', 'beyond', 'etc', 'further', 'additional', 'so']);

/**
 * Where a tail that leaves the list open ends ("and other partners", "among others", "etc."): the index of its last token;
 * undefined where there is none.
 */
export function openTail({ tokens, tags }: ReadSentence, after: number): number | undefined {
  let at = after;
  if (tokens[at]?.text === ',') at++;
  const word = tokens[at]?.lower;
  if (word === 'etc') return tokens[at + 1]?.text === '.' ? at + 1 : at;
  if (word === 'among' && tokens[at + 1]?.lower === 'others') return at + 1;
  if (word === 'as' && tokens[at + 1]?.lower === 'well') at += 2;
  if (word !== 'and' && word !== 'or' && word !== 'as') return undefined;
  for (let step = at + 1; step <= at + REACH; step++) {
    const lower = tokens[step]?.lower ?? '';
    if (!MORE.has(lower)) {
      if (
        tags[step] !== 'DT' &&
        tags[step] !== 'CD' &&
        tags[step] !== 'JJ' &&
        tags[step] !== 'IN' &&
        tags[step] !== 'RB'
      )
        return undefined;
      continue;
    }
    if (lower === 'so' && tokens[step + 1]?.lower !== 'on') return undefined;
    if (lower === 'so') return step + 1;
    return nounEnd(tags, step);
  }
  return undefined;
}

function nounEnd(tags: readonly string[], from: number): number {
  let at = from;
  while (/^(?:NN|NNS|NNP|NNPS|JJ|HYPH)$/u.test(tags[at + 1] ?? '')) at++;
  return at;
}
