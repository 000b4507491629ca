import { describe, expect, it } from 'vitest';
import { settledBy } from '../src/compare/story/in-story.ts';
import { crossCheck } from '../src/cross-check.ts';
import { readAsOne } from '../src/extract/article.ts';
import { documentOf } from '../src/read/document.ts';

const told = (...texts: readonly string[]): readonly string[] =>
  crossCheck(texts.map((text, index) => documentOf(String(index), text, '2024-05-14'))).findings.map(
    ({ rule, verdict }) => `${rule} ${verdict}`,
  );

const SHORT = 'Storm Ilse killed 12 people in Karsk, officials said.';
const OTHER = 'Storm Ilse killed 31 people in Karsk, officials said.';
const rest = (text: string): string => `The mayor of Karsk closed all schools until Monday. ${text}`;

describe('two figures that exclude each other', () => {
  it.each([
    ['are a contradiction where each article has one of them', OTHER, ['quantity contradict']],
    [
      'are none where one article gives both of the same thing',
      `${OTHER} In the storm of 2019, 12 people were killed.`,
      ['quantity compatible'],
    ],
    [
      'are one where the other figure is of something else',
      `${OTHER} The storm tore 12 roofs off.`,
      ['quantity contradict'],
    ],
  ])('%s', (_, other, expected) => {
    expect(told(SHORT, rest(other))).toEqual(expected);
    expect(told(rest(other), SHORT)).toEqual(expected);
  });

  it('stay a contradiction of two articles where a third gives both', () => {
    const third = 'Officials in Karsk said 12 people were killed by the storm on Monday and 31 by Tuesday.';
    expect(told(SHORT, OTHER)).toContain('quantity contradict');
    expect(told(SHORT, OTHER, third)).toContain('quantity contradict');
  });
});

describe('two remarks of one speaker', () => {
  const LEAD = 'The ferry Alda stayed in port at Norrvik on Monday because of the gale, the harbour office said.';
  const remark = (words: string): string => `${LEAD} “${words}” Captain Ines Marlow said.`;
  it.each([
    [
      'are a rewording where each article has one of them',
      remark('We will not put to sea while the gale blows.'),
      remark('We will not put to sea until this gale has blown out.'),
      ['quotation differ'],
    ],
    [
      'are no rewording where the other article has the words elsewhere',
      remark('We will not put to sea while the gale blows.'),
      `${remark('We will not put to sea while the gale blows.')} “We will put to sea at noon if the gale lets us,” she said.`,
      [],
    ],
    [
      'leave out no condition that the article quotes right after',
      remark('We will put to sea at noon. But if the gale comes back, we will stay in port.'),
      `${remark('We will put to sea at noon.')} “But if the gale comes back, we will stay in port,” she said.`,
      [],
    ],
    [
      'leave out a condition that the article does not quote',
      remark('We will put to sea at noon if the gale lets us.'),
      remark('We will put to sea at noon.'),
      ['quotation differ'],
    ],
    [
      'are a rewording where the words elsewhere are those of another part',
      remark('Nobody likes to tie up a ferry, but a wreck costs us far more.'),
      `${remark('Nobody on this quay enjoys tying up a ferry.')} “A wreck would cost us far more,” she added.`,
      ['quotation differ'],
    ],
  ])('%s', (_, left, right, expected) => {
    expect(told(left, right)).toEqual(expected);
    expect(told(right, left)).toEqual(expected);
  });
});

describe('another source for what is told', () => {
  const statement = readAsOne(documentOf('a', SHORT));
  const side = { value: '', passage: { start: 0, end: 5, text: 'Storm' } };
  it.each([
    ['is told of what is the same', 0.7, 1],
    ['is left unsaid of what is only loosely the same', 0.3, 0],
  ])('%s', (_, confidence, expected) => {
    const found = {
      rule: 'attribution',
      outcome: 'different',
      reason: '',
      confidence,
      left: side,
      right: side,
    } as const;
    const pair = { left: statement, right: statement, score: 1 };
    const { comparisons } = settledBy([])(pair, { comparisons: [found], inLeft: 0, inRight: 0 });
    expect(comparisons.length).toBe(expected);
  });
});
