import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Arguments, Command, Given } from './command.ts';

/** The arguments of a command where nothing is wrong or asked for; undefined sends them to yargs, which explains and helps. */
export function parsePlain(command: Command, argv: readonly string[]): Arguments | undefined {
  const texts: Record<string, readonly string[]> = {};
  const flags = new Set<string>();
  let words: readonly string[];
  let given: readonly Given[];
  try {
    const parsed = parseArgs({
      args: spelledOut(command, argv),
      allowPositionals: true,
      tokens: true,
      options: optionsOf(command),
    });
    words = parsed.positionals;
    given = valuesIn(parsed.tokens);
    for (const option of command.options) {
      const value = parsed.values[option.name];
      if (value === true) flags.add(option.name);
      if (!Array.isArray(value)) continue;
      const values = value.filter((item) => typeof item === 'string');
      if (
        values.some(
          (item) =>
            (item === '' && option.bare !== true) ||
            (option.choices !== undefined && option.open !== true && !option.choices.includes(item)),
        )
      )
        return undefined;
      texts[option.name] = values;
    }
  } catch {
    return undefined;
  }
  if (words.length < command.words.least || words.length > command.words.most) return undefined;
  return { words, texts, given, flags };
}

/** The options with a value, in the order in which they stand in a command line that is known to be right. */
export function givenIn(command: Command, argv: readonly string[]): readonly Given[] {
  const { tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: optionsOf(command),
  });
  return valuesIn(tokens);
}

/**
 * Options as both parsers read them alike: "-qf" is "-q -f", "-fjson" is "-f json", and where a value may be left out
 * "--changed" is "--changed=", so that nobody has to guess whether the next word is one.
 */
export function spelledOut(command: Command, argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return [...options.flatMap((word) => apart(command, word)), ...argv.slice(options.length)];
}

function apart(command: Command, word: string): readonly string[] {
  if (command.options.some(({ bare, name }) => bare === true && word === `--${name}`)) return [`${word}=`];
  if (!/^-[^-]./u.test(word)) return [word];
  const [, letter = '', ...rest] = word;
  const option = command.options.find(({ short }) => short === letter);
  if (option === undefined) return [word];
  const more = rest.join('');
  return option.type === 'flag'
    ? [`-${letter}`, ...apart(command, `-${more}`)]
    : [`-${letter}`, more.startsWith('=') ? more.slice(1) : more];
}

const optionsOf = (command: Command): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    command.options.map((option) => [
      option.name,
      {
        type: option.type === 'flag' ? ('boolean' as const) : ('string' as const),
        multiple: option.type === 'text',
        ...(option.short === undefined ? {} : { short: option.short }),
      },
    ]),
  );

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

const valuesIn = (tokens: readonly Token[]): readonly Given[] =>
  tokens.flatMap(({ kind, name, value }): readonly Given[] =>
    kind === 'option' && name !== undefined && value !== undefined ? [[name, value]] : [],
  );
