import type { Token } from '../../language/tokens.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Quotation } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { headsOf } from './heads.ts';
import { remembered } from './remembered.ts';
import { tagsOf, tokensOf } from './tokens-of.ts';

/** A stretch of a claim around one predicate, as far as marks and linking words show it. */
export interface Clause extends Span {
  /** Its content words but those that tell when. */
  readonly terms: readonly Term[];
  /** Those of them that are the heads of noun phrases which no preposition governs. */
  readonly heads: readonly Term[];
  /** The heads before its verb; those of the clause before where it has none of its own ("and fled"). */
  readonly subject: readonly Term[];
  /** True where the subject is a pronoun or left out. */
  readonly carried: boolean;
  /** True for "police said" beside what was said. */
  readonly telling: boolean;
}

/** Words beyond which a claim is no sentence of news but a list or noise; longer ones have no clauses, which keeps rules linear. */
const LONGEST = 250;
/** Letters that a word takes with what stands around it. */
const WORD = 16;

/** The clauses of a claim in their order; none where it is too long to be read. */
export const clausesOf = remembered((statement: Statement): readonly Clause[] => {
  const { terms, claim } = statement;
  const isLong = terms.length > LONGEST || claim.end - claim.start > LONGEST * WORD;
  return isLong ? [] : readClauses(statement);
});

/** The clause that holds the place `at`. */
export function clauseAt(statement: Statement, at: number): Clause | undefined {
  return clausesOf(statement).find(({ start, end }) => at >= start && at < end);
}

/** Words that a new clause may begin with, if a verb follows. */
const LINKS = new Set(
  'while after before because although though when where whereas which who whom whose that if unless until since so as yet whether than once'.split(
    ' ',
  ),
);
const MARKS = new Set([',', ';', ':', '.', '—', '–', '(', ')', '"', '“', '”', '!', '?']);
const AUXILIARIES = new Set(
  "is are was were be been being am 's 're has have had 've do does did will would may might can could shall should must 'll".split(
    ' ',
  ),
);

const isVerb = ({ tag }: Term): boolean => tag.startsWith('VB');

function readClauses(statement: Statement): Clause[] {
  const { claim, document, terms } = statement;
  const tokens = tokensOf(statement);
  const tags = tagsOf(statement);
  const pieces = piecesOf(tokens, tags, claim);
  const isHead = headsOf(tokens, tags);
  const headAt = new Set(tokens.filter((_, at) => isHead[at]).map(({ start }) => start));
  const cues = claim.mentions.filter((m): m is Quotation => m.kind === 'quotation' && m.cue !== undefined);
  const times = claim.mentions.filter(({ kind }) => kind === 'time');
  const places = claim.mentions.filter((m) => m.kind === 'party' && m.type === 'place');
  const clauses: Clause[] = [];
  let next = 0;
  let around: readonly Term[] = [];
  let inserted = false;
  for (const { start, end } of pieces) {
    const own: Term[] = [];
    for (let term = terms[next]; term !== undefined && term.start < end; term = terms[++next]) {
      const { start: from, end: to } = term;
      if (!times.some((time) => from >= time.start && to <= time.end)) own.push(term);
    }
    const heads = own.filter((term) => headAt.has(term.start));
    // "Do not have records": a verb without content of its own is no term.
    const firstVerb = own.find(isVerb)?.start ?? lightVerbIn(tokens, tags, start, end) ?? end;
    const text = document.text.slice(start, start + RELATIVE_REACH);
    const isSubject = !text.startsWith('that ') || isVerbBehind(tokens, tags, start);
    const before = clauses.at(-1);
    const isCleft = isSubject && before !== undefined && CLEFT.test(document.text.slice(before.start, before.end));
    const antecedent = isSubject ? antecedentOf(text, before, places, isCleft) : undefined;
    const subject = antecedent ?? heads.filter((term) => term.start < firstVerb);
    const carried = subject.length === 0;
    // "The members, where bills are written, do not have": behind an inserted clause the one around it goes on.
    const resumed = carried && text.startsWith(',') && inserted ? around : undefined;
    const telling = cues.some(
      ({ cue, start: from, end: to }) =>
        cue !== undefined && cue.start >= start && cue.end <= end && (to <= start || from >= end),
    );
    clauses.push({
      start,
      end,
      terms: own,
      heads,
      subject: carried ? (resumed ?? clauses.at(-1)?.subject ?? []) : subject,
      carried,
      telling,
    });
    if (INSERTED.test(text)) inserted = true;
    else if (text.startsWith(',') || !inserted) {
      inserted = false;
      around = clauses.at(-1)?.subject ?? [];
    }
  }
  return clauses;
}

/** Where a form of "have" or "be" stands that is the only verb of a clause. */
const lightVerbIn = (
  tokens: readonly Token[],
  tags: readonly string[],
  start: number,
  end: number,
): number | undefined =>
  // "The hotel's east wing has": an owner's "'s" is no verb.
  tokens.find(
    (token, at) => token.start >= start && token.end <= end && AUXILIARIES.has(token.lower) && tags[at] !== 'POS',
  )?.start;

/** A relative clause that begins with its subject: ", which slid", "who was freed", "that burst". */
const RELATIVE = /^,?\s*(?<word>which|who|that)\s/u;
/** "It was a candle in the hall that set the house on fire": the candle did. */
const CLEFT = /^\W*(?:but )?it(?:['’]s| is| was)\b/i;

/** Whether a verb stands behind the first word: "a pipe that burst", not "said that pipes burst". */
function isVerbBehind(tokens: readonly Token[], tags: readonly string[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start) + 1;
  const tag = tags[at] ?? '';
  // "That set the curtains on fire" has the form of a participle, as "that burnt pages" has.
  const isParticiple = tag === 'VBN' && /^(?:DT|PRP|IN|RP|RB|TO)/.test(tags[at + 1] ?? '');
  return at > 0 && (/^(?:VB[DZP]|MD)/.test(tag) || isParticiple || AUXILIARIES.has(tokens[at]?.lower ?? ''));
}
/** A clause that is set into another: ", where bills are written,". */
const INSERTED = /^,\s*(?:which|who|where|when|whose|whom)\s/u;
/** Letters in which such a beginning stands. */
const RELATIVE_REACH = 10;

/**
 * What a relative clause is said of: the noun right before it, no place where it begins with "who", and behind "it was" what that was;
 * undefined for other clauses.
 */
function antecedentOf(
  begins: string,
  before: Clause | undefined,
  places: readonly Span[],
  isCleft: boolean,
): readonly Term[] | undefined {
  const word = RELATIVE.exec(begins)?.groups?.['word'];
  if (word === undefined || before === undefined) return undefined;
  if (isCleft && before.heads.length > 0) return before.heads;
  const noun = before.terms.findLast(({ tag }) => tag.startsWith('NN'));
  if (noun === undefined) return undefined;
  return word === 'who' && places.some(({ start, end }) => noun.start >= start && noun.end <= end) ? undefined : [noun];
}

/** "Has not yet begun": only behind a mark or an "and" does "yet" begin a clause. */
function isLink(tokens: readonly Token[], at: number): boolean {
  const [lower, before] = [tokens[at]?.lower ?? '', tokens[at - 1]];
  return LINKS.has(lower) && (lower !== 'yet' || before?.kind === 'mark' || before?.lower === 'and');
}

/** Cuts between two verbs: at the first mark or subordinating word, else at the last "and" or "or". */
function piecesOf(tokens: readonly Token[], tags: readonly string[], whole: Span): Span[] {
  const pieces: Span[] = [];
  let start = whole.start;
  let hasVerb = false;
  let cut: number | undefined;
  let joint: number | undefined;
  tokens.forEach((token, at) => {
    const tag = tags[at] ?? '';
    if (hasVerb && (MARKS.has(token.text) || isLink(tokens, at))) cut ??= token.start;
    if (hasVerb && tag === 'CC') joint = token.start;
    // "In May" is a month.
    if (tag === 'NNP' || (!tag.startsWith('VB') && tag !== 'MD' && !AUXILIARIES.has(token.lower))) return;
    const end = cut ?? joint;
    if (end !== undefined) {
      pieces.push({ start, end });
      start = end;
      cut = undefined;
      joint = undefined;
    }
    hasVerb = true;
  });
  pieces.push({ start, end: whole.end });
  return pieces;
}
