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
      const isLast =
        !tags[at + 1]?.startsWith('NN') &&
        !isPossessive(tokens[at + 1]) &&
        (tokens[at + 1]?.text !== '-' || isPasserBy(tokens, at));
      if (!isLast) continue;
      const own: boolean = !governed || light;
      heads[at] = own;
      hasHead ||= own;
      light = own && LIGHT.has(tokens[at]?.lower ?? '');
    } else if ((tag === 'IN' || tag === 'TO') && tokens[at + 1]?.text !== '-' && tokens[at - 1]?.text !== '-') {
      const isOf = tokens[at]?.lower === 'of';
      light = isOf && (light || isQuantity(tags, at - 1));
      governed = !beginsClause(tokens, tags, at);
    } else if (tag === 'DT' && governed && tags[at - 1]?.startsWith('NN') === true) {
      // "At Arlen the station was closed": a new phrase begins.
      governed = false;
      light = false;
    } else if (tokens[at]?.text === ',' && governed && hasHead) {
      // What is set beside a governed noun is governed with it: "shares in Orell, the lens maker"; "on Sunday, the operator said" is a new clause.
      light = false;
      governed = !isSubjectOfVerb(tokens, tags, at + 1);
    } else if (tag !== 'CC' && !WITHIN.has(tag) && !isPossessive(tokens[at]) && tokens[at]?.text !== '-') {
      governed = false;
      light = false;
      if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== ',') hasHead = false;
    }
  }
  return heads;
}

/** "While the chief remained in hospital", "after a bomb exploded": a conjunction governs no noun. */
const beginsClause = (tokens: readonly Token[], tags: readonly string[], at: number): boolean =>
  CONJUNCTIONS.has(tokens[at]?.lower ?? '') && isSubjectOfVerb(tokens, tags, at + 1);

/** Whether a noun phrase begins at a token and goes on to a finite verb: "the contract signed in 2019 was". */
function isSubjectOfVerb(tokens: readonly Token[], tags: readonly string[], from: number): boolean {
  for (let at = from; at < from + LONGEST_SUBJECT; at++) {
    const tag = tags[at] ?? '';
    if (FINITE.has(tag)) return at > from;
    // "After the blast the hall was closed": a new phrase begins.
    if ((tag === 'DT' || tag === 'PRP$') && tags[at - 1]?.startsWith('NN') === true && at > from) return false;
    if (!tag.startsWith('NN') && !WITHIN.has(tag) && tag !== 'CC' && tag !== 'IN' && !isPossessive(tokens[at]))
      return false;
    if (tag === 'IN' && CONJUNCTIONS.has(tokens[at]?.lower ?? '')) return false;
  }
  return false;
}
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'while whilst although though because if unless whereas since after before until till as once that whether'.split(
    ' ',
  ),
);
const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
/** Words from a conjunction to its verb. */
const LONGEST_SUBJECT = 10;

/** "A passer-by", "the runner-up": the noun stands before the mark. */
const isPasserBy = (tokens: readonly Token[], at: number): boolean =>
  /^(?:by|up|in)$/.test(tokens[at + 2]?.lower ?? '');

const isPossessive = (token: Token | undefined): boolean => token?.lower === "'s" || token?.lower === "'";
const isQuantity = (tags: readonly string[], at: number): boolean =>
  tags[at] === 'CD' || tags[at] === 'DT' || tags[at] === 'JJS';
