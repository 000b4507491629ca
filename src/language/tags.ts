import { chooseTag } from './tags/choose.ts';
import { candidates } from './tags/words.ts';
import type { Token } from './tokens.ts';

/** A Penn Treebank tag for each token of one sentence. */
export function tagTokens(tokens: readonly Token[]): string[] {
  const classes = candidates(tokens);
  const tags: string[] = [];
  for (let at = 0; at < tokens.length; at++) tags.push(chooseTag(tokens, classes, tags, at));
  return tags;
}
