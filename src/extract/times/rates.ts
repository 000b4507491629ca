import type { Line } from './line.ts';

/** How far before "a year" the number of a rate stands at most: "nearly 700 extra seats". */
const RATE_REACH = 4;

/** True where the words that end at the token count something that a unit of time then divides: "nearly 700 extra seats" a week. */
export function isRate(line: Line, at: number): boolean {
  const tag = line.tags[at] ?? '';
  if (!/^(?:CD|NN|NNS|NNP|[$])$/u.test(tag)) return false;
  for (let i = at; i > at - RATE_REACH && i >= 0; i--) {
    const token = line.tokens[i];
    if (token?.kind === 'number' || line.tags[i] === 'CD') return true;
    if (!/^(?:NN|JJ|CD|[$])/u.test(line.tags[i] ?? '')) return false;
  }
  return false;
}
