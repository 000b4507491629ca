import { wordGroups } from '../language/lexicon.ts';
import type { Quotation } from '../model/mention.ts';
import type { Passage } from '../model/place.ts';
import { isDispute } from './disputes.ts';
import type { Sided } from './rule.ts';
import { wordsBeside } from './surroundings.ts';

const scope = wordGroups('figure-scope');
const EXPECTED = new Set(scope.get('expected'));
const LIMIT = new Set(scope.get('limit'));
/** Words that ask what a sum has in it: "fees not counted"; two such sums are seldom of one thing. */
const COUNTING = new Set(scope.get('counting'));
const SHARE = new Set(scope.get('share'));
const OPINION = new Set(scope.get('opinion'));

/** "Will" tells of what is settled: "the bridge will open in May" can clash with "opened in June". */
const SETTLED = /^(?:will|shall|'ll|’ll|would be|is to|are to|be)\b/iu;

/** Whether two mentions stand on the same ground: both told as facts, or both as hopes, limits or shares of the same kind. */
export function sameStanding(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [standingOf(left), standingOf(right)];
  return (
    l.expected === r.expected &&
    l.limit === r.limit &&
    l.share === r.share &&
    l.denied === r.denied &&
    !l.counting &&
    !r.counting
  );
}

function standingOf(side: Sided<Passage>): {
  expected: boolean;
  limit: boolean;
  share: boolean;
  denied: boolean;
  counting: boolean;
} {
  const { before, after } = wordsBeside(side);
  const words = [...before, ...after];
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const hedged = side.statement.claim.mentions.some(
    (m) =>
      m.kind === 'certainty' &&
      m.value !== 'certain' &&
      m.value !== 'alleged' &&
      !SETTLED.test(m.text) &&
      m.scope.start <= side.mention.start &&
      m.scope.end >= side.mention.end,
  );
  const denied = side.statement.claim.mentions.some(
    (m) => m.kind === 'polarity' && m.scope.start <= side.mention.start && m.scope.end >= side.mention.end,
  );
  return { denied, expected: hedged || has(EXPECTED), limit: has(LIMIT), share: has(SHARE), counting: has(COUNTING) };
}

/** Whether two figures are what two different speakers say or reckon: then the speakers differ, not the sources. */
export function differentSpeakers(left: Sided<Passage>, right: Sided<Passage>): boolean {
  if (isDispute(left.statement, left.mention, right.statement, right.mention)) return true;
  const [l, r] = [speakerOf(left), speakerOf(right)];
  if (l.length > 0 && r.length > 0 && !l.some((word) => r.includes(word))) return true;
  return isOpinion(left) && isOpinion(right);
}

/** The words that name who gives a figure. */
function speakerOf({ mention, statement }: Sided<Passage>): readonly string[] {
  const said = statement.claim.mentions.find(
    (m): m is Quotation =>
      m.kind === 'quotation' && m.speaker !== undefined && m.start <= mention.start && m.end >= mention.end,
  );
  return (said?.speaker?.name ?? said?.speaker?.text ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

const isOpinion = ({ statement }: Sided<Passage>): boolean => statement.terms.some(({ lower }) => OPINION.has(lower));
