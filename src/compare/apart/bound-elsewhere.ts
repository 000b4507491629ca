import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import type { Clause } from '../reading/clauses.ts';

/** Whether what is denied and what is told are of two of a kind: "trains north of Arn did not run", "trains to Belk ran". */
export function areBoundElsewhere(mine: Clause, negation: Span, theirs: Clause, match: Span): boolean {
  if (areTwoKinds(mine, theirs) || isTiedOnly(mine, theirs, match) || isTiedOnly(theirs, mine, negation)) return true;
  const [l, r] = [namesBehindSubject(mine, negation), namesBehindSubject(theirs, match)];
  return l.length > 0 && r.length > 0 && !l.some((x) => r.some((y) => x.stem === y.stem));
}
/** "The yacht could not be saved", "the crew of the yacht was rescued". */
function isTiedOnly({ subject: [whole] }: Clause, { subject: [part], terms }: Clause, { start }: Span): boolean {
  if (whole === undefined || part === undefined || areAlike(whole, part) || !PEOPLE_OF.test(part.lower)) return false;
  return terms.some((term) => term.start > part.end && term.end <= start && areAlike(term, whole));
}
const PEOPLE_OF =
  /^(?:crew|passengers?|captain|owners?|drivers?|residents?|guests?|staff|workers?|patients?|pupils?|tenants?|inmates?|keepers?|cargo|load|contents)$/u;

/** "Rail fares", "bus fares". */
export const areTwoKinds = (mine: Clause, theirs: Clause): boolean =>
  mine.subject.some((noun) =>
    theirs.subject.some((other) => {
      const [l, r] = [nounBefore(mine, noun), nounBefore(theirs, other)];
      return noun.stem === other.stem && l !== undefined && r !== undefined && !areAlike(l, r);
    }),
  );
const nounBefore = ({ terms }: Clause, noun: Term): Term | undefined =>
  terms.find(({ end, tag }) => end + 1 === noun.start && /^NNS?$/u.test(tag));

const namesBehindSubject = ({ subject, terms }: Clause, { start }: Span): readonly Term[] =>
  terms.filter((term) => term.tag.startsWith('NNP') && term.start > (subject[0]?.end ?? Infinity) && term.end <= start);

/** Whether a word only tells what is nearest: "has no doctor", "the nearest doctor is 20 kilometres away". */
export const isNearest = ({ document }: Statement, { start, end }: Span): boolean =>
  (/^ of the (?!same\b)[a-zà-ÿ]/u.test(document.text.slice(end, end + NEAREST_REACH)) &&
    USING.test(document.text.slice(Math.max(0, start - NEAREST_REACH), start))) ||
  /\b(?:nearest|closest) (?:[a-zà-ÿ]+ )?$/i.test(document.text.slice(Math.max(0, start - NEAREST_REACH), start));
/** "The school uses the gym of the town". */
const USING =
  /\b(?:use[sd]?|using|borrow(?:s|ed)?|shares?|shared|visit(?:s|ed)?|rent(?:s|ed)?) (?:the|an?) (?:[a-zà-ÿ]+ )?$/i;
const NEAREST_REACH = 28;
