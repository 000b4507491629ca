import type { Counted } from './counted.ts';
import type { Figure } from './figures.ts';
import { lower, type Scene } from './scene.ts';

/** The children whom a number behind a parent counts: "a mother of three", "dad-of-two Sam Bell"; undefined for all other numbers. */
export function childrenOf(scene: Scene, { first, next }: Figure): Counted | undefined {
  const joint = lower(scene, first - 1) === '-' ? 1 : 0;
  if (lower(scene, first - 1 - joint) !== 'of') return undefined;
  const parent = lower(scene, first - 2 - 2 * joint);
  const of = PARENTS.has(parent) ? 'children' : GRANDPARENTS.has(parent) ? 'grandchildren' : undefined;
  return of && { of, head: of, modifiers: [], first, next };
}

const PARENTS: ReadonlySet<string> = new Set(['mother', 'father', 'parent', 'mum', 'mom', 'dad']);
const GRANDPARENTS: ReadonlySet<string> = new Set(['grandmother', 'grandfather', 'grandparent', 'gran', 'grandad']);
