import type { Passage, Span } from './place.ts';

/** Words that somebody said, without their quotation marks. */
export interface Quotation extends Passage {
  readonly kind: 'quotation';
  /** True where the words stand in quotation marks. */
  readonly direct: boolean;
  /** Who said it, as written there; `name` is the canonical name where it is known. */
  readonly speaker?: Passage & { readonly name?: string };
  /** The word that tells of the saying: "said", "according to". */
  readonly cue?: Passage;
  /** What the words are: a statement, a question, something to be done ("vowed to leave"), or only what was spoken of ("criticised the plan"). */
  readonly content: 'statement' | 'question' | 'intention' | 'topic';
  /** Who passed it on, nearest first: in "Kyodo quoted officials as saying", the speaker is "officials", the chain is "Kyodo". */
  readonly chain?: readonly (Passage & { readonly name?: string })[];
}

/** What a quantity measures; only quantities of one dimension can be compared. */
export type Dimension =
  | 'count'
  | 'money'
  | 'percent'
  | 'percentage-points'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'duration'
  | 'energy'
  | 'power'
  | 'data'
  | 'pressure'
  | 'age'
  | 'ordinal'
  | 'score'
  | 'rate'
  | 'multiple'
  | 'magnitude';

/**
 * A number as an interval in base units of its dimension. The written number always lies in the interval, its ends included: "more than 40"
 * holds 40. A share in words ("a third of", "one in six") is told in percent, an age in years with whose it is in `of`, a score as the
 * lower and the higher figure, whoever got them.
 */
export interface Quantity extends Passage {
  readonly kind: 'quantity';
  /** The least value the words allow; null: open. */
  readonly min: number | null;
  /** The greatest value the words allow; null: open. */
  readonly max: number | null;
  /** Base unit of the dimension, e.g. `1`, `metre`, `kilogram`, `USD`, `percent`, `celsius`, `second`. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** What is counted, lower case, head noun last: "people", "patrol vessels"; empty where nothing is named. */
  readonly of: string;
  /** The role of what is counted: `killed`, `injured`, `missing`, …; empty where none is named. */
  readonly role: string;
  /** True for "about", "nearly", "dozens", … */
  readonly approximate: boolean;
  /** `exact` value as written, `bound` by "at least" and the like, `range` from two written values, `vague` for "dozens". */
  readonly form: 'exact' | 'bound' | 'range' | 'vague';
  /** True where the number states a change ("rose by 3 percent", "doubled") and not a level. */
  readonly change: boolean;
  /** Which way a change goes, where the words say so. */
  readonly direction?: 'up' | 'down';
  /** `from` for a former or other level that this one is set against ("from 34.6%", "against $109 million"), `to` for the level reached ("rose to 23"). */
  readonly point?: 'from' | 'to';
  /** The unit, in base units, of the last written digit that is no trailing zero: 1 for "17", 100 for "1,200", 100000 for "1.2 million", 0.1 for "3.0". */
  readonly precision?: number;
  /** What a rate is reckoned by, lower case and singular: "share", "year", "hectare"; in "64 cases per 100,000" the value is already divided. */
  readonly per?: string;
  /** What the number is a measure of, lower case: "revenue" in "Revenue rose 3.1%", "waves" in "waves of up to four metres". */
  readonly measure?: string;
  /** Words before the head noun that `of` leaves out, lower case: "new", "french", "permitted". */
  readonly modifiers?: readonly string[];
  /** True for a share of something counted before or beside it: "three of them", "including five children". */
  readonly part?: true;
  /** True where several units share the sign and the usual one is taken: "$" as USD, "rupees" as INR, "tons". */
  readonly assumed?: true;
  /** Index into the document's sentence of the time this figure holds for, where the text says so ("by Monday evening"). */
  readonly asOf?: Span;
}

/** How finely a time is given. */
export type Granularity =
  | 'second'
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century'
  | 'unknown';

/** A point or stretch of time as an interval of ISO 8601 dates or times; without values when it cannot be resolved. */
export interface Time extends Passage {
  readonly kind: 'time';
  readonly type: 'date' | 'time-of-day' | 'duration' | 'set';
  readonly earliest?: string;
  readonly latest?: string;
  readonly granularity: Granularity;
  /** Which parts the words themselves state; all others are implied from the publication date and can never contradict. */
  readonly stated: readonly (
    'year' | 'quarter' | 'season' | 'month' | 'day' | 'weekday' | 'part-of-day' | 'hour' | 'minute' | 'zone'
  )[];
  /** For a clock time: minutes after midnight as written and the zone's offset from UTC in minutes, where one is named; `either` where it may be twelve hours later: "at half past eight". */
  readonly clock?: { readonly minute: number; readonly offset?: number; readonly either?: true };
  /** For a duration: seconds, as an interval. */
  readonly seconds?: { readonly min: number | null; readonly max: number | null };
  /** True for "about", "shortly before", "around". */
  readonly approximate: boolean;
  /** Which end of something the time is, where a preposition says so: "since 1987", "until noon", "by Monday", "before May", "after 2 p.m.". */
  readonly bound?: 'since' | 'until' | 'by' | 'before' | 'after';
  /** Which part of the interval is meant: "late Tuesday", "mid-March", "the end of 2019". The interval itself stays whole. */
  readonly part?: 'early' | 'middle' | 'late';
  /** A season by name; its interval is as wide as both hemispheres need. */
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
}

/** What a party is. */
export type PartyType = 'person' | 'organisation' | 'place' | 'group';

/** A person, an organisation, a place or a group of people. */
export interface Party extends Passage {
  readonly kind: 'party';
  readonly type: PartyType;
  /** Canonical name: one spelling, one order of names, without titles. */
  readonly name: string;
  /** Office or trade named beside it: "defence minister". */
  readonly role?: string;
  /** Other forms of the name that stand for the same party: lower case. */
  readonly aliases: readonly string[];
  /** For "he" or "the minister": the name it points at; only where nobody else can be meant. */
  readonly antecedent?: Passage;
}

/** An enumeration of two or more members: "Norway, Iceland and the Faroe Islands". */
export interface List extends Passage {
  readonly kind: 'list';
  readonly members: readonly (Passage & { readonly name: string })[];
  /** True where the words leave room for more: "including", "such as", "and other partners". */
  readonly open: boolean;
}

/** A negation: the cue is the mention, `scope` what it denies. */
export interface Polarity extends Passage {
  readonly kind: 'polarity';
  readonly value: 'negative';
  readonly scope: Span;
}

/** How sure the text is of what stands in `scope`; the cue is the mention. */
export interface Certainty extends Passage {
  readonly kind: 'certainty';
  readonly value: 'certain' | 'probable' | 'possible' | 'planned' | 'alleged';
  readonly scope: Span;
}

/** A place in a text with a value; `kind` tells which. */
export type Mention = Quotation | Quantity | Time | Party | List | Polarity | Certainty;
/** The kinds of mention. */
export type MentionKind = Mention['kind'];
