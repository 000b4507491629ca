import type { Meaning } from './meaning.ts';

/** True for what names a single day. */
export function isDayLike(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'date':
      return meaning.day !== undefined || meaning.weekday !== undefined;
    case 'holiday':
      return true;
    case 'period':
      return meaning.unit === 'day';
    case 'offset':
      return meaning.unit === 'day' || meaning.from === 'within';
    default:
      return false;
  }
}

/** True for what names a week: "last week", "the week after". */
export function isWeekLike(meaning: Meaning): boolean {
  return (meaning.kind === 'period' || meaning.kind === 'offset') && meaning.unit === 'week';
}

/** True for what names a month: "May", "last month". */
export function isMonthLike(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.month !== undefined && meaning.day === undefined;
  return (meaning.kind === 'period' || meaning.kind === 'offset') && meaning.unit === 'month';
}

/** True for what names a year or several: "2024", "last year", "the 1990s". */
export function isYearLike(meaning: Meaning): boolean {
  if (meaning.kind === 'years') return meaning.granularity === 'year' || meaning.granularity === 'decade';
  return (meaning.kind === 'period' || meaning.kind === 'offset') && meaning.unit === 'year';
}
