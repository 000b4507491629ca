import type { Certainty } from '../model/mention.ts';
import { hedgesOf } from './certainty/cues.ts';
import type { Hedge } from './certainty/hedge.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { negationsOf, type Negation } from './polarity/negations.ts';
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
  const hedges = hedgesOf(sentence);
  if (hedges.length === 0 && leftOpen.length === 0) return hedges;
  if (leftOpen.length === 0 && (hedges.length === 0 || denied.length === 0)) return withoutAsked(sentence, hedges);
  const spoken = new Set(leftOpen.flatMap(({ cue }) => indices(cue)));
  const open = leftOpen.map(({ cue, scope }): Hedge => ({ value: 'possible', cue, scope }));
  const own = withDenials(sentence, hedges, denied).filter(({ cue }) => !indices(cue).some((at) => spoken.has(at)));
  return withoutAsked(sentence, [...own, ...open]).sort((a, b) => a.cue.from - b.cue.from);
}

const indices = ({ from, to }: TokenRange): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Hedges as denials change them: what is not confirmed is only possible, what nobody could do was not done. */
function withDenials({ tokens }: ReadSentence, hedges: readonly Hedge[], denied: readonly Negation[]): Hedge[] {
  const kept: Hedge[] = [];
  let next = 0;
  let reach = 0;
  let last = -Infinity;
  for (const hedge of hedges) {
    const { from } = hedge.cue;
    for (let no = denied[next]; no !== undefined && no.cue.to <= from; no = denied[next]) {
      if (no.scope.from <= from) reach = Math.max(reach, no.scope.to);
      last = no.cue.to;
      next++;
    }
    const isDenied = from < reach;
    if (isDenied && tokens[from]?.lower === 'could') continue;
    const isUnsure = isDenied && hedge.value === 'certain' && from - last <= NEGATED_REACH;
    kept.push(isUnsure ? { ...hedge, value: 'possible' } : hedge);
  }
  return kept;
}

/** Without the plans that "whether" leaves open: "unclear whether it will open". */
function withoutAsked({ tokens }: ReadSentence, hedges: readonly Hedge[]): Hedge[] {
  let asked = 0;
  return hedges.filter(({ value, cue, scope }) => {
    if (tokens[cue.to - 1]?.lower === 'whether') asked = Math.max(asked, scope.to);
    return value !== 'planned' || cue.from >= asked;
  });
}
