import type { Numeral } from '../../language/numerals.ts';
import { readCounted, type Counted } from './counted.ts';
import { stateWords } from './role-words.ts';
import { lower, tag, type Scene } from './scene.ts';

/** What the number is a share of: "three of them", "half the voters", "including five children". */
export interface Part {
  readonly part: boolean;
  readonly of?: string;
  readonly counted?: Counted;
  readonly next: number;
}

const PRONOUNS = new Set(['them', 'us', 'whom', 'those', 'these', 'which', 'you']);
const DETERMINERS = new Set(['DT', 'PRP$', 'PDT', 'POS']);
const HALVED = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'all', 'of']);

/** The whole that the number behind token `next` is a share of, as far as the words say that it is one. */
export function partOf(
  scene: Scene,
  { numeral, first, next }: { readonly numeral: Numeral; readonly first: number; readonly next: number },
  previous: { readonly of: string } | undefined,
): Part | undefined {
  const leads = leadsPart(scene, first);
  if (leads && lower(scene, next) !== 'of') {
    const whom = lower(scene, first - 1) === 'whom';
    const counted = whom ? undefined : readCounted(scene, next, numeral.value === 1 ? 'singular' : 'plural');
    if (whom || counted === undefined) return { part: true, of: previous?.of ?? '', next };
    return { part: true, counted, next: counted.next };
  }
  const of = lower(scene, next) === 'of';
  if (!of && !(numeral.kind === 'fraction' && HALVED.has(lower(scene, next)))) return undefined;
  const begin = of ? next + 1 : next;
  if (PRONOUNS.has(lower(scene, begin))) return { part: true, of: previous?.of ?? '', next: begin + 1 };
  let here = begin;
  while (here < begin + 4 && (DETERMINERS.has(tag(scene, here)) || tag(scene, here) === 'CD')) here++;
  const definite = here > begin;
  const share = numeral.kind === 'fraction';
  // "a million of people" is none, "dozens of people" counts them
  if (!definite && !share && numeral.kind !== 'vague') return percentOf(scene, next);
  // "five of the injured"
  if (definite && stateWords.has(lower(scene, here))) return { part: true, of: 'people', next: here + 1 };
  // "the 310 of 2022"
  if (scene.isTime(begin) || /^(?:19|20)\d\d$/u.test(lower(scene, begin))) return undefined;
  here = behindOwner(scene, here);
  const counted = readCounted(scene, here, share ? 'any' : 'plural');
  // "two of the 14"
  if (counted === undefined)
    return definite && tag(scene, here - 1) === 'CD' && !share
      ? { part: true, of: previous?.of ?? '', next }
      : undefined;
  // "All nine of the climbers" are no part of them.
  return { part: definite && !share && lower(scene, first - 1) !== 'all', counted, next: counted.next };
}

// "two of the roof's trusses"
function behindOwner(scene: Scene, at: number): number {
  const owner = readCounted(scene, at, 'any');
  if (owner === undefined || tag(scene, owner.next) !== 'POS') return at;
  return tag(scene, owner.next + 1) === 'CD' ? owner.next + 2 : owner.next + 1;
}

function leadsPart(scene: Scene, first: number): boolean {
  const before = lower(scene, first - 1);
  if (before === 'including' || before === 'includes' || before === 'whom' || before === 'included') return true;
  return before === 'them' && lower(scene, first - 2) === 'among';
}

function percentOf(scene: Scene, next: number): Part | undefined {
  const unit = lower(scene, next - 1);
  if (unit !== '%' && unit !== 'percent' && unit !== 'cent' && unit !== 'pct') return undefined;
  // "40 percent of Europe's beet fields"
  const counted = readCounted(scene, behindOwner(scene, next + 1), 'any');
  return counted && { part: false, counted, next: counted.next };
}
