import type { Token } from '../../language/tokens.ts';

/** Nouns that only measure what "of" names behind them. */
const LIGHT = new Set(
  'number numbers amount share rate level levels volume value total count majority half quarter third percentage proportion kind sort type lot lots couple group dozens hundreds thousands millions dozen hundred thousand million rest part pair'.split(
    ' ',
  ),
);
const WITHIN = new Set(['DT', 'PDT', 'JJ', 'JJR', 'JJS', 'CD', 'PRP$', 'VBN', 'VBG', 'RB', 'WP$', 'POS']);

/**
 * For each token, whether it is the head of a noun phrase that no preposition governs: "sales" in "sales at stores", "boats"
 * in "two of the boats".
 */
export function headsOf(tokens: readonly Token[], tags: readonly string[]): boolean[] {
  const heads = tokens.map(() => false);
  let governed = false;
  let light = false;
  let hasHead = false;
  for (let at = 0; at < tokens.length; at++) {
    const tag = tags[at] ?? '';
    if (tag.startsWith('NN')) {
      const isLast = !tags[at + 1]?.startsWith('NN') && !isPossessive(tokens[at + 1]) && tokens[at + 1]?.text !== '-';
      if (!isLast) continue;
      const own: boolean = !governed || light;
      heads[at] = own;
      hasHead ||= own;
      light = own && LIGHT.has(tokens[at]?.lower ?? '');
    } else if ((tag === 'IN' || tag === 'TO') && tokens[at + 1]?.text !== '-' && tokens[at - 1]?.text !== '-') {
      const isOf = tokens[at]?.lower === 'of';
      light = isOf && (light || isQuantity(tags, at - 1));
      governed = true;
    } else if (tag === 'DT' && governed && tags[at - 1]?.startsWith('NN') === true) {
      // "At Arlen the station was closed": a new phrase begins.
      governed = false;
      light = false;
    } else if (tokens[at]?.text === ',' && governed && hasHead) {
      // What is set beside a governed noun is governed with it: "shares in Orell, the lens maker".
      light = false;
    } else if (tag !== 'CC' && !WITHIN.has(tag) && !isPossessive(tokens[at]) && tokens[at]?.text !== '-') {
      governed = false;
      light = false;
      if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== ',') hasHead = false;
    }
  }
  return heads;
}

const isPossessive = (token: Token | undefined): boolean => token?.lower === "'s" || token?.lower === "'";
const isQuantity = (tags: readonly string[], at: number): boolean =>
  tags[at] === 'CD' || tags[at] === 'DT' || tags[at] === 'JJS';
