import type { Statement } from '../../model/comparison.ts';
import type { Pole } from './poles.ts';
import { remembered } from './remembered.ts';

/** Whether a claim names a year so long gone by, or begins with a year gone by, that it tells of something else than the news: "in 2006 a court heard". */
export const isOfLongAgo = remembered(
  ({ claim, document }: Statement): boolean =>
    document.published !== undefined &&
    ((claim.text.match(YEAR) ?? []).some((year) => yearsSince(year, document.published) >= LONG_AGO) ||
      yearsSince(OPENING.exec(claim.text)?.[1], document.published) > 0 ||
      yearsSince(TALLY.exec(claim.text)?.[1], document.published) > 0),
);

/** Whether the words of an answer are told of years ago: "set the record two years ago". */
export const isYearsAgo = ({ document, claim }: Statement, { clause, end }: Pole): boolean =>
  YEARS_AGO.test(document.text.slice(clause.start, Math.min(claim.end, Math.max(clause.end, end + AGO_REACH))));
const YEARS_AGO =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|few) years (?:ago|earlier|before)\b/i;
/** Letters behind an answer in which it is told how long ago. */
const AGO_REACH = 40;

const yearsSince = (year: string | undefined, published: string | undefined): number =>
  year === undefined ? 0 : Number(published?.slice(0, 4)) - Number(year);

/** "In 2019 a bear was caught in the next town": a sentence that begins with another year goes back to another event. */
const OPENING = /^\W*(?:Back )?[Ii]n (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/u;

/** "About 900 have drowned since the crossing opened in 2019": what has added up over years is not what happened now. */
const TALLY = /\b(?:has|have) [^.;:]{0,80}\bsince\b[^.;:]{0,60}\b((?:19|20)\d\d)\b/u;

const YEAR = /\b(?:19|20)\d\d\b/gu;
/** Years after which what happened is history. */
const LONG_AGO = 10;
