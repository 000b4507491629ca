import { wordGroups } from '../../language/lexicon.ts';
import { readNumeral } from '../../language/numerals.ts';
import { phraseTable } from '../../language/phrases.ts';
import { isJoined, lower, tag, textOf, type Scene } from './scene.ts';

/** What a number is reckoned by, `by` named ("share", "year") or a number that it is divided by ("per 100,000"). */
export interface Rate {
  readonly by: string;
  readonly divisor: number;
  readonly next: number;
}

/** The rate that begins at token `at`: "a share", "per 100,000 people", "-a-day", "each", "per annum", "/year". */
export function rateAt(scene: Scene, at: number): Rate | undefined {
  const word = lower(scene, at);
  if (word === 'each' || word === 'apiece') return { by: 'each', divisor: 1, next: at + 1 };
  if (word === 'annually') return { by: 'year', divisor: 1, next: at + 1 };
  if (word === 'hourly' || word === 'daily' || word === 'monthly' || word === 'weekly') return undefined;
  const hyphen = word === '-' && isJoined(scene, at) ? 1 : 0;
  const link = lower(scene, at + hyphen);
  if (link === 'a' || link === 'an' || link === 'every' || (link === '/' && isJoined(scene, at)))
    return based(scene, at + hyphen + 1, hyphen === 1);
  if (link !== 'per' && !(link === 'for' && lower(scene, at + 1) === 'every') && link !== 'in' && link !== 'for')
    return undefined;
  const behind = link === 'for' ? at + 2 : at + hyphen + 1;
  const divisor = readNumeral(scene.tokens, behind);
  if (
    divisor?.kind === 'cardinal' &&
    divisor.value >= LEAST_DIVISOR &&
    (link === 'per' || lower(scene, at + 1) === 'every')
  )
    return { by: '', divisor: divisor.value, next: divisor.next };
  // "62 euros for each share"
  if (link === 'for' && EACH.has(lower(scene, at + 1))) return based(scene, behind, false);
  if (link !== 'per') return undefined;
  const known = based(scene, behind, hyphen === 1);
  if (known !== undefined) return known;
  return tag(scene, behind) === 'NN' ? { by: lower(scene, behind), divisor: 1, next: behind + 1 } : undefined;
}

const LEAST_DIVISOR = 10;
const EACH: ReadonlySet<string> = new Set(['each', 'every']);
const CONTEXTS = wordGroups('number-contexts');
const LATER = new Set(CONTEXTS.get('later'));
const BASES = phraseTable((wordGroups('number-names').get('rate-bases') ?? []).map((base) => [base, base] as const));
const SAME: ReadonlyMap<string, string> = new Map([
  ['annum', 'year'],
  ['capita', 'person'],
  ['head', 'person'],
  ['ton', 'tonne'],
]);

function based(scene: Scene, at: number, hyphened: boolean): Rate | undefined {
  const here = hyphened && lower(scene, at) === '-' ? at + 1 : at;
  const found = BASES.from(scene.tokens, here);
  if (found === undefined) return undefined;
  // "€3.3m a year earlier"
  if (LATER.has(lower(scene, found.next))) return undefined;
  const written = textOf(scene, here, found.next).toLowerCase();
  return { by: SAME.get(written) ?? written, divisor: 1, next: found.next };
}
