import { lemmasOf } from '../../language/lemmas.ts';
import type { Token } from '../../language/tokens.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Certainty } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { clauseAt, clausesOf, type Clause } from './clauses.ts';
import { endOf } from './gaps.ts';
import { hedgeOf, isDeniedBy } from './modality.ts';
import { isNoAnswer } from './no-answers.ts';
import { type Pattern, type Patterns, readPatterns } from './pole-patterns.ts';
import { remembered } from './remembered.ts';
import { resultsIn } from './results.ts';
import { tagsOf, tokensOf } from './tokens-of.ts';

/** Words of a claim that give one of several answers to a question: "acquitted" gives "cleared" to "verdict". */
export interface Pole extends Passage {
  readonly question: string;
  readonly answer: string;
  readonly clause: Clause;
  readonly denied: boolean;
  readonly passive: boolean;
  readonly state: boolean;
  /** True for what is only meant to be done: "a plan to reopen". */
  readonly intended: boolean;
  readonly hedge: Certainty['value'] | undefined;
}

/** What a lexicon has for answers. */
export interface Poles extends Patterns {
  /** The answers of a claim, read once. */
  readonly inClaim: (statement: Statement) => readonly Pole[];
}

const lexicons = new Map<string, Poles>();

/** The patterns of a lexicon file of headings "question answer" with patterns under each, read once. */
export function readPoles(lexicon: string): Poles {
  const known = lexicons.get(lexicon) ?? polesOf(readPatterns(lexicon), lexicon === 'opposed-outcomes');
  lexicons.set(lexicon, known);
  return known;
}

function polesOf(patterns: Patterns, hasResults: boolean): Poles {
  const poles: Poles = {
    ...patterns,
    inClaim: remembered((statement) => {
      const found = readPolesIn(statement, poles);
      const results = hasResults ? resultsIn(statement) : [];
      return results.length === 0 ? found : [...found, ...results].toSorted((a, b) => a.start - b.start);
    }),
  };
  return poles;
}

/** The answers that a claim gives, in the order of the text; of overlapping ones to a question the longest. */
export const polesIn = (statement: Statement, poles: Poles): readonly Pole[] => poles.inClaim(statement);

function readPolesIn(statement: Statement, poles: Poles): Pole[] {
  if (clausesOf(statement).length === 0) return [];
  const { document } = statement;
  const tokens = tokensOf(statement);
  const tags = tagsOf(statement);
  const found: Pole[] = [];
  const reached = new Map<string, number>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    for (const pattern of patternsAt(tokens, tags, at, poles.mayBegin(token, tokens[at + 1]))) {
      const next = endOf(tokens, at, pattern.words);
      const last = tokens[next - 1];
      const clause = clauseAt(statement, token.start);
      if (last === undefined || clause === undefined || (reached.get(pattern.question) ?? -1) > at) continue;
      if (isNoAnswer(statement, pattern, { tokens, tags, at, last, clause })) continue;
      reached.set(pattern.question, next);
      const span = { start: token.start, end: last.end };
      found.push({
        ...span,
        text: document.text.slice(span.start, span.end),
        question: pattern.question,
        answer: pattern.answer,
        clause,
        denied: isDeniedBy(statement, span) || isStillToCome(statement, span.start),
        // "Stayed open throughout the search": what a state lasts for is no object.
        passive: isPassive(tokens, tags, at) || (pattern.words.length > 1 && isStaying(token)),
        state: isState(tags[at] ?? ''),
        intended: isIntended(tokens, tags, at),
        hedge:
          (hedgeOf(statement, span) ?? hedgeAtEnd(statement, pattern, last))?.value ??
          (isIntended(tokens, tags, at) ? 'planned' : undefined),
      });
    }
  }
  return found;
}

/** "Must still be ratified", "has yet to be approved": what is still to come has not been. */
const isStillToCome = ({ document, claim }: Statement, start: number): boolean =>
  /\bbe $/i.test(document.text.slice(Math.max(claim.start, start - BE), start)) &&
  STILL_TO_COME.test(document.text.slice(Math.max(claim.start, start - STILL_REACH), start));
/** Letters of " be ". */
const BE = 4;
const STILL_TO_COME =
  /\b(?:(?:must|ha(?:s|ve|d) to|needs? to|needed to|is to|are to|was to|were to) (?:first |still )+be|still (?:must|ha(?:s|ve|d) to|needs? to|to) (?:first )?be|(?:remains?|remained|yet) to be) $/i;
const STILL_REACH = 32;

/** "The brakes may have failed": what is said of the last word of an answer is said of all of it, unless the answer has it itself ("could be due to chance"). */
function hedgeAtEnd(statement: Statement, { words }: Pattern, last: Token): Certainty | undefined {
  const found = words.length === 1 ? undefined : hedgeOf(statement, last);
  return found === undefined ||
    found.value === 'planned' ||
    words.includes(found.text.toLowerCase().split(' ')[0] ?? '')
    ? undefined
    : found;
}

/** How many words may stand between a participle and the form of "be" that makes it passive: "was, he said, later". */
const APART = 3;
const BEING = new Set(['be', 'get']);
/** "Were all covered". */
const FLOATING = new Set(['all', 'both', 'each']);
const STAYING = new Set(['remain', 'stay', 'lie', 'stand', 'become']);

const isStaying = ({ lower }: Token): boolean => /^(?:stay|remain)/u.test(lower);

/** Whether a verb is a passive participle: "was acquitted", "has been formally approved". */
function isPassive(tokens: readonly Token[], tags: readonly string[], at: number): boolean {
  const tag = tags[at] ?? '';
  // "The road was open": what a state is said of stands before it.
  const staying = isState(tag);
  if (tag !== 'VBN' && tag !== 'VBD' && !staying) return false;
  for (let before = at - 1; before >= 0 && before >= at - APART; before--) {
    const token = tokens[before];
    if (token === undefined || token.kind !== 'word') return false;
    if (lemmasOf(token.lower).some((lemma) => BEING.has(lemma) || (staying && STAYING.has(lemma)))) return true;
    if (tags[before]?.startsWith('RB') !== true && !FLOATING.has(token.lower)) return false;
  }
  return false;
}

const isState = (tag: string): boolean => tag.startsWith('JJ') || tag === 'NN' || tag === 'RB';

/** Verbs whose infinitive tells what was done: "had to close", "voted to accept", "rang to concede". */
const DONE = new Set([
  'have',
  'force',
  'vote',
  'manage',
  'begin',
  'start',
  'help',
  'continue',
  'oblige',
  'compel',
  'use',
  'telephone',
  'phone',
  'ring',
  'call',
]);

/** Whether an infinitive tells only what was meant to be done: "agreed to reopen"; not "forced the school to close". */
function isIntended(tokens: readonly Token[], tags: readonly string[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'to') return false;
  // "No plans to reopen": nothing is meant to be done.
  if (PLANS.has(tokens[at - 2]?.lower ?? '') && tokens[at - 3]?.lower === 'no') return false;
  for (let before = at - 2; before >= 0 && before >= at - 1 - GOVERNED; before--) {
    if (lemmasOf(tokens[before]?.lower ?? '').some((word) => DONE.has(word))) return false;
    if (tags[before]?.startsWith('VB') === true) return true;
  }
  return true;
}

const PLANS: ReadonlySet<string> = new Set(['plan', 'plans', 'intention', 'intentions', 'wish', 'desire']);

/** Words that may stand between such a verb and its infinitive: "rang his rival to concede". */
const GOVERNED = 4;

/** Those of the patterns begun by a token that match at it, the longest first. */
function patternsAt(
  tokens: readonly Token[],
  tags: readonly string[],
  at: number,
  begun: readonly Pattern[],
): readonly Pattern[] {
  if (begun.length === 0) return begun;
  return begun
    .filter(
      ({ part, words }) =>
        (part === undefined ||
          tags[at]?.startsWith(TAGS[part] ?? part) ||
          (part === 'V' && isVerbAt(tokens, tags, at))) &&
        endOf(tokens, at, words) > 0,
    )
    .sort((a, b) => b.words.length - a.words.length);
}

/** Behind a modal verb stands a verb, whatever the tagger makes of it: "the factory will close". */
const isVerbAt = (tokens: readonly Token[], tags: readonly string[], at: number): boolean =>
  tags[at - 1] === 'MD' && tokens[at - 1]?.kind === 'word';

const TAGS: Readonly<Record<string, string>> = { V: 'VB', N: 'NN', J: 'JJ', R: 'RB' };
