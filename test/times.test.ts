import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addMonths,
  dateOf,
  dayOf,
  easter,
  isoDate,
  monthLength,
  parseDay,
  weekdayOf,
} from '../src/extract/times/calendar.ts';
import { holidayIn } from '../src/extract/times/holiday-rules.ts';
import { times } from '../src/extract/times.ts';
import { wordMap } from '../src/language/lexicon.ts';
import { paragraphs } from '../src/language/sentences.ts';
import { tagTokens } from '../src/language/tags.ts';
import { tokenize } from '../src/language/tokens.ts';
import type { Time } from '../src/model/mention.ts';
import { documentOf } from '../src/read/document.ts';

function timesIn(text: string, published?: string): readonly Time[] {
  const document = { ...documentOf('a', text), ...(published !== undefined && { published }) };
  const read = times(document);
  const found: Time[] = [];
  for (const { index, sentences } of paragraphs(document.text, document.body)) {
    const lines = sentences.map((sentence) => {
      const tokens = tokenize(text, sentence.start, sentence.end);
      return { sentence, tokens, tags: tagTokens(tokens) };
    });
    for (const mention of read({ document, index, sentences: lines }, []))
      if (mention.kind === 'time') found.push(mention);
  }
  return found;
}

describe('the calendar', () => {
  const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });

  it('agrees with the one of JavaScript', () => {
    fc.assert(
      fc.property(day, (value) => {
        const date = new Date(value * 86_400_000);
        expect(dateOf(value)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(value) % 7).toBe(date.getUTCDay());
        expect(isoDate(value)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it('takes back what it gives', () => {
    fc.assert(
      fc.property(day, (value) => {
        const { year, month, day: dayOfMonth } = dateOf(value);
        expect(dayOf(year, month, dayOfMonth)).toBe(value);
        expect(parseDay(isoDate(value))).toBe(value);
      }),
    );
  });

  it('stays in the month when it adds months', () => {
    expect(isoDate(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29');
    expect(isoDate(addMonths(dayOf(2024, 3, 31), -13))).toBe('2023-02-28');
    expect(monthLength(1900, 2)).toBe(28);
  });

  it('knows Easter', () => {
    const sundays = {
      1954: '1954-04-18',
      1981: '1981-04-19',
      2008: '2008-03-23',
      2024: '2024-03-31',
      2038: '2038-04-25',
    };
    for (const [year, sunday] of Object.entries(sundays)) expect(isoDate(easter(Number(year)))).toBe(sunday);
  });

  it('finds a day for every holiday of the lexicon', () => {
    for (const [name, rule] of wordMap('time-holidays')) expect(holidayIn(rule, 2024), name).toBeDefined();
  });

  it('takes no text but a date for one', () => {
    for (const text of ['', 'yesterday', '2024-13-01', '2024-02-30', '0000-01-01', '20240-01-01', '2024-1-1'])
      expect(parseDay(text), text).toBeUndefined();
  });
});

const PIECES = [
  'Tuesday',
  'on',
  'the',
  'March',
  'May',
  'may',
  '5',
  '5th',
  '2024',
  '1990s',
  "'80s",
  'last',
  'next',
  'this',
  'week',
  'weeks',
  'two',
  'days',
  'ago',
  'later',
  'before',
  'after',
  'half',
  'a',
  'and',
  'quarter',
  'third',
  'Q3',
  'of',
  'fiscal',
  'year',
  'noon',
  '2 p.m.',
  '14:00',
  '0600',
  'GMT',
  'local time',
  '-',
  '–',
  '/',
  ',',
  '.',
  '(',
  ')',
  'from',
  'to',
  'between',
  'until',
  'early',
  'late',
  'mid-',
  'every',
  'morning',
  'night',
  'ended',
  'Easter',
  "New Year's Eve",
  'century',
  '31',
  '02/30/2024',
  '2024-02-29',
  '99999',
  'twenty',
  'nineteen',
  '\n\n',
  "'s",
  'first',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const published = fc.constantFrom(
  undefined,
  '2024-03-05',
  '1989-11-02',
  '2024-02-29T23:30:00Z',
  '0001-01-01',
  '9999-12-31',
  'nonsense',
);

describe('times', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('stand where they say, in order, and begin before they end, whatever the text', () => {
    fc.assert(
      fc.property(text, published, (input, date) => {
        let end = 0;
        for (const mention of timesIn(input, date)) {
          expect(input.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
          expect(mention.earliest === undefined).toBe(mention.latest === undefined);
          if (mention.earliest === undefined || mention.latest === undefined) continue;
          expect(mention.earliest <= mention.latest, `${mention.text}: ${mention.earliest} to ${mention.latest}`).toBe(
            true,
          );
          for (const iso of [mention.earliest, mention.latest])
            expect(iso).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?:[+-]\d\d:\d\d)?)?$/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('state only what their words say: without a publication the same parts are stated', () => {
    fc.assert(
      fc.property(text, (input) => {
        const [dated, undated] = [timesIn(input, '2024-03-05'), timesIn(input)];
        expect(dated.map((m) => m.stated)).toEqual(undated.map((m) => m.stated));
        expect(dated.map((m) => m.text)).toEqual(undated.map((m) => m.text));
      }),
    );
  });

  const STORY =
    'The court will decide on Friday. He left at 11 p.m. ET on 5 July 2023, two days after the fire; last week it rained.';

  it('do not depend on the zone of the machine', () => {
    const seen = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return timesIn(STORY, '2024-03-05T00:30:00Z');
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('do not depend on the clock', () => {
    const now = timesIn(STORY, '2024-03-05');
    vi.useFakeTimers({ now: new Date('1999-12-31T23:59:59Z') });
    expect(timesIn(STORY, '2024-03-05')).toEqual(now);
    expect(timesIn('It rained yesterday.')[0]?.earliest).toBeUndefined();
  });

  it('do not take numbers without end for years', () => {
    expect(timesIn(`In ${'2024'.repeat(100)} it rained.`, '2024-03-05')).toEqual([]);
    expect(timesIn(`It rained ${'9'.repeat(400)} years ago.`, '2024-03-05')[0]?.earliest).toBeUndefined();
    expect(timesIn(`It rained for ${'9'.repeat(11)} centuries.`)[0]?.earliest).toBeUndefined();
  });

  // Each is 100 kB of one thing said over and over, in one paragraph; ordinary news of that length takes some 10 ms.
  it.each([
    'two days ',
    'the end of the end of ',
    'May 5 ',
    '2019-',
    '12:00 ',
    'the 80s in the 80s ',
    'twenty and a half to ',
    'from March to ',
    "New Year's Eve ",
    '2 p.m. (0600 GMT) (',
    'third quarter of ',
    'half a half ',
    'a year earlier ',
    '9',
    'Tuesday, ',
    '2 p.m. Abc Def Ghi time ',
  ])('read %s without end in time that grows no faster than the text', (piece) => {
    const input = piece.repeat(Math.ceil(100_000 / piece.length));
    const tokens = tokenize(input);
    const sentence = { start: 0, end: input.length, index: 0, paragraph: 0, part: 'body' } as const;
    const document = documentOf('a', input, '2024-03-05');
    const start = performance.now();
    times(document)({ document, index: 0, sentences: [{ sentence, tokens, tags: tokens.map(() => 'NN') }] }, []);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
