import type { Time } from '../../model/mention.ts';
import { isoDate, twoDigits } from './calendar.ts';
import type { Expression } from './meaning.ts';
import type { Place } from './place.ts';

/** The mention an expression makes at `start` to `end` of the text. */
export function mentionOf(text: string, start: number, end: number, expression: Expression, place: Place): Time {
  const [earliest, latest] = bounds(place);
  return {
    kind: 'time',
    start,
    end,
    text: text.slice(start, end),
    type: place.type,
    ...(earliest === undefined || latest === undefined ? {} : { earliest, latest }),
    granularity: place.granularity,
    stated: place.stated,
    ...(place.clock === undefined ? {} : { clock: place.clock }),
    ...(place.seconds === undefined ? {} : { seconds: place.seconds }),
    approximate: expression.approximate === true || place.approximate === true,
    ...(expression.bound === undefined ? {} : { bound: expression.bound }),
    ...(expression.part === undefined ? {} : { part: expression.part }),
    ...(place.season === undefined ? {} : { season: place.season }),
  };
}

function bounds({ days, minutes, clock }: Place): readonly [string | undefined, string | undefined] {
  if (days === undefined) return [undefined, undefined];
  const [first, last] = [isoDate(days.first), isoDate(days.last)];
  if (minutes === undefined) return [first, last];
  const at = (date: string | undefined, minute: number): string | undefined =>
    date === undefined
      ? undefined
      : `${date}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}${offset(clock?.offset)}`;
  return [at(first, minutes[0]), at(last, minutes[1])];
}

function offset(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
