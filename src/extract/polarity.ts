import type { Polarity } from '../model/mention.ts';
import type { Extractor } from './extractor.ts';
import { negationsOf } from './polarity/negations.ts';
import { passageOf, spanOf } from './ranges.ts';

/** Each denial in the paragraph with what it denies; two that cancel each other are left out. */
export const polarity: Extractor =
  ({ text }) =>
  ({ sentences }) => {
    const found: Polarity[] = [];
    for (const sentence of sentences) {
      for (const { cue, scope } of negationsOf(sentence).denied)
        found.push({
          kind: 'polarity',
          value: 'negative',
          ...passageOf(text, sentence, cue),
          scope: spanOf(sentence, scope),
        });
    }
    return found;
  };
