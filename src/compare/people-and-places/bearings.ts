import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { clausesOf } from '../reading/clauses.ts';
import { remembered } from '../reading/remembered.ts';
import { twoValues } from '../reading/two-values.ts';

/** A place told by its direction from another: "ten miles north of Plovdiv". */
interface Bearing {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Degrees from north, clockwise. */
  readonly degrees: number;
  readonly from: string;
}

const DEGREES: ReadonlyMap<string, number> = new Map([
  ['north', 0],
  ['northeast', 45],
  ['east', 90],
  ['southeast', 135],
  ['south', 180],
  ['southwest', 225],
  ['west', 270],
  ['northwest', 315],
]);

/** From this angle on two directions from one place cannot mean the same spot: "north" may be told for "north-east", never for "south-east". */
const APART = 135;
const SURE = 0.75;

const BEARING =
  /\b(?<side>(?:north|south)(?:[- ]?(?:east|west))?|east|west)\s+of\s+(?:the\s+)?(?<from>\p{Lu}[\p{L}\p{M}'’-]*)/giu;

/** Two directions from one place that exclude each other, where both claims speak of the same thing: "north of the town", "south of the town". */
export function opposedBearings(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [bearingsIn(left), bearingsIn(right)];
  const [a, b] = [l[0], r[0]];
  // With several of them in one claim nothing tells which answers which.
  if (a === undefined || b === undefined || l.length > 1 || r.length > 1 || a.from !== b.from) return [];
  const angle = Math.abs(a.degrees - b.degrees);
  if (Math.min(angle, 360 - angle) < APART || !shareSubject(left, right, a.from)) return [];
  return [
    twoValues(
      left,
      { value: a.text.toLowerCase(), passage: { start: a.start, end: a.end, text: a.text } },
      right,
      { value: b.text.toLowerCase(), passage: { start: b.start, end: b.end, text: b.text } },
      { confidence: SURE, reason: [a.text, b.text].toSorted().join(' or ') },
    ),
  ];
}

/** Whether a claim tells a place by its direction from another. */
export const hasBearing = (statement: Statement): boolean => bearingsIn(statement).length > 0;

const SIDE = /\b(?:north|south|east|west)/i;

const bearingsIn = remembered(({ claim }: Statement): readonly Bearing[] => {
  if (!SIDE.test(claim.text)) return [];
  return [...claim.text.matchAll(BEARING)].map((found) => {
    const { side = '', from = '' } = found.groups ?? {};
    const start = claim.start + found.index;
    const degrees = DEGREES.get(side.toLowerCase().replaceAll(/[- ]/gu, '')) ?? 0;
    return { start, end: start + found[0].length, text: found[0], degrees, from: from.toLowerCase() };
  });
});

/** Whether a noun other than the place is the subject or another head of a clause in both claims. */
function shareSubject(left: Statement, right: Statement, from: string): boolean {
  const nouns = (statement: Statement): Term[] =>
    clausesOf(statement)
      .flatMap(({ heads, terms }) => [...heads, ...terms.filter(isNoun)])
      .filter(({ lower }) => lower !== from);
  const there = nouns(right);
  return nouns(left).some((noun) => there.some((other) => areAlike(noun, other)));
}

const isNoun = ({ tag }: Term): boolean => tag.startsWith('NN');
