import type { ReadSentence } from '../extractor.ts';

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const BOUNDARIES = new Set(
  'that who which because while when where if but although though whether after before since as until once'.split(' '),
);
// A clause is rarely longer; the bound keeps the look-back linear.
const REACH = 16;

/** Whether "Kishi met Giang and Chinh left" stands here: what comes after the last member has a verb, and a verb came before. */
export function joinsClauses(sentence: ReadSentence, first: number, last: number): boolean {
  return verbFollows(sentence, last) && verbBefore(sentence, first);
}

/** Whether a finite verb comes right after the token, with nothing but adverbs between. */
export function verbFollows({ tags }: ReadSentence, last: number): boolean {
  let at = last + 1;
  while (tags[at] === 'RB') at++;
  return FINITE.has(tags[at] ?? '');
}

/** Whether the clause has a finite verb before the token. */
export function verbBefore({ tokens, tags }: ReadSentence, first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    if (BOUNDARIES.has(tokens[at]?.lower ?? '') || tags[at] === ':' || tags[at] === '``' || tags[at] === "''")
      return false;
    if (FINITE.has(tags[at] ?? '')) return !saysSo(tokens[at]?.lower ?? '');
  }
  return false;
}

const SAYING = new Set(['said', 'says', 'say', 'told', 'added', 'reported', 'announced', 'confirmed']);
const saysSo = (word: string): boolean => SAYING.has(word);

/** Whether the first member only sets the scene: "In Oslo, Norway and Chile signed". */
export function setsScene(sentence: ReadSentence, first: number, last: number): boolean {
  const { tags, tokens } = sentence;
  if (!verbFollows(sentence, last)) return false;
  const opener = tags[0] === 'IN' || tags[0] === 'TO' || tokens[0]?.lower === 'according';
  if (!opener || first === 0 || first > REACH) return false;
  // "By evening Chile, Peru and Brazil signed": what the preposition governs stands before the first member.
  if (sentence.tags[first - 1] === 'NN' && first - 1 > 0 && tokens[first]?.text !== tokens[first]?.lower) return false;
  return !tags.slice(0, first).some((tag) => FINITE.has(tag) || tag === ',');
}
