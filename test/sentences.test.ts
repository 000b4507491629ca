import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../src/language/sentences.ts';
import type { Sentence } from '../src/model/document.ts';
import { caseFiles } from './helpers/cases.ts';

function sentencesOf(text: string, start = 0, end = text.length): readonly Sentence[] {
  return [...paragraphs(text, { start, end })].flatMap((paragraph) => paragraph.sentences);
}

for (const { title, cases } of caseFiles('language/sentences', ['text', 'sentences', 'parts'])) {
  describe(`sentences › ${title}`, () => {
    for (const { name, place, knownGap, fields } of cases) {
      (knownGap === undefined ? it : it.fails)(name, () => {
        const text = String(fields['text']);
        const found = sentencesOf(text);
        expect(
          found.map((sentence) => text.slice(sentence.start, sentence.end)),
          place,
        ).toEqual(fields['sentences']);
        if (fields['parts'] !== undefined)
          expect(
            found.map((sentence) => sentence.part),
            place,
          ).toEqual(fields['parts']);
      });
    }
  });
}

// Words and marks that meet in news and in hostile text, put together at random.
const PIECES = [
  'The ¦mayor ¦said¦ U.S.¦ Mr.¦ J.¦ 5 p.m.¦ No. ¦3.5¦end.Next¦ (¦)¦ [1]¦“¦”¦"¦\'¦. ¦.¦? ¦! ¦…¦ . . .¦—¦ -- ¦ • ¦By Ann Lee¦Image: ',
  '\n¦\n\n¦\r\n¦\t¦# ¦- ¦1. ¦> ¦**¦|¦---¦\u2028¦\u00a0¦\ud83d¦\ude00¦🚢¦\u202e¦é¦e\u0301¦。¦؟ ',
].flatMap((pieces) => pieces.split('¦'));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);
// What a block may lose: markers of headings, items and quotations, and emphasis around all of it.
const MARKERS = /^[\s#>*_+•‣◦▪●■►⁃-]*$/u;

describe('sentences of any text', () => {
  it('stand in order, never overlap, are trimmed and hold all but blanks and markers', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        let index = 0;
        let number = 0;
        for (const paragraph of paragraphs(text, { start: 0, end: text.length })) {
          expect(paragraph.index).toBe(number++);
          expect(paragraph.start).toBe(paragraph.sentences[0]?.start);
          expect(paragraph.end).toBe(paragraph.sentences.at(-1)?.end);
          for (const sentence of paragraph.sentences) {
            expect(sentence.index).toBe(index++);
            expect(sentence.paragraph).toBe(paragraph.index);
            expect(sentence.start).toBeGreaterThanOrEqual(at);
            expect(sentence.end).toBeGreaterThan(sentence.start);
            const words = text.slice(sentence.start, sentence.end);
            expect(words).toBe(words.trim());
            expect(text.slice(at, sentence.start)).toMatch(MARKERS);
            at = sentence.end;
          }
        }
        expect(text.slice(at)).toMatch(MARKERS);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the same wherever the body stands in the text', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 20 }), (text, front) => {
        const shifted = sentencesOf(`${front}${text}${front}`, front.length, front.length + text.length);
        expect(shifted.map(({ start, end, part }) => [start - front.length, end - front.length, part])).toEqual(
          sentencesOf(text).map(({ start, end, part }) => [start, end, part]),
        );
      }),
    );
  });
});

describe('hostile text', () => {
  const SIZE = 200_000;
  const REPEATED: Readonly<Record<string, string>> = {
    'no stop': 'harbour bridge ',
    'no blank': 'a',
    'nested quotations': '“"',
    brackets: '(a. B ',
    digits: '1',
    'counted items': '1. a ',
    bullets: ' • a',
    stops: '.',
    'stops apart': '. ',
    initials: 'A. ',
    glued: 'aa.Bb',
    blanks: ' ',
    'empty lines': '\n',
    'short lines': 'a\n',
    citations: '.[1]',
    'bidi controls': '\u202e',
    'lone surrogates': '\ud800',
    emphasis: '**a',
    dashes: 'the — A ',
    tables: '|',
  };
  it.each(Object.keys(REPEATED))('%s', (name) => {
    const unit = REPEATED[name] ?? '';
    const text = unit.repeat(SIZE / unit.length);
    const sentences = sentencesOf(text);
    // No step after this one meets a sentence without bounds.
    for (const { start, end } of sentences) expect(end - start).toBeLessThanOrEqual(4_200);
  });

  it('takes time in proportion to its length', () => {
    const time = (unit: string, size: number): number => {
      const text = unit.repeat(size / unit.length);
      const began = performance.now();
      sentencesOf(text);
      return performance.now() - began;
    };
    for (const unit of Object.values(REPEATED)) {
      time(unit, 20_000);
      // Forty times the text; a quadratic pass would take 1,600 times as long.
      expect(time(unit, 800_000)).toBeLessThan(40 * 6 * Math.max(time(unit, 20_000), 2));
    }
  });
});
