import { wordGroups } from '../../language/lexicon.ts';
import { clausesOf, type Clause } from '../clauses.ts';
import { isCopula, isFinite } from '../clauses/verbs.ts';
import type { ReadSentence } from '../extractor.ts';
import { trimmed, type TokenRange } from '../ranges.ts';
import { beforeBreak, beforeBut, beforeComma, opensSentence, SCOPE_REACH } from './breaks.ts';
import type { Cue } from './cues.ts';

const LEXICON = wordGroups('negation');
const CLAIMS: ReadonlySet<string> = new Set(LEXICON.get('claims'));
const UNTIL: ReadonlySet<string> = new Set(LEXICON.get('until'));
const SUPPOSING: ReadonlySet<string> = new Set(LEXICON.get('supposing'));
const PHRASE_ENDS: ReadonlySet<string> = new Set(LEXICON.get('phrase-ends'));

/** Before "not have happened" they tell of what might have been. */
const REGRETTING = new Set(['would', 'could', 'might', 'should']);
/** Words of an aside: "not the coastguard of the northern islands". */
const ASIDE_REACH = 10;
/** How far after a cue its question mark may be. */
const QUESTION_REACH = 40;
/** How far before its object a verb may stand: "took virtually no part". */
const VERB_REACH = 4;
/** How far after "neither" its "nor" may be, in tokens. */
const PAIR_REACH = 20;
/** How far after "rejected" the claim may be named: "rejected the opposition leader's allegations". */
const OBJECT_REACH = 8;
/** How far an auxiliary may be before "denied": "has been repeatedly denied". */
const AUXILIARY_REACH = 3;

/** What a cue denies; undefined where it denies nothing after all ("if it does not rain", "will not open until May"). */
export function scopeOf(sentence: ReadSentence, cue: Cue): TokenRange | undefined {
  const scope = scopeByKind(sentence, cue);
  if (scope === undefined || isAsked(sentence, cue)) return undefined;
  return trimmed(sentence, beforeBreak(sentence, opensSentence(sentence, cue) ? beforeComma(sentence, scope) : scope));
}

/** True where the cue's words end in a question mark. */
function isAsked({ tokens }: ReadSentence, cue: Cue): boolean {
  for (let at = cue.to; at < cue.to + QUESTION_REACH && at < tokens.length; at++) {
    const text = tokens[at]?.text;
    if (text === '?') return true;
    if (text === '.' || text === '!' || text === ';' || text === '”') return false;
  }
  return false;
}

function scopeByKind(sentence: ReadSentence, cue: Cue): TokenRange | undefined {
  const { list, of } = clausesOf(sentence);
  const clause = list[of[cue.from] ?? 0];
  if (clause === undefined || SUPPOSING.has(sentence.tokens[clause.from]?.lower ?? '')) return undefined;
  // "failing to meet them enabled the breach": the clause's own verb lies outside what is denied.
  const isInSubject = clause.verb >= cue.to && /^(?:VB|VBG|TO)$/u.test(sentence.tags[cue.to] ?? '');
  const isNoun = clause.verb >= cue.to && (sentence.tags[cue.from] ?? '').startsWith('N') && cue.kind !== 'alone';
  const rest = { from: cue.to, to: isInSubject || isNoun ? clause.verb : Math.max(cue.to, clause.to) };
  switch (cue.kind) {
    case 'verb':
      return ofVerb(sentence, cue, rest);
    case 'noun':
    case 'alone':
      return ofNoun(sentence, clause, cue, rest);
    case 'pair':
      return ofPair(sentence, clause, cue, rest);
    case 'denial':
      // "denied by the firm" after a noun has its claim before it, where it may be anything.
      return subjectOfPassive(sentence, clause, cue) ?? ofObject(sentence, rest);
    case 'exclusion':
    case 'exclusion-denied':
    case 'doubt':
      return subjectOfPassive(sentence, clause, cue) ?? ofObject(sentence, rest);
    case 'rebuttal':
      return ofRebuttal(sentence, clause, cue, rest);
    case 'untrue':
      return ofUntrue(sentence, clause, cue, rest);
    case 'without':
      return phrase(sentence, isPronounAlone(sentence, rest.from) ? { from: rest.from, to: rest.from + 1 } : rest);
    case 'also':
    case 'infinitive':
    case 'far':
      return rest;
    case 'lack':
      return ofObject(sentence, rest);
  }
}

/** "Without it the term would have been longer": the pronoun alone. */
const isPronounAlone = ({ tags }: ReadSentence, at: number): boolean =>
  tags[at] === 'PRP' && !/^(?:VB|IN|TO)/u.test(tags[at + 1] ?? '');

/** The rest of the clause, up to "but" ("not a robbery but an accident"); nothing where "until" tells when it happens. */
function ofVerb(sentence: ReadSentence, cue: Cue, rest: TokenRange): TokenRange | undefined {
  const { tokens } = sentence;
  // "It would not have happened": it did, or nobody says.
  if (tokens[rest.from]?.lower === 'have' && REGRETTING.has(tokens[cue.from - 1]?.lower ?? '')) return undefined;
  let but = setApart(sentence, cue, rest) ?? rest.to;
  for (let at = rest.from; at <= Math.min(rest.to, rest.from + SCOPE_REACH); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (UNTIL.has(lower)) return undefined;
    const turns = lower === 'but' || (tokens[at - 1]?.text === ',' && (lower === 'nor' || lower === 'neither'));
    if (turns && at > rest.from && at < but) but = at;
  }
  return { from: rest.from, to: but };
}

/** Where the aside ends that sets something apart by its name: "the board, not the navy, closed the strait" denies the navy alone. */
function setApart({ tokens, tags }: ReadSentence, cue: Cue, rest: TokenRange): number | undefined {
  if (tokens[cue.from - 1]?.text !== ',' || !/^(?:DT|PRP\$|NN|JJ|CD|IN)/u.test(tags[cue.to] ?? '')) return undefined;
  for (let at = rest.from; at < Math.min(rest.to, rest.from + ASIDE_REACH); at++) {
    if (tokens[at]?.text === ',') return at;
    if (/^(?:VB|MD)/u.test(tags[at] ?? '')) return undefined;
  }
  return undefined;
}

/** "no one survived": the clause; "made no comment": from its verb on; "with no injuries": the phrase. */
function ofNoun(sentence: ReadSentence, clause: Clause, cue: Cue, rest: TokenRange): TokenRange | undefined {
  const { tokens, tags } = sentence;
  const opensClause = clause.from === cue.from - 1;
  // "no siren, no loudspeaker, nothing"
  const joined = tokens[cue.from - 1]?.text === ',' || tags[cue.from - 1] === 'CC';
  if (joined && clause.verb >= clause.from && cue.from > clause.verb + 1)
    return phrase(sentence, { from: cue.from, to: rest.to });
  if (tags[cue.from - 1] === 'IN' && !opensClause) return phrase(sentence, rest);
  if (cue.from < clause.verb || clause.verb === -1)
    return isSuperlative(sentence, rest) ? undefined : beforeBut(sentence, rest);
  for (let at = cue.from - 1; at >= clause.from && at >= cue.from - VERB_REACH; at--)
    if ((tags[at] ?? '').startsWith('V') || tags[at] === 'MD') return { from: at, to: beforeNext(sentence, rest) };
  return { from: clause.verb, to: beforeNext(sentence, rest) };
}

/** End of the range, or the comma or conjunction in it before another denied noun. */
function beforeNext({ tokens, tags }: ReadSentence, rest: TokenRange): number {
  for (let at = rest.from; at < Math.min(rest.to, rest.from + SCOPE_REACH); at++)
    if ((tokens[at]?.text === ',' || tags[at] === 'CC') && /^no(?:$|thing|body)/u.test(tokens[at + 1]?.lower ?? ''))
      return at;
  return rest.to;
}

/** True for "no one was more surprised than the mayor", which says that the mayor was. */
function isSuperlative({ tokens, tags }: ReadSentence, rest: TokenRange): boolean {
  let compared = false;
  for (let at = rest.from; at < Math.min(rest.to, rest.from + SCOPE_REACH); at++) {
    compared ||= tags[at] === 'JJR' || tags[at] === 'RBR';
    if (compared && tokens[at]?.lower === 'than') return true;
  }
  return false;
}

/** "neither side agreed" and "neither X nor Y agreed": the clause; "neither eats nor drinks": up to "nor". */
function ofPair({ tokens }: ReadSentence, clause: Clause, cue: Cue, rest: TokenRange): TokenRange {
  if (cue.from < clause.verb) return rest;
  for (let at = cue.to; at < cue.to + PAIR_REACH && at < tokens.length; at++)
    if (tokens[at]?.lower === 'nor') return { from: cue.to, to: at };
  return rest;
}

/** The claim rejected, where a claim is what is rejected. */
function ofRebuttal(sentence: ReadSentence, clause: Clause, cue: Cue, rest: TokenRange): TokenRange | undefined {
  const { tokens, tags } = sentence;
  if (tokens[cue.to]?.lower === 'that' && tags[cue.to] === 'IN') return rest;
  const isClaim = (range: TokenRange): boolean => {
    for (let at = range.from; at < range.to; at++) if (CLAIMS.has(tokens[at]?.lower ?? '')) return true;
    return false;
  };
  if (isClaim({ from: cue.to, to: Math.min(rest.to, cue.to + OBJECT_REACH) })) return rest;
  const subject = subjectOfPassive(sentence, clause, cue);
  return subject !== undefined && isClaim(subject) ? subject : undefined;
}

/** "It is untrue that …", "unlikely to …": what follows; "the report is false": what stands before. */
function ofUntrue(sentence: ReadSentence, clause: Clause, cue: Cue, rest: TokenRange): TokenRange | undefined {
  const { tokens, tags } = sentence;
  const next = tokens[cue.to]?.lower;
  if (next === 'that' || next === 'to') return rest;
  if (clause.verb <= clause.from) return undefined;
  const subject = trimmed(sentence, { from: clause.from, to: clause.verb });
  const isPronoun = subject.to - subject.from <= 2 && /^(?:PRP|DT|W)/u.test(tags[subject.to - 1] ?? '');
  return subject.to > subject.from && !isPronoun && isCopula(tokens[clause.verb]) ? subject : undefined;
}

/** The subject of "sabotage has been ruled out"; undefined in the active voice, and for "was denied bail". */
function subjectOfPassive({ tokens, tags }: ReadSentence, clause: Clause, cue: Cue): TokenRange | undefined {
  if (clause.verb < clause.from || clause.verb >= cue.from) return undefined;
  if (cue.kind === 'denial' && /^(?:NN|DT|PRP|JJ)/u.test(tags[cue.to] ?? '')) return undefined;
  for (let at = cue.from - 1; at >= cue.from - AUXILIARY_REACH && at >= clause.verb; at--) {
    if (isCopula(tokens[at])) return { from: clause.from, to: clause.verb };
    if (tags[at] !== 'RB') return undefined;
  }
  return undefined;
}

/** What follows; nothing where the object stands before its verb: "claims denied by the firm", "which the firm denies, …". */
function ofObject({ tokens }: ReadSentence, rest: TokenRange): TokenRange | undefined {
  const next = tokens[rest.from];
  return next?.lower === 'by' || next?.text === ',' ? undefined : rest;
}

/** The phrase at the beginning of a range, without what tells of the time or comes after a mark. */
function phrase(sentence: ReadSentence, range: TokenRange): TokenRange {
  const { tokens, tags } = sentence;
  for (let at = range.from; at < Math.min(range.to, range.from + SCOPE_REACH); at++) {
    const token = tokens[at];
    const ends =
      (tags[at] === 'PRP' && at > range.from && isFinite(sentence, at + 1)) ||
      PHRASE_ENDS.has(token?.lower ?? '') ||
      token?.text === ',' ||
      token?.text === '(';
    if (ends) return { from: range.from, to: at };
  }
  return range;
}
