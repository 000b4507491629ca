import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { wordGroups } from '../../language/lexicon.ts';
import { readCounted } from './counted.ts';
import { measureBehind, type Measure } from './measures.ts';
import { lower, type Scene } from './scene.ts';
import { BASE_UNITS } from './units.ts';

/** The unit that the number takes from its neighbours: "by 71 to 29 per cent", "4%, three points more", "51.3 per cent and 48.7", "a quarter point". */
export function borrowedMeasure(scene: Scene, numeral: Numeral, previous: Measure | undefined): Measure | undefined {
  return secondPercent(scene, numeral) ?? points(scene, numeral, previous) ?? elliptical(scene, numeral, previous);
}

const RATE_CUES = new Set(wordGroups('number-names').get('rate-cues'));
const LEAST_MONEY = 1_000_000;

function secondPercent(scene: Scene, numeral: Numeral): Measure | undefined {
  if (numeral.kind !== 'cardinal' || lower(scene, numeral.next) !== 'to') return undefined;
  const second = readNumeral(scene.tokens, numeral.next + 1);
  if (second === undefined || second.value >= numeral.value) return undefined;
  const measure = measureBehind(scene, second, second.next);
  return measure?.dimension === 'percent' ? { ...measure, next: numeral.next } : undefined;
}

// Points are those of a share only where one stands before them or interest is spoken of.
function points(scene: Scene, numeral: Numeral, previous: Measure | undefined): Measure | undefined {
  let at = numeral.next;
  const part = numeral.kind === 'fraction' || numeral.value < 1;
  if (part)
    while (at < numeral.next + 2 && (lower(scene, at) === 'of' || lower(scene, at) === 'a' || lower(scene, at) === '-'))
      at++;
  // "at one point"
  if (numeral.value === 1 && !numeral.figures) return undefined;
  if (lower(scene, at) !== 'point' && lower(scene, at) !== 'points') return undefined;
  const shares = previous?.dimension === 'percent' || (part && scene.mentions(RATE_CUES));
  if (!shares) return undefined;
  return {
    dimension: 'percentage-points',
    unit: BASE_UNITS['percentage-points'],
    factor: 1,
    zero: 0,
    next: at + 1,
    assumed: true,
    hyphen: false,
  };
}

// The unit of the share or the sum before, for a number like it that stands alone.
function elliptical(scene: Scene, numeral: Numeral, previous: Measure | undefined): Measure | undefined {
  if (previous === undefined || numeral.kind !== 'cardinal' || !numeral.figures) return undefined;
  const alike =
    previous.dimension === 'percent'
      ? numeral.precision < 1 && numeral.value <= 100
      : previous.dimension === 'money' && numeral.value >= LEAST_MONEY && numeral.scale > 1;
  if (!alike || readCounted(scene, numeral.next, 'any') !== undefined) return undefined;
  return { ...previous, next: numeral.next, assumed: true, hyphen: false };
}
