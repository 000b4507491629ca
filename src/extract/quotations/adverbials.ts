import { isDash, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, isTime, phraseFrom } from './phrases.ts';
import { isCloseJoint, opensClause } from './words.ts';

// A cue drags no more words than this behind it: "told reporters in Hanoi on Monday after the talks".
const MAX_TAIL = 24;

/** The first place from `from` on that belongs to no adverb, time or "in a statement". */
export function skipAdverbials(line: Line, from: number): number {
  let at = from;
  while (at - from < MAX_TAIL) {
    const next = skipOne(line, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function skipOne(line: Line, at: number): number {
  const tag = tagAt(line, at);
  const word = wordAt(line, at);
  if ((tag === 'RB' || tag === 'RP') && word !== 'not' && word !== 'so') return at + 1;
  if (word === 'local' && wordAt(line, at + 1) === 'time') return at + 2;
  // "said that night that …"
  if (word === 'that' && isTime(line, at + 1)) return at + 2;
  if (isTime(line, at) || (tag === 'CD' && isTime(line, at - 1))) return at + 1;
  if ((tag === 'DT' || tag === 'CD') && isTime(line, at + 1)) return at + 2;
  const preposition = tag === 'IN' && (!opensClause(line, at) || word === 'after' || word === 'before');
  if (!preposition && !(tag === 'TO' && !tagAt(line, at + 1).startsWith('V'))) return at;
  const object = phraseFrom(line, at + 1, isCloseJoint);
  // "said after the talks ended": a clause, which may be what was said.
  if (object === undefined || (opensClause(line, at) && isFiniteTag(tagAt(line, object.last + 1)))) return at;
  return object.last + 1;
}

/** Whether a boundary stands at `at`: the sentence's end, a comma, a dash. */
export function endsHere(line: Line, at: number): boolean {
  const tag = tagAt(line, at);
  return at >= line.words.length || tag === ',' || tag === '.' || wordAt(line, at) === ';' || isDash(line, at);
}
