import { describe, expect, it } from 'vitest';
import {
  crossCheck,
  crossCheckPair,
  defineClaimRule,
  defineRule,
  documentOf,
  failingFindings,
  matchesIn,
  RuleError,
  RULES,
  type Comparison,
  type Rule,
  type Statement,
} from '../../src/index.ts';

const words = { title: 'Different flights', why: 'It is another aeroplane.', check: 'Look at the timetable.' };

const FLIGHT = /\b[A-Z]{2} ?\d{3,4}\b/u;

const flights = (compare: (a: string, b: string) => Comparison['outcome']) => (left: Statement, right: Statement) =>
  matchesIn(left, FLIGHT).flatMap((a) =>
    matchesIn(right, FLIGHT).map((b) => ({
      outcome: compare(a.text.replace(' ', ''), b.text.replace(' ', '')),
      reason: [a.text, b.text].sort().join(' and '),
      confidence: 0.9,
      left: { value: a.text, passage: a },
      right: { value: b.text, passage: b },
    })),
  );

const flight = defineClaimRule({
  id: 'flight',
  ...words,
  compares: 'claim',
  compare: flights((a, b) => (a === b ? 'same' : 'incompatible')),
});

const DOCUMENTS = [
  documentOf('first', 'Flight SK 461 landed safely in Bergen with 91 people aboard on Sunday.'),
  documentOf('second', 'Flight SK 463 landed safely in Bergen with 91 people aboard on Sunday.'),
];

describe('rules of your own', () => {
  it('find what they look for, beside the bundled ones', () => {
    const report = crossCheck(DOCUMENTS, { rules: [...RULES, flight] });
    expect(report.findings.map(({ rule, verdict, message }) => ({ rule, verdict, message }))).toContainEqual({
      rule: 'flight',
      verdict: 'contradict',
      message: 'Different flights: SK 461 and SK 463',
    });
    expect(report.findings.find(({ rule }) => rule === 'flight')?.readings.map(({ value }) => value)).toEqual([
      'SK 461',
      'SK 463',
    ]);
    expect(report.alignments[0]?.verdict).toBe('contradict');
  });

  it('are introduced in the report, which bundled ones need not be', () => {
    expect(crossCheck(DOCUMENTS, { rules: ['quantity', flight] }).rules).toEqual([
      { id: 'flight', ...words, status: 'stable' },
    ]);
    expect(crossCheck(DOCUMENTS, { rules: ['quantity'] })).not.toHaveProperty('rules');
  });

  it('compare mentions of one kind', () => {
    const crowd = defineRule({
      id: 'crowd',
      title: 'Different crowds',
      why: '',
      check: '',
      compares: 'quantity',
      pairs: (left, right) => (left.mention.of === right.mention.of ? 1 : 0),
      compare: (left, right) =>
        left.mention.min === right.mention.min
          ? { outcome: 'same', reason: '', confidence: 1 }
          : { outcome: 'different', reason: 'the crowds differ', confidence: 1 },
      reading: ({ min }) => String(min),
    });
    const { findings } = crossCheckPair('In Bergen 91 people marched.', 'In Bergen 95 people marched.', {
      rules: [crowd],
    });
    expect(findings).toMatchObject([
      { rule: 'crowd', verdict: 'differ', message: 'Different crowds: the crowds differ' },
    ]);
  });

  it('on trial are shown and fail no run', () => {
    const onTrial: Rule = { ...flight, status: 'trial' };
    const report = crossCheck(DOCUMENTS, { rules: [onTrial] });
    expect(report.findings).toHaveLength(1);
    expect(failingFindings(report, {}).size).toBe(0);
    expect(failingFindings(crossCheck(DOCUMENTS, { rules: [flight] }), {}).size).toBe(1);
  });

  it('do not depend on the order of sources', () => {
    const backwards = crossCheck(DOCUMENTS.toReversed(), { rules: [flight] });
    expect(backwards.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      crossCheck(DOCUMENTS, { rules: [flight] }).findings.map(({ fingerprint }) => fingerprint),
    );
  });
});

const answering = (answer: unknown): Rule => ({ ...flight, run: () => answer as Comparison[] });
const one = {
  outcome: 'different',
  reason: 'why',
  confidence: 1,
  left: { value: 'x', passage: { start: 0, end: 6, text: 'Flight' } },
  right: { value: 'y', passage: { start: 0, end: 6, text: 'Flight' } },
};

const broken: readonly (readonly [string, Rule, string])[] = [
  [
    'throws',
    defineClaimRule({
      id: 'flight',
      ...words,
      compares: 'claim',
      compare: () => {
        throw new Error('no timetable');
      },
    }),
    'it failed on claims second:1 and first:1: no timetable',
  ],
  ['answers nothing', answering(undefined), 'its answer on claims second:1 and first:1 is no array of comparisons'],
  ['answers later', answering(Promise.resolve([])), 'is no array of comparisons'],
  ['answers another outcome', answering([{ ...one, outcome: 'contradict' }]), 'the outcome is "contradict", not same,'],
  ['gives no reason', answering([{ ...one, reason: undefined }]), 'the reason is undefined, not a text'],
  ['is surer than sure', answering([{ ...one, confidence: 2 }]), 'the confidence is 2, not a number from 0 to 1'],
  ['has no value', answering([{ ...one, left: {} }]), 'left.value is undefined, not a text'],
  [
    'points nowhere',
    answering([{ ...one, right: { value: 'y', passage: { start: 0, end: 3, text: 'Flight' } } }]),
    'right.passage.text is not what stands at 0 to 3 of the document',
  ],
  ['has no name for a rule', { ...flight, id: 'Flight No' }, 'an id is made of small letters, digits and hyphens'],
  ['takes the name of a bundled rule', { ...flight, id: 'quantity' }, 'one of the bundled rules is called so'],
  ['has no title', { ...flight, title: undefined as unknown as string }, 'title, why and check must be texts'],
  [
    'was not passed through defineRule',
    { ...flight, run: undefined as unknown as Rule['run'] },
    'there is no run function',
  ],
];

describe('a rule of your own is named when it', () => {
  it.each(broken)('%s', (_, rule, message) => {
    const run = () => crossCheck(DOCUMENTS, { rules: [rule] });
    expect(run).toThrow(RuleError);
    expect(run).toThrow(message);
    expect(run).toThrow(`rule "${rule.id}": `);
  });

  it('is given twice', () => {
    expect(() => crossCheck(DOCUMENTS, { rules: [flight, { ...flight }] })).toThrow('two rules are called so');
  });

  it('gives a strength that is none', () => {
    const rule = defineRule({
      id: 'odd',
      ...words,
      compares: 'quantity',
      pairs: () => Number.NaN,
      compare: () => ({ outcome: 'same', reason: '', confidence: 1 }),
      reading: () => '',
    });
    expect(() => crossCheck(DOCUMENTS, { rules: [rule] })).toThrow('pairs gave NaN, not a number from 0 to 1');
  });
});
