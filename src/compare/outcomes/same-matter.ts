import type { Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import type { Opposition } from './opposed.ts';
import type { Pole } from '../reading/poles.ts';
import { bothMatch, objectOf, subjectOf, subjectsMatch, themesMatch, type Match } from '../reading/themes.ts';

/** How surely two opposed answers are about one thing, by how well what they are said of matches; aligned stories show as much. */
export const SURENESS: Readonly<Record<Match, number>> = { same: 0.85, likely: 0.75, open: 0.65, other: 0.55 };

/** How surely both answers are given of the same thing; the far paraphrase of a rare event is taken for it where nothing is denied. */
export function samenessOf(a: Pole, b: Pole, { ofSubject, ofTheme, ofBoth }: Opposition): number {
  if (ofBoth?.has(a.question) === true) return bothMatch(a, b) ? SURENESS.same : 0;
  const found = themesMatch(a, b);
  // "Safe for cyclists" does not deny "not safe for lorries".
  if (a.state && b.state && areApart(behind(a), behind(b))) return 0;
  if (ofSubject.has(a.question) && (areApart(modifiersOf(a), modifiersOf(b)) || areApart(limitsOf(a), limitsOf(b))))
    return 0;
  if (ofSubject.has(a.question) && limitsOf(a).some(isOther) !== limitsOf(b).some(isOther)) return 0;
  if (ofSubject.has(a.question) && (isOfOneProduct(a, b) || isOfOneProduct(b, a))) return 0;
  if (ofSubject.has(a.question)) return found === 'same' && measuresMatch(a, b) ? SURENESS.same : 0;
  const isStrict = ofTheme.has(a.question) || a.denied || b.denied;
  return isStrict && found !== 'same' && found !== 'likely' ? 0 : SURENESS[found];
}

/** "Its shares", "shares in its rival". */
const isOther = ({ lower }: Term): boolean => OTHERS.has(lower);
const OTHERS: ReadonlySet<string> = new Set(
  'rival rivals competitor competitors peer peers subsidiary subsidiaries parent supplier suppliers partner partners customer customers'.split(
    ' ',
  ),
);

/** "Inflation fell", "food prices rose". */
const isOfOneProduct = (all: Pole, one: Pole): boolean =>
  subjectOf(all)[0]?.lower === 'inflation' &&
  modifiersOf(all).length === 0 &&
  modifiersOf(one).some(({ lower }) => !/^(?:consumer|overall|general|headline|retail|annual)$/u.test(lower));

const areApart = (left: readonly Term[], right: readonly Term[]): boolean =>
  left.length > 0 && right.length > 0 && !left.some((x) => right.some((y) => areAlike(x, y)));

/** Whether both subjects are the same, or what one does to a thing is what the thing does in the other: "the gap widened", "exports narrowed the gap". */
const measuresMatch = (a: Pole, b: Pole): boolean =>
  // Whom one beats, the other has losing.
  subjectsMatch(a, b) === 'same' || (a.question !== 'contest' && (isWhatBecomes(a, b) || isWhatBecomes(b, a)));

function isWhatBecomes(a: Pole, b: Pole): boolean {
  const [subject, [object]] = [subjectOf(a), objectOf(b)];
  return objectOf(a).length === 0 && object !== undefined && subject.some((term) => areAlike(term, object));
}

/** The nouns of the clause behind an answer. */
const behind = ({ clause, end }: Pole): readonly Term[] =>
  clause.terms.filter((term) => term.start >= end && term.tag.startsWith('NN'));

/** The words right before the subject, which tell it from its like: "women's wages", "industrial output". */
function modifiersOf(pole: Pole): readonly Term[] {
  const found: Term[] = [];
  let next = subjectOf(pole)[0]?.start;
  for (const term of pole.clause.terms.toReversed()) {
    if (next === undefined || term.start >= next) continue;
    if (next - term.end > BESIDE || !/^(?:NN|JJ)/u.test(term.tag)) break;
    found.push(term);
    next = term.start;
  }
  return found;
}

/** The common nouns between the subject and the answer, which limit what it is: "sales of vinyl". */
function limitsOf(pole: Pole): readonly Term[] {
  const subject = subjectOf(pole)[0];
  return pole.clause.terms.filter(
    (term) => subject !== undefined && term.start > subject.end && term.end <= pole.start && /^NNS?$/u.test(term.tag),
  );
}

/** Letters between a modifier and its noun: a space, with room for "'s". */
const BESIDE = 3;
