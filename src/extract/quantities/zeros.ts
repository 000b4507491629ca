import type { Quantity } from '../../model/mention.ts';
import { readCounted } from './counted.ts';
import { quantityOf } from './draft.ts';
import { bearerNouns, eventNouns, isPersonEvent } from './role-words.ts';
import { roleOf } from './roles.ts';
import { lower, tag, type Scene } from './scene.ts';

/** Words that can say that there are none. */
export const zeroWords: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'neither', 'not']);

/** The count of zero told at token `at`: "no one was killed", "none of the 14 deputies", "no injuries were reported". */
export function zeroAt(scene: Scene, at: number): Quantity | undefined {
  const word = lower(scene, at);
  if (word === 'none' || word === 'neither')
    return lower(scene, at + 1) === 'of' ? noneOf(scene, at, at + 1) : undefined;
  if (word === 'not') return notOne(scene, at);
  if (word === 'nobody') return nobody(scene, at, at + 1);
  const next = lower(scene, at + 1);
  if (next === 'one') return nobody(scene, at, at + 2);
  if (next === '-' && lower(scene, at + 2) === 'one') return nobody(scene, at, at + 3);
  if (next === 'more' || next === 'fewer' || next === 'less' || next === 'longer') return undefined;
  const counted = readCounted(scene, at + 1, 'plural') ?? readCounted(scene, at + 1, 'any');
  if (counted === undefined) return undefined;
  const noun = eventNouns.get(counted.head) ?? bearerNouns.get(counted.head);
  const person = isPersonEvent(counted.head);
  if (noun !== undefined && (person || counted.head.endsWith('s')))
    return zero(scene, at, counted.next, person ? 'people' : counted.of, noun.name);
  // "no survivors" is told by the noun, "no passengers were hurt" by the verb; "no evidence was found" by neither
  const plural = readCounted(scene, at + 1, 'plural');
  const role = plural && roleOf(scene, { first: at, next: plural.next }, undefined);
  return role?.role.people === true && plural !== undefined
    ? zero(scene, at, plural.next, plural.of, role.role.name)
    : undefined;
}

function nobody(scene: Scene, at: number, next: number): Quantity | undefined {
  const role = roleOf(scene, { first: at, next }, undefined);
  return role?.role.people === true ? zero(scene, at, next, 'people', role.role.name) : undefined;
}

/** "Not one of the pilots", "not a single sheep", "not a soul". */
function notOne(scene: Scene, at: number): Quantity | undefined {
  const next = lower(scene, at + 1);
  const single = next === 'a' && lower(scene, at + 2) === 'single';
  if (next === 'one' && lower(scene, at + 2) === 'of') return noneOf(scene, at, at + 2);
  if (next === 'a' && lower(scene, at + 2) === 'soul') return nobody(scene, at, at + 3);
  if (next !== 'one' && !single) return undefined;
  const counted = readCounted(scene, at + (single ? 3 : 2), 'singular');
  if (counted === undefined) return undefined;
  const role = roleOf(scene, { first: at, next: counted.next }, undefined)?.role;
  return role === undefined
    ? undefined
    : zero(scene, at, counted.next, isPersonEvent(counted.head) ? 'people' : counted.of, role.name);
}

/** What none of is told; `of` is the token of the "of". */
function noneOf(scene: Scene, at: number, of: number): Quantity | undefined {
  let here = of + 1;
  while (here < of + 4 && (tag(scene, here) === 'DT' || tag(scene, here) === 'PRP$' || tag(scene, here) === 'CD'))
    here++;
  const counted = readCounted(scene, here, 'plural');
  const next = counted?.next ?? here;
  const role = roleOf(scene, { first: at, next }, undefined);
  if (counted === undefined && role?.role.people !== true) return undefined;
  return zero(scene, at, counted === undefined ? of : next, counted?.of ?? '', role?.role.name ?? '', true);
}

function zero(scene: Scene, first: number, next: number, of: string, role: string, part = false): Quantity | undefined {
  const interval = { min: 0, max: 0, approximate: false, form: 'exact' } as const;
  return quantityOf(scene, { first, next, interval, precision: 1, dimension: 'count', unit: '1', of, role, part });
}
