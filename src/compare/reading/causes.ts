import { wordGroups } from '../../language/lexicon.ts';
import type { Token } from '../../language/tokens.ts';
import { phraseTable, type PhraseTable } from '../../language/phrases.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/place.ts';
import { clauseAt, clausesOf } from './clauses.ts';
import { remembered } from './remembered.ts';
import { tokensOf } from './tokens-of.ts';

/** What a claim gives as the cause of something, or says is not its cause. */
export interface Cause {
  /** The words from the cause to the word that makes it one. */
  readonly passage: Passage;
  readonly terms: readonly Term[];
  /** The words on the other side, the nearest first: what came of it. */
  readonly effect: readonly Term[];
  readonly excluded: boolean;
}

type Side = 'behind' | 'before' | 'excluded' | 'excluding';

let table: PhraseTable<Side> | undefined;

/** The causes that a claim names or rules out, in the order of the text. */
export const causesIn = remembered((statement: Statement): readonly Cause[] => {
  if (clausesOf(statement).length === 0) return [];
  table ??= readTable();
  const { document } = statement;
  const tokens = tokensOf(statement);
  const causes: Cause[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const apart = blamed(statement, tokens, at);
    if (apart !== undefined) causes.push(apart);
    const found = table.from(tokens, at);
    const first = tokens[at];
    const last = found && tokens[found.next - 1];
    if (found === undefined || first === undefined || last === undefined) continue;
    const cue = { start: first.start, end: last.end };
    // "It was set alight": what stands before a passive suffers it.
    if (found.value === 'before' && BEING.has(tokens[at - 1]?.lower ?? '')) continue;
    const isBefore = found.value === 'before' || found.value === 'excluding';
    const terms = (isBefore ? before(statement, cue) : behind(statement, cue)).filter(isContent);
    // "Investigators ruled out lightning": what is ruled out stands behind.
    const ruledOut = found.value === 'excluding' ? [...terms, ...behind(statement, cue).filter(isContent)] : terms;
    at = found.next - 1;
    // "Forced her way in".
    if (ruledOut.length === 0 || tokens[at + 1]?.lower === 'way' || isDenied(statement, cue)) continue;
    const span = {
      start: Math.min(cue.start, ruledOut[0]?.start ?? 0),
      end: Math.max(cue.end, ruledOut.at(-1)?.end ?? 0),
    };
    causes.push({
      passage: { ...span, text: document.text.slice(span.start, span.end) },
      terms: ruledOut,
      effect: isBefore ? after(statement, cue.end) : effectOf(statement, cue.start, ruledOut.at(-1)?.end ?? cue.end),
      excluded: found.value === 'excluded' || found.value === 'excluding',
    });
    const instead = found.value === 'behind' ? setAgainst(statement, ruledOut.at(-1)?.end ?? cue.end) : undefined;
    if (instead !== undefined) causes.push(instead);
  }
  return causes;
});

/** Verbs that put something down to a cause, with the word before the cause: "blamed the delay on snow", "put the smell down to drains". */
const PUTTING = new Map<string, RegExp>([
  ...['blame', 'blames', 'blamed', 'blaming', 'pin', 'pins', 'pinned'].map((verb) => [verb, /^on$/u] as const),
  ...['attribute', 'attributes', 'attributed', 'attributing', 'ascribe', 'ascribes', 'ascribed', 'put', 'puts'].map(
    (verb) => [verb, /^to$/u] as const,
  ),
]);
/** Words within which that word stands. */
const PUT_REACH = 16;

/** The cause that stands apart from its verb: behind "on" or "to", or before "for" ("blamed snow for the delay"). */
function blamed(statement: Statement, tokens: readonly Token[], at: number): Cause | undefined {
  const verb = tokens[at];
  const wanted = verb && PUTTING.get(verb.lower);
  if (verb === undefined || wanted === undefined) return undefined;
  for (let next = at + 2; next < Math.min(tokens.length, at + PUT_REACH); next++) {
    const word = tokens[next];
    if (word === undefined || /^[.;:]$/u.test(word.text)) return undefined;
    const isObject = word.lower === 'for' && verb.lower.startsWith('blam');
    if (!isObject && !wanted.test(word.lower)) continue;
    // "Put to sea" puts nothing down to anything.
    const isDown = !verb.lower.startsWith('put') || tokens.slice(at, next).some(({ lower }) => lower === 'down');
    if (!isDown) return undefined;
    const terms = (
      isObject
        ? statement.terms.filter((term) => term.start >= verb.end && term.end <= word.start)
        : behind(statement, word)
    ).filter(isContent);
    const [first, last] = [terms[0], terms.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const span = { start: first.start, end: last.end };
    // "Blamed snow for the delay", "put the delay down to snow", "the delay was put down to snow".
    const told = isObject
      ? after(statement, word.end)
      : after(statement, verb.end).filter(({ end }) => end <= word.start);
    return {
      passage: { ...span, text: statement.document.text.slice(span.start, span.end) },
      terms,
      effect: [...told, ...ahead(statement, verb.start)],
      excluded: false,
    };
  }
  return undefined;
}

const BEING = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were', 'got', 'get']);

/** Whether it is denied that the cause was one: "did not find that she was shot because of her work". */
const isDenied = ({ claim, document }: Statement, cue: Span): boolean =>
  // "Have not ruled out arson" leaves it open.
  NOT_BEFORE.test(document.text.slice(Math.max(claim.start, cue.start - NOT_REACH), cue.start)) ||
  claim.mentions.some(
    (m) => m.kind === 'polarity' && m.end <= cue.start && m.scope.start <= cue.start && m.scope.end >= cue.end,
  );

const NOT_BEFORE = /(?:\b(?:not|never|cannot|(?:refus|declin)\p{L}+ to|yet to|unable to)|n['’]t)\s+(?:yet\s+)?$/iu;
/** Letters of "declined to yet". */
const NOT_REACH = 24;

function readTable(): PhraseTable<Side> {
  const groups = wordGroups('cause-words');
  const sides: readonly Side[] = ['excluded', 'excluding', 'behind', 'before'];
  return phraseTable(sides.flatMap((side) => (groups.get(side) ?? []).map((phrase) => [phrase, side] as const)));
}

/** The words behind a cue up to a comma or the end of the clause. */
function behind(statement: Statement, { end }: Span): readonly Term[] {
  const next = statement.terms.find((term) => term.start >= end);
  const clause = next && clauseAt(statement, next.start);
  if (clause === undefined || clause.telling) return [];
  const turn = TURN.exec(statement.document.text.slice(end, clause.end));
  const stop = turn === null ? clause.end : end + turn.index;
  return clause.terms.filter((term) => term.start >= end && term.start < stop);
}

/** What a cause is set against: "due to drought rather than frost", "because of frost, not drought". */
function setAgainst({ claim, document, terms }: Statement, end: number): Cause | undefined {
  const rest = document.text.slice(end, claim.end);
  const turn = AGAINST.exec(rest);
  if (turn === null) return undefined;
  const from = end + turn[0].length;
  const stop = from + rest.slice(turn[0].length).search(/[,.;:]|$/);
  const own = terms.filter((term) => term.start >= from && term.end <= stop && isContent(term));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  return {
    passage: { ...span, text: document.text.slice(span.start, span.end) },
    terms: own,
    effect: [],
    excluded: true,
  };
}
const AGAINST = /^,? (?:rather than|instead of|and not|not) (?:by |to |of |because of )?/i;

/** What ends a cause: a comma, and what it is set against ("due to overuse, not to farmers"). */
const TURN = /,|\s[-–—]{1,2}\s|\b(?:not|rather than|instead of|and not)\b/i;

/** The subject of a cue. */
function before(statement: Statement, { start }: Span): readonly Term[] {
  const clause = clauseAt(statement, start);
  if (clause === undefined) return [];
  const own = clause.terms.filter((term) => term.end <= start);
  return own.some(isContent) ? own : clause.subject;
}

/** Words on one side of a cause that tell what came of it. */
const EFFECT = 4;
const after = ({ terms }: Statement, end: number): readonly Term[] =>
  terms.filter((term) => term.start >= end && isContent(term)).slice(0, EFFECT);
/** "Owing to fog, the ferry did not sail": where nothing stands before the cue, what came of it stands behind the cause. */
const effectOf = (statement: Statement, start: number, end: number): readonly Term[] => {
  const first = ahead(statement, start);
  return first.length > 0 ? first : after(statement, end);
};
const ahead = ({ terms }: Statement, start: number): readonly Term[] =>
  terms
    .filter((term) => term.end <= start && isContent(term))
    .slice(-EFFECT)
    .toReversed();

const isContent = ({ tag }: Term): boolean => tag.startsWith('NN') || tag.startsWith('JJ') || tag.startsWith('VB');
