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
  if (others.length < FEW) {
    const isApart = ({ document }: Statement): boolean => others.every((other) => other.document !== document);
    // Most have nothing to leave out.
    return some.every(isApart) ? some : some.filter(isApart);
  }
  const documents = documentsOf(others);
  return some.filter(({ document }) => !documents.has(document));
}

/** So few are looked through faster than they are made a set of. */
const FEW = 6;

const allDocuments = new WeakMap<readonly Statement[], ReadonlySet<Statement['document']>>();

/** The documents of the places of one wording, which is held against many others. */
function documentsOf(places: readonly Statement[]): ReadonlySet<Statement['document']> {
  let documents = allDocuments.get(places);
  if (documents === undefined) {
    documents = new Set(places.map(({ document }) => document));
    allDocuments.set(places, documents);
  }
  return documents;
}
