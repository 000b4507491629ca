import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike } from './alike.ts';
import type { Clause } from './clauses.ts';
import type { Pole } from './poles.ts';

/** A noun and the noun that a preposition ties to it: "the ban on fireworks". */
interface Tie {
  readonly noun: Term;
  readonly by: string;
  readonly to: Term;
  /** The adjective before the tied noun: "sales of electric cars" are not sales of cars. */
  readonly kind: string;
}

/** "Acquitted of murder", "convicted of perjury": of which offence each verdict is. */
export function areOfOtherOffences(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  if (!OF_OFFENCES.has(a.question)) return false;
  const [l, r] = [offenceAt(left, a), offenceAt(right, b)];
  return (
    l !== undefined &&
    r !== undefined &&
    l.tag.startsWith('VB') === r.tag.startsWith('VB') &&
    !areAlike(l, r) &&
    !right.terms.some((term) => areAlike(term, l)) &&
    !left.terms.some((term) => areAlike(term, r))
  );
}
const OF_OFFENCES: ReadonlySet<string> = new Set(['verdict', 'guilt', 'charge']);

function offenceAt({ document, terms }: Statement, { end, clause }: Pole): Term | undefined {
  const by = OFFENCE.exec(document.text.slice(end, clause.end));
  return by === null
    ? undefined
    : terms.find(({ start, tag }) => start === end + by[0].length && /^(?:NN|VBG)/u.test(tag));
}
const OFFENCE = /^ (?:guilty )?(?:(?:him|her|them|it|both|all) )?(?:of|on|with|for) (?:the |an? )?/i;

/** Whether one noun is tied to other things in two clauses: "the ban on fireworks", "the ban on marches"; "the mill in Norby", "the mill in Aska". */
export function areTiedApart(left: Statement, l: Clause, right: Statement, r: Clause): boolean {
  const theirs = tiesIn(right, r);
  return (
    theirs.length > 0 &&
    tiesIn(left, l).some((tie) =>
      theirs.some(
        (other) =>
          tie.noun.stem === other.noun.stem &&
          (isThereAndBack(tie, other) ||
            (tie.by === other.by &&
              (isName(tie.to) === isName(other.to) || (isNoParty(left, tie.to) && isNoParty(right, other.to))) &&
              (areOfOthers(tie, l, other, r) ||
                (tie.by === 'of' && areAlike(tie.to, other.to) && tie.kind !== other.kind)))),
      ),
    )
  );
}

/** "The train from Rome", "the train to Rome". */
const isThereAndBack = (tie: Tie, other: Tie): boolean =>
  ((tie.by === 'from' && other.by === 'to') || (tie.by === 'to' && other.by === 'from')) &&
  tie.to.stem === other.to.stem;

const areOfOthers = (tie: Tie, l: Clause, other: Tie, r: Clause): boolean =>
  !areAlike(tie.to, other.to) &&
  !r.terms.some((term) => areAlike(term, tie.to)) &&
  !l.terms.some((term) => areAlike(term, other.to));

/** "The exam in English", "the exam in maths". */
const isNoParty = ({ claim }: Statement, { start, end }: Term): boolean =>
  !claim.mentions.some((m) => (m.kind === 'party' || m.kind === 'time') && m.start <= start && m.end >= end);

const isName = ({ tag }: Term): boolean => tag.startsWith('NNP');

function tiesIn({ document }: Statement, { terms }: Clause): readonly Tie[] {
  return terms.flatMap((noun, at): Tie[] => {
    if (!/^NNS?$/u.test(noun.tag)) return [];
    const behind = terms.slice(at + 1, at + 1 + LONGEST);
    const first = behind.findIndex(({ tag }) => tag.startsWith('NN'));
    // "In the harbour district": the last of a row of nouns.
    const last = behind.findIndex((term, i) => i >= first && !isBeside(term, behind[i + 1]));
    const to = first === -1 ? undefined : behind[last];
    const by = to && TYING.exec(document.text.slice(noun.end, to.start))?.groups?.['by'];
    // "Allowed the club to sell beer" ties no beer to the club.
    const isDone =
      /^(?:to|from)$/i.test(by ?? '') && behind.slice(0, Math.max(0, first)).some(({ tag }) => tag.startsWith('VB'));
    return to === undefined || by === undefined || !to.tag.startsWith('NN') || isDone
      ? []
      : [{ noun, by: by.toLowerCase(), to, kind: kindOf(terms, to) }];
  });
}

const kindOf = (terms: readonly Term[], to: Term): string => {
  const before = terms[terms.indexOf(to) - 1];
  return before !== undefined && before.tag === 'JJ' && before.end + 1 === to.start ? before.stem : '';
};

const isBeside = (term: Term, next: Term | undefined): boolean =>
  next !== undefined && next.tag.startsWith('NN') && next.start === term.end + 1;

/** Words behind a noun among which the tied one stands. */
const LONGEST = 4;
const TYING = /^ (?<by>on|in|at|of|by|from|to|among) (?:the |an? |its |their |his |her )?(?:[a-zà-ÿ]+ ){0,2}$/i;
