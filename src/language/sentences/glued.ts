import { kindOfWord } from './abbreviations.ts';
import { kindAt, LOWER, UPPER } from './characters.ts';
import type { Stop } from './stop.ts';
import { wordAt, wordBefore } from './words.ts';

/** Shortest bracket after which a sentence may follow without a blank: "Thoibao.de (Translated)Japan and", not "Re(a)d". */
const SHORTEST_BRACKET = 4;

// Last parts of addresses that are at times written with a capital.
const DOMAIN = /^(?:Com|Org|Net|Gov|Edu|Info|Uk|Us|Io|Co|Ai|De|Fr|Au|Js)$/u;

/** Whether a sentence ends with a stop that no blank follows: "the end.Next", "to a new level.”The". */
export function stopEndsGluedSentence(text: string, stop: Stop, start: number, end: number): boolean {
  const opening = /["“‘«(]/u.test(text.charAt(stop.end));
  const next = opening ? stop.end + 1 : stop.end;
  if (!capitalised(text, next, end)) return false;
  if (stop.mark === 'ellipsis') return false;
  if (stop.end > stop.run) return true;
  const word = wordBefore(text, stop.start, start);
  if (!/^[\p{L}'’-]*\p{Ll}{2}$/u.test(word) || kindOfWord(word) !== 'word') return false;
  const following = wordAt(text, next);
  if (DOMAIN.test(following)) return false;
  // "Node.Next.js", "end.Next()", "a.Bee@c.d": names and addresses go on after the word.
  return opening || !/^(?:[.]\p{L}|[(@/=_\d])/u.test(text.slice(next + following.length, next + following.length + 2));
}

/** Whether a sentence ends with the bracket from `opened` to `closed` because another begins right behind it. */
export function bracketEndsSentence(text: string, opened: number, closed: number): boolean {
  return (
    closed - opened > SHORTEST_BRACKET &&
    (kindAt(text, closed - 1) & LOWER) !== 0 &&
    (opened === 0 || /\s/u.test(text.charAt(opened - 1))) &&
    capitalised(text, closed + 1, text.length)
  );
}

/** Whether a capital and a small letter, or a lone capital word, stand at `at`. */
function capitalised(text: string, at: number, end: number): boolean {
  return (
    at < end &&
    (kindAt(text, at) & UPPER) !== 0 &&
    ((kindAt(text, at + 1) & LOWER) !== 0 || /^(?:I|A)\s/u.test(text.slice(at, at + 2)))
  );
}
