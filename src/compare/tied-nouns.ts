import type { Statement, Term } from '../model/comparison.ts';
import { areAlike } from './alike.ts';
import type { Clause } from './clauses.ts';

/** A noun and the noun that a preposition ties to it: "the ban on fireworks". */
interface Tie {
  readonly noun: Term;
  readonly by: string;
  readonly to: Term;
}

/** Whether one noun is tied to other things in two clauses: "the ban on fireworks", "the ban on marches"; "the mill in Norby", "the mill in Aska". */
export function areTiedApart(left: Statement, l: Clause, right: Statement, r: Clause): boolean {
  const theirs = tiesIn(right, r);
  return (
    theirs.length > 0 &&
    tiesIn(left, l).some((tie) =>
      theirs.some(
        (other) =>
          tie.noun.stem === other.noun.stem &&
          tie.by === other.by &&
          isName(tie.to) === isName(other.to) &&
          !areAlike(tie.to, other.to) &&
          !r.terms.some((term) => areAlike(term, tie.to)) &&
          !l.terms.some((term) => areAlike(term, other.to)),
      ),
    )
  );
}

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
    return to === undefined || by === undefined || !to.tag.startsWith('NN') ? [] : [{ noun, by: by.toLowerCase(), to }];
  });
}

const isBeside = (term: Term, next: Term | undefined): boolean =>
  next !== undefined && next.tag.startsWith('NN') && next.start === term.end + 1;

/** Words behind a noun among which the tied one stands. */
const LONGEST = 4;
const TYING = /^ (?<by>on|in|at) (?:the |an? |its |their |his |her )?(?:[a-zà-ÿ]+ ){0,2}$/iu;
