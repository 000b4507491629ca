import type { Comparison, Pair, Statement } from '../model/comparison.ts';
import type { Copies } from '../model/copies.ts';
import type { Found } from './once.ts';
import { quotedElsewhereIn } from './quoted-elsewhere.ts';
import { toldBothIn } from './told-both.ts';

/** What was found between two claims, in the light of the story around them. */
export type Settle = (pair: Pair, found: Found) => Found;

/** Settles what rules find between the claims of a story's documents. */
export function settledBy(documents: Iterable<readonly Statement[]>, copies: Copies = new Map()): Settle {
  const own = [...documents];
  const areToldBoth = toldBothIn(own, copies);
  const areQuotedElsewhere = quotedElsewhereIn(own, copies);
  return (pair, found) => {
    if (found.comparisons.every(isPlain)) return found;
    const comparisons = found.comparisons
      .filter((comparison) => !isWeakSource(comparison) && !areQuotedElsewhere(pair, found, comparison))
      .map((comparison) => (areToldBoth(pair, found, comparison) ? settled(comparison) : comparison));
    return { ...found, comparisons };
  };
}

const isPlain = (comparison: Comparison): boolean =>
  comparison.outcome !== 'incompatible' &&
  !(comparison.rule === 'quotation' && comparison.outcome === 'different') &&
  !isWeakSource(comparison);

const settled = (comparison: Comparison): Comparison => ({
  ...comparison,
  outcome: 'compatible',
  reason: 'one of the articles gives both figures',
});

/**
 * Another source of what is only loosely the same: in a story many people speak of one matter, each of a side of it. Of real news 9 of 20 such
 * differences fall away, 8 of them no difference; none of the 4 right ones of the development stories does.
 */
const isWeakSource = ({ rule, outcome, confidence }: Comparison): boolean =>
  rule === 'attribution' && outcome === 'different' && confidence < SAME_STATEMENT;
const SAME_STATEMENT = 0.5;
