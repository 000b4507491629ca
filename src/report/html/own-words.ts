import type { Span } from '../../model/place.ts';
import { differingWords } from '../differing-words.ts';

/** For each text the spans that no other text has, without those that hold nothing but an article or an "and". */
export function ownWords(texts: readonly string[]): readonly (readonly Span[])[] {
  return differingWords(texts).map((spans, index) =>
    spans.filter(({ start, end }) => !EMPTY.test(texts[index]?.slice(start, end) ?? '')),
  );
}

const EMPTY = /^(?:an?|and|or|the)$/iu;
