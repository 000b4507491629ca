import { datelineEnd } from './clauses/dateline.ts';
import { isDash } from './clauses/marks.ts';
import { openerAt } from './clauses/openers.ts';
import { mainVerb } from './clauses/verbs.ts';
import type { ReadSentence } from './extractor.ts';

/**
 * How a clause hangs on what stands before it: `coordinate` has a subject of its own, `predicate` shares the one before;
 * `relative` is set off by a comma, `restrictive` is not; `content` is what is said, thought or asked; `attribution` is the
 * "police said" after the words said; `aside` stands in brackets or dashes.
 */
export type ClauseLink =
  | 'main'
  | 'coordinate'
  | 'predicate'
  | 'relative'
  | 'restrictive'
  | 'participle'
  | 'subordinate'
  | 'content'
  | 'attribution'
  | 'aside';

/** A clause as a range of tokens; clauses inside it ("the man who ran") are within its range, clauses trailing it are not. */
export interface Clause {
  readonly link: ClauseLink;
  readonly from: number;
  readonly to: number;
  /** Token of its finite verb, the auxiliary where there is one; -1 where none was found. */
  readonly verb: number;
  /** Index of the clause it was opened in; -1 for the first. */
  readonly parent: number;
}

export interface Clauses {
  /** In the order in which they begin. */
  readonly list: readonly Clause[];
  /** For each token the index of the innermost clause that holds it. */
  readonly of: readonly number[];
}

/** Deepest nesting followed; deeper clauses are read as part of the one around them, which keeps hostile text linear. */
const DEPTH = 24;

/** The clauses of a sentence. Linear in its length. */
export function clausesOf(sentence: ReadSentence): Clauses {
  return (sentence.clauses ??= readClauses(sentence));
}

type Draft = { -readonly [Key in keyof Clause]: Clause[Key] } & { readonly index: number };

function readClauses(sentence: ReadSentence): Clauses {
  const { tokens } = sentence;
  const list: Draft[] = [];
  const of: number[] = [];
  const open: Draft[] = [];
  // Where a clause whose subject was interrupted goes on: at its verb.
  const verbs = new Map<number, Draft>();

  const push = (link: ClauseLink, from: number, verb: number): Draft => {
    const clause: Draft = { index: list.length, link, from, to: from, verb, parent: open.at(-1)?.index ?? -1 };
    if (verb >= from && !verbs.has(verb)) verbs.set(verb, clause);
    list.push(clause);
    open.push(clause);
    return clause;
  };
  const pop = (): void => {
    const closed = open.pop();
    const around = open.at(-1);
    if (closed !== undefined && around !== undefined && isEmbedded(closed)) around.to = Math.max(around.to, closed.to);
  };
  /** Closes clauses until one is left that still waits for its verb, or an aside, or nothing. */
  const settle = (at: number): void => {
    for (let top = open.at(-1); top !== undefined && top.verb <= at && top.link !== 'aside'; top = open.at(-1)) pop();
  };

  const start = datelineEnd(sentence);
  for (let at = 0; at < start; at++) of.push(0);
  push('main', start, mainVerb(sentence, start, 'first'));
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const resumed = verbs.get(at);
    if (resumed !== undefined && open.includes(resumed)) while (open.at(-1) !== resumed) pop();
    let here = open.at(-1) ?? push('main', at, -1);
    const opener =
      resumed === undefined && open.length < DEPTH ? openerAt(sentence, at, here, open.some(isContent)) : undefined;
    // A verb belongs to the clause that claimed it first: the outer one, whose subject this word is part of.
    if (opener !== undefined && !verbs.has(opener.verb)) {
      if (opener.closing) settle(at);
      here = push(opener.link, at, opener.verb);
    }
    of.push(here.index);
    if (token.kind !== 'mark' || token.text === '%') here.to = at + 1;
    else if (here.link === 'aside' && at > here.from && (token.text === ')' || isDash(tokens, at))) pop();
    else if (token.text === ',' && isInterruption(here, at) && open.some((clause) => clause.verb > at)) {
      for (let top = open.at(-1); top !== undefined && top.verb <= at; top = open.at(-1)) pop();
    }
  }
  while (open.length > 0) pop();
  return { list, of };
}

const isContent = ({ link }: Draft): boolean => link === 'content';

/** Whether the clause's words are part of the clause around it, as "that it was late" in "said that it was late". */
const isEmbedded = ({ link }: Draft): boolean => link === 'content' || link === 'restrictive';

/** Whether a comma can end the clause, so that what stood around it goes on: "X, who ran, fell". */
const isInterruption = ({ link, verb }: Draft, at: number): boolean =>
  (link === 'relative' || link === 'participle' || link === 'subordinate') && verb < at;
