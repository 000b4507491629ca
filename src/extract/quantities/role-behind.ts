import { BE, intransitiveVerbs, LINKS, PREPOSITIONS, REPORTS, states, type Role } from './role-words.ts';
import type { Stretch } from './roles.ts';
import { lower, tag, type Scene } from './scene.ts';

/** Most words between a number and its verb, and in an aside between them. */
export const MOST_AHEAD = 22;
export const MOST_ASIDE = 14;
/** "17 soldiers and five civilians died": with more numbers than this before its verb a subject is a table. */
const MOST_NUMBERS = 4;

/**
 * The role that the verb behind what is counted tells: "17 people, including five children, were killed", "nine sailors are known to have perished".
 * What stands behind a preposition is no subject: "a shed belonging to three farmers was destroyed".
 */
export function roleBehind(scene: Scene, { first, next }: Stretch): Role | undefined {
  const determined = tag(scene, first - 1) === 'DT' || tag(scene, first - 1) === 'PRP$';
  if (PREPOSITIONS.has(lower(scene, first - (determined ? 2 : 1)))) return undefined;
  let passive = false;
  let aside = true;
  let verbal = false;
  let numbers = 0;
  for (let here = next; here < next + MOST_AHEAD; here++) {
    const word = lower(scene, here);
    const died = intransitiveVerbs.from(scene.tokens, here);
    if (died !== undefined && tag(scene, here).startsWith('V')) return died.value;
    const state = states.from(scene.tokens, here);
    if (state !== undefined && here > next) {
      const before = lower(scene, here - 1);
      // "17 who killed a guard" and "have arrested him" are active
      const told = passive || REPORTS.has(before) || (!state.value.participle && LINKS.has(before));
      if (told && !isNegated(scene, here)) return state.value.role;
    }
    // "sentences after being convicted" tells of another
    if (word === 'being' && tag(scene, here - 1) === 'IN') return undefined;
    if (tag(scene, here) === 'CD') numbers += 1;
    if (numbers > MOST_NUMBERS) return undefined;
    // "five remain in hospital and two have died": what is behind "and" is said of others
    verbal ||= /^(?:V|MD)/u.test(tag(scene, here));
    if (BE.has(word)) passive = true;
    else if (LINKS.has(word) || REPORTS.has(word) || isManner(scene, here)) continue;
    else if (word === ',' && aside && !passive) {
      here = behindAside(scene, here);
      if (here < 0) return undefined;
      aside = false;
    } else if (passive || (word === 'and' && verbal) || !mayStandBetween(scene, here)) return undefined;
  }
  return undefined;
}

function isNegated(scene: Scene, at: number): boolean {
  for (let here = at - 1; here > at - 4; here--) {
    const word = lower(scene, here);
    if (word === 'not' || word === "n't" || word === 'never') return true;
  }
  return false;
}

// The comma that closes the aside opened at `at`: ", including five children,".
function behindAside(scene: Scene, at: number): number {
  for (let here = at + 1; here < at + MOST_ASIDE; here++) if (lower(scene, here) === ',') return here;
  return -1;
}

// Between the subject and its verb: "17 people in two cars", "five of them", "17 soldiers and five civilians".
function mayStandBetween(scene: Scene, at: number): boolean {
  const word = lower(scene, at);
  if (word === 'and')
    return tag(scene, at + 1) === 'CD' || tag(scene, at + 1) === 'DT' || lower(scene, at + 1) === 'at';
  const tagged = tag(scene, at);
  return (
    tagged === 'IN' ||
    tagged === 'DT' ||
    tagged === 'CD' ||
    tagged === 'HYPH' ||
    tagged === 'TO' ||
    tagged.startsWith('N') ||
    tagged.startsWith('JJ') ||
    tagged.startsWith('PRP')
  );
}

/** True for an adverb of manner: "seriously". */
export function isManner(scene: Scene, at: number): boolean {
  return tag(scene, at) === 'RB' && lower(scene, at).endsWith('ly');
}
