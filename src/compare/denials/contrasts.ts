import type { Token } from '../../language/tokens.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clausesOf } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { passageAt } from '../reading/passage-at.ts';
import { shareOf } from '../reading/surroundings.ts';
import { remembered } from '../reading/remembered.ts';
import { tagsOf, tokensOf } from '../reading/tokens-of.ts';

/** What a claim says it was, and what it says it was not: "by the council, not by the steward". */
interface Contrast {
  readonly affirmed: readonly Term[];
  readonly denied: readonly Term[];
  /** True where the claim is there to say what it was and was not, so that less need be shared. */
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
}

/** Share of the shorter claim's words that both must have. */
const SAME_WORDS = 0.5;
/** The same where one claim sets nothing against what it affirms. */
const NEARLY_ALL = 0.6;
/** The same where that claim is there to set right what was thought. */
const CORRECTED = 0.2;
const SURE = 0.85;
/** Words of a phrase on either side of "not". */
const LONGEST = 8;

/** Claims that affirm what the other denies by setting one thing against another: "drought rather than frost", "frost rather than drought". */
export function contrasts(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  if (clausesOf(left).length === 0 || clausesOf(right).length === 0) return [];
  const [l, r] = [contrastIn(left), contrastIn(right)];
  const share = shareOf(left, right);
  if (l !== undefined && r !== undefined) {
    const swapped = meet(l.affirmed, r.denied) && meet(l.denied, r.affirmed) && !meet(l.affirmed, r.affirmed);
    return swapped && share >= SAME_WORDS ? [found(left, l, right, r)] : [];
  }
  if (share < ((l ?? r)?.isPlain === true ? CORRECTED : NEARLY_ALL)) return [];
  if (l !== undefined)
    return isOnMatter(l, left, right) ? against(l, right).map((span) => found(left, l, right, span)) : [];
  return r === undefined || !isOnMatter(r, right, left)
    ? []
    : against(r, left).map((span) => found(left, span, right, r));
}

/** Whether two claims share more than what the one sets apart: "not the pilot" is no word on how the pilot was. */
const isOnMatter = ({ isPlain, start, end }: Contrast, own: Statement, other: Statement): boolean =>
  !isPlain ||
  own.terms.some(
    (term) => (term.end <= start || term.start >= end) && other.terms.some((their) => areAlike(term, their)),
  );

/** Where a claim affirms what the contrast denies and says nothing of what it affirms. */
function against({ affirmed, denied, isPlain }: Contrast, other: Statement): Term[] {
  // A fragment says nothing of its own: "A different one."
  if (!affirmed.some(({ tag }) => tag.startsWith('NN')) || !other.terms.some(({ tag }) => tag.startsWith('VB')))
    return [];
  if (meet(affirmed, other.terms) || other.claim.mentions.some(({ kind }) => kind === 'polarity')) return [];
  const heads = isPlain ? denied.filter((term, at) => isFirstHead(denied, term, at)) : denied;
  const match = other.terms.find((term) => heads.some((each) => areAlike(each, term)) && !speaks(other, term));
  return match === undefined ? [] : [match];
}

/** Whether a noun is what the first phrase of some words names: "faith" in "the president's faith in man". */
const isFirstHead = (terms: readonly Term[], { tag }: Term, at: number): boolean => {
  const isNoun = (term: Term | undefined): boolean => term?.tag.startsWith('NN') === true;
  const first = terms.findIndex(
    (term, i) => isNoun(term) && !(isNoun(terms[i + 1]) && (terms[i + 1]?.start ?? 0) - term.end <= OWNED),
  );
  return tag.startsWith('NN') && at === first;
};
/** Letters between an owner or a modifier and its noun: "'s ". */
const OWNED = 3;

/** Whether a word names who tells what the claim says. */
const speaks = ({ claim }: Statement, { start, end }: Term): boolean =>
  claim.mentions.some(
    (m) => m.kind === 'quotation' && m.speaker !== undefined && m.speaker.start <= start && m.speaker.end >= end,
  );

function found(
  left: Statement,
  l: { readonly start: number; readonly end: number },
  right: Statement,
  r: { readonly start: number; readonly end: number },
): Omit<Comparison, 'rule'> {
  const [a, b] = [passageAt(left, l), passageAt(right, r)];
  return {
    outcome: isDispute(left, l, right, r) ? 'different' : 'incompatible',
    reason: 'each denies what the other says',
    confidence: SURE,
    left: { value: a.text.toLowerCase(), passage: a },
    right: { value: b.text.toLowerCase(), passage: b },
  };
}

/** The first contrast of a claim. */
const contrastIn = remembered((statement: Statement): Contrast | undefined => {
  const { terms } = statement;
  const tokens = tokensOf(statement);
  const tags = tagsOf(statement);
  const inside = (from: number, to: number): Term[] =>
    terms.filter(({ start, end }) => start >= (tokens[from]?.start ?? 0) && end <= (tokens[to - 1]?.end ?? 0));
  for (let at = 0; at < tokens.length; at++) {
    const but = butBehind(tokens, tags, at);
    if (but !== undefined) {
      const last = phraseFrom(tokens, tags, but + 1);
      const [yes, no] = [inside(but + 1, last), inside(at + 1, but)];
      if (yes.length > 0 && no.length > 0)
        return {
          affirmed: yes,
          denied: no,
          isPlain: true,
          start: tokens[at]?.start ?? 0,
          end: tokens[last - 1]?.end ?? 0,
        };
    }
    const width = at === 0 ? 0 : cueAt(tokens, at);
    if (width === 0) continue;
    const denied = phraseFrom(tokens, tags, at + width);
    const affirmed = phraseBefore(tokens, tags, at, tokens[at + width]);
    const [yes, no] = [inside(affirmed.start, affirmed.end), inside(at + width, denied)];
    // "Not the new one": what is set apart has no name.
    const isNamed = !/^ones?$/u.test(tokens[denied - 1]?.lower ?? '');
    if (yes.length > 0 && no.length > 0 && isNamed)
      return {
        affirmed: yes,
        denied: no,
        isPlain: CLEFT.test(tokens[0]?.lower ?? '') && BEING.test(tokens[1]?.lower ?? ''),
        start: tokens[affirmed.start]?.start ?? 0,
        end: tokens[denied - 1]?.end ?? 0,
      };
  }
  return undefined;
});

/** "It was a fuse, not a candle, that": what it was is all that such a claim is there to tell. */
const CLEFT = /^(?:it|this|that)$/;
const BEING = /^(?:was|is|were|['’]s)$/;

/** Where the "but" stands behind a "not" that sets two phrases of one kind against each other: "not by a candle but by a fuse"; not "not only". */
function butBehind(tokens: readonly Token[], tags: readonly string[], at: number): number | undefined {
  if (tokens[at]?.lower !== 'not' || ONLY.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const but = tokens.findIndex(({ lower }, i) => i > at + 1 && i <= at + LONGEST && lower === 'but');
  if (but === -1 || tokens.slice(at, but).some((token, i) => token.kind === 'mark' && i < but - at - 1))
    return undefined;
  const [no, yes] = [tokens[at + 1]?.lower, tokens[but + 1]?.lower];
  const areLike = no === yes || (isOpening(tags[at + 1]) && isOpening(tags[but + 1]));
  return areLike && !tags.slice(at, but).some((tag) => /^(?:VB|MD)/.test(tag)) ? but : undefined;
}
const ONLY = /^(?:only|just|merely|simply|so|all|every|yet)$/;
const isOpening = (tag = ''): boolean => /^(?:DT|NN|JJ|PRP\$)/.test(tag);

/** How many words a cue has that sets what follows against what precedes: ", not", "rather than", "instead of", ", never"; 0 for none. */
function cueAt(tokens: readonly Token[], at: number): number {
  const [here, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (here === ',' && (next === 'not' || next === 'never')) return 2;
  if ((here === 'rather' && next === 'than') || (here === 'instead' && next === 'of')) return 2;
  return 0;
}

const STOPS = new Set(['but', 'and', 'because', 'as', 'after', 'when', 'while', 'who', 'which', 'that']);

/** Where the phrase behind a cue ends: at a mark, a verb or a linking word. */
function phraseFrom(tokens: readonly Token[], tags: readonly string[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < LONGEST) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || STOPS.has(token.lower)) break;
    // "A packing machine"
    const isLimit = /^VB[GN]/.test(tags[at] ?? '') && /^(?:DT|JJ)/.test(tags[at - 1] ?? '');
    if (!isLimit && /^(?:VB|MD)/u.test(tags[at] ?? '')) break;
    at++;
  }
  return at;
}

/**
 * The phrase before a cue: from the same preposition that the other begins with, else the noun phrase behind the last verb or
 * mark, without what is tied to it by a preposition ("sold only cards in summer, never stamps").
 */
function phraseBefore(tokens: readonly Token[], tags: readonly string[], cue: number, first: Token | undefined): Span {
  let [at, to] = [cue, cue];
  while (at > 0 && cue - at < LONGEST) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind === 'mark') break;
    const isPreposition = /^(?:IN|TO)/u.test(tags[at - 1] ?? '');
    if (isPreposition && token.lower === first?.lower) return { start: at - 1, end: to };
    if (/^(?:VB|MD)/u.test(tags[at - 1] ?? '')) break;
    at--;
    if (isPreposition) to = at;
  }
  return at < to ? { start: at, end: to } : { start: at, end: cue };
}

const meet = (a: readonly Term[], b: readonly Term[]): boolean => a.some((x) => b.some((y) => areAlike(x, y)));
