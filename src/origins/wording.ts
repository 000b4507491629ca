import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/place.ts';
import type { TracedArticle } from './article.ts';

/** A sentence by its words alone: case and marks do not count. */
export interface Wording extends Span {
  /** Index of its article. */
  readonly article: number;
  /** Index of the sentence in its document. */
  readonly sentence: number;
  /** Its words with single spaces between them. */
  readonly key: string;
  readonly words: number;
  /** Its words but those that somebody is quoted with: two reporters in one room write down the same quotation. */
  readonly own: readonly string[];
}

/** The sentences of an article that are part of its text, in order. */
export function wordingsOf({ document, sentences, claims }: TracedArticle, article: number): Wording[] {
  const quoted = quotedIn(claims);
  let next = 0;
  return sentences.flatMap(({ start, end, index, part }): Wording[] => {
    if (part === 'furniture' || part === 'caption') return [];
    const words = wordsOf(document.text.slice(start, end));
    if (words.length === 0) return [];
    while ((quoted[next]?.end ?? Infinity) <= start) next++;
    let own: string[] = [];
    let at = start;
    for (let i = next; (quoted[i]?.start ?? Infinity) < end; i++) {
      own = own.concat(wordsOf(document.text.slice(at, Math.max(at, quoted[i]?.start ?? at))));
      at = Math.max(at, quoted[i]?.end ?? at);
    }
    own = at === start ? words : own.concat(wordsOf(document.text.slice(at, Math.max(at, end))));
    return [{ article, sentence: index, start, end, key: words.join(' '), words: words.length, own }];
  });
}

/** The words of a text in lower case, without marks. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words in quotation marks, in order and apart from each other. */
function quotedIn(claims: readonly Claim[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { mentions } of claims) {
    for (const mention of mentions) {
      if (mention.kind !== 'quotation' || !mention.direct) continue;
      const last = spans.at(-1);
      if (last !== undefined && mention.start <= last.end) last.end = Math.max(last.end, mention.end);
      else spans.push({ start: mention.start, end: mention.end });
    }
  }
  return spans;
}
