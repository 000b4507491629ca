import type { Time } from '../../model/mention.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** Which of several candidates the words themselves choose: "last March", "this Friday", "next Tuesday", and, counted from what the text told, "the following Monday". */
export type Choice = 'last' | 'this' | 'next' | 'previous' | 'following';

export interface Amount {
  readonly min: number;
  readonly max: number;
}

export type Season = NonNullable<Time['season']>;

/** What the words of an expression say, before the calendar is asked. */
export type Meaning =
  /** "Tuesday, March 5, 2024"; parts that are not said are missing. */
  | {
      readonly kind: 'date';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      /** "the first Monday of October"; -1 for the last. */
      readonly nth?: number;
      readonly choice?: Choice;
      /** True for "03/05/2024", which is March or May. */
      readonly unsure?: boolean;
    }
  /** "Christmas Day"; the rule is the lexicon's. */
  | { readonly kind: 'holiday'; readonly rule: string; readonly choice?: Choice }
  /** "yesterday" is the day -1, "this week" the week 0. */
  | { readonly kind: 'period'; readonly unit: Unit; readonly shift: number; readonly fiscal?: boolean }
  /** "the third quarter", "the first nine months", "the last week of July"; counted from the end where `number` is negative. */
  | {
      readonly kind: 'section';
      readonly unit: Unit | 'half';
      readonly number: number;
      readonly count: number;
      readonly choice?: Choice;
      readonly fiscal?: boolean;
    }
  | { readonly kind: 'season'; readonly season: Season; readonly choice?: Choice }
  /** "2024", "fiscal 2024", "the 1990s", "the 19th century". */
  | {
      readonly kind: 'years';
      readonly first: number;
      readonly last: number;
      readonly granularity: 'year' | 'decade' | 'century';
      readonly fiscal?: boolean;
    }
  /**
   * "two days ago", "a year earlier", "the day before", "that year" (0): counted from the publication, from what the text
   * spoke of last, or from the time named behind it ("two days after Christmas").
   */
  | {
      readonly kind: 'offset';
      readonly unit: Unit;
      readonly amount: Amount;
      readonly sign: -1 | 0 | 1;
      readonly from: 'published' | 'text' | 'either' | 'within';
      /** "the year-ago quarter" is a quarter. */
      readonly grain?: Unit;
    }
  /** So many months up to the time in `within`, which stands behind the words: "the quarter ended Sept. 30"; `ordinal` where the quarter is numbered. */
  | { readonly kind: 'ending'; readonly months: number; readonly ordinal: boolean }
  | { readonly kind: 'part-of-day'; readonly part: string; readonly first: number; readonly last: number }
  | { readonly kind: 'clock'; readonly clock: Clock }
  /** `reach` for "the past two months" and "the next five years". */
  | {
      readonly kind: 'duration';
      readonly unit: Unit;
      readonly amount: Amount | undefined;
      readonly reach?: 'past' | 'next';
      readonly open?: 'min' | 'max';
    }
  | { readonly kind: 'set'; readonly unit: Unit | undefined; readonly weekday?: number; readonly month?: number }
  | { readonly kind: 'vague' };

export interface Clock {
  /** Minutes after midnight. */
  readonly minute: number;
  readonly second?: number;
  /** True where minutes are written out: "14:00" but not "2 p.m.". */
  readonly exact: boolean;
  /** True where morning or evening is left open: "half past eight", "at 9.15". */
  readonly either?: boolean;
  /** "noon" and "midnight" are names, not readings of a clock. */
  readonly named: 'noon' | 'midnight' | undefined;
  readonly zone?: Zone;
}

/** A zone the words name; its offset in minutes from UTC, in winter and in summer where the name leaves that open. */
export interface Zone {
  readonly offsets: readonly number[];
  /** True where a second clock beside it tells the zone, not its own words. */
  readonly derived?: boolean;
}

/** A meaning and the tokens that carry it; `within` is the coarser time it is a part of. */
export interface Expression {
  /** First token and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly within?: Expression;
  readonly approximate?: boolean;
  readonly part?: NonNullable<Time['part']>;
  readonly bound?: NonNullable<Time['bound']>;
  /** True for words that tell a time only beside another: "the first half" of 2023, "night" of Tuesday. */
  readonly tentative?: boolean;
}
