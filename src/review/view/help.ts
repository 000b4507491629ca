import { DECIDED } from '../decided.ts';
import { KEYMAP, keyName } from '../keymap.ts';
import type { Line } from '../line.ts';
import { fit, line, plainText, segment } from '../line.ts';
import { type Material, VERDICTS } from '../material.ts';
import { shown } from '../shown.ts';
import type { ReviewState } from '../state.ts';
import { SIGNS } from '../../report/signs.ts';
import { hang } from '../wrap.ts';

/** The help: what is to be known of the input, what the signs mean and every key, or what of these holds the words. */
export function helpLines({ material, columns, mode }: ReviewState): readonly Line[] {
  const text = mode.kind === 'help' ? mode.text : '';
  const words = text
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  const all = [...noticeLines(material, columns), ...allLines(columns)];
  if (words.length === 0) return all;
  const found = all.filter((row) => {
    const told = plainText(row).toLowerCase();
    return words.every((word) => told.includes(word));
  });
  return found.length === 0 ? [line(segment('Nothing in the help has these words.', 'dim'))] : found;
}

/** The row above the help: how to search it and leave it, or what it is searched for. */
export function helpTitle({ columns, mode }: ReviewState, more: boolean): Line {
  const title = segment(' Help', 'strong');
  const { text, typing } = mode.kind === 'help' ? mode : { text: '', typing: false };
  if (!typing && text === '') {
    const ways = `  / searches · Esc or ? goes back${more ? ' · j for more' : ''}`;
    return fit(line(title, segment(ways, 'dim')), columns);
  }
  const end = segment(typing ? '▏' : '  Esc shows all', 'dim');
  return fit(line(title, segment(' /', 'strong'), segment(shown(text), 'input'), end), columns);
}

function noticeLines({ report, sourceOf }: Material, columns: number): Line[] {
  if (report.notices.length === 0) return [];
  const told = report.notices.flatMap(({ message, document }) => {
    const source = document === undefined ? undefined : sourceOf.get(document);
    const where = source === undefined ? '' : `${source.letter} ${source.name}: `;
    return hang([segment('  ! ', 'differ')], [segment(`${where}${shown(message)}`)], Math.max(1, columns - 2));
  });
  return [line(segment('About the input', 'strong')), ...told, line()];
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
      ...(group === 'Move' ? hang([segment('  5j 012j'.padEnd(KEY_COLUMN), 'key')], [segment(COUNTS)], width) : []),
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
const COUNTS = 'A count repeats a motion; from 1, 2 or 3 on it is typed after a 0';
const KEY_COLUMN = 20;
