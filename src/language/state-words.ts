import { wordGroups } from './lexicon.ts';
import type { Token } from './tokens.ts';

/**
 * The word that a state is known by, lower case, for its capital or seat of government where it acts: "Seoul will lower its tariffs", not "met in
 * Seoul"; undefined for all other words.
 */
export function stateAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  names ??= readNames();
  const found = names.get(token.lower);
  if (found === undefined || !CAPITAL.test(token.text)) return undefined;
  const first = found.behind === undefined ? at : at - 1;
  if (found.behind !== undefined && tokens[first]?.lower !== found.behind) return undefined;
  // "Lisbon's beaches" are in a city.
  const isPlace = PLACING.has(tokens[first - 1]?.lower ?? '') || /^['’]s?$/u.test(tokens[at + 1]?.lower ?? '');
  return isPlace ? undefined : found.state;
}

const CAPITAL = /^\p{Lu}/u;

/** Words before a capital that is only a place. */
const PLACING: ReadonlySet<string> = new Set(
  'in at from to near outside around across via into towards toward through of between and greater central north south east west northern southern eastern western downtown'.split(
    ' ',
  ),
);

interface Name {
  readonly state: string;
  /** The word right before it that makes it this name: "downing" of "Downing Street". */
  readonly behind: string | undefined;
}

let names: ReadonlyMap<string, Name> | undefined;

function readNames(): ReadonlyMap<string, Name> {
  const found = new Map<string, Name>();
  const add = (name: string, state: string): void => {
    const words = name.toLowerCase().split(' ');
    const last = words.at(-1) ?? '';
    // "Street" alone is nobody's seat.
    if (!found.has(last)) found.set(last, { state, behind: words.at(-2) });
  };
  for (const [state, seats] of wordGroups('seats-of-government')) for (const seat of seats) add(seat, state);
  return found;
}
