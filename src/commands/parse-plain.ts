import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command.ts';

/** The arguments of a command where nothing is wrong or asked for; undefined sends them to yargs, which explains and helps. */
export function parsePlain(command: Command, argv: readonly string[]): Arguments | undefined {
  if (argv.some((word) => GROUPED.test(word))) return undefined;
  const texts: Record<string, readonly string[]> = {};
  const flags = new Set<string>();
  let words: readonly string[];
  try {
    const parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(
        command.options.map((option) => [
          option.name,
          {
            type: option.type === 'flag' ? ('boolean' as const) : ('string' as const),
            multiple: option.type === 'text',
            ...(option.short === undefined ? {} : { short: option.short }),
          },
        ]),
      ),
    });
    words = parsed.positionals;
    for (const option of command.options) {
      const value = parsed.values[option.name];
      if (value === true) flags.add(option.name);
      if (!Array.isArray(value)) continue;
      const given = value.filter((item) => typeof item === 'string');
      if (given.some((item) => item === '' || (option.choices !== undefined && !option.choices.includes(item))))
        return undefined;
      texts[option.name] = given;
    }
  } catch {
    return undefined;
  }
  return words.length < command.words.least || words.length > command.words.most ? undefined : { words, texts, flags };
}

// "-fjson" and "-qf": the two parsers take such groups apart in different ways.
const GROUPED = /^-[^-]./u;
