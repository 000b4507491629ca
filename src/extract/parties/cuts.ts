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

/** A run whose cuts are made when they are first asked for, and kept: the survey asks, and then the sentence it stands in. */
export interface CutRun {
  readonly run: NameRun;
  readonly cuts: () => readonly Cut[];
}

export function cutRun(run: NameRun, words: Vocabulary): CutRun {
  let made: readonly Cut[] | undefined;
  return { run, cuts: () => (made ??= segments(run, words).map((segment) => cutOf(segment, words))) };
}

/** The cut without its first words, as `shorten` leaves it: at a sentence's start they may be no part of a name. */
export function shortened(cut: Cut, words: Vocabulary, shorten: (segment: Segment) => Segment): Cut {
  const segment = shorten(cut.segment);
  return segment === cut.segment ? cut : cutOf(segment, words);
}

const cutOf = (segment: Segment, words: Vocabulary): Cut => ({ segment, parts: nameParts(segment, words) });
