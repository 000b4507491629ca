import { wordGroups } from '../../language/lexicon.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Pole } from '../reading/poles.ts';

/** Words right before a noun that tell one of several: "an earlier offer", "the second match", "a second man". */
const MARK = /\b(?<one>an? )?(?<mark>another|earlier|previous|separate|rival|similar|first|second|third|fourth)\s+$/i;
const MARK_REACH = 14;

/** "The second match" says of no other claim that it means another; "the first match" beside it does. */
export function marksDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [mine, theirs] = [marksOf(left, a), marksOf(right, b)];
  const [one, other] = [mine, theirs].map((marks) => marks.replaceAll(ANY, ''));
  return one !== other && ((mine !== '' && theirs !== '') || TELLING.test(`${mine} ${theirs}`));
}

/** "A second man" is another than the first, "the second man" one of whom both may speak. */
const ANY = /\ban? /gu;
const TELLING = /another|earlier|previous|separate|rival|similar|\ban? (?:second|third|fourth)/u;

const marksOf = ({ document }: Statement, pole: Pole): string =>
  pole.clause.terms
    // "Have gone their separate ways" tells of no others.
    .filter(({ tag, lower }) => /^NNS?$/u.test(tag) && lower !== 'ways')
    .flatMap(({ start, lower }) => {
      const found = MARK.exec(document.text.slice(Math.max(0, start - MARK_REACH), start))?.groups;
      // "Another loss" is one more of them, "another man" somebody else.
      if (found === undefined || (isOneMore(found) && !isPerson(lower))) return [];
      return [`${found['one'] ?? ''}${found['mark'] ?? ''}`.toLowerCase()];
    })
    .sort()
    .join(' ');

const isOneMore = ({ one, mark = '' }: Readonly<Record<string, string | undefined>>): boolean =>
  mark.toLowerCase() === 'another' || (one !== undefined && ONE_OF_ROW.test(mark));
const ONE_OF_ROW = /^(?:second|third|fourth)$/i;

let people: ReadonlySet<string> | undefined;
const isPerson = (lower: string): boolean =>
  (people ??= new Set([...wordGroups('counted-people').values()].flat())).has(`${lower}s`) || people.has(lower);
