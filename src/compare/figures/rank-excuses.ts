import { areAlike } from '../reading/alike.ts';
import { clauseAt } from '../reading/clauses.ts';
import { relate } from '../reading/intervals.ts';
import { headOf, shareOf, singular } from '../reading/surroundings.ts';
import type { Sided } from '../rule.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';

/** Share of common words from which two claims are nearly the same. */
const NEARLY_SAME = 0.6;

/** Letters on either side of a rank in which stands what it is of. */
const REACH = 80;

/** Whether two ranks that differ are of two rows, or only say which of several things is meant. */
export const areOfOtherRows = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  areOtherParts(left, right) ||
  otherContest(left, right) ||
  namesDiffer(left, right) ||
  otherComplement(left, right) ||
  otherMoment(left, right) ||
  picksAnother(left, right);

/** "Scored in the 12th minute", "was sent off in the 80th minute". */
function otherMoment(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (singular(headOf(left.mention.of)) !== 'minute') return false;
  const [l, r] = [left, right].map(({ statement }) => MOMENTS.findIndex((words) => words.test(statement.claim.text)));
  return l !== r;
}

/** What happens in a match and is told with its minute; a goal is told in too many words, so it comes last. */
const MOMENTS: readonly RegExp[] = [
  /\b(?:sent off|red card|dismissed|second yellow)\b/i,
  /\b(?:booked|cautioned|yellow card)\b/i,
  /\b(?:came (?:on|off)|brought on|taken off|substituted|replaced|limped off|carried off|stretchered)\b/i,
  /\b(?:missed|saved|hit the (?:post|bar|crossbar)|ruled out|disallowed)\b/i,
  /\b(?:scor|equalis|equaliz|head|lead|ahead|winner|goal|netted|struck|slotted|converted|level)[a-z]*\b/i,
];

/** "The second round" and "the fourth round" are two rounds, unless the claims tell the same of them. */
const areOtherParts = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  left.mention.dimension === 'ordinal' &&
  ((isEdition(left) && isEdition(right)) ||
    isIntroduced(left) !== isIntroduced(right) ||
    ((isDefinite(left) || isName(left)) &&
      (isDefinite(right) || isName(right)) &&
      haveOtherFigures(left.statement, right.statement)) ||
    areOfTwoRows(left, right) ||
    (((isGoverned(left) && isGoverned(right)) || (isName(left) && isName(right))) && denies(left) !== denies(right)) ||
    (isOfRow(left) && isOfRow(right) && isPlayed(left) && isPlayed(right)) ||
    (isName(left) && isName(right) && shareOf(left.statement, right.statement) < NEARLY_SAME) ||
    (((isOfRow(left) && isOfRow(right)) ||
      (isGoverned(left) && isDefinite(right)) ||
      (isDefinite(left) && isGoverned(right))) &&
      shareOf(left.statement, right.statement) < NEARLY_SAME) ||
    (isOneOfMany(left) && isOneOfMany(right) && !haveVerbInCommon(left.statement, right.statement)));

/** "The 12th minute of the first leg", "the 80th minute of the second leg": two moments, told by two numbers each. */
const areOfTwoRows = (left: Sided<Quantity>, right: Sided<Quantity>): boolean => {
  const theirs = ranksOf(right);
  return ranksOf(left).filter((a) => theirs.some((b) => a.of === b.of && a.min !== b.min)).length > 1;
};

const ranksOf = ({ statement }: Sided<Quantity>): readonly Quantity[] =>
  statement.claim.mentions.filter(
    (m): m is Quantity => m.kind === 'quantity' && m.dimension === 'ordinal' && m.of !== '',
  );

/** "Rejected the first offer", "accepted the second offer": what has a number in a row, and other things done to it. */
const isOneOfMany = ({ mention: { start, of }, statement: { document } }: Sided<Quantity>): boolean =>
  NUMBERED.has(singular(headOf(of))) && /\bthe\s$/i.test(document.text.slice(Math.max(0, start - 4), start));
const NUMBERED: ReadonlySet<string> = new Set(
  'offer bid vote ballot reading attempt proposal test trial hearing draft tranche wave meeting session deal contract question suspect defendant victim shot blast call letter report motion clause article paragraph part'.split(
    ' ',
  ),
);

/** "Drew 1-1 in the first leg", "drew 2-2 in the second leg": what else is told of them differs, too. */
function haveOtherFigures(left: Statement, right: Statement): boolean {
  const rivals = figuresIn(left).flatMap((a) =>
    figuresIn(right).flatMap((b) => (a.dimension === b.dimension && a.unit === b.unit ? [[a, b] as const] : [])),
  );
  return rivals.length > 0 && rivals.every(([a, b]) => relate(a, b) === 'apart');
}

const figuresIn = ({ claim }: Statement): readonly Quantity[] =>
  claim.mentions.filter(
    (m): m is Quantity => m.kind === 'quantity' && m.dimension !== 'ordinal' && m.dimension !== 'age',
  );

const haveVerbInCommon = (left: Statement, right: Statement): boolean =>
  left.terms.some((term) => term.tag.startsWith('VB') && right.terms.some((other) => areAlike(term, other)));

const isOfRow = ({ mention }: Sided<Quantity>): boolean => SERIAL.has(singular(headOf(mention.of)));

/** "The first launch failed": a rank that says which one the claim is about. */
const isName = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  /^\W*(?:the|its|his|her|their) $/i.test(document.text.slice(claim.start, mention.start));

/** "Of the first crash", "after the second crash": the rank only says which of them is meant. */
const isGoverned = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  /\b(?:of|in|at|during|after|before|from|on) the $/i.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start),
  );

/** "Won the second game", "won the fifth game". */
const isPlayed = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  /\b(?:w[io]n|wins|winning|lost|loses?|losing|drew|draws?|drawn|missed|plays?|played) the $/i.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start),
  );

/** "The engine of the first car failed", "that of the second car did not". */
const denies = ({ statement: { claim } }: Sided<Quantity>): boolean =>
  claim.mentions.some(({ kind }) => kind === 'polarity');

/** "A second test two days later": another one, whatever is told of the first. */
const isIntroduced = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  /(?:^|[;,:] |\b(?:when|and|but|while|after|before|then|that) )an? $/i.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start),
  );

/** "The second crash", not "is the second crash". */
const isDefinite = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  /(?<!\b(?:is|was|are|were|be|been|becomes?|became|as)) the $/i.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start),
  );

/** "The 79th Harbour Games": a number in a name. */
const isEdition = ({ mention }: Sided<Quantity>): boolean => /^\S+ \p{Lu}\p{Ll}+ \p{Lu}/u.test(mention.text);

/** What stands in a row, so that a number only says which of them is meant. */
const SERIAL: ReadonlySet<string> = new Set(
  'round game match race heat frame half quarter period inning set lap leg stage phase movie film book album volume chapter episode season installment instalment part act'.split(
    ' ',
  ),
);

/** "The first visit by a king", "the third visit by a head of state": ranks of a noun are of what follows it. */
function otherComplement(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (left.mention.dimension !== 'ordinal' || left.mention.of === '' || right.mention.of === '') return false;
  const [l, r] = [complementOf(left), complementOf(right)];
  return l !== undefined && r !== undefined && l.by === r.by && !areAlike(l.head, r.head);
}

function complementOf({
  mention,
  statement: { terms, document, claim },
}: Sided<Quantity>): { readonly by: string; readonly head: Term } | undefined {
  const by = COMPLEMENT.exec(document.text.slice(mention.end, claim.end));
  const word = by?.groups?.['by'];
  if (by === null || word === undefined) return undefined;
  const from = mention.end + by[0].length;
  const nouns = terms.filter(({ start, tag }) => start >= from && start < from + REACH && tag.startsWith('NN'));
  const head = nouns.find((noun, at) => (nouns[at + 1]?.start ?? Number.POSITIVE_INFINITY) > noun.end + 1);
  return head === undefined ? undefined : { by: word.toLowerCase(), head };
}
const COMPLEMENT = /^ (?<by>by|of|for|against|with) /i;

/** "The sixth NHL captain", "the second Atlantic Division captain": ranks among those whom two names tell. */
function namesDiffer(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [left.mention, right.mention];
  if (l.dimension !== 'ordinal' || headOf(l.of) !== headOf(r.of)) return false;
  const [mine, theirs] = [l, r].map(({ text }) => [...text.matchAll(NAME)].map(([name]) => name));
  if (mine === undefined || theirs === undefined) return false;
  if (mine.length > 0 && theirs.length > 0) return !mine.some((name) => theirs.includes(name));
  // "The third Atlantic captain", "the fifth captain": of a part, and of all.
  return isLacking(mine, right.statement) || isLacking(theirs, left.statement);
}
const isLacking = (names: readonly string[], { claim: { text } }: Statement): boolean =>
  names.length > 0 && !names.some((name) => text.includes(name));

/** A word with a capital behind the rank itself. */
const NAME = /(?<=\s)\p{Lu}[\p{L}-]+/gu;

/** "Second in the cup" and "ninth in the league": ranks without a noun are of what follows them. */
function otherContest(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (left.mention.dimension !== 'ordinal' || left.mention.of !== '' || right.mention.of !== '') return false;
  const [l, r] = [termsBehind(left)[0], termsBehind(right)[0]];
  return l !== undefined && r !== undefined && !areAlike(l, r) && !areRanksOfIt(left, right);
}

/** Whether two ranks are of one row: "it is the first with an island", "the bridge is the fourth of its kind … with an island". */
export function areRanksOfIt(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (left.mention.dimension !== 'ordinal' || !isSaidOfIt(left) || !isSaidOfIt(right)) return false;
  // "The first in Europe", "the third in the world"
  const [l, r] = [areaOf(left), areaOf(right)];
  if (l !== undefined && r !== undefined && l !== r) return false;
  const theirs = termsBehind(right);
  return termsBehind(left).filter((term) => theirs.some((each) => areAlike(term, each))).length >= LIMITS_MET;
}

const areaOf = ({ mention: { end }, statement: { document } }: Sided<Quantity>): string | undefined =>
  /^ in (?:the )?([a-zà-ÿ]+)/i.exec(document.text.slice(end, end + AREA))?.[1]?.toLowerCase();

/** Letters of " in the " and a name. */
const AREA = 32;

/** Words that limit both ranks of one row. */
const LIMITS_MET = 2;

const termsBehind = ({ mention, statement: { terms } }: Sided<Quantity>): readonly Term[] =>
  terms.filter(({ start, lower }) => start >= mention.end && !OF_ITS_KIND.has(lower));
const OF_ITS_KIND: ReadonlySet<string> = new Set(['type', 'kind', 'sort']);

const isSaidOfIt = ({ mention, statement: { document, claim } }: Sided<Quantity>): boolean =>
  /\b(?:is|was|are|were|be|becomes?|became|makes? it|made it) (?:only |just )?the $/i.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start),
  );

/**
 * Whether a rank only says which of several a claim speaks of, and the other claim tells something else of another: "her first novel was
 * rejected by nine publishers", "she won the prize for her second novel".
 */
const picksAnother = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  left.mention.dimension === 'ordinal' && (tellsOnlyOf(left, right) || tellsOnlyOf(right, left));

/** Whether a rank stands in the subject of a verb that the other claim lacks. */
function tellsOnlyOf({ mention, statement }: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const clause = clauseAt(statement, mention.start);
  const before = statement.document.text.slice(clause?.start ?? mention.start, mention.start);
  if (clause === undefined || !PICKING.test(before) || BEING.test(before)) return false;
  const isSubject = clause.subject.some(({ start, end }) => start >= mention.start && end <= mention.end + NOUN_REACH);
  const verbs = verbsIn(clause.terms);
  if (!isSubject || verbs.some(({ start }) => start < mention.start) || verbs.length === 0) return false;
  return !verbsIn(other.statement.terms).some((verb) => verbs.some((own) => areAlike(own, verb)));
}

/** "The first", "her second", "the author's first". */
const PICKING = /(?:\b(?:the|a|his|her|its|their|my|our)|['’]s?) $/i;

/** "She is the first woman to lead it": there the rank is what is told. */
const BEING = /\b(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained)\b/i;

/** Letters behind a rank in which its noun stands. */
const NOUN_REACH = 24;

const verbsIn = (terms: Statement['terms']): readonly Term[] => terms.filter(({ tag }) => tag.startsWith('VB'));
