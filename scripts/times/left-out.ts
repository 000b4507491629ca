import type { Expected } from './cases.ts';

type Reason = readonly [reason: string, applies: (item: Expected) => boolean];

const NUMBER = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const UNIT = '(?:second|sec|minute|min|hour|hr|day|week|month|year|quarter)s?';
const SHORT_UNIT = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?)';
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';

const says =
  (pattern: string): Reason[1] =>
  ({ text }) =>
    new RegExp(pattern, 'iu').test(text);

/** What news does not contain, or what we leave out on purpose, by the words of a case that is not read; the first reason that applies counts. */
export const LEFT_OUT: readonly Reason[] = [
  [
    'chat spellings and office words ("tmr", "tonite", "eod", "9a", "3h", "today pm")',
    says(
      '\\b(?:tmrw?|tonite|otd|eod|end of day|w/c|asap|as soon as possible|\\d+ ?[aphdwy]|\\d+mo?|\\d+s|(?:today|tomorrow) [ap]m)\\b',
    ),
  ],
  [
    'a day and a month in figures without a year ("4/22", "5.12"), which is a fraction or a version elsewhere',
    says('(?:^|\\s)\\d{1,2}[/.-]\\d{1,2}(?:,\\d\\d)?(?:$|\\s)'),
  ],
  [
    'a month joined to figures by a slash, a hyphen or dots ("Oct/2", "5-Mar-2024", "23.04.2022", "2016-11")',
    says(
      '[a-z]{3,}[/-]\\d|\\d[/-][a-z]{3}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\b\\d{4} ?- ?\\d{1,2}$|\\b\\d{1,2} ?- ?\\d{4}\\b',
    ),
  ],
  [
    'an hour without "p.m.", a zone or minutes ("at 5", "from 9 to 11", "Monday 11-4")',
    ({ text, kind }) =>
      kind.includes('time') &&
      !/[ap]\.? ?m\b|:\d\d|\d{4}/iu.test(text) &&
      new RegExp(`\\b(?:at|around|from|between|by|for)? ?${NUMBER}\\b`, 'iu').test(text) &&
      !new RegExp(`${NUMBER} ?(?:${UNIT}|in the)`, 'iu').test(text),
  ],
  [
    'ranges of hours of which one is bare ("10:30 to 3")',
    ({ text, kind }) =>
      kind.includes('time') &&
      new RegExp(`:\\d\\d (?:to|and|-) ?${NUMBER}\\b(?!:)(?! ?[ap])|${NUMBER} (?:to|and|-) \\d{1,2}:\\d\\d`, 'iu').test(
        text,
      ),
  ],
  [
    'clock times in words ("eight forty", "half past seven", "quarter to three")',
    says(
      `\\b(?:half|quarters?|past) (?:past|to|${NUMBER})\\b|\\b[a-z]+ (?:o.?clock|oh|thirty|forty|fifty|fifteen)(?: [ap]|$)|\\b[a-z]+ [ap] ?\\.? ?m\\b|[ap] m\\b`,
    ),
  ],
  [
    'so many minutes or hours from the moment, since a publication is known by its day',
    says(
      `${SHORT_UNIT}\\b.*\\b(?:ago|later|earlier|out|from now|before|after)\\b|(?:^|\\b(?:in|within|last|past|next) .*|[+-] ?\\d*)\\b${SHORT_UNIT}$|the (?:min|hour) before`,
    ),
  ],
  [
    'sums of units ("1 month 21 days ago", "next tuesday +10 days")',
    says(`\\d+ ${UNIT},? (?:and )?\\d+ ${UNIT}|[+] ?\\d|^- ?\\d|one ${UNIT} (?:and )?(?:a|three)`),
  ],
  [
    'a number that is a day only by its place ("on 15", "the 27", "Friday 23")',
    says(
      `^(?:on |for )?(?:the )?\\d{1,2}$|^${WEEKDAY} (?:the )?(?:\\d{1,2}|[a-z]*fifteen)\\b|\\bon (?:the )?\\d{1,2}$`,
    ),
  ],
  ['weeks by number ("week 31")', says('\\bweeks? ?\\d')],
  ['meals and other hours of a household ("after breakfast", "at lunch")', says('breakfast|lunch|dinner|brunch')],
  [
    'sides that words set apart from their time ("2012 or after", "later than or in 2016"), formulas ("> 2019")',
    says(
      '\\b(?:or|and) (?:after|before|later|earlier|greater|in|on|equal)|(?:later|earlier|greater) than|prior to|in advance of|ending with|[<>]',
    ),
  ],
  [
    'years before 1000, before Christ or of the Buddhist calendar',
    says('\\bB\\.?C\\.?E?\\b|\\bBE\\b|\\byear [a-z]+ hundred'),
  ],
  [
    'two-digit years without an apostrophe ("3 Aug 96")',
    says(`^(?:\\d\\S* )?[a-z]{3,} (?:3[2-9]|[4-9]\\d)$|[a-z]+ ${NUMBER} \\d\\d$`),
  ],
  [
    'what counts from a moment the text does not give ("the next day", "that weekend", "2 days later" alone)',
    says(
      `\\b(?:same|that|following|previous) (?:day|week|weekend|month|year|${WEEKDAY})\\b|^(?:the next day|\\d+ ${UNIT} later)$`,
    ),
  ],
  ['some days, weeks, months ("a few days ago"): a time without a value', says('\\b(?:few|several|couple|some)\\b')],
  ['"now" and the like: a time without a value', says('\\bnow\\b|at (?:this time|the minute)')],
  [
    'feasts of the moon and of one country, holidays in lower case, weekends of holidays',
    ({ text, kind }) =>
      /\b(?:eid|ramadan|fast)\b|new year$|father|(?:weekend of|day) .*weekend|day weekend/iu.test(text) ||
      (kind === 'date' &&
        /^(?:the )?(?:last |next |previous )?(?:christmas|easter|thanksgiving|halloween)$/u.test(text)),
  ],
  [
    'weeks of a year, which everyone counts in another way ("the first week of 2015")',
    says('(?:first|second|third|last) week (?:of|next)'),
  ],
  [
    'a length told by the day it begins on ("for 3 days from today", "within 10 months")',
    says(
      `^(?:for )?${NUMBER} ${UNIT},? (?:starting|from)|^within|${UNIT} in the future|starting|business days|upcoming`,
    ),
  ],
  [
    'school years, and quarters in lower case ("sy18", "q1")',
    ({ text }) => /school year|\bsy\d|\bq[1-4]\b/u.test(text),
  ],
  [
    'numbers of days and years in words without "of" ("May twenty nine")',
    says('(?:[a-z]+ (?:twenty|thirty)|(?:seventeen|nineteen) hundred|thousand and tens)\\b(?!.* of)'),
  ],
];
