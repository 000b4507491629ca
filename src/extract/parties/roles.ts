import type { Span } from '../../model/place.ts';
import type { Token } from '../../language/tokens.ts';
import type { ReadSentence } from '../extractor.ts';
import type { NameFound } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The office or trade named beside a person: before the name ("harbour master Lena Ruiz") or after it between commas. */
export function roleOf(name: NameFound, sentence: ReadSentence, words: Vocabulary): Span | undefined {
  if (name.identity.type !== 'person') return undefined;
  const { tokens } = sentence;
  const after = tokenFrom(tokens, name.end);
  if (name.role !== undefined) return name.role;
  return roleBefore(sentence, tokenFrom(tokens, name.start), words) ?? roleAfter(sentence, after, words);
}

/** Index of the first token that starts at `offset` or later. */
function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isRole = (token: Token | undefined, words: Vocabulary): boolean =>
  token !== undefined && token.kind === 'word' && (words.trades.has(token.lower) || words.offices.has(token.lower));

const MODIFIER_TAGS = new Set(['JJ', 'NN', 'HYPH', 'VBG']);
const MODIFIERS = 4;

function roleBefore({ tokens, tags }: ReadSentence, name: number, words: Vocabulary): Span | undefined {
  const comma = tokens[name - 1]?.text === ',' ? 1 : 0;
  const head = name - 1 - comma;
  const last = tokens[head];
  if (last === undefined) return undefined;
  if (!isRole(last, words)) return comma === 1 ? roleOfBody({ tokens, tags }, head, words) : undefined;
  let start = head;
  while (start > 0 && start > head - MODIFIERS && MODIFIER_TAGS.has(tags[start - 1] ?? '')) start--;
  // "after meeting defence minister Ana Ruiz": what was done to her; "after managing director Rune Aas" is an office.
  const done = tags[start] === 'VBG' && !words.roleModifiers.has(tokens[start]?.lower ?? '');
  if (done && start < head && /^(?:IN|TO|V)/u.test(tags[start - 1] ?? '')) start++;
  const first = tokens[start];
  if (
    first === undefined ||
    (comma === 1 && tags[start - 1] !== 'PRP$' && tags[start - 1] !== 'POS' && tags[start - 1] !== 'DT')
  )
    return undefined;
  return { start: first.start, end: last.end };
}

/** "The chairman of the trust, Calum Reid": the office and what it is of, up to the comma before the name. */
function roleOfBody(
  { tokens, tags }: Pick<ReadSentence, 'tokens' | 'tags'>,
  last: number,
  words: Vocabulary,
): Span | undefined {
  let at = last;
  while (at > last - OF_BODY && /^(?:NN|JJ|DT|POS|HYPH|CD)/u.test(tags[at] ?? '')) at--;
  if (at === last || !OF.has(tokens[at]?.lower ?? '') || !isRole(tokens[at - 1], words)) return undefined;
  let start = at - 1;
  while (start > at - 1 - MODIFIERS && MODIFIER_TAGS.has(tags[start - 1] ?? '')) start--;
  const [first, end] = [tokens[start], tokens[last]];
  const isOne = tokens[start - 1]?.lower === 'the' || tokens[start - 1]?.lower === 'its';
  return first === undefined || end === undefined || !isOne ? undefined : { start: first.start, end: end.end };
}
/** Words of what an office is of: "the regional rescue service". */
const OF_BODY = 5;
const OF = new Set(['of', 'at', 'for']);

// "the chief executive of the port authority in Esmeraldas" is ten words long; longer insertions say more than a role.
const APPOSITION = 14;
const ENDS = new Set([',', '.', ':', "''", '-RRB-']);

function roleAfter({ tokens, tags }: ReadSentence, after: number, words: Vocabulary): Span | undefined {
  if (tokens[after]?.text !== ',') return undefined;
  let start = after + 1;
  while (tags[start] === 'DT' || tags[start] === 'PRP$') start++;
  let head = -1;
  let at = start;
  let preposition = false;
  for (; at < tokens.length && at < start + APPOSITION; at++) {
    const tag = tags[at] ?? '';
    if (ENDS.has(tag)) break;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD' || tag === 'PRP' || tag === 'CC') break;
    if (tag === 'WP' || tag === 'WDT') break;
    if (tag === 'IN' || tag === 'TO') preposition = true;
    if (!preposition && isRole(tokens[at], words)) head = at;
  }
  const first = tokens[start];
  const last = tokens[Math.min(at, tokens.length) - 1];
  if (head < 0 || first === undefined || last === undefined || !ENDS.has(tags[at] ?? '.')) return undefined;
  // "According to Kyodo, the chief of staff, Ken Abe, said": a name after the second comma is the one the role goes with.
  if (tags[at] === ',' && tags[at + 1] === 'NNP') return undefined;
  // "Kishi, minister Abe and others": a name after the head is another person, not part of the role.
  if (!preposition && last !== tokens[head]) return undefined;
  return { start: first.start, end: last.end };
}
