import { wordGroups } from '../../language/lexicon.ts';
import { isCapital, isGlued, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { isRate } from './rates.ts';
import { SET_WORDS } from './words.ts';

/** Words that point at a time without a date. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set([...wordGroups('time-vague').values()].flat());

/** "now", "currently", "recently": times without a value; "now that" and "know-how" are none. */
export function vague(line: Line, at: number): readonly Expression[] {
  if (isGlued(line, at) && /^[\p{L}\p{N}-]$/u.test(lowerAt(line, at - 1))) return [];
  // "as recently as last week"
  if (lowerAt(line, at - 1) === 'as' && lowerAt(line, at + 1) === 'as') return [];
  if (lowerAt(line, at + 1) === 'that' && lowerAt(line, at) === 'now') return [];
  return [{ from: at, to: at + 1, meaning: { kind: 'vague' } }];
}

/** "daily", "annually": how often something returns; a newspaper's name is no time. */
export function repeated(line: Line, at: number): readonly Expression[] {
  const unit = SET_WORDS.get(lowerAt(line, at));
  if (unit === undefined || (isCapital(line, at) && at > 0)) return [];
  // "a quarterly dividend", "the daily": a kind of thing; "20% annually": a rate, which belongs to its number.
  if (/^(?:NN|JJ|VBG)/u.test(line.tags[at + 1] ?? '') || /^(?:DT|JJ|PRP\$|POS|NNP)$/u.test(line.tags[at - 1] ?? ''))
    return [];
  if (isRate(line, at - 1)) return [];
  return [{ from: at, to: at + 1, meaning: { kind: 'set', unit } }];
}
