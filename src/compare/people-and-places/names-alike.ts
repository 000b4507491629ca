import { wordGroups } from '../../language/lexicon.ts';
import { remembered } from '../../language/remembered.ts';

/** "WFP" against "World Food Programme": of a short form and a long one nothing is sure. */
export const mayBeOneName = (left: string, right: string): boolean =>
  areSpelledAlike(left, right) ||
  isShortForm(left) ||
  isShortForm(right) ||
  left.toLowerCase().includes(right.toLowerCase()) ||
  right.toLowerCase().includes(left.toLowerCase());
const isShortForm = (name: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(name);

/** Names whose sounds are remembered: more than a story has. */
const NAMES = 2000;

/** Whether two names may be one, brought into our letters in two ways: "Beiji", "Baji"; "Gaddafi", "Qadhafi". Of two places that are known it is not so. */
const areSpelledAlike = (a: string, b: string): boolean =>
  soundsOf(a) === soundsOf(b) && !(isKnownPlace(a) && isKnownPlace(b));

/** The consonants of a name, those that writers take for each other made one. */
const soundsOf = remembered(NAMES, (name): string =>
  name
    .slice(0, LONGEST_NAME)
    .normalize('NFD')
    .toLowerCase()
    .replace(/ph/gu, 'f')
    .replace(/ck|[qc]/gu, 'k')
    .replace(/([kdtgbs])h/gu, '$1')
    .replace(/w/gu, 'v')
    .replace(/z/gu, 's')
    .replace(/[^\p{L}]|[aeiouyhj]/gu, '')
    .replace(/(.)\1+/gu, '$1'),
);
const LONGEST_NAME = 60;

let places: ReadonlySet<string> | undefined;
const isKnownPlace = (name: string): boolean =>
  (places ??= new Set([...[...wordGroups('places').values()].flat(), ...wordGroups('countries').keys()])).has(name);

/** Whether two names have a word in common. */
export const shareWord = (a: string, b: string): boolean => {
  const there = new Set(b.toLowerCase().split(' '));
  return a
    .toLowerCase()
    .split(' ')
    .some((word) => there.has(word));
};
