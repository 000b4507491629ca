import type { Statement } from '../model/comparison.ts';
import { numberedBy, sameContent } from '../model/content.ts';
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
  const contentOf = numberedBy(sameContent);
  const known: Profile[] = [];
  let at = 0;
  const profiled = (statement: Statement, index: number, { length }: readonly Statement[]): Profile => {
    const content = contentOf(statement);
    const [own, position, twin] = [alike[at++] ?? statement, index / length, known[content]];
    if (twin !== undefined) return { ...twin, statement: own, position };
    const profile = { ...profileOf(own, weights, vocabulary, position), content };
    known[content] = profile;
    return profile;
  };
  const profiles = documents.flatMap((own) => inContext(own.map(profiled), vocabulary));
  return { statements, profiles, documentOf: documents.flatMap((own, index) => own.map(() => index)) };
}
