import type { Day } from './calendar.ts';
import type { Meaning } from './meaning.ts';
import type { Place } from './place.ts';
import type { Recall } from './choose.ts';

/** Beyond so many paragraphs a quarter that was told is no longer what "a year earlier" goes back from. */
const PARAGRAPHS = 3;

/** What the text has spoken of so far; `paragraph` counts from 0. */
export interface Told {
  readonly paragraph: number;
  readonly recall: Recall;
  /** The paragraph in which the quarter was told last. */
  readonly quarterIn: number;
}

/** What a text has told before its first word. */
export const NOTHING_TOLD: Told = {
  paragraph: 0,
  recall: { day: undefined, month: undefined, quarter: undefined, year: undefined },
  quarterIn: 0,
};

/** What stays told when a new paragraph begins: days and months are spoken of within one. */
export function enterParagraph(told: Told, paragraph: number): Told {
  const near = paragraph - told.quarterIn <= PARAGRAPHS;
  return {
    ...told,
    paragraph,
    recall: {
      day: undefined,
      month: undefined,
      quarter: near ? told.recall.quarter : undefined,
      year: told.recall.year,
    },
  };
}

/** What has been told once the text has also spoken of this time. */
export function tell(told: Told, place: Place, meaning: Meaning, published: Day | undefined): Told {
  const { days } = place;
  if (days === undefined || (place.type !== 'date' && place.type !== 'time-of-day')) return told;
  // "a year earlier" compares and a quarter to come is a prospect; the report goes on with the quarter it is of.
  const ended = told.recall.quarter === undefined || published === undefined || days.last < published;
  const quarter = place.granularity === 'quarter' && meaning.kind !== 'offset' && ended;
  const recall: Recall = {
    day: days.first === days.last ? days.first : undefined,
    month: place.granularity === 'month' ? days : undefined,
    quarter: quarter ? days : told.recall.quarter,
    year: place.granularity === 'year' ? days : told.recall.year,
  };
  return {
    ...told,
    recall: keep(told.recall, recall),
    quarterIn: quarter ? told.paragraph : told.quarterIn,
  };
}

/** A coarser time does not make the text forget the day it told. */
function keep(before: Recall, now: Recall): Recall {
  return { ...now, day: now.day ?? before.day, month: now.month ?? before.month };
}
