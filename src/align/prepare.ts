import type { Statement } from '../model/comparison.ts';
import { splitCompounds } from './compounds.ts';
import { inContext, profileOf, type Profile } from './profile.ts';
import { vocabularyOf } from './vocabulary.ts';
import { weightsOf } from './weights.ts';

/** The claims of one story, ready to be measured against each other. */
export interface Prepared {
  readonly statements: readonly Statement[];
  /** One for each statement, in the same order; those of one document stand together. */
  readonly profiles: readonly Profile[];
  /** For each statement the index of its document. */
  readonly documentOf: readonly number[];
}

/** Prepares the statements of the documents of one story. */
export function prepare(documents: readonly (readonly Statement[])[]): Prepared {
  const statements = documents.flat();
  const alike = splitCompounds(statements);
  const weights = weightsOf(alike);
  const vocabulary = vocabularyOf();
  let from = 0;
  const profiles = documents.flatMap((own) => {
    const part = alike.slice(from, from + own.length);
    from += own.length;
    return inContext(
      part.map((statement, i) => profileOf(statement, weights, vocabulary, i / own.length)),
      vocabulary,
    );
  });
  return { statements, profiles, documentOf: documents.flatMap((own, index) => own.map(() => index)) };
}
