import { wordGroups } from '../../language/lexicon.ts';
import { phraseTable } from '../../language/phrases.ts';
import { isJoined, lower, type Scene } from './scene.ts';

/** What the words around a number make of it: `least` "at least", `most` "up to", `about`, `under` "nearly", `over` "just over". */
export type Hedge = 'least' | 'most' | 'about' | 'under' | 'over';

/** The hedges around a number and the tokens they stretch over. */
export interface Hedged {
  readonly hedges: readonly Hedge[];
  readonly first: number;
  readonly next: number;
}

/** The hedges that stand before token `first`: "at least an estimated" before "40". */
export function hedgesBefore(scene: Scene, first: number): Hedged {
  const hedges: Hedge[] = [];
  let start = first;
  let here = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    const found = BEFORE.before(scene.tokens, here);
    if (found === undefined) break;
    // "a levy that goes up to 30 percent"
    if (MOVING.has(lower(scene, found.first - 1)) && lower(scene, found.first) === 'up') break;
    here = found.first;
    if (found.value === 'filler') continue;
    hedges.push(found.value);
    start = here;
  }
  return { hedges, first: start, next: first };
}

/** The hedge that begins at token `next`: "or more", "or so", "-odd", "+". */
export function hedgeBehind(scene: Scene, next: number): { readonly hedge: Hedge; readonly next: number } | undefined {
  const found = BEHIND.from(scene.tokens, next);
  if (found === undefined) return undefined;
  const head = scene.tokens[next]?.text;
  // "ten plus two", "5 + 3", "12 - odd": these hang on the number; a hyphen may not
  if (
    (head === '+' || head === '-' || head === 'plus' || head === 'odd' || head === 'ish') &&
    !isJoined(scene, next - 1) &&
    head !== 'odd'
  )
    return undefined;
  return { hedge: found.value, next: found.next };
}

const MOST_STEPS = 5;
const CONTEXTS = wordGroups('number-contexts');
const MOVING = new Set(CONTEXTS.get('moving'));
const GROUPS = wordGroups('number-hedges');

const BEFORE = phraseTable<Hedge | 'filler'>([...side('before'), ...phrases('filler', 'filler' as const)]);
const BEHIND = phraseTable<Hedge>(side('after'));

function* side(where: 'before' | 'after'): Generator<readonly [string, Hedge]> {
  for (const hedge of ['least', 'most', 'about', 'under', 'over'] as const) yield* phrases(`${hedge}-${where}`, hedge);
}

function* phrases<V>(heading: string, value: V): Generator<readonly [string, V]> {
  for (const phrase of GROUPS.get(heading) ?? []) yield [phrase, value];
}
