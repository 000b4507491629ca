import { records, wordGroups } from '../../language/lexicon.ts';
import { phraseTable } from '../../language/phrases.ts';
import type { Counted } from './counted.ts';
import { lower, tag, type Scene } from './scene.ts';

/** What happens to the things counted; `people` is true where only people can be meant. */
export interface Role {
  readonly name: string;
  readonly people: boolean;
}

/** Where a number stands: its hedges begin at `first`, what is counted (or the number itself) ends before `next`. */
export interface Stretch {
  readonly first: number;
  readonly next: number;
}

/** The role of what is counted, and the token behind the words that tell it where they hang on the number ("17 dead"). */
export function roleOf(
  scene: Scene,
  place: Stretch,
  counted: Counted | undefined,
): { readonly role: Role; readonly next?: number } | undefined {
  const noun = counted && roleOfNoun(counted);
  if (noun !== undefined) return { role: noun };
  const modifier = counted?.modifiers.map((word) => STATE_WORDS.get(word)).find((role) => role !== undefined);
  if (modifier !== undefined) return { role: modifier };
  const attached = STATES.from(scene.tokens, place.next);
  if (attached !== undefined && endsClause(scene, attached.next)) return { role: attached.value, next: attached.next };
  const behind = roleBehind(scene, place.next);
  if (behind !== undefined) return { role: behind };
  const before = roleBefore(scene, place.first);
  return before && { role: before };
}

/** The role that a noun tells of what it counts: "deaths", "arrests"; the dead are people. */
export function roleOfNoun(counted: Counted): Role | undefined {
  return NOUN_ROLES.get(counted.head);
}

/** The role that a subject tells of the number that its verb gives: "the death toll", "arrests". */
export function roleOfSubject(phrase: string): Role | undefined {
  const head = phrase.slice(phrase.lastIndexOf(' ') + 1);
  return TOLL.has(head) ? KILLED : NOUN_ROLES.get(head);
}

/** The role in the words before token `first`: "killing at least", "the deaths of", "a toll of", "with". */
export function roleBefore(scene: Scene, first: number): Role | undefined {
  let here = first;
  while (here > first - MOST_SKIPPED && SKIPPED.has(lower(scene, here - 1))) here--;
  const verb = ACTIVE.before(scene.tokens, here);
  if (verb !== undefined) {
    const either = lower(scene, verb.first - 1) === 'or' || lower(scene, verb.first - 1) === '/';
    const passive = isBe(scene, verb.first - 1);
    return either || passive || tag(scene, verb.first).startsWith('N') ? undefined : verb.value;
  }
  // "the deaths of 17 people", "a death toll of 23"
  const link = lower(scene, here - 1);
  if ((link === 'of' || link === 'to' || link === 'at') && TOLL.has(lower(scene, here - 2))) return KILLED;
  return link === 'of' ? NOUNS.before(scene.tokens, here - 1)?.value : undefined;
}

const MOST_SKIPPED = 3;
const MOST_AHEAD = 22;
const GROUPS = wordGroups('number-role-links');
const SKIPPED = new Set(GROUPS.get('skipped'));
const LINKS = new Set(GROUPS.get('links'));
const BE = new Set(GROUPS.get('be'));
const TOLL = new Set(GROUPS.get('toll'));
const OBJECT_STARTS = new Set(GROUPS.get('object-starts'));

interface RoleRecord {
  readonly role: Role;
  readonly transitive: readonly string[];
  readonly intransitive: readonly string[];
  readonly states: readonly string[];
  readonly nouns: readonly string[];
}

const RECORDS: readonly RoleRecord[] = records('count-roles', [
  'role',
  'people',
  'transitive',
  'intransitive',
  'states',
  'nouns',
]).map((record) => {
  if (typeof record.role !== 'string') throw new Error('lexicon count-roles: a role is no word');
  return {
    role: { name: record.role, people: record.people === true },
    transitive: words(record.transitive),
    intransitive: words(record.intransitive),
    states: words(record.states),
    nouns: words(record.nouns),
  };
});
const KILLED: Role = RECORDS.find(({ role }) => role.name === 'killed')?.role ?? { name: 'killed', people: true };

const ACTIVE = phraseTable(entries((record) => record.transitive));
const INTRANSITIVE = phraseTable(entries((record) => record.intransitive));
const STATES = phraseTable(entries((record) => record.states));
const NOUNS = phraseTable(entries((record) => record.nouns));
const STATE_WORDS = new Map(entries((record) => record.states));
const NOUN_ROLES = new Map(entries((record) => record.nouns));

function* entries(pick: (record: RoleRecord) => readonly string[]): Generator<readonly [string, Role]> {
  for (const record of RECORDS) for (const word of pick(record)) yield [word, record.role];
}

function words(list: unknown): readonly string[] {
  if (!Array.isArray(list)) throw new Error('lexicon count-roles: a field is no list');
  return list.map(String);
}

function isBe(scene: Scene, at: number): boolean {
  return BE.has(lower(scene, at));
}

// "17 people killed in a crash", but "two gunmen killed five"
function endsClause(scene: Scene, at: number): boolean {
  const word = lower(scene, at);
  if (word === 'at') return lower(scene, at + 1) !== 'least' && lower(scene, at + 1) !== 'most';
  if (OBJECT_STARTS.has(word)) return false;
  const tagged = tag(scene, at);
  return !(tagged.startsWith('N') || tagged === 'CD' || tagged.startsWith('PRP') || tagged === 'DT' || tagged === 'JJ');
}

// "17 people, including five children, were killed", "23 people are now known to have perished", "17 soldiers and five civilians died"
function roleBehind(scene: Scene, from: number): Role | undefined {
  let passive = false;
  let aside = true;
  for (let here = from; here < from + MOST_AHEAD; here++) {
    const word = lower(scene, here);
    const died = INTRANSITIVE.from(scene.tokens, here);
    if (died !== undefined && tag(scene, here).startsWith('V')) return died.value;
    const state = STATES.from(scene.tokens, here);
    if (state !== undefined && (passive || LINKS.has(lower(scene, here - 1))) && !isNegated(scene, here))
      return state.value;
    if (BE.has(word)) passive = true;
    else if (LINKS.has(word) || (word.endsWith('ly') && tag(scene, here) === 'RB')) continue;
    else if (word === ',' && aside && !passive) {
      here = behindAside(scene, here);
      if (here < 0) return undefined;
      aside = false;
    } else if (passive || !mayStandBetween(scene, here)) return undefined;
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

const MOST_ASIDE = 14;

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
    tagged.startsWith('N') ||
    tagged.startsWith('JJ') ||
    tagged.startsWith('PRP') ||
    tagged === 'HYPH' ||
    tagged === 'TO'
  );
}
