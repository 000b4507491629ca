import { wordGroups } from './lexicon.ts';
import { remembered } from './remembered.ts';

/**
 * The dictionary forms that a lower-case word may belong to, itself first: "stopped" may be of "stop", "stoppe" or "stopp".
 * Meant for look-ups: forms that are no words find nothing.
 */
export const lemmasOf: (lower: string) => readonly string[] = remembered(20_000, (lower) =>
  lower.length > LONGEST ? [lower] : [...new Set([lower, ...irregularBases(lower), ...regularBases(lower)])],
);

const LONGEST = 40;

let bases: ReadonlyMap<string, readonly string[]> | undefined;

function irregularBases(lower: string): readonly string[] {
  bases ??= basesByForm();
  return bases.get(lower) ?? [];
}

function basesByForm(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [base, forms] of wordGroups('irregular-forms'))
    for (const form of forms) found.set(form, [...(found.get(form) ?? []), base]);
  return found;
}

/** Each ending with what may stand in its place. */
const ENDINGS: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ['ies', ['y', 'ie']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y', 'ie']],
  ['ed', ['', 'e']],
  ['ying', ['ie', 'y']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
];
/** A stem shorter than this is no word with an ending: "red", "bed". */
const SHORTEST = 2;

function regularBases(lower: string): string[] {
  return ENDINGS.flatMap(([ending, instead]) => {
    const root = lower.slice(0, -ending.length);
    if (!lower.endsWith(ending) || root.length < SHORTEST || lower.endsWith('ss')) return [];
    const doubled = root.at(-1) === root.at(-2) && ending !== 's' ? [root.slice(0, -1)] : [];
    return [...instead.map((last) => root + last), ...doubled];
  });
}
