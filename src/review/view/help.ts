import { DECIDED } from '../decided.ts';
import { KEYMAP, keyName } from '../keymap.ts';
import type { Line } from '../line.ts';
import { line, plainText, segment } from '../line.ts';
import { VERDICTS } from '../material.ts';
import { SIGNS } from '../../report/signs.ts';
import { hang } from '../wrap.ts';

/** The help: what the signs mean and every key, from the tables that the program itself works with; only what holds the words. */
export function helpLines(columns: number, text = ''): readonly Line[] {
  const words = text
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  const all = allLines(columns);
  if (words.length === 0) return all;
  const found = all.filter((row) => {
    const told = plainText(row).toLowerCase();
    return words.every((word) => told.includes(word));
  });
  return found.length === 0 ? [line(segment('Nothing in the help has these words.', 'dim'))] : found;
}

function allLines(columns: number): readonly Line[] {
  const width = Math.max(1, columns - 2);
  const groups = Map.groupBy(KEYMAP, (binding) => binding.group);
  return [
    line(segment('Signs', 'strong')),
    ...VERDICTS.map((verdict) => {
      const { sign, name } = SIGNS[verdict];
      return hang([segment(`  ${sign} ${name}`.padEnd(KEY_COLUMN), verdict)], [segment(MEANINGS[verdict])], width);
    }).flat(),
    ...Object.values(DECIDED).flatMap(({ sign, name, about }) =>
      hang([segment(`  ${sign} ${name}`.padEnd(KEY_COLUMN), 'strong')], [segment(about)], width),
    ),
    ...hang(
      [segment('  [1]'.padEnd(KEY_COLUMN), 'key')],
      [segment('The words before it are a reading of finding 1, told below the passages')],
      width,
    ),
    ...hang([segment('  ●'.padEnd(KEY_COLUMN))], [segment('In the matrix: says what most sources say')], width),
    ...[...groups].flatMap(([group, bindings]) => [
      line(),
      line(segment(group, 'strong')),
      ...bindings.flatMap(({ keys, about }) =>
        hang([segment(`  ${keys.map(keyName).join(' ')}`.padEnd(KEY_COLUMN), 'key')], [segment(about)], width),
      ),
    ]),
  ];
}

const MEANINGS = {
  contradict: 'On a plain reading both cannot be true',
  differ: 'A material difference that is no contradiction',
  compatible: 'They look different, both can be true',
  agree: 'The same facts',
  'only-here': 'Only one source says it',
};
const KEY_COLUMN = 20;
