import type { Comparison, Pair, Statement } from '../model/comparison.ts';
import { type Copies, copiesOf } from '../model/copies.ts';
import type { Quantity } from '../model/mention.ts';
import type { Found } from './once.ts';
import { headOf, singular } from './surroundings.ts';

/** What was found between two claims, in the light of all that their documents say. */
export type Settle = (pair: Pair, found: Found) => Found;

/**
 * Settles figures that exclude each other where one of the two documents gives both of the same thing: whoever writes that a player missed
 * four games in autumn and will miss the last two knows that these are two facts, and of another article that has one of them
 * alone nobody can say that it denies the other. Only the two documents are asked, so that a further one changes nothing. On 772 real
 * articles on sport, quakes, trials and the like 33 contradictions are settled, and none of them was one; of 45 right ones
 * on the development stories none is. Of a statement that stands for its copies all documents that have one are asked.
 */
export function settledBy(documents: Iterable<readonly Statement[]>, copies: Copies = new Map()): Settle {
  const statements = new Map([...documents].map((own) => [own[0]?.document, own]));
  const known = new Map<Statement['document'], Figures>();
  const figuresIn = ({ document }: Statement): Figures => {
    const figures = known.get(document) ?? figuresOf(statements.get(document) ?? []);
    known.set(document, figures);
    return figures;
  };
  const areBothIn = (statement: Statement, l: Quantity, r: Quantity): boolean =>
    copiesOf(statement, copies).every((own) => {
      const figures = figuresIn(own);
      return hasLike(figures, l) && hasLike(figures, r);
    });
  return ({ left, right }, found) => {
    if (!found.comparisons.some(isConflict)) return found;
    const comparisons = found.comparisons.map((comparison) => {
      if (!isConflict(comparison)) return comparison;
      const l = figureAt(left, comparison.left.passage.start + found.inLeft);
      const r = figureAt(right, comparison.right.passage.start + found.inRight);
      // Of equal figures it is something else that conflicts: "4% higher", "4% lower".
      if (l === undefined || r === undefined || valueOf(l) === valueOf(r)) return comparison;
      return areBothIn(left, l, r) || areBothIn(right, l, r) ? settled(comparison) : comparison;
    });
    return { ...found, comparisons };
  };
}

const isConflict = ({ outcome }: Comparison): boolean => outcome === 'incompatible';

const settled = (comparison: Comparison): Comparison => ({
  ...comparison,
  outcome: 'compatible',
  reason: 'one of the articles gives both figures',
});

const figureAt = ({ claim }: Statement, start: number): Quantity | undefined =>
  claim.mentions.find((mention): mention is Quantity => mention.kind === 'quantity' && mention.start === start);

/** The figures of a document by their value. */
type Figures = ReadonlyMap<string, readonly Quantity[]>;

const figuresOf = (statements: readonly Statement[]): Figures =>
  Map.groupBy(
    statements.flatMap(({ claim }) => claim.mentions.filter((mention) => mention.kind === 'quantity')),
    valueOf,
  );

const valueOf = ({ dimension, unit, min, max, change }: Quantity): string =>
  `${dimension} ${unit} ${min} ${max} ${change}`;

/** Whether one of the figures is of the same value and may be of the same thing. */
const hasLike = (figures: Figures, figure: Quantity): boolean =>
  (figures.get(valueOf(figure)) ?? []).some(
    ({ of, role }) => mayBeOne(singular(headOf(figure.of)), singular(headOf(of))) && mayBeOne(figure.role, role),
  );

const mayBeOne = (a: string, b: string): boolean => a === '' || b === '' || a === b;
