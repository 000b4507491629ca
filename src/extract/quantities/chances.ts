import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { fractionPrecision } from '../../language/numerals/fractions.ts';
import { lower, tag, type Scene } from './scene.ts';
import { isYear } from './names.ts';

/** The share that two numbers tell: "one in six", "two out of three", "nine of every ten". */
export function chanceOf(scene: Scene, numeral: Numeral): Numeral | undefined {
  if (numeral.kind !== 'cardinal' || numeral.scale > 1 || !Number.isInteger(numeral.value) || numeral.value === 0)
    return undefined;
  const link = lower(scene, numeral.next);
  const out = link === 'out' && lower(scene, numeral.next + 1) === 'of';
  const every = link === 'of' && lower(scene, numeral.next + 1) === 'every';
  if (link !== 'in' && !out && !every) return undefined;
  let behind = numeral.next + (link === 'in' ? 1 : 2);
  if (lower(scene, behind) === 'every') behind++;
  const under = readNumeral(scene.tokens, behind);
  if (
    under?.kind !== 'cardinal' ||
    under.value <= numeral.value ||
    !Number.isInteger(under.value) ||
    isYear(scene, under)
  )
    return undefined;
  // "scored two in 10 minutes", "one in 2 cities": a share is told of ones or of tens
  const round = numeral.value === 1 || under.value <= MOST_PARTS || under.value % ROUND === 0;
  // "scored five out of nine" is a mark
  if (out && MARKED.has(lower(scene, numeral.first - 1))) return undefined;
  if (!round || scene.isTime(behind) || (link === 'in' && isStretch(scene, under.next))) return undefined;
  const value = numeral.value / under.value;
  return {
    ...numeral,
    next: under.next,
    kind: 'fraction',
    value,
    most: value,
    precision: fractionPrecision(under.value),
  };
}

const MARKED = new Set(['scored', 'rated', 'graded', 'scoring', 'score', 'rating', 'got', 'scores', 'of']);
const MOST_PARTS = 12;
const ROUND = 5;
const STRETCHES = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'game',
  'match',
  'innings',
  'start',
  'appearance',
  'night',
  'season',
  'race',
  'attempt',
]);

function isStretch(scene: Scene, at: number): boolean {
  const word = lower(scene, at);
  return (
    STRETCHES.has(word) ||
    STRETCHES.has(word.replace(/(?:e?s)$/u, '')) ||
    (tag(scene, at).startsWith('J') && STRETCHES.has(lower(scene, at + 1).replace(/s$/u, '')))
  );
}
