import { wordGroups } from '../../language/lexicon.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Quantity, Time } from '../../model/mention.ts';
import { isOfTelling } from '../times/event.ts';
import { remembered, rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';
import { wordsBeside } from '../reading/surroundings.ts';

/** Roles of counts that go up while a story unfolds. */
const RISING = new Set([
  'killed',
  'injured',
  'missing',
  'rescued',
  'evacuated',
  'displaced',
  'arrested',
  'detained',
  'hospitalised',
  'infected',
  'homeless',
  'recovered',
  'found',
]);
/** Words that tell of a count that is not closed. */
const PARTIAL = new Set(wordGroups('figure-scope').get('partial'));

const UNFINISHED_WORDS = new Set(wordGroups('figure-scope').get('unfinished'));

/** Says why two figures that differ may both be right because one was made later; undefined where time does not explain it. */
export function movesOn(left: Sided<Quantity>, right: Sided<Quantity>): string | undefined {
  if (isUnfinished(left) !== isUnfinished(right)) return UNFINISHED;
  if (hasRisenTo(left, right) || hasRisenTo(right, left)) return LATER;
  if (fallsBack(left, right)) return undefined;
  if (isUpTo(left) !== isUpTo(right)) return UNFINISHED;
  const rises = RISING.has(left.mention.role || right.mention.role);
  const [l, r] = [statedMoment(left), statedMoment(right)];
  if (l !== undefined && r !== undefined && l !== r && (rises || isDated(left) || isDated(right)))
    return mayFollow(left, right, l < r) ? LATER : undefined;
  if (!rises) return undefined;
  const [a, b] = [l ?? published(left), r ?? published(right)];
  if (a !== undefined && b !== undefined && a !== b) return mayFollow(left, right, a < b) ? LATER : undefined;
  return isPartial(left) !== isPartial(right) ? UNFINISHED : undefined;
}

/** "Has risen to nine": it was lower before. */
const hasRisenTo = (
  { mention, statement: { claim, document } }: Sided<Quantity>,
  { mention: before }: Sided<Quantity>,
): boolean =>
  RISING.has(mention.role || before.role) &&
  (before.max ?? Infinity) < (mention.min ?? 0) &&
  RISEN_TO.test(document.text.slice(Math.max(claim.start, mention.start - RISEN_REACH), mention.start));
const RISEN_TO =
  /\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s)|gone up|went up|increased|grown|grew) (?:sharply |again )?to (?:at least |about |some )?$/i;
/** Letters of "increased again to at least ". */
const RISEN_REACH = 40;

/** Whether of two tolls that are told with their moments the later one is lower: the dead of one day are dead on the next. */
export function fallsBack(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [statedMoment(left), statedMoment(right)];
  const areDead = left.mention.role === 'killed' && right.mention.role === 'killed';
  return areDead && l !== undefined && r !== undefined && l !== r && !mayFollow(left, right, l < r);
}

const UNFINISHED = 'one count is told to be unfinished';
const LATER = 'the later count replaces the earlier one';

/** A toll may rise between two days; that it falls needs another explanation, except for the missing. */
function mayFollow(left: Sided<Quantity>, right: Sided<Quantity>, leftFirst: boolean): boolean {
  const role = left.mention.role || right.mention.role;
  const [earlier, later] = leftFirst ? [left.mention, right.mention] : [right.mention, left.mention];
  return !RISING.has(role) || role === 'missing' || (later.min ?? Infinity) >= (earlier.min ?? 0);
}

const isPartial = (side: Sided<Quantity>): boolean => {
  const { before, after } = wordsBeside(side);
  return [...before, ...after].some((word) => PARTIAL.has(word));
};

/** Whether the claim says anywhere that counting goes on: "with 40 percent of precincts reporting". */
const isUnfinished = ({ statement }: Sided<Quantity>): boolean => isUnfinishedIn(statement);
const isUnfinishedIn = remembered(
  ({ terms, claim }: Statement): boolean =>
    terms.some(({ lower }) => UNFINISHED_WORDS.has(lower)) || COUNTED_SO_FAR.test(claim.text.slice(0, LONGEST)),
);
/** "With 98 percent of the votes counted", "near-final results". */
const COUNTED_SO_FAR =
  /\b(?:per ?cent|%) of (?:the )?(?:votes?|ballots?|wards|districts|constituencies|polling stations)(?: (?:had|have|has|having))?(?: been)? (?:counted|declared|reporting)\b|\bnear-(?:final|complete)\b/i;
const LONGEST = 400;

/** "Turnout had reached 30 percent by noon": an hour that closes a count for the moment only. */
const isUpTo = ({ mention, statement: { claim } }: Sided<Quantity>): boolean =>
  mention.dimension !== 'ordinal' &&
  mention.dimension !== 'age' &&
  claim.mentions.some(
    (m) =>
      m.kind === 'time' &&
      m.type === 'time-of-day' &&
      (m.bound === 'by' ||
        /\bas (?:of|at)\b/i.test(claim.text.slice(Math.max(0, m.start - claim.start - AS_OF), m.end - claim.start))),
  );
/** Letters before an hour in which "as of" stands. */
const AS_OF = 8;

const isDated = ({ mention }: Sided<Quantity>): boolean => mention.asOf !== undefined;

/** The moment that the claim itself says its figure holds for: when it was counted or told, not when the event was. */
const statedMoment = rememberedBeside(({ mention: { asOf }, statement }: Sided<Quantity>): string | undefined =>
  statement.claim.mentions
    .flatMap((mention) => {
      if (mention.kind !== 'time') return [];
      const isOfCount = asOf !== undefined && mention.start < asOf.end && mention.end > asOf.start;
      return isOfCount || mention.bound === 'by' || isOfTelling({ mention, statement }) ? momentOf(mention) : [];
    })
    .sort()
    .at(-1),
);

function momentOf({ type, granularity, latest }: Time): string[] {
  if (latest === undefined) return [];
  if (type === 'time-of-day') return [latest.slice(0, 16)];
  return type === 'date' && granularity === 'day' ? [`${latest.slice(0, 10)}T23:59`] : [];
}

const published = ({ statement: { document } }: Sided<Quantity>): string | undefined =>
  document.published === undefined ? undefined : `${document.published.slice(0, 10)}T23:59`;
