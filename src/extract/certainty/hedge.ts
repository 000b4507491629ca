import type { Certainty } from '../../model/mention.ts';
import type { Clause } from '../clauses.ts';
import type { ReadSentence } from '../extractor.ts';
import type { TokenRange } from '../ranges.ts';

export type CertaintyValue = Certainty['value'];

/** A word that tells how sure the text is, with what it is said of, both as ranges of tokens. */
export interface Hedge {
  readonly value: CertaintyValue;
  readonly cue: TokenRange;
  readonly scope: TokenRange;
}

/** Reads the hedge of one kind at a token, where there is one. */
export type Reading = (sentence: ReadSentence, at: number, clause: Clause) => Hedge | undefined;

/** The degree of certainty that a lexicon's heading names. */
export function valueOf(heading: string): CertaintyValue {
  switch (heading) {
    case 'certain':
    case 'probable':
    case 'possible':
    case 'planned':
    case 'alleged':
      return heading;
    default:
      throw new Error(`no degree of certainty is named ${heading}`);
  }
}
