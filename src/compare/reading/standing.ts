import { wordGroups } from '../../language/lexicon.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Quantity, Quotation } from '../../model/mention.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/place.ts';
import { isDispute } from './disputes.ts';
import { givenByOthers, isImpersonal } from './givers.ts';
import type { Sided } from '../rule.ts';
import { wordsBeside } from './surroundings.ts';
import { rememberedBeside } from './remembered.ts';
import { sameSpeaker, speakerOf } from './sources.ts';

const scope = wordGroups('figure-scope');
const EXPECTED = new Set(scope.get('expected'));
const LIMIT = new Set(scope.get('limit'));
/** Words that ask what a sum has in it: "fees not counted"; two such sums are seldom of one thing. */
const COUNTING = new Set(scope.get('counting'));
/** "The maximum penalty" is what was imposed. */
const PUNISHED: ReadonlySet<string> = new Set(['penalty', 'fine', 'sentence', 'term']);
const SHARE = new Set(scope.get('share'));
const BASIS = new Set(scope.get('basis'));
const OPINION = new Set(scope.get('opinion'));

/** "Will" tells of what is settled: "the bridge will open in May" can clash with "opened in June". */
const SETTLED = /^(?:will|shall|'ll|’ll|would be|is to|are to|be|agreed to|agrees to)\b/i;

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

interface Standing {
  readonly expected: boolean;
  readonly limit: boolean;
  readonly share: boolean;
  readonly denied: boolean;
  readonly counting: boolean;
}

const standingOf = rememberedBeside((side: Sided<Passage>): Standing => {
  const { before, after } = wordsBeside(side);
  // "Not a single sheep could be saved": where none could be, none was.
  const isTold = isReported(side);
  const words = [...before, ...after].filter(
    (word) =>
      (!isNone(side.mention) || !ABLE.has(word)) &&
      !(isTold && word === 'would') &&
      !(word === 'expected' && FORESEEN.test(side.statement.claim.text.slice(0, LONGEST))),
  );
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const hedged = side.statement.claim.mentions.some(
    (m) =>
      m.kind === 'certainty' &&
      m.value !== 'certain' &&
      m.value !== 'alleged' &&
      !SETTLED.test(m.text) &&
      !(isTold && WOULD.test(m.text)) &&
      m.scope.start <= side.mention.start &&
      m.scope.end >= side.mention.end,
  );
  const denied = side.statement.claim.mentions.some(
    (m) =>
      m.kind === 'polarity' &&
      !isLimit(side) &&
      // "No deaths" is a figure: its negation denies nothing else.
      !(m.start >= side.mention.start && m.end <= side.mention.end) &&
      m.scope.start <= side.mention.start &&
      m.scope.end >= side.mention.end,
  );
  return {
    denied,
    expected: hedged || has(EXPECTED),
    limit: wordsInPart(side).some((word, i, all) => LIMIT.has(word) && !PUNISHED.has(all[i + 1] ?? '')),
    share: has(SHARE),
    counting: isMoney(side.mention) && has(COUNTING),
  };
});

/** "The deal had been expected for months": it came. */
const FORESEEN = /\bhad (?:long |widely )?been (?:long |widely )?expected\b(?! to\b)/i;

/** "She said it would cost 12 million": "will" as it was heard. */
const isReported = ({ mention, statement: { claim } }: Sided<Passage>): boolean =>
  isMoney(mention) && REPORTED.test(claim.text.slice(0, LONGEST));
const REPORTED = /\b(?:said|announced|confirmed|promised|pledged|added|according to)\b/i;
const WOULD = /^would\b/i;
const LONGEST = 600;

/** "Not before May", "no earlier than May": the denial is part of the time. */
const isLimit = ({ mention, statement: { document } }: Sided<Passage>): boolean =>
  'bound' in mention &&
  mention.bound === 'after' &&
  /\b(?:before|earlier than)\s+$/i.test(document.text.slice(Math.max(0, mention.start - LIMIT_REACH), mention.start));
const LIMIT_REACH = 16;

const isNone = (mention: Passage | Quantity): boolean => 'max' in mention && mention.max === 0;
const ABLE: ReadonlySet<string> = new Set(['could', 'can']);

const isMoney = (mention: Passage | Quantity): boolean => 'dimension' in mention && mention.dimension === 'money';

/** The words beside a mention in its own part of the sentence: "reached 54 percent, above the threshold" tells of no threshold that is 54. */
function wordsInPart({ mention, statement }: Sided<Passage>): readonly string[] {
  const { text } = statement.document;
  const [start, end] = [Math.max(statement.claim.start, mention.start - BESIDE), mention.end + BESIDE];
  const before = text.slice(start, mention.start).split(PARTS).at(-1) ?? '';
  const after = text.slice(mention.end, Math.min(statement.claim.end, end)).split(PARTS)[0] ?? '';
  return tokenize(`${before} ${after}`).map(({ lower }) => lower);
}

/** How many characters beside a mention are looked at. */
const BESIDE = 48;
/** What parts a sentence; a comma within a number is none. */
const PARTS = /[;:()—–“”]|,(?=\s)/u;

/** Whether two figures are reckoned on another basis: "sales", "like-for-like sales". */
export function otherBasis(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [basisOf(left), basisOf(right)];
  return l.length !== r.length || l.some((word) => !r.includes(word));
}

const basisOf = rememberedBeside(({ mention, statement: { claim, document } }: Sided<Passage>): readonly string[] => {
  const [start, end] = [Math.max(claim.start, mention.start - BESIDE), Math.min(claim.end, mention.end + BESIDE)];
  const words =
    document.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return [...new Set(words.flatMap(basisIn))];
});

/** The basis that a word right before a noun names: "youth unemployment"; undefined where it names none. */
export function basisBefore({ document }: Statement, { start }: Span): string | undefined {
  const word = WORD_BEFORE.exec(document.text.slice(Math.max(0, start - BASIS_REACH), start))?.[1] ?? '';
  return basisIn(word.toLowerCase())[0];
}
const WORD_BEFORE = /([\p{L}-]+)\s$/u;
const BASIS_REACH = 16;

const basisIn = (word: string): readonly string[] =>
  BASIS.has(word) ? [LIKE_FOR_LIKE.has(word) ? COMPARABLE : word] : [];
/** Words for what leaves out shops that are new or closed. */
const LIKE_FOR_LIKE: ReadonlySet<string> = new Set(['like-for-like', 'same-store', 'organic']);
/** The basis that such words name. */
export const COMPARABLE = 'comparable';

/** Whether two figures are what two different speakers say or reckon: then the speakers differ, not the sources. */
export function differentSpeakers(left: Sided<Passage>, right: Sided<Passage>): boolean {
  if (isDispute(left.statement, left.mention, right.statement, right.mention)) return true;
  if (givenByOthers(left, right)) return true;
  const [l, r] = [wordsOfSpeaker(left), wordsOfSpeaker(right)];
  if (!isImpersonal(l) && !isImpersonal(r) && !l.some((word) => r.includes(word)) && !oneName(left, right)) return true;
  return isOpinion(left) && isOpinion(right);
}

/** Whether both figures stand in what one person says, by name: "the mayor, Ida Roth, said" and "Mayor Roth told". */
function oneName(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [left, right].map((side) => {
    const said = saidAround(side);
    return said && speakerOf(said, side.statement);
  });
  return l !== undefined && r !== undefined && l.name.length > 0 && r.name.length > 0 && sameSpeaker(l, r) === 'same';
}

/** What somebody says with the figure in it. */
const saidAround = ({ mention, statement }: Sided<Passage>): Quotation | undefined =>
  statement.claim.mentions.find(
    (m): m is Quotation =>
      m.kind === 'quotation' && m.speaker !== undefined && m.start <= mention.start && m.end >= mention.end,
  );

/** The words that name who gives a figure. */
const wordsOfSpeaker = rememberedBeside((side: Sided<Passage>): readonly string[] => {
  const said = saidAround(side);
  return (said?.speaker?.name ?? said?.speaker?.text ?? '').toLowerCase().match(/\p{L}{4,}/gu) ?? [];
});

const isOpinion = ({ statement }: Sided<Passage>): boolean => statement.terms.some(({ lower }) => OPINION.has(lower));
