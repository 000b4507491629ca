import type { Expected } from './cases.ts';

type Reason = readonly [reason: string, applies: (item: Expected, input: string) => boolean];

const words =
  (pattern: RegExp): Reason[1] =>
  ({ text }) =>
    pattern.test(text);

/** What news does not contain, or what we leave out on purpose, by the words of a case; the first reason that applies counts. */
export const LEFT_OUT: readonly Reason[] = [
  [
    'chat spellings and office words ("tmr", "tonite", "eod", "9a", "3h", "mar4", "today pm")',
    words(
      /\b(?:tmrw?|tmr|tonite|otd|eod|end of day|w\/c|asap|as soon as possible|\d+ ?[ap]\b|\d+ ?[hm]s?\b|\d+mo\b|1 mon|[a-z]+\d+ night|(?:today|tomorrow) [ap]m)\b/iu,
    ),
  ],
  [
    'a day and a month in figures without a year ("4/22", "5.12"), which is a fraction or a version elsewhere',
    words(/(?:^|\s|\()(?:[a-z]+[/-]\d{1,2}|\d{1,2}[/.-]\d{1,2}(?:,\d\d)?)(?:$|[\s)])/iu),
  ],
  [
    'dates with the month in the middle of hyphens or dots ("5-Mar-2024", "23.04.2022", "2016-11")',
    words(
      /\d-[a-z]{3,}-|[a-z]{3,}-\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\b\d{4} ?- ?\d{1,2}$|\b\d{1,2} ?- ?\d{4}\b|aug\/10|Oct\/2012|2019-aug/iu,
    ),
  ],
  [
    'an hour without "p.m.", a zone or minutes ("at 5", "from 9 to 11", "Monday 11-4")',
    ({ text, kind }) =>
      /time/u.test(kind + text) &&
      /(?:^|\s)(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?(?:-|–|to|and|until) ?\d{1,2}(?::\d\d)?)?(?: o.?clock| for .*| in the .*| on .*| next .*| [a-z]+)?$/iu.test(
        text,
      ) &&
      !/[ap]\.?m\b/iu.test(text),
  ],
  [
    'clock times in words ("eight forty", "half past seven", "quarter to three")',
    words(
      /\b(?:half|quarter|past|to) (?:past|to|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o.?clock|oh|thirty|forty|fifty|twenty|fifteen|ten)\b|p ?\. ?m\b.*[a-z]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: thirty)? ?[ap] ?\.? ?m\b/iu,
    ),
  ],
  [
    'so many minutes or hours from the moment: a publication is known by its day',
    words(
      /\b(?:seconds?|secs?|minutes?|mins?|hours?|hrs?)\b.*\b(?:ago|later|earlier|out|from now|before|after)\b|\b(?:in|within|\+|-|next|last|past) ?(?:the )?(?:next |around |about |past |last )?(?:an? |half an? |[\d.]+ ?|several |few )*(?:past |last )?(?:minutes?|mins?|hours?|hrs?|min)\b|min before|next hour/iu,
    ),
  ],
  [
    'sums of units ("1 month 21 days ago", "next 2 weeks 3 days", "+10 days")',
    words(/\d+ (?:month|year|week|day|hour)s?,? (?:and )?\d+ (?:month|year|week|day|hour)s?|[+-]\d|\+ ?\d/iu),
  ],
  [
    'a number that is a day only by its place ("on 15", "the 27", "Friday 23")',
    words(/(?:^|\s)(?:on |the |for the |for )?(?:\d{1,2}|the (?:thirty|twenty)? ?(?:first|fifteen))$/iu),
  ],
  ['weeks by number ("week 31")', words(/\bweeks? ?\d/iu)],
  ['meals and other hours of a household ("after breakfast", "at lunch")', words(/breakfast|lunch|dinner|brunch/iu)],
  [
    'sides that words set apart from their time ("2012 or after", "later than or in 2016", "no later than")',
    words(
      /\bor (?:after|before|later|earlier|in|on|equal)|later than|earlier than|prior to|in advance of|ending with/iu,
    ),
  ],
  [
    'years before 1000, before Christ or of the Buddhist calendar',
    words(/\bB\.?C\.?E?\b|\bBE\b|two hundred and sixty/u),
  ],
  ['two-digit years without an apostrophe ("3 Aug 96")', words(/[a-z]\.? \d\d$/iu)],
  [
    'what counts from a moment the text does not give ("the next day", "that weekend", "2 days later" alone)',
    words(
      /\b(?:same|that|following|previous) (?:day|week|weekend|month|year|friday|wednesday|tuesday)\b|^(?:the next (?:day|month)|\d+ (?:days?|weeks?) later)$/iu,
    ),
  ],
  ['some days, weeks, months ("a few days ago"): a time without a value', words(/\b(?:few|several|couple|some)\b/iu)],
  ['"now" and the like: a time without a value', words(/^(?:right )?now$|at (?:this time|the minute)|\bnow\b/iu)],
  [
    'feasts of the moon and of one country, holidays in lower case, weekends of holidays',
    words(
      /eid|ramadan|new year$|yuandan|father|festival of|^(?:the )?(?:last |next |previous )?(?:christmas|easter|thanksgiving|halloween|thanks giving day)$|int'l|weekend of|day (?:\d+ )?weekend/iu,
    ),
  ],
  [
    'weeks of a year, which everyone counts in another way ("the first week of 2015")',
    words(/(?:first|second|third|last) week (?:of|next)/iu),
  ],
  [
    'a length with the day it begins on ("for 3 days from today", "within 10 months")',
    words(
      /\bfor \d+|starting|^within|in the future|business days|since 2011|of each|on (?:tuesday|friday)$|upcoming/iu,
    ),
  ],
  ['school years, and quarters in lower case ("sy18", "q1")', words(/school year|\bsy\d|\bq[1-4]\b|2016 H2/iu)],
  ['formulas ("> = 2019") and pieces of addresses', words(/[<>]|greater|20170302/iu)],
  ['dates that do not exist ("feb 30 2019"), which stay without a value', words(/feb 30|2\/29\/2019/iu)],
  [
    'numbers of days and years in words without "of" ("May twenty nine")',
    words(/(?:twenty|thirty|seventeen hundred|nineteen hundred|two thousand and tens)\b(?!.* of)/iu),
  ],
];
