import { addMonths, dateOf, monthDays, monthsDays, weekdayOf, yearsDays, type Day, type Days } from './calendar.ts';
import { chooseYear, type Context } from './choose.ts';
import { holidayIn, isFixed } from './holiday-rules.ts';
import type { Expression, Meaning } from './meaning.ts';
import { datePlace, granularityOf, type Place } from './place.ts';
import { clockPlace, inPart, partOfDayPlace } from './resolve-clock.ts';
import { namedDate } from './resolve-date.ts';
import { durationPlace } from './resolve-duration.ts';
import { offsetPlace } from './resolve-offset.ts';
import { sectionPlace } from './resolve-section.ts';
import { unitAround } from './spans-of-units.ts';

/** Where an expression lies in the calendar, as far as the words, the publication and the text before it tell. */
export function resolve(expression: Expression, context: Context): Place {
  const within = expression.within === undefined ? undefined : resolve(expression.within, context);
  const place = placeOf(expression, within, context);
  if (within === undefined || expression.meaning.kind === 'ending') return place;
  return { ...place, stated: [...new Set([...within.stated, ...place.stated])] };
}

function placeOf(expression: Expression, within: Place | undefined, context: Context): Place {
  const { meaning } = expression;
  switch (meaning.kind) {
    case 'date':
      return namedDate(meaning, within?.days, context);
    case 'holiday': {
      const inYear = (year: number): Days | undefined => holidayIn(meaning.rule, year);
      const days =
        within?.days === undefined
          ? chooseYear(inYear, context, meaning.choice, { unsaid: 'nearest' })
          : inYear(dateOf(within.days.first).year);
      return datePlace('day', days, isFixed(meaning.rule) ? ['month', 'day'] : []);
    }
    case 'period':
      return datePlace(granularityOf(meaning.unit), periodDays(meaning, context), [], meaning.fiscal === true);
    case 'section':
      return sectionPlace(meaning, within, context);
    case 'season': {
      const year = within?.days === undefined ? seasonYear(meaning, context) : dateOf(within.days.first).year;
      return {
        ...datePlace('season', year === undefined ? undefined : wideSeason(meaning.season, year), ['season'], true),
        season: meaning.season,
      };
    }
    case 'years':
      return datePlace(meaning.granularity, yearsDays(meaning.first, meaning.last), ['year'], meaning.fiscal === true);
    case 'offset':
      return offsetPlace(meaning, within?.days, context);
    case 'ending':
      return endingPlace(meaning, within?.days);
    case 'part-of-day':
      return partOfDayPlace(meaning, within, context);
    case 'clock':
      return clockPlace(inPart(meaning.clock, expression.within), within, context);
    case 'duration':
      return durationPlace(meaning, context);
    case 'set': {
      const granularity = meaning.unit === undefined ? 'unknown' : granularityOf(meaning.unit);
      return {
        type: 'set',
        granularity: meaning.weekday === undefined ? granularity : 'day',
        stated: meaning.weekday === undefined ? [] : ['weekday'],
      };
    }
    case 'vague':
      return datePlace('unknown', undefined);
    default:
      return meaning satisfies never;
  }
}

/** "the quarter ended Sept. 30" runs from July 1. */
function endingPlace({ months, ordinal }: Meaning & { readonly kind: 'ending' }, end: Days | undefined): Place {
  const granularity = months <= 1 ? 'month' : months <= 3 ? 'quarter' : months <= 6 ? 'half-year' : 'year';
  const last = end === undefined ? undefined : monthEnd(end.last);
  const days = last === undefined ? undefined : { first: addMonths(last + 1, -months), last };
  return datePlace(granularity, days, ordinal ? ['quarter'] : [], ordinal);
}

/** Companies close their books on the last Friday or Sunday of a month: so many days from its end count as its end. */
const NEAR_MONTH_END = 6;

function monthEnd(day: Day): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const own = monthDays(year, month).last;
  const before = monthDays(year, month - 1).last;
  return own - day <= NEAR_MONTH_END ? own : dayOfMonth <= NEAR_MONTH_END ? before : day;
}

function periodDays(meaning: Meaning & { readonly kind: 'period' }, context: Context): Days | undefined {
  const { published, leaning } = context;
  if (published === undefined) return undefined;
  const onIt = weekdayOf(published) >= 6;
  if (meaning.unit !== 'weekend' || onIt || meaning.shift > 0)
    return unitAround(meaning.unit, published, meaning.unit === 'weekend' && !onIt ? meaning.shift - 1 : meaning.shift);
  // On a weekday "the weekend" and "last weekend" are the one just past, unless the verb looks ahead.
  return unitAround('weekend', published, meaning.shift === 0 && leaning === 'future' ? 0 : -1);
}

/** First months of the northern seasons, by which "last fall" chooses its year. */
const FIRST_MONTHS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

function seasonYear(meaning: Meaning & { readonly kind: 'season' }, context: Context): number | undefined {
  const first = FIRST_MONTHS[meaning.season];
  const days = chooseYear((year) => monthsDays(year, first, 3), context, meaning.choice, { unsaid: 'past' });
  return days === undefined ? undefined : dateOf(days.first).year;
}

/** The summer of 2019 ends in March 2020 in Sydney: the whole year, and for winter and summer the first quarter of the next. */
function wideSeason(season: keyof typeof FIRST_MONTHS, year: number): Days {
  const wide = season === 'winter' || season === 'summer';
  return wide ? monthsDays(year, 1, 15) : yearsDays(year, year);
}
