import { wordTest } from '../../language/forms.ts';
import type { Token } from '../../language/tokens.ts';
import type { Party } from '../../model/mention.ts';
import type { ReadSentence } from '../extractor.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

/** Finds in sentence after sentence whom "he" and "the minister" point at; says nothing where two people can be meant. */
export interface Antecedents {
  readonly paragraph: () => void;
  readonly resolve: (text: string, sentence: ReadSentence, named: readonly Party[]) => Party[];
}

/** What the document has said so far of who is who. */
interface Memory {
  /** Roles by their head noun, each with the people who hold it: "minister", "defence minister". */
  readonly holders: Map<string, Map<string, Map<string, Party>>>;
  /** The sentence in which each person was named last. */
  readonly lastNamed: Map<string, number>;
  /** The people named in the paragraph so far, and whether it speaks of anyone else. */
  readonly named: Map<string, Party>;
  others: boolean;
  /** Whether a quotation is open: its "he" is whom the speaker means. */
  quoted: boolean;
  sentence: number;
}

// How many sentences a description may stand behind the name; a reader looks no further back.
const MEMORY = 10;
// With more roles of one noun nobody could say which is meant; the bound keeps the look-up short.
const MOST_ROLES = 20;

/** The antecedents of a document, in the order of its sentences. */
export function antecedents(words: Vocabulary): Antecedents {
  const memory: Memory = {
    holders: new Map(),
    lastNamed: new Map(),
    named: new Map(),
    others: false,
    quoted: false,
    sentence: 0,
  };
  return {
    paragraph: () => {
      memory.named.clear();
      memory.others = false;
      memory.quoted = false;
    },
    resolve: (text, sentence, named) => {
      memory.sentence++;
      return resolveSentence(text, sentence, named, memory, words);
    },
  };
}

const isPointing = wordTest((lower) => vocabulary().pointing.has(lower));
const POINTING_TAGS = new Set(['NN', 'NNP', 'PRP', 'DT', '``', "''"]);

function resolveSentence(
  text: string,
  { tokens, tags }: ReadSentence,
  named: readonly Party[],
  memory: Memory,
  words: Vocabulary,
): Party[] {
  const found: Party[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !isPointing(token) || !POINTING_TAGS.has(tags[at] ?? '')) continue;
    for (; (named[next]?.end ?? Infinity) <= token.start; next++) remember(named[next], memory);
    if (token.text === '"') memory.quoted = !memory.quoted;
    else if (token.text === '“' || token.text === '”') memory.quoted = token.text === '“';
    const inName = (named[next]?.start ?? Infinity) < token.end;
    if (inName) continue;
    if (token.lower === 'he' || token.lower === 'she') {
      if (memory.quoted) continue;
      const [only] = memory.named.values();
      if (only !== undefined && memory.named.size === 1 && !memory.others)
        found.push(pointer(text, token, token, only));
      continue;
    }
    const description = token.lower === 'the' ? descriptionAt(tokens, tags, at, words) : undefined;
    const last = description === undefined ? undefined : tokens[description];
    const holder = last === undefined ? undefined : holderOf(tokens, at + 1, description ?? at, memory);
    if (last !== undefined && holder !== undefined && !standsInRole(last, named, next)) {
      found.push(pointer(text, token, last, holder));
      at = description ?? at;
    } else if (token.kind === 'word' && token.lower !== 'the' && !standsInRole(token, named, next))
      memory.others = true;
  }
  for (; next < named.length; next++) remember(named[next], memory);
  return found;
}

function remember(party: Party | undefined, memory: Memory): void {
  if (party?.type !== 'person') return;
  if (!memory.named.has(party.name)) memory.named.set(party.name, party);
  memory.lastNamed.set(party.name, memory.sentence);
  if (party.role === undefined) return;
  // "managing director of the tram firm": the head noun stands before the preposition.
  const role = party.role.split(/ (?:of|for|at|in|to) /u)[0] ?? '';
  const head = role.slice(role.lastIndexOf(' ') + 1);
  const roles = memory.holders.get(head) ?? new Map<string, Map<string, Party>>();
  const holders = roles.get(role) ?? new Map<string, Party>();
  if (!holders.has(party.name)) holders.set(party.name, party);
  if (roles.size <= MOST_ROLES) roles.set(role, holders);
  memory.holders.set(head, roles);
}

/** "Minister Ostrov", "Ostrov, the minister": the noun is said of the person named beside it. */
function standsInRole(token: Token, named: readonly Party[], next: number): boolean {
  const after = named[next];
  const before = named[next - 1];
  return (
    (after?.role?.includes(token.lower) === true && after.start - token.end < ROLE_REACH) ||
    (before?.role?.includes(token.lower) === true && token.start - before.end < ROLE_REACH)
  );
}

// The longest role beside a name, in characters.
const ROLE_REACH = 80;
const MODIFIERS = 3;
const DESCRIBING_TAGS = new Set(['NN', 'NNP', 'JJ', 'HYPH']);

/** The last token of "the defence minister"; undefined where no such description stands or it goes on ("the minister of trade"). */
function descriptionAt(
  tokens: readonly Token[],
  tags: readonly string[],
  at: number,
  words: Vocabulary,
): number | undefined {
  let last = at + 1;
  while (last <= at + MODIFIERS && DESCRIBING_TAGS.has(tags[last + 1] ?? '')) last++;
  const head = tokens[last];
  if (head === undefined || !(words.offices.has(head.lower) || words.trades.has(head.lower))) return undefined;
  const next = tags[last + 1] ?? '';
  const word = tokens[last + 1]?.lower ?? '';
  return /^(?:NN|NNP|HYPH|CD)/u.test(next) || word === 'of' || word === 'for' || word === 'who' ? undefined : last;
}

/** The one person whose role ends in the description's words. */
function holderOf(tokens: readonly Token[], first: number, last: number, memory: Memory): Party | undefined {
  const phrase = tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .join(' ');
  const roles = memory.holders.get(tokens[last]?.lower ?? '');
  if (roles === undefined || roles.size > MOST_ROLES) return undefined;
  const fitting = new Map<string, Party>();
  for (const [role, holders] of roles)
    if (role === phrase || role.endsWith(` ${phrase}`)) for (const [name, party] of holders) fitting.set(name, party);
  const [only] = fitting.values();
  if (fitting.size !== 1 || only === undefined) return undefined;
  return memory.sentence - (memory.lastNamed.get(only.name) ?? 0) > MEMORY ? undefined : only;
}

function pointer(text: string, first: Token, last: Token, party: Party): Party {
  const { start } = first;
  const { end } = last;
  return {
    kind: 'party',
    start,
    end,
    text: text.slice(start, end),
    type: 'person',
    name: party.name,
    aliases: party.aliases,
    antecedent: { start: party.start, end: party.end, text: party.text },
  };
}
