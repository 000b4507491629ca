import { wordGroups } from '../../language/lexicon.ts';
import { readNumeral } from '../../language/numerals.ts';
import { readCounted } from './counted.ts';
import { currencyBehind } from './currencies.ts';
import { isJoined, lower, type Scene } from './scene.ts';

const MILLION_CUES = new Set(wordGroups('number-names').get('million-cues'));
const LONG_THINGS = new Set(wordGroups('number-names').get('long-things'));

/** True where the letter behind the figures at `at` is a scale and no unit: "3.5m people", "2m euros", "1.8M dollars", but "a 48m mast". */
export function lettersScale(scene: Scene, at: number): boolean {
  const figures = scene.tokens[at];
  const letter = scene.tokens[at + 1];
  if (figures?.kind !== 'number' || letter === undefined || !isJoined(scene, at) || isJoined(scene, at + 1))
    return false;
  if (letter.text === 'M') return true;
  if (letter.lower === 'b') return figures.text.includes('.');
  if (letter.text !== 'm') return false;
  const numeral = readNumeral(scene.tokens, at, { letters: true });
  if (numeral !== undefined && currencyBehind(scene, numeral, numeral.next) !== undefined) return true;
  // "3.1m of them", "the figure was 8.9m"
  if (lower(scene, at + 2) === 'of' || scene.mentions(MILLION_CUES)) return true;
  const counted = readCounted(scene, lower(scene, at + 2) === 'or' ? at + 4 : at + 2, 'plural');
  return counted !== undefined && !LONG_THINGS.has(counted.head);
}
