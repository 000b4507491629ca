import { lemmasOf } from '../language/lemmas.ts';
import { wordGroups } from '../language/lexicon.ts';
import type { Statement, Term } from '../model/comparison.ts';
import type { Span } from '../model/place.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { hedgeOf, isDenied } from './modality.ts';
import { remembered } from './remembered.ts';
import { objectOf, subjectOf } from './themes.ts';

/** Who does to whom what both cannot do to each other. */
export interface Deed extends Span {
  /** What is done, the same for verbs that tell the same. */
  readonly deed: string;
  readonly doers: readonly Term[];
  readonly sufferers: readonly Term[];
}

/** The deeds that a claim tells as facts, in the order of the text. */
export const deedsIn = remembered((statement: Statement): readonly Deed[] =>
  clausesOf(statement).flatMap((clause) =>
    clause.telling
      ? []
      : [...verbsIn(statement, clause), ...comparisonIn(statement, clause), ...sidesIn(statement, clause)],
  ),
);

let deeds: ReadonlyMap<string, string> | undefined;

/** The deed that each verb of the lexicon tells; verbs of several words are told by their first and the particle right behind. */
const readDeeds = (): ReadonlyMap<string, string> =>
  new Map([...wordGroups('one-way-verbs')].flatMap(([deed, verbs]) => verbs.map((verb) => [verb, deed] as const)));

function verbsIn(statement: Statement, clause: Clause): Deed[] {
  deeds ??= readDeeds();
  const found: Deed[] = [];
  for (const term of clause.terms) {
    if (!term.tag.startsWith('VB')) continue;
    const deed = lemmasOf(term.lower)
      .map((lemma) => deeds?.get(lemma))
      .find((known) => known !== undefined);
    if (deed === undefined || isDenied(statement, term) || hedgeOf(statement, term) !== undefined) continue;
    const { document } = statement;
    const placed = { clause, start: term.start, end: term.end };
    const [subjects, objects] = [ofName(clause, subjectOf(placed).at(-1)), ofName(clause, objectOf(placed)[0])];
    const isPassive = PASSIVE.test(document.text.slice(Math.max(clause.start, term.start - REACH), term.start));
    if (isPassive) {
      const agent = nounAfter(statement, clause, term.end, BY);
      found.push({ ...spanOf(term), deed, doers: agent, sufferers: subjects });
    } else if (!INFINITIVE.test(document.text.slice(Math.max(clause.start, term.start - REACH), term.start)))
      found.push({ ...spanOf(term), deed, doers: subjects, sufferers: objects });
  }
  return found.filter(({ doers, sufferers }) => doers.length > 0 && sufferers.length > 0);
}

const PASSIVE =
  /\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:\p{L}+ly|yesterday|today|last night|also|later|then|now|in turn|on \p{L}+day)\s+)?$/iu;
const INFINITIVE = /\b(?:to|would|could|should|might|may|can|if)\s+(?:\p{L}+ly\s+)?$/iu;
const BY = /^[^.,;:]{0,40}?\bby\s+/iu;
const THAN = /^[^.,;:]{0,40}?\bthan\s+/iu;
/** Letters in which the auxiliary of a verb stands before it. */
const REACH = 28;

/** "The north is richer than the south": more of something, which the other cannot have more of. */
function comparisonIn(statement: Statement, clause: Clause): Deed[] {
  return clause.terms.flatMap((term) => {
    if (!isComparative(statement, term) || VAGUE.has(term.lower) || isDenied(statement, term)) return [];
    const before = statement.document.text.slice(Math.max(clause.start, term.start - REACH), term.start);
    const other = nounAfter(statement, clause, term.end, THAN);
    const own = ofName(clause, subjectOf({ clause, start: term.start, end: term.end }).at(-1));
    return IS.test(before) && other.length > 0 && own.length > 0
      ? [{ ...spanOf(term), deed: `more ${term.stem}`, doers: own, sufferers: other }]
      : [];
  });
}

let sides: ReadonlyMap<string, readonly [deed: string, side: string]> | undefined;

/** "Holm is a subsidiary of Varn": the noun tells which side of a deed its bearer is on. */
function sidesIn(statement: Statement, clause: Clause): Deed[] {
  sides ??= new Map(
    [...wordGroups('one-way-nouns')].flatMap(([heading, nouns]) => {
      const [deed = '', side = ''] = heading.split(' ');
      return nouns.map((noun) => [noun, [deed, side]] as const);
    }),
  );
  return clause.terms.flatMap((term): Deed[] => {
    const [deed, side] = (term.tag.startsWith('NN') && sides?.get(term.lower)) || [];
    if (deed === undefined || isDenied(statement, term) || hedgeOf(statement, term) !== undefined) return [];
    const before = statement.document.text.slice(Math.max(clause.start, term.start - REACH), term.start);
    const other = nounAfter(statement, clause, term.end, OF);
    const own = ofName(
      clause,
      subjectOf({ clause, start: term.start, end: term.end }).findLast((each) => each !== term),
    );
    if (!IS_A.test(before) || other.length === 0 || own.length === 0) return [];
    const [doers, sufferers] = side === 'doer' ? [own, other] : [other, own];
    return [{ ...spanOf(term), deed, doers, sufferers }];
  });
}

const IS_A = /\b(?:is|was|be|becomes?|became|remains?|remained)\s+(?:(?:an?|the|only|now|also)\s+)*(?:\p{L}+\s+)?$/iu;
const OF = /^(?: company| firm)? (?:of|to)\s+(?:the\s+)?/iu;

/** "Richer" and, where the tagger does not know it, any word in -er before "than". */
const isComparative = ({ document }: Statement, { tag, lower, end }: Term): boolean =>
  tag === 'JJR' || (lower.endsWith('er') && document.text.startsWith(' than ', end));

const VAGUE: ReadonlySet<string> = new Set(['more', 'less', 'fewer', 'other']);
const IS = /\b(?:is|are|was|were|remains?|remained)\s+(?:\S+\s+)?$/iu;

/** The last word of the noun phrase behind a word like "by". */
function nounAfter({ document, terms }: Statement, clause: Clause, from: number, cue: RegExp): readonly Term[] {
  const match = cue.exec(document.text.slice(from, clause.end + LINK));
  if (match === null) return [];
  const start = from + match[0].length;
  const nouns = terms.filter((term) => term.start >= start && term.tag.startsWith('NN'));
  const last = nouns.findIndex((noun, at) => (nouns[at + 1]?.start ?? Number.POSITIVE_INFINITY) > noun.end + 1);
  const noun = nouns[last];
  return noun === undefined || (nouns[0]?.start ?? 0) > start + NEAR ? [] : ofName(clause, noun);
}
/** Letters that a phrase behind "than", which begins a clause of its own, may have; and in which its noun begins. */
const LINK = 40;
const NEAR = 24;

/** A word and the rest of a name that it belongs to: "Ana Lund". */
function ofName({ terms }: Clause, word: Term | undefined): readonly Term[] {
  if (word === undefined) return [];
  if (!word.tag.startsWith('NNP')) return [word];
  const at = terms.indexOf(word);
  let [from, to] = [at, at + 1];
  while (isNameBeside(terms[from - 1], terms[from])) from--;
  while (isNameBeside(terms[to - 1], terms[to])) to++;
  const name = terms.slice(from, to);
  const bare = name.filter(({ lower }) => !isTitle(lower));
  return bare.length > 0 ? bare : name;
}

let titles: ReadonlySet<string> | undefined;

/** "Ms" and "President" are words of many names. */
function isTitle(lower: string): boolean {
  titles ??= new Set([...wordGroups('titles').values()].flat().map((title) => title.toLowerCase().replace(/\.$/u, '')));
  return titles.has(lower.replace(/\.$/u, ''));
}

const isNameBeside = (a: Term | undefined, b: Term | undefined): boolean =>
  a !== undefined && b !== undefined && a.tag.startsWith('NNP') && b.tag.startsWith('NNP') && b.start === a.end + 1;

const spanOf = ({ start, end }: Term): Span => ({ start, end });
