import { clausesOf } from '../clauses.ts';
import type { ReadSentence } from '../extractor.ts';
import type { TokenRange } from '../ranges.ts';
import type { Cue } from './cues.ts';

/** How far into a scope its end is looked for; clauses of news are shorter. */
export const SCOPE_REACH = 60;

/** Up to what the denial does not reach: "failed to stop them from leaving", "no one was hurt although people were inside". */
export function beforeBreak({ tokens, tags }: ReadSentence, scope: TokenRange): TokenRange {
  for (let at = scope.from + 1; at < Math.min(scope.to, scope.from + SCOPE_REACH); at++) {
    const lower = tokens[at]?.lower ?? '';
    // "dismissed the claim, ordered a new trial"
    const goesOn =
      tokens[at]?.text === ',' && tags[at + 1] === 'VBD' && tags[at + 2] !== 'IN' && !hasClause(tags, scope.from, at);
    if (goesOn || lower === 'although' || lower === 'whereas' || (lower === 'from' && tags[at + 1] === 'VBG'))
      return { from: scope.from, to: at };
  }
  return scope;
}

/** Whether a clause of its own may be open between two tokens: "denied that the dam, built in 1960, …". */
const hasClause = (tags: readonly string[], from: number, to: number): boolean =>
  tags.slice(from, to).some((tag) => tag === 'IN' || tag.startsWith('W') || tag === 'VBD');

/** Whether a participle denies before its clause has a subject: "Denying any wrongdoing, the minister resigned". */
export function opensSentence(sentence: ReadSentence, cue: Cue): boolean {
  if (!OF_PARTICIPLES.has(cue.kind)) return false;
  const { list, of } = clausesOf(sentence);
  const from = list[of[cue.from] ?? 0]?.from ?? 0;
  return sentence.tags.slice(from, cue.from).every((tag) => !/^(?:N|PRP|DT|CD)/u.test(tag));
}

const OF_PARTICIPLES: ReadonlySet<Cue['kind']> = new Set([
  'denial',
  'exclusion',
  'far',
  'infinitive',
  'lack',
  'rebuttal',
]);

/** Up to the first comma: where a clause begins that has a subject. */
export function beforeComma({ tokens }: ReadSentence, scope: TokenRange): TokenRange {
  for (let at = scope.from; at < Math.min(scope.to, scope.from + SCOPE_REACH); at++)
    if (tokens[at]?.text === ',') return { from: scope.from, to: at };
  return scope;
}

/** "Nobody was hurt but two cars burned": up to "but"; "no one died but the dog" tells of an exception. */
export function beforeBut({ tokens, tags }: ReadSentence, rest: TokenRange): TokenRange {
  for (let at = rest.from + 1; at < Math.min(rest.to, rest.from + SCOPE_REACH); at++)
    if (tokens[at]?.lower === 'but' && tags.slice(at + 1, rest.to).some((tag) => /^(?:V|MD)/u.test(tag)))
      return { from: rest.from, to: at };
  return rest;
}
