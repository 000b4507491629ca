import { wordGroups } from '../../language/lexicon.ts';
import type { Numeral } from '../../language/numerals.ts';
import type { Quantity } from '../../model/mention.ts';
import { readCounted } from './counted.ts';
import { quantityOf } from './draft.ts';
import { isStreetWord } from './names.ts';
import { isCapital, isJoined, lower, tag, type Scene } from './scene.ts';

const GROUPS = wordGroups('number-names');
const IDIOMS = new Set(GROUPS.get('ordinal-idioms'));
const FIRST_IDIOMS = new Set(GROUPS.get('first-idioms'));
const ADVERBIAL = new Set(GROUPS.get('ordinal-adverbial'));

/** The rank or place in a row that the ordinal tells: "the fifth league title", "third-largest producer", "came second". */
export function ordinalOf(scene: Scene, numeral: Numeral): Quantity | undefined {
  const { first, value } = numeral;
  if (isTimeOrIdiom(scene, numeral)) return undefined;
  const superlative = superlativeNext(scene, numeral);
  const counted = readCounted(scene, superlative, 'any');
  if (counted === undefined && value <= 2 && !numeral.figures && !isPlace(scene, first)) return undefined;
  if (value <= 2 && counted === undefined && ADVERBIAL.has(lower(scene, first - 1))) return undefined;
  const next = counted?.next ?? superlative;
  const rank =
    superlative > numeral.next
      ? scene.text.slice(scene.tokens[numeral.next]?.end, scene.tokens[superlative - 1]?.end).trim()
      : '';
  const modifiers = [...(rank === '' ? [] : [rank.toLowerCase()]), ...(counted?.modifiers ?? [])];
  return quantityOf(scene, {
    first,
    next,
    interval: { min: value, max: value, approximate: false, form: 'exact' },
    precision: 1,
    dimension: 'ordinal',
    unit: '1',
    of: counted?.of ?? '',
    counted: counted ? { ...counted, modifiers } : { of: '', head: '', modifiers, first, next },
  });
}

// "a second later", "second-hand", "First Minister", "first reported", "at first"
function isTimeOrIdiom(scene: Scene, { first, next, value, figures }: Numeral): boolean {
  // "in the first place"
  if (lower(scene, next) === 'place' && lower(scene, first - 2) === 'in') return true;
  const behind = lower(scene, next) === '-' ? lower(scene, next + 1) : lower(scene, next);
  if (IDIOMS.has(behind) || (value === 1 && FIRST_IDIOMS.has(behind))) return true;
  if (!figures && isCapital(scene, first) && isCapital(scene, next) && first > 0) return true;
  if (first > 0 && lower(scene, first - 1) === '-' && isJoined(scene, first - 1)) return true;
  // "223rd Street"
  if (isStreetWord(scene, next)) return true;
  const before = lower(scene, first - 1);
  if (
    value === 2 &&
    !figures &&
    (before === 'per' || before === 'each' || before === 'every' || tag(scene, first - 1) === 'CD')
  )
    return true;
  return (
    value === 1 &&
    (before === 'at' ||
      behind === 'of' ||
      tag(scene, next).startsWith('V') ||
      tag(scene, next) === 'RB' ||
      behind === ',')
  );
}

// The index behind "-largest" in "third-largest", or behind "most populous".
function superlativeNext(scene: Scene, { next }: Numeral): number {
  const here = lower(scene, next) === '-' && isJoined(scene, next) ? next + 1 : next;
  const word = lower(scene, here);
  if (word === 'most' || word === 'least') return here + 2;
  if (/(?:est|worst|best)$/u.test(word) && (here > next || tag(scene, here) === 'JJS')) return here + 1;
  return here > next ? here : next;
}

// "came second", "finished in 7th", "ranked third", "to fourth"
function isPlace(scene: Scene, first: number): boolean {
  const before = lower(scene, first - 1);
  return (
    tag(scene, first - 1).startsWith('V') ||
    before === 'in' ||
    before === 'to' ||
    before === 'from' ||
    ((before === 'the' || before === 'a') && tag(scene, first + 1) !== 'CD') ||
    before === 'line' ||
    before === 'home'
  );
}
