import type { Part } from './part.ts';
import { nameParts } from './parts.ts';
import type { NameRun } from './runs.ts';
import { segments, type Segment } from './segments.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A segment of a run with the parts it falls into. */
export interface Cut {
  readonly segment: Segment;
  readonly parts: readonly Part[];
}

/** The cuts of a run of capitalised words, in order. */
export function cutsOf(run: NameRun, words: Vocabulary): readonly Cut[] {
  return segments(run, words).map((segment) => cutOf(segment, words));
}

/** The cut without its first words, as `shorten` leaves it: at a sentence's start they may be no part of a name. */
export function shortened(cut: Cut, words: Vocabulary, shorten: (segment: Segment) => Segment): Cut {
  const segment = shorten(cut.segment);
  return segment === cut.segment ? cut : cutOf(segment, words);
}

const cutOf = (segment: Segment, words: Vocabulary): Cut => ({ segment, parts: nameParts(segment, words) });
