import type { Token } from './tokens.ts';

/** A Penn Treebank tag for each token of one sentence. */
export function tagTokens(tokens: readonly Token[]): string[] {
  return tokens.map((token) => (token.kind === 'number' ? 'CD' : token.kind === 'mark' ? token.text : 'NN'));
}
