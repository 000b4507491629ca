import type { Time } from '../../model/mention.ts';

type Season = NonNullable<Time['season']>;

/** How surely a season and another time of one year are apart: `surely` on both hemispheres, `mostly` in the north alone; undefined where they meet. */
export function seasonsApart(left: Time, right: Time): 'surely' | 'mostly' | undefined {
  if (left.season !== undefined && right.season !== undefined) {
    const steps = Math.abs(ROW.indexOf(left.season) - ROW.indexOf(right.season));
    return steps === 0 || !mayShareYear(left, right) ? undefined : steps === 2 ? 'surely' : 'mostly';
  }
  const [season, month] = left.season === undefined ? [right.season, monthOf(left)] : [left.season, monthOf(right)];
  if (season === undefined || month === undefined || !mayShareYear(left, right)) return undefined;
  if (MONTHS[season].includes(month)) return undefined;
  return MONTHS[OTHER_SIDE[season]].includes(month) ? 'mostly' : 'surely';
}

const ROW: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** The months that are told of a season in the north, loosely: June is still spring and already summer. */
const MONTHS: Readonly<Record<Season, readonly number[]>> = {
  spring: [2, 3, 4, 5, 6],
  summer: [5, 6, 7, 8, 9],
  autumn: [8, 9, 10, 11, 12],
  winter: [11, 12, 1, 2, 3],
};
const OTHER_SIDE: Readonly<Record<Season, Season>> = {
  spring: 'autumn',
  summer: 'winter',
  autumn: 'spring',
  winter: 'summer',
};

/** The month that a time names. */
const monthOf = ({ stated, earliest, bound }: Time): number | undefined =>
  stated.includes('month') && earliest !== undefined && bound === undefined ? Number(earliest.slice(5, 7)) : undefined;

/** Two years that are told may not be one. */
const mayShareYear = (left: Time, right: Time): boolean => left.bound === undefined && right.bound === undefined;
