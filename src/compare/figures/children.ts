import type { Party, Quantity } from '../../model/mention.ts';
import { mayBeOneName } from '../people-and-places/names-alike.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import { shareOf } from '../reading/surroundings.ts';
import type { Sided } from '../rule.ts';

/** Whether two figures are of the children of one person by name: "Ada Roth, a mother of three", "Ms Roth leaves four children". */
export function areChildrenOfOne(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (!isOfParent(left) || !isOfParent(right)) return false;
  const [l, r] = [nameIn(left), nameIn(right)];
  return l !== undefined && r !== undefined && mayBeOneName(l, r);
}

/**
 * Whether a figure is of a parent's children and nothing shows the other to be of the same: "a father of two", "the murder of three children".
 * Claims that have nearly all words in common need no name.
 */
export const areOtherChildren = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  (parentOf(left) !== undefined || parentOf(right) !== undefined) &&
  (parentOf(left) !== parentOf(right) || shareOf(left.statement, right.statement) < NEARLY_SAME);
const NEARLY_SAME = 0.6;

const isOfParent = (side: Sided<Quantity>): boolean =>
  /^(?:grand)?children$/u.test(side.mention.of) && (parentOf(side) !== undefined || (isHad(side) && !isOfSome(side)));

/** "Two children from his first marriage". */
const isOfSome = ({ mention: { end }, statement: { document } }: Sided<Quantity>): boolean =>
  /^ (?:from|with|by|under|over|aged?|still|who)\b/u.test(document.text.slice(end, end + NEXT));
/** Letters of the word behind a figure. */
const NEXT = 8;

/** The word for the parent whose children a figure counts. */
const parentOf = rememberedBeside(
  ({ mention: { start, of }, statement: { claim, document } }: Sided<Quantity>): string | undefined =>
    of.endsWith('children')
      ? PARENT.exec(document.text.slice(Math.max(claim.start, start - REACH), start))?.[1]?.toLowerCase()
      : undefined,
);
const PARENT = /\b((?:grand)?(?:mother|father|parent|mum|mom|dad)|gran)[- ]of[- ]$/i;

/** Whether somebody has the children or leaves them behind. */
const isHad = ({ mention: { start }, statement: { claim, document } }: Sided<Quantity>): boolean =>
  HAVING.test(document.text.slice(Math.max(claim.start, start - REACH), start));
const HAVING =
  /\b(?:leaves?|left|leaving|ha[sd]|survived by|married with|brought up|raised)(?: behind)?(?: (?:an?|his|her) (?:[a-z]+ )?(?:wife|husband|partner|widow|widower)(?: and|,))? $/i;
/** Letters of "survived by his second husband and ". */
const REACH = 44;

/** The name of the only person whom a claim names. */
const nameIn = ({ statement: { claim } }: Sided<Quantity>): string | undefined => {
  const people = claim.mentions.filter((m): m is Party => m.kind === 'party' && m.type === 'person');
  return people.length === 1 ? people[0]?.name.toLowerCase() : undefined;
};
