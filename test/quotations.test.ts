import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotations } from '../src/extract/quotations.ts';
import { cueForms } from '../src/extract/quotations/cue-verbs.ts';
import { quotedParts } from '../src/extract/quotations/pairs.ts';
import { paragraphs } from '../src/language/sentences.ts';
import { tagTokens } from '../src/language/tags.ts';
import { tokenize } from '../src/language/tokens.ts';
import type { Mention } from '../src/model/mention.ts';
import { documentOf } from '../src/read/document.ts';

/** The quotations of a text, read without the other extractors. */
function quotationsIn(text: string): Mention[] {
  const document = documentOf('a', text);
  const extract = quotations(document);
  return [...paragraphs(text, document.body)].flatMap((paragraph) => {
    const sentences = paragraph.sentences.map((sentence) => {
      const tokens = tokenize(text, sentence.start, sentence.end);
      return { sentence, tokens, tags: tagTokens(tokens) };
    });
    return extract({ document, index: paragraph.index, sentences }, []);
  });
}

const MARKS = "“ ” ‘ ’ \" ' « » „ '' `` — : ( ) , .".split(' ').concat(' ', '\n', '\n\n', 'a', 's');
const PHRASES =
  'Ms Lee|he|officials|said|told|reporters|that|according to|quoted|as saying|by|who|claim|citing|and|added|asked|whether|to go|the plan|failed|was|Monday|12';
const WORDS = MARKS.concat(PHRASES.split('|'));
const soup = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 });

describe('quotations', () => {
  it('give the words that stand at their places, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup.map((words) => words.join(' ')),
          soup.map((words) => words.join('')),
          fc.string(),
        ),
        (text) => {
          for (const mention of quotationsIn(text)) {
            if (mention.kind !== 'quotation') throw new Error(`found a ${mention.kind}`);
            const passages = [mention, mention.speaker, mention.cue, ...(mention.chain ?? [])];
            for (const passage of passages)
              if (passage !== undefined) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
            expect(mention.text.trim()).not.toBe('');
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('depend on nothing that was read before', () => {
    const text = '“It is over,” Jane Weir said.\n\n“Go home.”';
    const first = quotationsIn(text);
    quotationsIn('Tomas Brandt said:\n\n“We will');
    expect(quotationsIn(text)).toEqual(first);
  });

  // What a text of 100 kB may cost on a slow machine: a hundred times what it takes, and far below what quadratic work would.
  const PATIENCE = 5000;
  it.each([
    ['nested marks', '“'.repeat(50_000) + 'a' + '”'.repeat(50_000)],
    ['marks that nothing closes', '“'.repeat(100_000)],
    ['straight marks', '"'.repeat(100_000)],
    ['apostrophes', "'".repeat(100_000)],
    ['nested marks of two kinds', '“a ‘b '.repeat(17_000)],
    ['open paragraphs', '“a b c\n'.repeat(14_000)],
    ['cues without a full stop', 'he said the plan failed and '.repeat(3600)],
    ['sources without a full stop', 'according to Lee, '.repeat(5500)],
    ['relative clauses', 'Lee who said '.repeat(7700)],
    ['quotations without a full stop', '“Go now,” he said; '.repeat(5200)],
    ['nouns of saying', 'his claim of the '.repeat(6000)],
    ['digits', '1'.repeat(100_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
    ['direction marks', '\u202e“a”\u202c '.repeat(16_000)],
  ])(
    'take no long time over %s',
    (_, text) => {
      quotationsIn(text);
    },
    PATIENCE,
  );
});

describe('quotation marks', () => {
  it('enclose parts that lie apart or one inside the other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        const { pairs } = quotedParts(text, 0, text.length, false);
        for (const [index, pair] of pairs.entries()) {
          for (const other of pairs.slice(index + 1)) {
            expect(other.start >= pair.end || other.end <= pair.end).toBe(true);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('tell how deep a part stands', () => {
    const text = '“He said, ‘Ask “Fish” Moran,’ and left.”';
    expect(
      quotedParts(text, 0, text.length, false).pairs.map(({ start, end, depth }) => [text.slice(start, end), depth]),
    ).toEqual([
      ['He said, ‘Ask “Fish” Moran,’ and left.', 0],
      ['Ask “Fish” Moran,', 1],
      ['Fish', 2],
    ]);
  });

  it('run on into a paragraph that opens with a mark', () => {
    const text = '“We waited.\n\n“Then we left.”';
    expect(quotedParts(text, 0, 11, false)).toMatchObject({
      runsOn: true,
      pairs: [{ start: 1, end: 11, closed: false }],
    });
    expect(quotedParts(text, 13, text.length, true)).toMatchObject({
      runsOn: false,
      pairs: [{ start: 14, closed: true }],
    });
  });
});

describe('verbs of saying', () => {
  it.each([
    'says',
    'said',
    'saying',
    'tells',
    'wrote',
    'denied',
    'denies',
    'admitted',
    'admitting',
    'vowed',
    'writing',
    'agreeing',
  ])('are known as %s', (form) => {
    expect(cueForms(form)).toBeDefined();
  });

  it.each(['run', 'the', 'sayed', 'admiting'])('are not known as %s', (form) => {
    expect(cueForms(form)).toBeUndefined();
  });
});
