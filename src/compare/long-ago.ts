import type { Statement } from '../model/comparison.ts';
import { remembered } from './remembered.ts';

/** Whether a claim names a year so long gone by that it tells of something else than the news: "in 2006 a court heard". */
export const isOfLongAgo = remembered(
  ({ claim, document }: Statement): boolean =>
    document.published !== undefined &&
    (claim.text.match(YEAR) ?? []).some((year) => Number(year) <= Number(document.published?.slice(0, 4)) - LONG_AGO),
);

const YEAR = /\b(?:19|20)\d\d\b/gu;
/** Years after which what happened is history. */
const LONG_AGO = 10;
