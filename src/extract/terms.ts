import { stateAt } from '../language/state-words.ts';
import { stem } from '../language/stems.ts';
import type { Term } from '../model/comparison.ts';
import type { Span } from '../model/place.ts';
import type { ReadSentence } from './extractor.ts';

/** Verbs that carry tense or voice and no content of their own. */
const LIGHT = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'am',
  "'s",
  "'re",
  "'m",
  'have',
  'has',
  'had',
  'having',
  "'ve",
  "'d",
  'do',
  'does',
  'did',
  'done',
  'also',
  'not',
  "n't",
  'so',
  'then',
  'there',
  'here',
  'very',
  'just',
  'only',
  'too',
  'now',
  'such',
  'own',
  'same',
]);

/** The content words of a sentence between two offsets: nouns, verbs, adjectives, adverbs and figures, each with its stem and tag. */
export function termsOf({ tokens, tags }: ReadSentence, { start, end }: Span): Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const tag = tags[i];
    if (token === undefined || tag === undefined || token.kind === 'mark' || token.start < start || token.end > end)
      continue;
    const first = tag.charCodeAt(0);
    const isContent =
      first === 78 /* N */ ||
      first === 86 /* V */ ||
      first === 74 /* J */ ||
      (first === 82 && tag !== 'RP') /* R */ ||
      tag === 'CD' ||
      tag === 'FW';
    if (!isContent || LIGHT.has(token.lower)) continue;
    terms.push({
      start: token.start,
      end: token.end,
      lower: token.lower,
      stem: token.kind === 'number' ? token.lower : stem((isName(tag) ? stateAt(tokens, i) : undefined) ?? token.lower),
      tag,
    });
  }
  return terms;
}

const isName = (tag: string): boolean => tag.startsWith('NNP');
