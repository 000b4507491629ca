import { isCommonWord } from '../../language/tags/words.ts';
import type { List, Mention, Party, PartyType, Quantity, Time } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import type { Token } from '../../language/tokens.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { ReadSentence } from '../extractor.ts';
import { joinsClauses, setsScene, verbFollows } from './clauses.ts';
import { announced, openTail } from './open.ts';

/** A member to be: a party, or a name that nothing but the list tells to be one ("Krohg, Munch and Backer"). */
interface Named extends Passage {
  readonly name: string;
  readonly type: PartyType | undefined;
}

interface Item {
  readonly party: Named;
  /** Indices of its first and last token. */
  readonly first: number;
  readonly last: number;
}

/** The sentence's lists of names: "Norway, Iceland and the Faroe Islands". */
export function nameLists(text: string, sentence: ReadSentence, within: readonly Mention[]): List[] {
  const found: List[] = [];
  const items = itemsOf(text, sentence, within);
  for (let at = 0; at < items.length;) {
    const chain = chainFrom(sentence, items, at);
    const list = chain.items.length === 0 ? undefined : listOf(text, sentence, chain);
    if (list !== undefined) found.push(list);
    at += Math.max(1, chain.read);
  }
  return found;
}

function itemsOf(text: string, { tokens, tags }: ReadSentence, within: readonly Mention[]): Item[] {
  const items: Item[] = [];
  const known = outermost(within);
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens[at]?.start ?? 0;
    while ((known[next]?.end ?? Infinity) <= start) next++;
    const mention = known[next];
    const inside = mention !== undefined && mention.start <= start;
    let last = at;
    if (inside) {
      while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? 0) < mention.end) last++;
      if (mention.kind === 'party') items.push({ party: mention, first: at, last });
    } else if (isUnknownName(tokens, tags, at)) {
      while (isUnknownName(tokens, tags, last + 1) && (tokens[last + 1]?.start ?? 0) < (mention?.start ?? Infinity))
        last++;
      const end = tokens[last]?.end ?? start;
      const name = text.slice(start, end);
      items.push({ party: { start, end, text: name, name, type: undefined }, first: at, last });
    }
    at = last;
  }
  return items;
}

/** The parties, times and quantities that lie in no other: "White House officials" holds "White House". */
function outermost(within: readonly Mention[]): (Party | Quantity | Time)[] {
  const found: (Party | Quantity | Time)[] = [];
  const sorted = [...within].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of sorted)
    if (
      (mention.kind === 'party' || mention.kind === 'time' || mention.kind === 'quantity') &&
      mention.start >= (found.at(-1)?.end ?? 0)
    )
      found.push(mention);
  return found;
}

function isUnknownName(tokens: readonly Token[], tags: readonly string[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tags[at] !== 'NNP' || token.kind !== 'word' || token.text === token.lower) return false;
  if (tags[at + 1] === 'HYPH' || tags[at - 1] === 'HYPH') return false;
  if (isTitle(token, undefined) || isThing(token.text)) return false;
  // "Munch" is a word, but in mid-sentence its capital says that it is a name here.
  return (
    !isCommonWord(token.lower) ||
    (at > 0 && tags[at - 1] !== 'DT' && tokens[at - 1]?.kind !== 'mark') ||
    tokens[at - 1]?.text === ','
  );
}

let things: ReadonlySet<string> | undefined;

function isThing(word: string): boolean {
  things ??= new Set([...wordGroups('thing-words').values()].flat());
  return things.has(word);
}

interface Chain {
  readonly items: readonly Item[];
  /** How many names it took, those left out as qualifiers included. */
  readonly read: number;
  /** True where "and", "or" or the like stands before the last member. */
  readonly closed: boolean;
}

type Separator = 'comma' | 'conjunction';

// A list of names longer than this is a table; the bound keeps a page of names from being read again and again.
const LONGEST = 60;

function chainFrom(sentence: ReadSentence, items: readonly Item[], from: number): Chain {
  const chain: Item[] = [];
  let closed = false;
  for (let at = from; at < items.length && chain.length < LONGEST; at++) {
    const item = items[at];
    const previous = chain.at(-1);
    if (item === undefined) break;
    if (previous !== undefined) {
      const separator = separatorBetween(sentence.tokens, previous, item);
      if (separator === undefined || !alike(previous.party, item.party)) break;
      if (closed && separator === 'comma') break;
      if (separator === 'conjunction') closed = true;
    }
    chain.push(item);
  }
  return { items: withoutQualifiers(chain, sentence), read: chain.length, closed };
}

// People stand beside people; countries, bodies and groups mix ("Japan, NATO and the Red Cross").
const alike = (left: Named, right: Named): boolean =>
  left.type === undefined || right.type === undefined || (left.type === 'person') === (right.type === 'person');

/** What joins two names: nothing but a comma or a conjunction, a title, "the", or brackets after the first. */
function separatorBetween(tokens: readonly Token[], left: Item, right: Item): Separator | undefined {
  let separator: Separator | undefined;
  let at = afterBrackets(tokens, left.last + 1);
  for (; at < right.first; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.text === ',' && separator === undefined) separator = 'comma';
    else if (CONJUNCTIONS.has(token.lower) && (separator === undefined || tokens[at - 1]?.text === ','))
      separator = 'conjunction';
    else if (token.lower === 'well' && tokens[at - 1]?.lower === 'as' && tokens[at + 1]?.lower === 'as') {
      separator = 'conjunction';
      at++;
    } else if (token.lower === 'as' && tokens[at + 1]?.lower === 'well') continue;
    else if (separator === undefined || !(token.lower === 'the' || isTitle(token, tokens[at - 1]))) return undefined;
  }
  return separator;
}

const CONJUNCTIONS = new Set(['and', 'or', '&', 'nor']);
// "(D-Calif.)", "(Kenya)": an insertion of a few tokens after a name.
const BRACKETS = 8;

function afterBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let close = at + 1; close <= at + BRACKETS; close++) if (tokens[close]?.text === ')') return close + 1;
  return at;
}

let titles: ReadonlySet<string> | undefined;

function isTitle(token: Token, before: Token | undefined): boolean {
  titles ??= new Set([...wordGroups('titles').values()].flat().map((word) => word.toLowerCase()));
  if (token.text === '.') return titles.has(before?.lower ?? '');
  return titles.has(token.lower) || isDemonym(token.text);
}

let demonyms: ReadonlySet<string> | undefined;

function isDemonym(word: string): boolean {
  demonyms ??= new Set([...wordGroups('demonyms').values()].flat());
  return demonyms.has(word);
}

let divisions: ReadonlySet<string> | undefined;

/** "Akron, Ohio, and Erie": a state or country after a town says where the town is and is no member. */
function withoutQualifiers(chain: readonly Item[], { tokens }: ReadSentence): Item[] {
  divisions ??= new Set([...wordGroups('countries').keys(), ...(wordGroups('places').get('state') ?? [])]);
  return chain.filter((item, at) => {
    const before = chain[at - 1];
    if (before === undefined || item.party.type !== 'place' || before.party.type !== 'place') return true;
    const qualifies = divisions?.has(item.party.name) === true && divisions.has(before.party.name) === false;
    return !(qualifies && tokens[before.last + 1]?.text === ',' && tokens[item.last + 1]?.text === ',');
  });
}

function listOf(text: string, sentence: ReadSentence, chain: Chain): List | undefined {
  let { items } = chain;
  const last = items.at(-1);
  let first = items[0];
  if (first === undefined || last === undefined) return undefined;
  const { cue, open } = announced(sentence, first.first);
  const tail = openTail(sentence, afterBrackets(sentence.tokens, last.last + 1));
  if (!chain.closed && !cue && tail === undefined) return undefined;
  if (
    items.length > 2 &&
    setsScene(sentence, first.first, last.last) &&
    sentence.tokens[first.last + 1]?.text === ','
  ) {
    items = items.slice(1);
    first = items[0] ?? first;
  }
  if (items.length < 2) return undefined;
  if (tail === undefined) {
    // "the Senkakus, or Diaoyu Islands" is one thing with two names.
    const conjunction = sentence.tokens.slice(first.last + 1, items[1]?.first);
    if (items.length === 2 && conjunction[0]?.text === ',' && conjunction[1]?.lower === 'or') return undefined;
    // "China and Japan's minister" is two things of different kinds; "Japan and Chile trade ties" no list at all.
    if (sentence.tags[last.last + 1] === 'POS') return undefined;
    if (items.length === 2 && !cue && joinsClauses(sentence, first.first, last.last)) return undefined;
    if (items.length === 2 && mixed(items) && verbFollows(sentence, last.last)) return undefined;
    if (/^(?:NN|NNS)$/u.test(sentence.tags[last.last + 1] ?? '')) return undefined;
  }
  const end = tail === undefined ? last.party.end : (sentence.tokens[tail]?.end ?? last.party.end);
  return {
    kind: 'list',
    start: first.party.start,
    end,
    text: text.slice(first.party.start, end),
    members: items.map(({ party }) => ({ start: party.start, end: party.end, text: party.text, name: party.name })),
    open: open || tail !== undefined,
  };
}

function mixed(items: readonly Item[]): boolean {
  return new Set(items.flatMap(({ party }) => party.type ?? [])).size > 1;
}
