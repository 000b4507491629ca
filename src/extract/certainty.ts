import type { Certainty } from '../model/mention.ts';
import { hedgesOf, type Hedge } from './certainty/cues.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { negationsOf } from './polarity/negations.ts';
import { passageOf, spanOf, trimmed, type TokenRange } from './ranges.ts';

/** How sure the paragraph is of what it says: each word that tells it, with the words it is said of. */
export const certainty: Extractor =
  ({ text }) =>
  ({ sentences }) => {
    const found: Certainty[] = [];
    for (const sentence of sentences) {
      for (const { value, cue, scope } of degreesOf(sentence))
        found.push({
          kind: 'certainty',
          value,
          ...passageOf(text, sentence, cue),
          scope: spanOf(sentence, trimmed(sentence, scope)),
        });
    }
    return found;
  };

/** How many words may stand between a negation and "confirmed": "has not yet been confirmed". */
const NEGATED_REACH = 3;

/** The hedges of a sentence and what double negations leave open, in order: "did not rule out" makes a thing possible. */
function degreesOf(sentence: ReadSentence): Hedge[] {
  const { denied, leftOpen } = negationsOf(sentence);
  const hedges = hedgesOf(sentence).filter((hedge) => !leftOpen.some(({ cue }) => overlaps(cue, hedge.cue)));
  if (hedges.length === 0 && leftOpen.length === 0) return hedges;
  const open = leftOpen.map(({ cue, scope }): Hedge => ({ value: 'possible', cue, scope }));
  // "reasons that nobody could explain": what could not be done was not.
  const isUnable = ({ cue }: Hedge): boolean =>
    sentence.tokens[cue.from]?.lower === 'could' &&
    denied.some(({ scope }) => cue.from >= scope.from && cue.from < scope.to);
  const isDenied = ({ cue }: Hedge): boolean =>
    denied.some(
      ({ cue: no, scope }) => cue.from >= scope.from && cue.from < scope.to && cue.from - no.to <= NEGATED_REACH,
    );
  return [...hedges, ...open]
    .filter((hedge) => !isUnable(hedge))
    .map((hedge): Hedge => (hedge.value === 'certain' && isDenied(hedge) ? { ...hedge, value: 'possible' } : hedge))
    .sort((a, b) => a.cue.from - b.cue.from);
}

const overlaps = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;
