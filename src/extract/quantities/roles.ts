import type { Counted } from './counted.ts';
import { isManner, MOST_AHEAD, MOST_ASIDE, roleBehind } from './role-behind.ts';
import {
  activeVerbs,
  bearerNouns,
  eventNouns,
  events,
  KILLED,
  states,
  stateWords,
  type Role,
  BE,
  PREPOSITIONS,
  REPORTS,
} from './role-words.ts';
import { lower, tag, type Scene } from './scene.ts';
import { wordGroups } from '../../language/lexicon.ts';

export type { Role } from './role-words.ts';

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
  const noun = counted && roleOfNoun(counted.head);
  const verb = verbBefore(scene, place.first);
  if (noun !== undefined && noun.name === SURVIVED) return { role: isFound(scene, place.first) ? RESCUED : noun };
  if (noun !== undefined) {
    // "Killed one employee", "two of the hostages were freed": what befell them is more than what they are.
    const isBearer = !eventNouns.has(counted?.head ?? '');
    const befell = isBearer ? (verb ?? roleBehind(scene, place)) : undefined;
    return { role: befell ?? noun };
  }
  const ofWhole = stateOfWhole(scene, place);
  const attached = ofWhole === undefined ? attachedState(scene, place) : undefined;
  // "killing all seven aboard", but "the battalion lost 12 killed"
  if (verb !== undefined && (verb.people || attached?.role.people !== true)) return { role: verb };
  const modifier = counted?.modifiers.map((word) => stateWords.get(word)).find((role) => role !== undefined);
  if (modifier !== undefined) return { role: modifier };
  if (attached !== undefined) return attached;
  const role = nounBefore(scene, place.first) ?? roleBehind(scene, { first: place.first, next: ofWhole ?? place.next });
  return role && { role };
}

/** The role that a noun tells of what it counts: "deaths", "survivors". */
export function roleOfNoun(head: string): Role | undefined {
  return eventNouns.get(head) ?? bearerNouns.get(head);
}

/** The role that a subject tells of the number that its verb gives: "the death toll", "arrests". */
export function roleOfSubject(phrase: string): Role | undefined {
  const head = phrase.slice(phrase.lastIndexOf(' ') + 1);
  return TOLL.has(head) ? KILLED : eventNouns.get(head);
}

/** The role in "the number of people killed … has reached", said before token `first`. */
export function roleOfNumber(scene: Scene, first: number): Role | undefined {
  for (let at = first - 2; at >= 0 && at > first - MOST_AHEAD; at--) {
    if (!NUMBER.has(lower(scene, at)) || lower(scene, at + 1) !== 'of') continue;
    for (let here = at + 2; here < at + MOST_IN_NUMBER && here < first; here++) {
      const state = states.from(scene.tokens, here);
      if (state !== undefined) return state.value.role;
      const noun = roleOfNoun(lower(scene, here));
      if (noun !== undefined) return noun;
    }
    return undefined;
  }
  return undefined;
}

/** True for a preposition behind which no subject stands. */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}
const MOST_SKIPPED = 3;
const MOST_IN_NUMBER = 7;
const GROUPS = wordGroups('number-role-links');
const SKIPPED = new Set(GROUPS.get('skipped'));
const TOLL = new Set(GROUPS.get('toll'));
const NUMBER = new Set(GROUPS.get('number'));
const OBJECT_STARTS = new Set(GROUPS.get('object-starts'));

// "pulled 41 survivors from the sea"
function isFound(scene: Scene, first: number): boolean {
  return FINDERS.has(lower(scene, first - 1)) || FINDERS.has(lower(scene, first - 2));
}
const FINDERS = new Set(GROUPS.get('finders'));
const SURVIVED = 'survived';
const RESCUED: Role = { name: 'rescued', people: true };

// "killing at least"; "killed or injured" leaves open which
function verbBefore(scene: Scene, first: number): Role | undefined {
  const verb = activeVerbs.before(scene.tokens, pastSkipped(scene, first));
  if (verb === undefined || tag(scene, verb.first).startsWith('N')) return undefined;
  const before = lower(scene, verb.first - 1);
  return before === 'or' || before === '/' || BE.has(before) ? undefined : verb.value;
}

// "the deaths of", "a toll of"
function nounBefore(scene: Scene, first: number): Role | undefined {
  const here = pastSkipped(scene, first);
  const link = lower(scene, here - 1);
  if ((link === 'of' || link === 'to' || link === 'at') && TOLL.has(lower(scene, here - 2))) return KILLED;
  return link === 'of' ? events.before(scene.tokens, here - 1)?.value : undefined;
}

// "killed another", "arrested all"
function pastSkipped(scene: Scene, first: number): number {
  let here = first;
  while (here > first - MOST_SKIPPED && SKIPPED.has(lower(scene, here - 1))) here--;
  return here;
}

// "17 dead", "17 people killed in a crash", "12 of 50 countries signed"
function attachedState(
  scene: Scene,
  { first, next }: Stretch,
): { readonly role: Role; readonly next: number } | undefined {
  const state = states.from(scene.tokens, behindReports(scene, next));
  if (state === undefined || !endsClause(scene, state.next)) return undefined;
  // "12 of the 50 countries signed", but "12 of the 30 schools damaged have reopened"
  if (state.value.participle && isWhole(scene, first) && !goesOn(scene, state.next)) return undefined;
  return { role: state.value.role, next: state.next };
}

// Behind the state of a whole of which a part is told: "12 of the 30 schools damaged have reopened", "seven of the 12 on board died".
function stateOfWhole(scene: Scene, { first, next }: Stretch): number | undefined {
  const state = states.from(scene.tokens, next);
  if (state === undefined || !goesOn(scene, state.next)) return undefined;
  for (let at = first + 1; at < next - 1; at++)
    if (lower(scene, at) === 'of' && DEFINITE.has(lower(scene, at + 1))) return state.next;
  return undefined;
}

// "of 50 countries", "12 of the 50 countries"; "of the 40 killed, 12 …" begins with the whole
const isWhole = (scene: Scene, first: number): boolean =>
  lower(scene, first - 1) === 'of' ||
  (DEFINITE.has(lower(scene, first - 1)) && lower(scene, first - 2) === 'of' && tag(scene, first - 3) === 'CD');
const DEFINITE = new Set(['the', 'its', 'their', 'his', 'her', 'our']);

// A verb of the clause's own follows.
function goesOn(scene: Scene, from: number): boolean {
  for (let at = from; at < from + MOST_ASIDE && !/^[.;,:]$/u.test(lower(scene, at)); at++)
    if (/^(?:MD|VBD|VBP|VBZ)$/u.test(tag(scene, at))) return true;
  return false;
}

// "17 confirmed dead", "two others seriously hurt"
function behindReports(scene: Scene, from: number): number {
  let here = from;
  while (here < from + 2 && (REPORTS.has(lower(scene, here)) || isManner(scene, here))) here++;
  return here;
}

// "17 people killed in a crash", but "two gunmen killed five"
function endsClause(scene: Scene, at: number): boolean {
  const word = lower(scene, at);
  if (word === 'at') return lower(scene, at + 1) !== 'least' && lower(scene, at + 1) !== 'most';
  if (OBJECT_STARTS.has(word)) return false;
  const tagged = tag(scene, at);
  return !(tagged.startsWith('N') || tagged === 'CD' || tagged.startsWith('PRP') || tagged === 'DT' || tagged === 'JJ');
}
