import { readArticle } from '../../src/extract/article.ts';
import { documentOf } from '../../src/read/document.ts';
import { inRounds } from './rounds.ts';
import { table } from './table.ts';
import { newsText } from './texts.ts';

const SIZE = 100_000;
const ROUNDS = 3;
/** What each text repeats; the marks of the last one nest. */
const PIECES: Readonly<Record<string, string>> = {
  'no full stop': 'the bridge and the road and ',
  digits: '1',
  numbers: '7 ',
  'figures and emoji': '😀5 ',
  'scores without words': '5-5 ',
  shares: '5% ',
  denials: 'not ',
  'denials of saying': 'not said ',
  'dates alone': 'March 5, ',
  'names alone': 'Bira and ',
  'quotation marks': '"a ',
  'bidi controls': '\u202e\u2066',
  'lone surrogates': '\ud800',
  emoji: '😀',
  'right to left': 'שלום עולם ',
  diacritics: 'Nguyễn Thị Ánh nói rằng ',
};

/** The whole reading of texts that nobody writes, against ordinary text of the same length. */
export function hostile(): string {
  const texts: (readonly [name: string, text: string])[] = [
    ['ordinary text', newsText(SIZE)],
    ...Object.entries(PIECES).map(
      ([name, piece]) => [name, piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE)] as const,
    ),
    ['nested quotations', '“'.repeat(SIZE / 2) + '”'.repeat(SIZE / 2)],
  ];
  const timings = inRounds(
    texts.map(([name, text]) => ({ name, run: () => readArticle(documentOf('a', text, '2024-03-05')) })),
    ROUNDS,
  );
  return table(`hostile texts of ${SIZE / 1000} kB`, timings, []);
}
