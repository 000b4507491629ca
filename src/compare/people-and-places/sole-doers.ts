import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike, isNameOf } from '../reading/alike.ts';
import { clausesOf, type Clause } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { hedgeOf, isDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';
import { subjectOf } from '../reading/themes.ts';

/** One who alone did something: the act, who it was, and what they are ("councillor" in "the only councillor to oppose it"). */
interface Sole extends Span {
  readonly who: readonly Term[];
  readonly kind: Term | undefined;
  readonly act: Term;
  readonly objects: readonly Term[];
}

/** How surely others who did the same deny that one did it alone. */
const SURE = 0.7;

/** Others who did what `only` says that one alone did: "Norway alone voted against it", "Iceland and Peru voted against it". */
export function otherThanSole(only: Statement, other: Statement): Omit<Comparison, 'rule'>[] {
  const soles = solesIn(only);
  if (soles.length === 0 || earlierOf(only, other) !== undefined || solesIn(other).length > 0) return [];
  for (const sole of soles) {
    for (const clause of clausesOf(other)) {
      if (clause.telling) continue;
      const act = clause.terms.find((term) => tellsSame(sole.act, term) && isFact(other, term));
      if (act === undefined) continue;
      const doers = doersOf(other, clause, act, sole);
      if (doers.length === 0 || !areOfOne(only, sole, other, clause, act)) continue;
      return [
        {
          outcome: isDispute(only, sole, other, act) ? 'different' : 'incompatible',
          reason: 'one says that nobody else did it',
          confidence: SURE,
          left: { value: `only ${wordsOf(sole.who)}`, passage: passageAt(only, sole) },
          right: { value: wordsOf(doers), passage: passageAt(other, spanOf([...doers, act])) },
        },
      ];
    }
  }
  return [];
}

const wordsOf = (terms: readonly Term[]): string => terms.map(({ lower }) => lower).join(' ');
const spanOf = (terms: readonly Term[]): Span => ({
  start: Math.min(...terms.map(({ start }) => start)),
  end: Math.max(...terms.map(({ end }) => end)),
});

const tellsSame = (act: Term, term: Term): boolean =>
  areAlike(act, term) ||
  (act.tag.startsWith('NN') && isNameOf(act, term)) ||
  (term.tag.startsWith('NN') && isNameOf(term, act));

const isFact = (statement: Statement, term: Term): boolean =>
  !isDenied(statement, term) && hedgeOf(statement, term) === undefined;

/** Who does it in the other claim, where it is surely somebody else or more than one. */
function doersOf(other: Statement, clause: Clause, act: Term, { who, kind }: Sole): readonly Term[] {
  const subject = subjectOf({ clause, start: act.start, end: act.end });
  const isWho = (term: Term): boolean => who.some((each) => areAlike(each, term));
  const names = subject.filter(isName);
  if (names.length > 0)
    return (kind === undefined ? who.some(isName) : STATE.test(kind.lower)) &&
      (names.length > 1 || !names.some(isWho)) &&
      !names.some((name) => isPartOfWho(other, name, isWho))
      ? names
      : [];
  const many = subject.find((term) => term.tag === 'NNS' && isCounted(other, term) && !isWho(term));
  if (many === undefined || (kind === undefined && who.some(isName))) return [];
  return (kind === undefined ? arePeople([...who, many]) : areAlike(kind, many)) ? [many] : [];
}

/** What only places are. */
const STATE = /^(?:country|state|nation|government|province|city|town)$/u;

let people: ReadonlySet<string> | undefined;

/** Whether all of the words are for people: of a chapel and its paintings nothing follows. */
export function arePeople(terms: readonly Term[]): boolean {
  people ??= new Set(
    ['counted-people', 'people-words', 'doers', 'titles'].flatMap((name) => [...wordGroups(name).values()].flat()),
  );
  return terms.every(({ lower }) => people?.has(lower) || lemmasOf(lower).some((lemma) => people?.has(lemma)));
}

const isName = ({ tag }: Term): boolean => tag.startsWith('NNP');

/** "Lund" of "Ana Lund" is who she is; who is only one of several that are named is not. */
const isPartOfWho = ({ terms }: Statement, name: Term, isWho: (term: Term) => boolean): boolean =>
  !isWho(name) &&
  terms.some((term) => isName(term) && isWho(term) && (term.start === name.end + 1 || name.start === term.end + 1));

/** Whether a number of two or more stands with a noun. */
const isCounted = ({ claim }: Statement, { start, end }: Term): boolean =>
  claim.mentions.some(
    (m) => m.kind === 'quantity' && m.dimension === 'count' && (m.min ?? 0) >= 2 && m.start <= start && m.end >= end,
  );

/** Whether what follows two acts is of one thing: "voted against the treaty", not "voted for it". */
function areOfOne(only: Statement, sole: Sole, other: Statement, clause: Clause, act: Term): boolean {
  const [mine, theirs] = [sole.objects, nounsBehind(clause.terms, act)];
  if (
    linkBehind(only, sole.act) !== linkBehind(other, act) &&
    sole.act.tag.startsWith('VB') &&
    act.tag.startsWith('VB')
  )
    return false;
  if (isPassive(only, sole.act) !== isPassive(other, act)) return false;
  const rest = (own: readonly Term[], others: readonly Term[]): readonly Term[] =>
    own.filter((x) => !others.some((y) => areAlike(x, y)));
  const [left, right] = [rest(mine, theirs), rest(theirs, mine)];
  // "In committee", "in the plenary".
  if (left.length > 0 && right.length > 0) return false;
  return mine.length === 0 ? theirs.length === 0 : left.length < mine.length;
}

const nounsBehind = (terms: readonly Term[], act: Term): readonly Term[] =>
  terms.filter(({ start, tag }) => start >= act.end && tag.startsWith('NN'));

const linkBehind = ({ document }: Statement, { end }: Term): string | undefined =>
  /^ (?<link>against|for|to|with|from|on|off|out|up|down|back|away)\b/u.exec(document.text.slice(end, end + LINK))
    ?.groups?.['link'];
/** Letters of such a word with the blanks beside it. */
const LINK = 10;

const isPassive = ({ document, claim }: Statement, { start }: Term): boolean =>
  /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?$/iu.test(
    document.text.slice(Math.max(claim.start, start - AUXILIARY), start),
  );
/** Letters in which an auxiliary stands before its verb. */
const AUXILIARY = 24;

/** Those of whom a claim says that they alone did something. */
const solesIn = remembered((statement: Statement): readonly Sole[] =>
  ONLY.test(statement.claim.text) ? clausesOf(statement).flatMap((clause) => solesOf(statement, clause)) : [],
);

const ONLY = /\b(?:only|alone|sole|single|lone|but|except)\b/i;
/** "Only Peru", "no one but the captain", "a single country, Peru,". */
const BEFORE =
  /(?:^|[\s,;"“–—-])(?:(?<!\bnot )only|(?:no[ -]one|nobody|none) (?:but|except|other than)|an? (?:single|lone)(?: \p{L}+)?)\s+(?:the |its |his |her )?$/iu;
/** "She was the only woman to": only one of a kind did it, not only one of all. */
const COPULA = /\b(?:is|are|was|were|be|been|became|remains?|remained)\b/i;
const NOBODY = /^(?:nobody|one|none)$/u;
const BEHIND = /^(?: itself)?,? alone\s+(?:had |has |have )?$/i;
/** "Was the only councillor". */
const ONLY_ONE = /\b(?:is|was|became|remains|remained)\s+the\s+(?:only|sole|lone)\s+(?:known\s+)?$/i;
const AIM = /^\s+(?:to|who|that|which)\s+(?:have\s+|had\s+|has\s+)?$/i;
const REACH = 40;

function solesOf(statement: Statement, clause: Clause): Sole[] {
  if (clause.telling || clause.carried) return [];
  return [...aloneIn(statement, clause), ...onlyOneIn(statement, clause)].filter(({ act }) => isFact(statement, act));
}

function aloneIn({ document: { text } }: Statement, clause: Clause): Sole[] {
  const who = clause.subject.filter(({ lower }) => !NOBODY.test(lower));
  const [first, last] = [who[0], who.at(-1)];
  const act = clause.terms.find(({ tag, start }) => tag.startsWith('VB') && last !== undefined && start >= last.end);
  if (act === undefined || first === undefined || last === undefined) return [];
  const before = text.slice(clause.start, first.start);
  const isAlone = (BEFORE.test(before) && !COPULA.test(before)) || BEHIND.test(text.slice(last.end, act.start));
  if (!isAlone || who.some(({ tag }) => tag === 'NNS')) return [];
  return [{ start: clause.start, end: act.end, who, kind: undefined, act, objects: nounsBehind(clause.terms, act) }];
}

function onlyOneIn({ document: { text }, terms }: Statement, clause: Clause): Sole[] {
  return clause.terms.flatMap((kind): Sole[] => {
    if (kind.tag !== 'NN' || !ONLY_ONE.test(text.slice(Math.max(clause.start, kind.start - REACH), kind.start)))
      return [];
    const who = clause.subject.filter(({ end }) => end < kind.start && text.slice(end, kind.start).length < REACH);
    if (who.length === 0) return [];
    const next = terms.find(({ start }) => start >= kind.end);
    const isAim = next !== undefined && AIM.test(text.slice(kind.end, next.start));
    const act = isAim ? next : kind;
    const objects = nounsBehind(isAim ? terms : clause.terms, act);
    return [{ start: who[0]?.start ?? clause.start, end: act.end, who, kind: isAim ? kind : undefined, act, objects }];
  });
}
