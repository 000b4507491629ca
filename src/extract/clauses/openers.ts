import { wordGroups } from '../../language/lexicon.ts';
import type { Clause } from '../clauses.ts';
import type { ReadSentence } from '../extractor.ts';
import { isDash, isQuoteMark } from './marks.ts';
import { relative, type Opener } from './relative.ts';
import {
  attributionAt,
  isClauseVerb,
  isCopula,
  isFinite,
  isFirm,
  isRelative,
  isSoft,
  isThat,
  mainVerb,
  pastAdverbs,
} from './verbs.ts';

const OPENERS = wordGroups('clause-openers');
const PREPOSITIONS: ReadonlySet<string> = new Set(OPENERS.get('prepositions'));
const COMPARED: ReadonlySet<string> = new Set(OPENERS.get('compared'));
const SUBJECTS: ReadonlySet<string> = new Set(OPENERS.get('subjects'));
/** Verbs that name a hearer before what is said: "told reporters that". */
const TELLING: ReadonlySet<string> = new Set(OPENERS.get('telling'));
/** Prepositions that begin a figure and so a subject: "about 300 people". */
const BEFORE_FIGURE = new Set(['about', 'around', 'at', 'over', 'under', 'some']);

/** How far after "said" a pronoun can still open what was said: "said in a statement on Monday it had". */
const CONTENT_REACH = 8;
/** Farthest the verb may be from an "and" without a comma; beyond it the reading is a guess. */
const UNMARKED_REACH = 10;

/** The clause that opens at token `at` inside clause `here`, if one does; `told` where that stands in something said or thought. */
export function openerAt(sentence: ReadSentence, at: number, here: Clause, told: boolean): Opener | undefined {
  const { tokens, tags } = sentence;
  if (tokens[at]?.kind === 'mark') return aside(sentence, at, here);
  const previous = tokens[at - 1];
  if (previous?.kind === 'mark') return afterMark(sentence, at, here, told);
  const tag = tags[at] ?? '';
  if (tag === 'CC') return coordination(sentence, at, here, told, false);
  // Most words open nothing: only these kinds are looked at closely.
  if (
    tag !== 'IN' &&
    tag !== 'PRP' &&
    tag !== 'EX' &&
    tag !== 'DT' &&
    tag !== 'RB' &&
    !isRelative(tag) &&
    !isClauseVerb(previous)
  )
    return undefined;
  return relative(sentence, at, here, false) ?? content(sentence, at, here) ?? adverbial(sentence, at, here);
}

/** The clause that opens after a comma or another mark. */
function afterMark(sentence: ReadSentence, at: number, here: Clause, told: boolean): Opener | undefined {
  const { tokens, tags } = sentence;
  const quoted = isQuoteMark(tokens[at - 1]?.text ?? '');
  const before = quoted ? tokens[at - 2]?.text : tokens[at - 1]?.text;
  if (before === ';') return { link: 'main', verb: mainVerb(sentence, at, 'first'), closing: true };
  if (before === ':' && tokens[at - 1]?.end !== tokens[at]?.start) return afterColon(sentence, at, here);
  // "…,” said X", "…?” asked X", but not: said, “…".
  const said =
    quoted && tokens[at - 1]?.start === tokens[at - 2]?.end && (before === ',' || before === '?' || before === '!');
  const set = before === ',' || said;
  const attribution = set ? attributionAt(sentence, at) : -1;
  if (attribution !== -1) return { link: 'attribution', verb: attribution, closing: true };
  // "…,” forcing him to go back": what follows from it, told by nobody.
  if (said && tags[at] === 'VBG' && !isClauseVerb(tokens[at])) return participle(sentence, at, here);
  if (said && tags[at] !== 'CC') return { link: 'attribution', verb: mainVerb(sentence, at, 'first'), closing: true };
  if (before === '?' || before === '!' || (before === '.' && endsSentence(sentence, at)))
    return { link: 'main', verb: mainVerb(sentence, at, 'first'), closing: true };
  if (tags[at] === 'CC') return coordination(sentence, at, here, told, set);
  return (
    relative(sentence, at, here, set) ??
    content(sentence, at, here) ??
    adverbial(sentence, at, here) ??
    (set ? (participle(sentence, at, here) ?? spliced(sentence, at, here)) : undefined)
  );
}

/** True where the full stop before `at` ends a sentence inside a quotation and is not that of "Mr." or "Inc.". */
function endsSentence({ tokens, tags }: ReadSentence, at: number): boolean {
  const quoted = isQuoteMark(tokens[at - 1]?.text ?? '');
  const word = quoted ? at - 3 : at - 2;
  return tags[word] !== 'NNP' && (tokens[word]?.text.length ?? 0) > 2 && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
}

const isSaid = (here: Clause, at: number): boolean => here.verb >= 0 && here.verb < at;

/** "(…", "– roughly one in 24": words put beside, or after a dash a clause of its own. */
function aside(sentence: ReadSentence, at: number, here: Clause): Opener | undefined {
  const { tokens } = sentence;
  if (tokens[at]?.text === '(') return { link: 'aside', verb: -1, closing: false };
  if (!isDash(tokens, at) || here.link === 'aside') return undefined;
  const verb = isSaid(here, at) ? mainVerb(sentence, at + 1, 'first') : -1;
  return verb === -1 ? { link: 'aside', verb, closing: false } : { link: 'main', verb, closing: true };
}

/** "He said: “…”" is content; "The sticking point was prisoners: the rebels …" two clauses. */
function afterColon(sentence: ReadSentence, at: number, here: Clause): Opener | undefined {
  const verb = mainVerb(sentence, at, 'first');
  if (isSaid(here, at) && isClauseVerb(sentence.tokens[here.verb])) return { link: 'content', verb, closing: false };
  return verb === -1 ? undefined : { link: 'main', verb, closing: true };
}

/** "and the ministry denied …", "and was jailed", "and that nine were hurt"; joined nouns open nothing. */
function coordination(
  sentence: ReadSentence,
  at: number,
  here: Clause,
  told: boolean,
  set: boolean,
): Opener | undefined {
  const { tokens, tags } = sentence;
  if (here.verb > at || tokens[at]?.lower === 'plus' || tokens[at]?.text === '&') return undefined;
  const next = pastAdverbs(sentence, at + 1);
  if (isThat(sentence, next))
    return told || isClauseVerb(tokens[here.verb])
      ? { link: 'coordinate', verb: mainVerb(sentence, next + 1, 'joined'), closing: true }
      : undefined;
  if (isRelative(tags[next])) return undefined;
  if (isFinite(sentence, next)) {
    if (!isSaid(here, at)) return undefined;
    return { link: 'predicate', verb: next, closing: set || !isInner(here) };
  }
  const verb = mainVerb(sentence, at + 1, set ? 'joined' : 'unbroken');
  if (verb === -1) return undefined;
  if (set)
    return isSaid(here, at) || here.link === 'participle' ? { link: 'coordinate', verb, closing: true } : undefined;
  if (!isSaid(here, at) || verb - at > UNMARKED_REACH || !beginsSubject(sentence, next)) return undefined;
  // "senior harbour and customs officers involved": only a verb that can be nothing else makes a bare noun a subject.
  const isMarked = /^(?:DT|PRP|EX|CD)/u.test(tags[next] ?? '');
  if (!isMarked && tags[verb] === 'VBD' && !isCopula(tokens[verb]) && tokens[verb]?.lower !== 'had') return undefined;
  // "the dates and the people they met": a pronoun right after a noun opens a relative clause.
  if (tags[verb - 1] === 'PRP' && verb - 1 > next) return undefined;
  return { link: 'coordinate', verb, closing: !isInner(here) || here.link === 'content' };
}

const isInner = (here: Clause): boolean =>
  here.link !== 'main' && here.link !== 'coordinate' && here.link !== 'predicate' && here.link !== 'attribution';

/** True where a noun phrase that can be a subject begins. */
function beginsSubject({ tokens, tags }: ReadSentence, at: number): boolean {
  const tag = tags[at] ?? '';
  const lower = tokens[at]?.lower ?? '';
  if (tag === 'PRP') return SUBJECTS.has(lower) || lower === 'you';
  return /^(?:DT|PDT|PRP\$|NN|CD|EX|JJ)/u.test(tag) || (tag === 'IN' && BEFORE_FIGURE.has(lower));
}

/** What is said, thought or asked: "that …", "whether …", "said the road was closed". */
function content(sentence: ReadSentence, at: number, here: Clause): Opener | undefined {
  const { tokens, tags } = sentence;
  const lower = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (at > 0 && here.from === at - 1 && tags[at - 1] === 'CC') return undefined;
  const afterSaying = isClauseVerb(tokens[at - 1]) && (tags[at - 1] ?? '').startsWith('V');
  const opens =
    (isThat(sentence, at) && before !== 'so' && at > 0) ||
    lower === 'whether' ||
    lower === 'what' ||
    (afterSaying && (lower === 'if' || tags[at] === 'WRB'));
  if (opens) {
    const verb = mainVerb(sentence, at + 1, 'joined');
    // "six points that week", "whether to bring charges"
    return verb === -1 && lower === 'that' ? undefined : { link: 'content', verb, closing: false };
  }
  if (afterSaying && beginsSubject(sentence, at)) {
    const verb = mainVerb(sentence, at, TELLING.has(before) ? 'told' : 'unbroken');
    if (verb !== -1) return { link: 'content', verb, closing: false };
  }
  // "said in a statement on Monday it had …"
  const saying = isSaid(here, at) && at - here.verb <= CONTENT_REACH && isClauseVerb(tokens[here.verb]);
  const verb = pastAdverbs(sentence, at + 1);
  return saying && SUBJECTS.has(lower) && isFinite(sentence, verb)
    ? { link: 'content', verb, closing: false }
    : undefined;
}

/** "because …", "although …", "after the storm hit" but not "after the storm". */
function adverbial(sentence: ReadSentence, at: number, here: Clause): Opener | undefined {
  const { tokens, tags } = sentence;
  const lower = tokens[at]?.lower ?? '';
  const firm = isFirm(tokens[at]);
  if (!firm && !(isSoft(tokens[at]) && (tags[at] === 'IN' || tags[at] === 'WRB'))) return undefined;
  if (lower === 'as' && (COMPARED.has(tokens[at - 1]?.lower ?? '') || COMPARED.has(tokens[at + 1]?.lower ?? '')))
    return undefined;
  const verb = mainVerb(sentence, at + 1, firm ? 'joined' : 'unbroken');
  return verb === -1 || verb === here.verb ? undefined : { link: 'subordinate', verb, closing: false };
}

/** ", killing 11 people", ", injected every four weeks". */
function participle(sentence: ReadSentence, at: number, here: Clause): Opener | undefined {
  const { tokens, tags } = sentence;
  const verb = pastAdverbs(sentence, at);
  const next = tags[verb + 1];
  const opens =
    (tags[verb] === 'VBG' && !PREPOSITIONS.has(tokens[verb]?.lower ?? '')) ||
    ((tags[verb] === 'VBN' || (tags[verb] === 'VBD' && here.verb > at)) &&
      (next === 'IN' || next === 'TO' || next === 'RB' || next === 'DT' || next === 'RP'));
  return opens ? { link: 'participle', verb: -1, closing: false } : undefined;
}

/** "We don't need a speech, we need a boat." */
function spliced(sentence: ReadSentence, at: number, here: Clause): Opener | undefined {
  const lower = sentence.tokens[at]?.lower ?? '';
  const joined = lower === 'so' || lower === 'yet';
  const subject = joined ? at + 1 : at;
  if (!isSaid(here, at) || !(joined ? beginsSubject(sentence, subject) : SUBJECTS.has(lower))) return undefined;
  const verb = joined ? mainVerb(sentence, subject, 'unbroken') : pastAdverbs(sentence, subject + 1);
  return verb !== -1 && isFinite(sentence, verb) ? { link: 'coordinate', verb, closing: true } : undefined;
}
