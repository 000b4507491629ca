import { wordGroups } from '../../language/lexicon.ts';
import type { Quantity, Time } from '../../model/mention.ts';
import { headOf } from '../reading/surroundings.ts';
import { relate } from '../reading/intervals.ts';
import type { Sided } from '../rule.ts';

/** Whether two days may be those of some of them each: "40 flights were cancelled on Friday", "12 flights on Saturday"; "the last of the climbers was rescued on Wednesday". */
export function areOfSomeOnly(left: Sided<Time>, right: Sided<Time>): boolean {
  if (isOneOfRow(left) !== isOneOfRow(right) || areForOthers(left, right)) return true;
  if (isOfOne(left) ? isOfSeveral(right) : isOfOne(right) && isOfSeveral(left)) return true;
  const rivals = countsIn(left).flatMap((a) =>
    countsIn(right).flatMap((b) =>
      a.of === b.of && (a.role === b.role || a.role === '' || b.role === '') ? [[a, b] as const] : [],
    ),
  );
  return rivals.length > 0 && rivals.every(([a, b]) => relate(a, b) === 'apart');
}
/** "Five men were arrested on Saturday", "the 41-year-old was arrested on Thursday". */
const isOfSeveral = ({ statement }: Sided<Time>): boolean =>
  countsIn({ statement }).some(({ role, of, min }) => (role !== '' || arePeople(headOf(of))) && (min ?? 0) > 1);

let people: ReadonlySet<string> | undefined;
const arePeople = (noun: string): boolean =>
  (people ??= new Set([...wordGroups('counted-people').values()].flat())).has(noun);
const isOfOne = ({ statement: { claim } }: Sided<Time>): boolean =>
  /\b(?:the|an?) \d{1,3}-year-old\b|, \d{1,3},/i.test(claim.text.slice(0, LONGEST)) &&
  claim.mentions.every((m) => m.kind !== 'quantity' || m.dimension !== 'count' || m.role === '');

/** "Reopened to pedestrians in May", "reopened to cars in July". */
function areForOthers(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [left, right].map(({ statement: { claim } }) =>
    OPEN_TO.exec(claim.text.slice(0, LONGEST))?.[1]?.toLowerCase(),
  );
  return l !== undefined && r !== undefined && l !== r;
}
const OPEN_TO =
  /\b(?:open|opened|opens|opening|reopen|reopened|reopens|closed|shut|released|free) (?:up )?(?:to|for) ([a-zà-ÿ]+s)\b/i;

const isOneOfRow = ({ statement: { claim } }: Sided<Time>): boolean => ONE_OF_ROW.test(claim.text.slice(0, LONGEST));
const ONE_OF_ROW =
  /\b(?:the|its|their) (?:first|last|rest|others?|final|second|third) of (?:the|them|its|his|her|their)\b/i;

const countsIn = ({ statement: { claim } }: Pick<Sided<Time>, 'statement'>): readonly Quantity[] =>
  claim.mentions.filter((m): m is Quantity => m.kind === 'quantity' && m.dimension === 'count' && m.of !== '');
const LONGEST = 600;
