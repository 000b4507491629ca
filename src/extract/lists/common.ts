import type { List, Mention } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import type { ReadSentence } from '../extractor.ts';
import { joinsClauses, setsScene } from './clauses.ts';
import { announced, openTail } from './open.ts';

/** A noun phrase by the indices of its first and last token. */
interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The sentence's lists of common nouns: "rice, wheat and maize". */
export function commonLists(text: string, sentence: ReadSentence, within: readonly Mention[]): List[] {
  const taken = within.filter((mention) => mention.kind === 'time' || mention.kind === 'quantity');
  const found: List[] = [];
  let free = 0;
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (sentence.tags[at] !== 'CC' && openTail(sentence, at) === undefined) continue;
    const list = listAt(text, sentence, taken, at, free);
    if (list === undefined) continue;
    found.push(list.list);
    free = list.next;
  }
  return found;
}

// Longer enumerations of plain nouns are menus; the bound keeps the walk back linear.
const LONGEST = 30;
const LEAST = 3;
const LEAST_ANNOUNCED = 2;

function listAt(
  text: string,
  sentence: ReadSentence,
  taken: readonly Span[],
  conjunction: number,
  free: number,
): { readonly list: List; readonly next: number } | undefined {
  const { tokens } = sentence;
  const commaBefore = tokens[conjunction - 1]?.text === ',';
  const tail = openTail(sentence, commaBefore ? conjunction - 1 : conjunction);
  const final = tail === undefined ? phraseFrom(sentence, conjunction + 1) : undefined;
  if (tail === undefined && final === undefined) return undefined;
  const items: Phrase[] = final === undefined ? [] : [final];
  let end = conjunction - (commaBefore ? 2 : 1);
  while (items.length < LONGEST && end >= free) {
    const item = phraseTo(sentence, end, free);
    if (item === undefined) break;
    items.unshift(item);
    if (tokens[item.first - 1]?.text !== ',') break;
    end = item.first - 2;
  }
  const last = items.at(-1);
  if (last !== undefined && items.length > LEAST && setsScene(sentence, items[0]?.first ?? 0, last.last)) items.shift();
  const first = items[0];
  if (first === undefined || last === undefined) return undefined;
  const { cue, open } = announced(sentence, first.first);
  if (items.length < (cue || tail !== undefined ? LEAST_ANNOUNCED : LEAST)) return undefined;
  if (!cue && joinsClauses(sentence, first.first, last.last)) return undefined;
  const members = items.map((item) => memberOf(text, sentence, item));
  const start = members[0]?.start ?? 0;
  const close = tail ?? last.last;
  const endOffset = tokens[close]?.end ?? start;
  // "27,000 delegates, observers and journalists": a number before the first member counts them all.
  const counted = members[0]?.end ?? start;
  if (
    taken.some(
      (mention) =>
        mention.start < endOffset && start < mention.end && !(mention.start < start && mention.end <= counted),
    )
  )
    return undefined;
  const list: List = {
    kind: 'list',
    start,
    end: endOffset,
    text: text.slice(start, endOffset),
    members,
    open: open || tail !== undefined,
  };
  return { list, next: close + 1 };
}

const NOUNS = new Set(['NN', 'NNS']);
const INSIDE = new Set(['NN', 'NNS', 'JJ', 'JJR', 'HYPH']);
const BEFORE = new Set(['DT', 'PRP$']);
// "the central fish market hall" is five words; longer phrases are rarely one member.
const LONGEST_PHRASE = 6;

/** The noun phrase that ends at `end`. */
function phraseTo({ tokens, tags }: ReadSentence, end: number, free: number): Phrase | undefined {
  if (!NOUNS.has(tags[end] ?? '')) return undefined;
  let first = end;
  while (first > free && end - first < LONGEST_PHRASE && INSIDE.has(tags[first - 1] ?? '')) first--;
  if (first > free && BEFORE.has(tags[first - 1] ?? '')) first--;
  return tokens[first]?.kind === 'word' ? { first, last: end } : undefined;
}

/** The noun phrase that begins at `start` and is followed by no more of it. */
function phraseFrom({ tokens, tags }: ReadSentence, start: number): Phrase | undefined {
  let at = start;
  if (BEFORE.has(tags[at] ?? '')) at++;
  let last = -1;
  for (; at < tokens.length && at - start <= LONGEST_PHRASE && INSIDE.has(tags[at] ?? ''); at++)
    if (NOUNS.has(tags[at] ?? '')) last = at;
  // "wheat and German steel" is cut short by a name, "prices and 12 jobs" by a number.
  if (last < 0 || last !== at - 1) return undefined;
  const next = tags[at] ?? '';
  return next === 'NNP' || next === 'CD' || next === 'POS' ? undefined : { first: start, last };
}

function memberOf(text: string, { tokens, tags }: ReadSentence, item: Phrase): List['members'][number] {
  const first = BEFORE.has(tags[item.first] ?? '') ? item.first + 1 : item.first;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[item.last]?.end ?? start;
  return { start, end, text: text.slice(start, end), name: text.slice(start, end).toLowerCase() };
}
