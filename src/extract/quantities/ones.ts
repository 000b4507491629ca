import { wordGroups } from '../../language/lexicon.ts';
import type { Numeral } from '../../language/numerals.ts';
import type { Counted } from './counted.ts';
import type { Role } from './roles.ts';
import { lower, type Scene } from './scene.ts';

const GROUPS = wordGroups('number-names');
const IDIOMS = new Set(GROUPS.get('one-idioms'));
const LEADS = new Set(GROUPS.get('one-leads'));
const ARTICLES = new Set(['the', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'not']);

/** True where "one" is a pronoun or an idiom and counts nothing: "the one who", "one another", "one of the best". */
export function isLoneOne(
  scene: Scene,
  numeral: Numeral,
  hedged: boolean,
  counted: Counted | undefined,
  role: Role | undefined,
): boolean {
  if (
    numeral.value !== 1 ||
    numeral.figures ||
    numeral.next !== numeral.first + 1 ||
    lower(scene, numeral.first) !== 'one'
  )
    return false;
  // "Only one nun came out alive", not "the only one"
  const alone = lower(scene, numeral.first - 1) === 'only' && !ARTICLES.has(lower(scene, numeral.first - 2));
  if (alone && counted !== undefined && role !== undefined) return false;
  if (LEADS.has(lower(scene, numeral.first - 1)) && !hedged) return true;
  const next = lower(scene, numeral.next);
  if (next === 'of') return !hedged;
  if (IDIOMS.has(next) && role === undefined) return true;
  return counted === undefined && role === undefined && !hedged;
}
