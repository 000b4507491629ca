import { stem } from '../../language/stems.ts';
import { cosine, vectorOf } from '../../language/vectors.ts';
import type { List } from '../../model/mention.ts';
import type { Sided } from '../rule.ts';

/** The members that two lists share, in the left one's words, and those that only one of them names. */
export function sharedMembers(
  left: List,
  right: List,
): { readonly shared: string[]; readonly onlyLeft: string[]; readonly onlyRight: string[] } {
  const [l, r] = [left.members.slice(0, MOST).map(memberOf), right.members.slice(0, MOST).map(memberOf)];
  const [shared, onlyLeft]: [string[], string[]] = [[], []];
  const free = new Set(r);
  for (const member of l) {
    const partner =
      [...free].find((other) => other.key === member.key) ?? [...free].find((other) => sameMember(member, other));
    if (partner === undefined) onlyLeft.push(member.name);
    else {
      free.delete(partner);
      shared.push(
        [member.name, partner.name].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? member.name,
      );
    }
  }
  return { shared, onlyLeft, onlyRight: [...free].map(({ name }) => name) };
}

/** Whether the words leave room for more members: "including …", "… and others", "… were among them". */
export function isOpen({ mention, statement }: Sided<List>): boolean {
  if (mention.open) return true;
  const before = statement.document.text.slice(Math.max(statement.claim.start, mention.start - WINDOW), mention.start);
  const after = statement.document.text.slice(mention.end, Math.min(statement.claim.end, mention.end + WINDOW));
  return OPENS_BEFORE.test(before) || OPENS_AFTER.test(after);
}

/** Whether the words shut everybody else out: "only Chile and Peru", "Chile and Peru alone". */
export function isOnly({ mention, statement }: Sided<List>): boolean {
  const before = statement.document.text.slice(Math.max(statement.claim.start, mention.start - WINDOW), mention.start);
  const after = statement.document.text.slice(mention.end, Math.min(statement.claim.end, mention.end + WINDOW));
  return ONLY_BEFORE.test(before) || ONLY_AFTER.test(after);
}

/** Members compared of each list; no list that a person reads is longer. */
const MOST = 40;
/** How far around a list the words stand that open or close it, in characters. */
const WINDOW = 40;
const OPENS_BEFORE =
  /\b(?:among|such as|including|includes?|included|led by|headed by|joined|along with|besides)(?: the)?\s*$/i;
const OPENS_AFTER = /^,?\s+(?:(?:is|are|was|were|being)\s+)?(?:among|included|head(?:ed)? the|joined)\b/i;
const ONLY_BEFORE =
  /\b(?:only|nobody but|none but|solely|just|except|apart from|other than|barring)(?: for)?(?: the)?\s*$/i;
const ONLY_AFTER =
  /^,?\s+(?:alone|and (?:nobody|no one|no others?|nothing|nowhere) else|and no others?|were the only)\b/i;

/** Cosine from which two common nouns name one thing: "wages" and "pay". */
const SAME_NOUN = 0.68;

interface Member {
  readonly name: string;
  readonly key: string;
  readonly words: readonly string[];
  readonly proper: boolean;
}

function memberOf({ name }: List['members'][number]): Member {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  return { name, key: words.map(stem).join(' '), words, proper: /^\p{Lu}/u.test(name) };
}

/** "Beasley" and "Ron Beasley", "addresses" and "postal addresses", "wages" and "pay". */
function sameMember(left: Member, right: Member): boolean {
  const [short, long] = left.words.length <= right.words.length ? [left, right] : [right, left];
  const stems = new Set(long.key.split(' '));
  if (short.key.split(' ').every((word) => stems.has(word))) return true;
  if (left.proper || right.proper) return false;
  const [l, r] = [vectorOf(left.words.at(-1) ?? ''), vectorOf(right.words.at(-1) ?? '')];
  return l !== undefined && r !== undefined && cosine(l, r) >= SAME_NOUN;
}
