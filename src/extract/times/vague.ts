import { wordGroups } from '../../language/lexicon.ts';
import { isGlued, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { SET_WORDS } from './words.ts';
import { isCapital } from './line.ts';

/** Words that point at a time without a date. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set([...wordGroups('time-vague').values()].flat());

/** "now", "currently", "recently": times without a value; "now that" and "know-how" are none. */
export function vague(line: Line, at: number): readonly Expression[] {
  if (isGlued(line, at) && /^[\p{L}\p{N}-]$/u.test(lowerAt(line, at - 1))) return [];
  if (lowerAt(line, at + 1) === 'that' && lowerAt(line, at) === 'now') return [];
  return [{ from: at, to: at + 1, meaning: { kind: 'vague' } }];
}

/** "daily", "annually": how often something returns; a newspaper's name is no time. */
export function repeated(line: Line, at: number): readonly Expression[] {
  const unit = SET_WORDS.get(lowerAt(line, at));
  if (unit === undefined || (isCapital(line, at) && at > 0)) return [];
  const before = line.tags[at - 1] ?? '';
  if (/^NN/u.test(line.tags[at] ?? '') && /^(?:DT|JJ|PRP\$|POS)$/u.test(before)) return [];
  return [{ from: at, to: at + 1, meaning: { kind: 'set', unit } }];
}
