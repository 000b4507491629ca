import type { Quantity } from '../../model/mention.ts';
import { readCounted } from './counted.ts';
import { quantityOf } from './draft.ts';
import { isPersonEvent } from './role-words.ts';
import { roleOf, roleOfNoun, type Role } from './roles.ts';
import { lower, tag, type Scene } from './scene.ts';

/** Words that can say that there is one and no other. */
export const onlyWords: ReadonlySet<string> = new Set(['only', 'sole']);

/** The count of one told at token `at`: "the sole survivor", "the only passenger known to have died". */
export function onlyAt(scene: Scene, at: number): Quantity | undefined {
  if (!BEFORE.has(lower(scene, at - 1))) return undefined;
  const counted = readCounted(scene, at + 1, 'singular');
  const next = lower(scene, at + 1) === 'one' ? at + 2 : counted?.next;
  if (next === undefined) return undefined;
  const noun = counted && roleOfNoun(counted.head);
  const role = noun ?? roleBehind(scene, at, next);
  // "The only arrest" is one of something that happened; "the only mistake" counts nobody.
  if (role?.people !== true) return undefined;
  const of = counted === undefined || isPersonEvent(counted.head) ? 'people' : counted.of;
  const interval = { min: 1, max: 1, approximate: false, form: 'exact' } as const;
  return quantityOf(scene, {
    first: at,
    next,
    interval,
    precision: 1,
    dimension: 'count',
    unit: '1',
    of,
    role: role.name,
  });
}

const BEFORE: ReadonlySet<string> = new Set(['the', 'a', 'its', 'their', 'his', 'her']);

/** What happened to the one: "known to have died", "to be rescued", "who was killed". */
function roleBehind(scene: Scene, first: number, next: number): Role | undefined {
  let here = next;
  while (here < next + MOST_LINKS && LINKS.has(lower(scene, here))) here++;
  if (here < next + MOST_LINKS && tag(scene, here) === 'NNP') return undefined;
  return roleOf(scene, { first, next: here }, undefined)?.role;
}

/** "Known to have been" is the longest way from the one to what happened. */
const MOST_LINKS = 5;
const LINKS: ReadonlySet<string> = new Set([
  'known',
  'said',
  'believed',
  'thought',
  'to',
  'have',
  'been',
  'be',
  'who',
  'was',
  'is',
  'had',
  'has',
]);
