import type { Pair, Statement } from './comparison.ts';

/**
 * The statements that say the same in a story of very many documents, by the first of them, which stands for all; itself among them. A
 * statement that is no key stands for itself.
 */
export type Copies = ReadonlyMap<Statement, readonly Statement[]>;

/** The statements that one stands for, itself among them. */
export const copiesOf = (statement: Statement, copies: Copies): readonly Statement[] =>
  copies.get(statement) ?? [statement];

/** Tells all pairs of claims that a pair stands for: each two places of its wordings, but those of one document. */
export function eachPlace(
  { left, right }: Pair,
  copies: Copies,
  tell: (left: Statement, right: Statement) => void,
): void {
  if (!copies.has(left) && !copies.has(right)) {
    if (left.document !== right.document) tell(left, right);
    return;
  }
  const [lefts, rights] = [copiesOf(left, copies), copiesOf(right, copies)];
  if (left === right) {
    lefts.forEach((l, index) => {
      for (let other = index + 1; other < lefts.length; other++) {
        const r = lefts[other];
        if (r !== undefined && l.document !== r.document) tell(l, r);
      }
    });
    return;
  }
  // A copied sentence is the partner of its copy alone: not of one that resembles it in the same document.
  const [ls, rs] = [without(lefts, rights), without(rights, lefts)];
  for (const l of ls) for (const r of rs) tell(l, r);
}

/** For how many pairs of claims a pair stands. */
export function placesOf({ left, right }: Pair, copies: Copies): number {
  if (!copies.has(left) && !copies.has(right)) return left.document === right.document ? 0 : 1;
  const [lefts, rights] = [copiesOf(left, copies), copiesOf(right, copies)];
  if (left !== right) return without(lefts, rights).length * without(rights, lefts).length;
  let count = (lefts.length * (lefts.length - 1)) / 2;
  for (const own of Map.groupBy(lefts, ({ document }) => document).values())
    count -= (own.length * (own.length - 1)) / 2;
  return count;
}

/** The statements but those of a document that has one of the others. */
function without(some: readonly Statement[], others: readonly Statement[]): readonly Statement[] {
  const documents = new Set(others.map(({ document }) => document));
  return some.filter(({ document }) => !documents.has(document));
}
