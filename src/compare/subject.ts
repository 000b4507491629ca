import type { Quantity } from '../model/mention.ts';
import type { Statement, Term } from '../model/comparison.ts';
import type { Sided } from './rule.ts';

/** Nouns for human beings in general: "14 people", "14 persons", "14 residents" may all be the same fourteen. */
const PEOPLE = new Set([
  'people',
  'person',
  'persons',
  'men',
  'women',
  'residents',
  'passengers',
  'victims',
  'survivors',
  'civilians',
  'bodies',
  'lives',
  'others',
  'casualties',
  'deaths',
  'fatalities',
  'dead',
  'individuals',
  'citizens',
  'patients',
  'workers',
  'employees',
  'staff',
  'names',
  'souls',
]);
const GENERAL = new Set([
  'people',
  'person',
  'persons',
  'others',
  'individuals',
  'victims',
  'casualties',
  'bodies',
  'lives',
  'souls',
  'deaths',
  'fatalities',
  'dead',
  '',
]);

/** How surely two quantities count the same thing, 0 to 1; `bare` is the answer where neither says what it counts. */
export function sameThing(
  { mention: left }: Sided<Quantity>,
  { mention: right }: Sided<Quantity>,
  bare: number,
): number {
  if (modifiersClash(left, right)) return 0;
  const [l, r] = [headOf(left.of), headOf(right.of)];
  if (l === '' && r === '') return measureOf(left, right, bare);
  if (l === r || singular(l) === singular(r)) return 1;
  if (l === '' || r === '') return left.role !== '' && left.role === right.role ? 0.9 : bare * 0.7;
  if (PEOPLE.has(l) && PEOPLE.has(r))
    return GENERAL.has(l) || GENERAL.has(r) ? (left.role !== '' && left.role === right.role ? 1 : 0.5) : 0;
  return 0;
}

function measureOf(left: Quantity, right: Quantity, bare: number): number {
  if (left.measure === undefined || right.measure === undefined) return bare;
  return singular(headOf(left.measure)) === singular(headOf(right.measure)) ? 1 : 0.2;
}

/** Two counts of the same noun with different limits ("new jobs", "old jobs") are not the same count. */
function modifiersClash(left: Quantity, right: Quantity): boolean {
  const [l, r] = [left.modifiers ?? [], right.modifiers ?? []];
  return l.length > 0 && r.length > 0 && !l.some((word) => r.includes(word));
}

const headOf = (of: string): string => of.split(' ').at(-1) ?? '';

const singular = (noun: string): string =>
  noun.endsWith('ies')
    ? `${noun.slice(0, -3)}y`
    : noun.endsWith('s') && !noun.endsWith('ss')
      ? noun.slice(0, -1)
      : noun;

/** The share of the shorter claim's distinct stems that stand in the other claim, figures left out. */
export function shareOf(left: Statement, right: Statement): number {
  const [l, r] = [stemsOf(left.terms), stemsOf(right.terms)];
  const least = Math.min(l.size, r.size);
  if (least === 0) return 0;
  let shared = 0;
  for (const stem of l) if (r.has(stem)) shared++;
  return shared / least;
}

const stemsOf = (terms: readonly Term[]): Set<string> =>
  new Set(terms.filter(({ tag }) => tag !== 'CD').map(({ stem }) => stem));
