import type { Term } from '../../model/comparison.ts';
import type { List, Quantity } from '../../model/mention.ts';
import { likeness } from '../reading/likeness.ts';
import { isOpen, isOnly, sharedMembers } from '../people-and-places/members.ts';
import { defineRule, type Judgement, type Sided } from '../rule.ts';

/** Likeness of the words around two lists from which both list the same thing, where they share one member. */
const SAME_PREDICATE = 0.25;
/** The same where they share two members or more, or where one name does both things: "Japan held talks with …", "Japan signed with …". */
const SAME_PREDICATE_SHARED = 0.1;
/** The same where two lists would contradict each other. */
const SURELY_SAME_PREDICATE = 0.4;
/** How sure it is that two lists that are the same but for one member tell of one thing in other words: that the claims are paired must show it. */
const OTHER_WORDS = 0.5;

export const list = defineRule({
  id: 'list',
  title: 'Different lists',
  why: 'Who is on a list and who is left out is news in itself.',
  check: 'Look whether both lists name the same thing, and whether one is only a selection.',
  status: 'stable',
  compares: 'list',
  pairs: (left, right) => {
    const { shared } = sharedMembers(left.mention, right.mention);
    const least = Math.min(left.mention.members.length, right.mention.members.length);
    // "Cables between Italy and Egypt", "people in Egypt and Dubai": the ends of a stretch are no list.
    if (shared.length === 0 || (shared.length === 1 && isStretch(left) !== isStretch(right))) return 0;
    return shared.length === least ||
      butForOne(left, right, shared.length) ||
      around(left, right) >= neededLikeness(left, right, shared.length)
      ? (1 + shared.length / least) / 2
      : 0;
  },
  compare: (left, right): Judgement => {
    const found = sharedMembers(left.mention, right.mention);
    const { shared } = found;
    if (found.onlyLeft.length === 0 && found.onlyRight.length === 0)
      return { outcome: 'same', reason: 'the same members', confidence: 1 };
    const onlyLeft = found.onlyLeft.filter((name) => !isNamedBeside(name, right));
    const onlyRight = found.onlyRight.filter((name) => !isNamedBeside(name, left));
    if (onlyLeft.length === 0 && onlyRight.length === 0)
      return { outcome: 'compatible', reason: 'both name the same, one of them not in one list', confidence: 0.8 };
    const words = `both name ${shared.toSorted(byCode).join(', ')}; ${sidesOf(onlyLeft, onlyRight)}`;
    const [openLeft, openRight] = [isOpen(left), isOpen(right)];
    if ((openLeft && onlyLeft.length === 0) || (openRight && onlyRight.length === 0) || (openLeft && openRight))
      return { outcome: 'compatible', reason: `a list that leaves room for more; ${words}`, confidence: 0.8 };
    const alike = around(left, right);
    if (excludes(left, right, onlyLeft, onlyRight) && alike >= SURELY_SAME_PREDICATE)
      return { outcome: 'incompatible', reason: `a list that is complete; ${words}`, confidence: 0.8 };
    if (alike < neededLikeness(left, right, shared.length))
      return butForOne(left, right, shared.length)
        ? { outcome: 'different', reason: words, confidence: OTHER_WORDS, byStory: true }
        : { outcome: 'compatible', reason: `lists of two things; ${words}`, confidence: 0.4 };
    return { outcome: 'different', reason: words, confidence: 0.8 };
  },
  reading: (mention) => {
    const names = mention.members.map(({ name }) => name.toLowerCase());
    return [...new Set(names)].sort(byCode).join(', ') + (mention.open ? ' and others' : '');
  },
});

/** Whether two lists are the same but for one member; of lists of two both must be names behind one preposition: "in Riga and Tartu". */
function butForOne(left: Sided<List>, right: Sided<List>, shared: number): boolean {
  const [l, r] = [left.mention.members, right.mention.members];
  if (l.length !== shared + 1 || r.length !== shared + 1) return false;
  if (shared > 1) return true;
  const before = prepositionBefore(left);
  return (
    shared === 1 &&
    before !== undefined &&
    before === prepositionBefore(right) &&
    [...l, ...r].every(({ name }) => /^\p{Lu}/u.test(name))
  );
}

const prepositionBefore = ({ mention, statement: { document } }: Sided<List>): string | undefined =>
  /\b(?<word>in|from|to|at|between|with|for|against|by)\s+$/i.exec(
    document.text.slice(Math.max(0, mention.start - PREPOSITION_REACH), mention.start),
  )?.groups?.['word'];
const PREPOSITION_REACH = 10;

const isStretch = (side: Sided<List>): boolean => prepositionBefore(side)?.toLowerCase() === 'between';

/** Whether a claim has a name outside its list: "from party leader Ana Roe, whip Jo Lund and treasurer Kim Vale". */
function isNamedBeside(name: string, { mention, statement: { document, claim } }: Sided<List>): boolean {
  if (!/^\p{Lu}/u.test(name)) return false;
  const outside = `${document.text.slice(claim.start, mention.start)} ${document.text.slice(mention.end, claim.end)}`;
  return outside.includes(name) || outside.split(/[^\p{L}\p{M}’'-]+/u).includes(name.split(' ').at(-1) ?? name);
}

/** What each side names alone, whichever side is called left: "one names Chile, the other Ghana and Peru". */
function sidesOf(onlyLeft: readonly string[], onlyRight: readonly string[]): string {
  const [first = '', second = ''] = [onlyLeft, onlyRight]
    .map((names) => names.toSorted(byCode).join(', '))
    .sort(byCode);
  return first === '' ? `only one names ${second}` : `only one names ${first}, only the other ${second}`;
}

function neededLikeness(left: Sided<List>, right: Sided<List>, shared: number): number {
  if (shared > 1) return SAME_PREDICATE_SHARED;
  const names = new Set(outside(left).flatMap(({ stem, tag }) => (tag.startsWith('NNP') ? [stem] : [])));
  return outside(right).some(({ stem }) => names.has(stem)) ? SAME_PREDICATE_SHARED : SAME_PREDICATE;
}

/** How alike the sentences are outside their lists; those that are nothing but a list leave nothing to tell them apart. */
function around(left: Sided<List>, right: Sided<List>): number {
  const [l, r] = [outside(left), outside(right)];
  return l.length === 0 && r.length === 0 ? 1 : likeness(l, r);
}

const outside = ({ mention, statement }: Sided<List>): Term[] =>
  statement.sentence.filter(({ start, end, tag }) => (end <= mention.start || start >= mention.end) && tag !== 'CD');

/** Whether one list says that it is complete and the other names more, or both say so and differ. */
function excludes(
  left: Sided<List>,
  right: Sided<List>,
  onlyLeft: readonly string[],
  onlyRight: readonly string[],
): boolean {
  const [l, r] = [isOnly(left), isOnly(right)];
  if ((l && onlyLeft.length === 0) || (r && onlyRight.length === 0)) return true;
  return (l || counted(left)) && (r || counted(right));
}

/** "Five countries …: Chile, Ghana, …": the number of members stands before the list and agrees with it. */
const counted = ({ mention, statement }: Sided<List>): boolean =>
  statement.claim.mentions.some(
    (m): m is Quantity =>
      m.kind === 'quantity' &&
      m.dimension === 'count' &&
      m.form === 'exact' &&
      m.end <= mention.start &&
      m.min === mention.members.length,
  );

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
