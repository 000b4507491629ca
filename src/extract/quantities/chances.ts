import { wordGroups } from '../../language/lexicon.ts';
import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { readCounted, type Counted } from './counted.ts';
import { isYear } from './names.ts';
import { lower, tag, type Scene } from './scene.ts';

/** A share told by two numbers, and what it is of. */
export interface Chance {
  readonly numeral: Numeral;
  readonly things?: Counted;
}

/** The share that two numbers tell: "one in six adults", "two out of three", "nine of every ten", "one man in three". */
export function chanceOf(scene: Scene, numeral: Numeral): Chance | undefined {
  if (numeral.kind !== 'cardinal' || numeral.scale > 1 || !Number.isInteger(numeral.value) || numeral.value === 0)
    return undefined;
  const before = readCounted(scene, numeral.next, numeral.value === 1 ? 'singular' : 'plural');
  const at = before?.next ?? numeral.next;
  const link = lower(scene, at);
  const out = link === 'out' && lower(scene, at + 1) === 'of';
  const every = link === 'of' && lower(scene, at + 1) === 'every';
  if (link !== 'in' && !out && !every) return undefined;
  let behind = at + (link === 'in' ? 1 : 2);
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
  // "36 seats out of 90" counts the seats of one house
  if (out && before !== undefined && numeral.value > MOST_PARTS) return undefined;
  // "scored five out of nine" is a mark
  if (out && MARKED.has(lower(scene, numeral.first - 1))) return undefined;
  if (!round || scene.isTime(behind) || (link === 'in' && isStretch(scene, under.next))) return undefined;
  const after = readCounted(scene, under.next, 'plural');
  // "two men in three cars"
  if (before !== undefined && numeral.value > 1 && (after !== undefined || tag(scene, under.next).startsWith('N')))
    return undefined;
  const value = numeral.value / under.value;
  const share = { kind: 'fraction', value, most: value, precision: Math.min(COARSEST, STEP / under.value) } as const;
  const things = before ?? after;
  return { numeral: { ...numeral, ...share, next: under.next }, ...(things !== undefined && { things }) };
}

/** "Seven in ten" is said of what is nearer to that than to six or eight: half a step, and no more than "a quarter" allows. */
const STEP = 0.5;
const COARSEST = 0.05;
const CONTEXTS = wordGroups('number-contexts');
const MARKED = new Set(CONTEXTS.get('marks'));
const MOST_PARTS = 12;
const ROUND = 5;
const STRETCHES = new Set(CONTEXTS.get('stretches'));

function isStretch(scene: Scene, at: number): boolean {
  const word = lower(scene, at);
  return (
    STRETCHES.has(word) ||
    STRETCHES.has(word.replace(/(?:e?s)$/u, '')) ||
    (tag(scene, at).startsWith('J') && STRETCHES.has(lower(scene, at + 1).replace(/s$/u, '')))
  );
}
