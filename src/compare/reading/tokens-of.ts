import { tagTokens } from '../../language/tags.ts';
import { tokenize, type Token } from '../../language/tokens.ts';
import type { Statement } from '../../model/comparison.ts';
import { remembered } from './remembered.ts';

/** The tokens of a claim, split once for all that reads it. */
export const tokensOf = remembered(({ claim, document }: Statement): readonly Token[] =>
  tokenize(document.text, claim.start, claim.end),
);

/** A Penn Treebank tag for each token of a claim. */
export const tagsOf = remembered((statement: Statement): readonly string[] => tagTokens(tokensOf(statement)));
