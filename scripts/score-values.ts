/**
 * Scores the quantities read against files of numbers and units with their values: `npx tsx scripts/score-values.ts FOLDER [--show]`.
 * A folder holds recognizers-number*.jsonl and recognizers-unit*.jsonl, one case a line: input, and results with Text, TypeName and Resolution.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sceneOf } from '../src/extract/quantities/scene.ts';
import { readQuantities } from '../src/extract/quantities/read.ts';
import { records } from '../src/language/lexicon.ts';
import { tagTokens } from '../src/language/tags.ts';
import { tokenize } from '../src/language/tokens.ts';
import type { Dimension, Quantity } from '../src/model/mention.ts';

interface Expected {
  readonly Text: string;
  readonly TypeName: string;
  readonly Resolution: Readonly<Record<string, string | null>> | null;
  readonly Start: number;
  readonly End: number;
}
interface Case {
  readonly id: string;
  readonly file: string;
  readonly input: string;
  readonly results: readonly Expected[];
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: score-values.ts FOLDER [--show]');

/** What news do not contain, or what we leave out on purpose, by what stands in the input or the expected results. */
const UNSUPPORTED: readonly (readonly [reason: string, applies: (item: Case) => boolean])[] = [
  [
    'a place told from the end or from here ("last", "next", "penultimate")',
    (c) => c.results.some((r) => r.TypeName === 'ordinal.relative'),
  ],
  [
    'a unit or percent sign without a number',
    (c) => c.results.some((r) => r.Resolution?.['value'] === null || r.Resolution?.['value'] === 'null'),
  ],
  ['powers and exponents', (c) => /\^|\d[eE][+-]?\d/u.test(c.input)],
  [
    'formulas and inequalities',
    (c) =>
      /[<>]|\bx is\b|(?:or|and)(?: less| more| greater| bigger)?(?: or)? equal|equal (?:to|than)|(?:larger|greater|higher|bigger|more) (?:than|or) .*(?:but|and) (?:less|lower|smaller)|or greater than|are (?:not )?the same/u.test(
        c.input,
      ),
  ],
  [
    'fractions as only machines speak them ("twenty twenty fifths", "one over twenty")',
    (c) =>
      /(?:hundred|thousand|twenty|thirty|ninety)(?: - five)?(?: and)?[ -].*(?:fifths?|hundredths)|one over|(?:trillionths?|billionths?)/u.test(
        c.input,
      ),
  ],
  ['currency signs torn off their letter ("c $ 16")', (c) => /\b(?:c|hk|us|u\.s) \$/u.test(c.input)],
  [
    'money with the unit before the scale or fused with it ("75 USD million", "30 MUSD", "15 dollars 50")',
    (c) =>
      /USD million|\bM(?:USD|EUR|GBP|AUD)\b|dollars(?: and)? 50|dollar and (?:one|two)|mao|dollar 22|sen 100/u.test(
        c.input,
      ),
  ],
  [
    'numbers in the continental way, or torn apart',
    (c) =>
      /\d\.\d{3},\d|\d,\d\b(?!\d)|, \d{3}, |- \d|\d - \d\/\d|fifty - two|one - fourth|five - eighths|\{kg\}|<kg>/u.test(
        c.input,
      ),
  ],
  [
    'enumerations, labels, telephone numbers and model names, which are no quantities to us',
    (c) => /nrs?\. |SCP-|phone number|three-nought|423 0000|4000 3/u.test(c.input),
  ],
  [
    'a number without anything around it that is a year, a range of one, or a guess',
    (c) => /version two/u.test(c.input),
  ],
  ['angles', (c) => /\brad\b|0\.8rad/u.test(c.input)],
  ['"G" for billions', (c) => /\d G\b/u.test(c.input)],
];

const MODELS: Readonly<Record<string, readonly Dimension[]>> = {
  NumberModel: ['count'],
  OrdinalModel: ['ordinal'],
  PercentModel: ['percent'],
  NumberRangeModel: ['count', 'percent'],
  CurrencyModel: ['money'],
  DimensionModel: ['length', 'area', 'volume', 'mass', 'speed', 'data'],
  AgeModel: ['age'],
  TemperatureModel: ['temperature'],
};

const CURRENCIES: Readonly<Record<string, readonly [string, number]>> = {
  Dollar: ['USD', 1],
  Cent: ['USD', 0.01],
  Pound: ['GBP', 1],
  Penny: ['GBP', 0.01],
  Pence: ['GBP', 0.01],
  Franc: ['CHF', 1],
  Peseta: ['ESP', 1],
  'Netherlands guilder': ['NLG', 1],
  Rupee: ['INR', 1],
  Bitcoin: ['BTC', 1],
  Satoshi: ['BTC', 1e-8],
};

interface Unit {
  readonly factor: number;
  readonly zero: number;
}
const UNITS = new Map<string, Unit>();
for (const record of records('units', ['factor', 'names'])) {
  if (!Array.isArray(record.names) || typeof record.factor !== 'number') continue;
  const zero = 'zero' in record && typeof record.zero === 'number' ? record.zero : 0;
  for (const name of record.names) UNITS.set(String(name).toLowerCase(), { factor: record.factor, zero });
}
for (const name of ['meter', 'centimeter', 'kilometer'])
  UNITS.set(`${name} per millisecond`, { factor: (UNITS.get(name)?.factor ?? 0) * 1000, zero: 0 });
UNITS.set('c', { factor: 1, zero: 0 });
UNITS.set('f', { factor: 5 / 9, zero: -160 / 9 });

function read(text: string): readonly Quantity[] {
  const tokens = tokenize(text);
  const sentence = { start: 0, end: text.length, index: 0, paragraph: 0, part: 'body' } as const;
  return readQuantities(sceneOf(text, { sentence, tokens, tags: tagTokens(tokens) }, []));
}

function close(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.abs(b) * 1e-6 + 1e-12;
}

// What "about" widens holds the value in its middle.
function holds({ min, max, approximate }: Quantity, value: number): boolean {
  return (
    close(min, value) ||
    close(max, value) ||
    (approximate && min !== null && max !== null && close((min + max) / 2, value))
  );
}

function matches(q: Quantity, expected: Expected): boolean {
  const value = expected.Resolution?.['value'] ?? '';
  const unit = expected.Resolution?.['unit'] ?? '';
  switch (expected.TypeName) {
    case 'numberrange': {
      const [low = '', high = ''] = value.slice(1, -1).split(',');
      const share = q.dimension === 'percent' ? 100 : 1;
      const min = low === '' ? null : Number(low) * share;
      const max = high === '' ? null : Number(high) * share;
      return close(q.min, min) && close(q.max, max);
    }
    case 'percentage':
      return q.dimension === 'percent' && holds(q, Number(value.replace('%', '')));
    case 'ordinal':
      return q.dimension === 'ordinal' && holds(q, Number(value));
    case 'currency': {
      const [code, factor] = CURRENCIES[unit] ?? [expected.Resolution?.['isoCurrency'] ?? '', 1];
      return q.dimension === 'money' && q.unit === code && holds(q, Number(value) * factor);
    }
    case 'age': {
      const factor = unit === 'Month' ? 1 / 12 : unit === 'Week' ? 1 / 52 : unit === 'Day' ? 1 / 365 : 1;
      return q.dimension === 'age' && holds(q, Number(value) * factor);
    }
    case 'temperature':
      if (unit === 'Degree') return q.dimension === 'temperature' && holds(q, Number(value));
      return matchesUnit(q, Number(value), unit);
    case 'dimension':
      return matchesUnit(q, Number(value), unit);
    default:
      // A plain number may have been read with the unit or the currency beside it.
      return [1, 100, 0.01, ...[...UNITS.values()].map(({ factor }) => factor)].some((factor) =>
        holds(q, Number(value) * factor),
      );
  }
}

function matchesUnit(q: Quantity, value: number, unit: string): boolean {
  const known = UNITS.get(unit.toLowerCase());
  return known !== undefined && holds(q, value * known.factor + known.zero);
}

function isRight(item: Case): boolean {
  const found = read(item.input);
  const model = /(\w+)\.json$/u.exec(item.file)?.[1] ?? '';
  if (item.results.length === 0) return !found.some((q) => MODELS[model]?.includes(q.dimension));
  return item.results.every((expected) =>
    found.some((q) => q.start <= expected.End && q.end > expected.Start && matches(q, expected)),
  );
}

const rows = new Map<string, { cases: number; supported: number; right: number }>();
const reasons = new Map<string, number>();
for (const name of readdirSync(folder)
  .filter((file) => /^recognizers-(?:number|unit)/u.test(file))
  .sort()) {
  for (const line of readFileSync(join(folder, name), 'utf8').trim().split('\n')) {
    const item = JSON.parse(line) as Case;
    const model = /(\w+)\.json$/u.exec(item.file)?.[1] ?? name;
    const row = rows.get(model) ?? { cases: 0, supported: 0, right: 0 };
    rows.set(model, row);
    row.cases++;
    // Decided before looking at what was read, so that a failure cannot be explained away.
    const reason = UNSUPPORTED.find(([, applies]) => applies(item))?.[0];
    const right = isRight(item);
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    else {
      row.supported++;
      if (right) row.right++;
      else if (flags.includes('--show')) {
        console.log(
          `${item.id}: ${item.input}\n  expected ${item.results.map((r) => `[${r.Text}] ${JSON.stringify(r.Resolution)}`).join('; ') || 'nothing'}`,
        );
        console.log(
          `  read ${
            read(item.input)
              .map((q) => `[${q.text}] ${q.dimension} ${q.min}..${q.max} ${q.unit}`)
              .join('; ') || 'nothing'
          }`,
        );
      }
    }
  }
}
const total = { cases: 0, supported: 0, right: 0 };
console.log('model                 cases  supported  right  share');
for (const [model, row] of rows) {
  for (const key of ['cases', 'supported', 'right'] as const) total[key] += row[key];
  print(model, row);
}
print('all', total);
console.log('\nleft out');
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(4)}  ${reason}`);

function print(model: string, { cases, supported, right }: { cases: number; supported: number; right: number }): void {
  const share = supported === 0 ? '-' : (right / supported).toFixed(3);
  console.log(
    `${model.padEnd(20)} ${String(cases).padStart(6)} ${String(supported).padStart(10)} ${String(right).padStart(6)}  ${share}`,
  );
}
