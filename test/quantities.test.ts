import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../src/extract/quantities/read.ts';
import { sceneOf } from '../src/extract/quantities/scene.ts';
import { readNumeral } from '../src/language/numerals.ts';
import { tagTokens } from '../src/language/tags.ts';
import { tokenize } from '../src/language/tokens.ts';
import type { Quantity } from '../src/model/mention.ts';

function read(text: string): readonly Quantity[] {
  const tokens = tokenize(text);
  const sentence = { start: 0, end: text.length, index: 0, paragraph: 0, part: 'body' } as const;
  return readQuantities(sceneOf(text, { sentence, tokens, tags: tagTokens(tokens) }, []));
}

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
  'nineteen'
).split(' ');
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${inWords(value % 10)}`}`;
  for (const [size, name] of [
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const joint = rest === 0 ? '' : rest < 100 ? ` and ${inWords(rest)}` : ` ${inWords(rest)}`;
    return `${inWords(Math.floor(value / size))} ${name}${joint}`;
  }
  return '';
}

const SCALES = [
  ['', 1],
  [' thousand', 1e3],
  [' million', 1e6],
  ['bn', 1e9],
] as const;

/** A number with one way of writing it. */
const written = fc.oneof(
  fc.integer({ min: 2, max: 999_999_999 }).map((value) => ({ value, text: value.toLocaleString('en-US') })),
  fc.integer({ min: 2, max: 999_999_999 }).map((value) => ({ value, text: inWords(value) })),
  fc
    .tuple(fc.integer({ min: 11, max: 9999 }), fc.constantFrom(...SCALES))
    .map(([tenths, [scale, times]]) => ({ value: (tenths / 10) * times, text: `${(tenths / 10).toFixed(1)}${scale}` })),
);

const HEDGES = [
  '',
  'at least ',
  'up to ',
  'more than ',
  'fewer than ',
  'no more than ',
  'about ',
  'nearly ',
  'almost ',
  'some ',
  'roughly ',
  'just over ',
  'just under ',
  'an estimated ',
  'as many as ',
  'a minimum of ',
  'at least about ',
];
const THINGS: readonly (readonly [sign: string, thing: string, factor: number])[] = [
  ['', 'people', 1],
  ['', 'patrol vessels', 1],
  ['', 'percent', 1],
  ['', 'kilometres', 1000],
  ['', 'hectares', 10_000],
  ['', 'tonnes', 1000],
  ['', 'euros', 1],
  ['', 'miles per hour', 0.44704],
  ['', 'years old', 1],
  ['$', '', 1],
  ['£', '', 1],
];
const CRUMBS =
  "5 1,2 - – / . , % $ £ US$ m bn km ° C half a of the one in to and between at least people were killed no none \ud800 \u202e 😀 في ½ ' ( )";

describe('quantities', () => {
  it('hold the number that is printed', () => {
    fc.assert(
      fc.property(
        written,
        fc.constantFrom(...HEDGES),
        fc.constantFrom(...THINGS),
        ({ value, text }, hedge, [sign, thing, factor]) => {
          fc.pre(sign === '' || /^\d/u.test(text));
          const sentence = `The office counted ${hedge}${sign}${text} ${thing}.`;
          const [quantity] = read(sentence);
          expect(quantity, sentence).toBeDefined();
          if (quantity === undefined) return;
          const slack = Math.abs(value * factor) * 1e-9;
          if (quantity.min !== null) expect(quantity.min, sentence).toBeLessThanOrEqual(value * factor + slack);
          if (quantity.max !== null) expect(quantity.max, sentence).toBeGreaterThanOrEqual(value * factor - slack);
          expect(quantity.min ?? quantity.max, sentence).not.toBeNull();
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('of a range hold both its numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 900 }),
        fc.integer({ min: 1, max: 90 }),
        fc.boolean(),
        (low, more, words) => {
          const write = words ? inWords : String;
          const [quantity] = read(`Between ${write(low)} and ${write(low + more)} ships lay in the bay.`);
          expect(quantity).toMatchObject({ min: low, max: low + more, form: 'range', of: 'ships' });
        },
      ),
    );
  });

  it('keep their offsets and never throw, whatever the text', () => {
    const crumbs = fc.constantFrom(' ', ...CRUMBS.split(' '));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(crumbs, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const quantity of read(text)) {
            expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
            for (const bound of [quantity.min, quantity.max])
              if (bound !== null) expect(Number.isFinite(bound)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('cost linear time on dense figures', () => {
    for (const crumb of [
      '1-2-',
      '5 to ',
      'a hundred and ',
      '17 people and ',
      '12,34,',
      '5-year-old-',
      'between 5 and ',
      '1 2 3 ',
    ]) {
      const short = timed(crumb.repeat(400));
      const long = timed(crumb.repeat(3200));
      expect(long, crumb).toBeLessThan(8 * (short + 40) * 2);
    }
  });
});

describe('numerals', () => {
  it('read every number in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const tokens = tokenize(inWords(value));
        expect(readNumeral(tokens, 0)).toMatchObject({ value, next: tokens.length });
      }),
      { numRuns: 1000 },
    );
  });
});

function timed(text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}
