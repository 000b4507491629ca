import yargs, { type Options } from 'yargs';
import { InputError } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { Arguments, Command, Option } from './command.ts';
import { nearest } from '../nearest.ts';
import { givenIn, spelledOut } from './parse-plain.ts';

/** What the words typed ask for: a command to run, or a text to show (help, version, completion). */
export type Asked = { readonly command: Command; readonly args: Arguments } | { readonly text: string };

/** Parses a whole command line with yargs; what is wrong with it becomes an InputError of one line. */
export async function consultYargs(
  typed: readonly string[],
  commands: readonly Command[],
  width: number,
): Promise<Asked> {
  const argv = helpSpelledOut(typed, commands);
  const completing = argv[0] === '--get-yargs-completions';
  const named = commands.find(({ name }) => name === argv[0]);
  if (named === undefined && !completing) assertNoCommand(argv, commands);
  if (named !== undefined) assertBareFlags(argv, named);
  const words = named === undefined ? argv : [named.name, ...spelledOut(named, argv.slice(1))];
  const parser = makeParser(commands, width, completing);
  let text = '';
  const parsed = await parser.parseAsync(
    [...words],
    {},
    (error: Error | undefined, _parsed: unknown, output: string) => {
      if (error) throw new InputError(`${firstProblem(error.message)}${seeHelp(named)}`);
      text = output;
    },
  );
  if (completing || text !== '' || named === undefined)
    return { text: text === '' ? '' : `${completing ? withoutLetters(text) : plainHelp(text)}\n` };
  return { command: named, args: { ...argumentsOf(named, parsed, argv), given: givenIn(named, words.slice(1)) } };
}

// "help check" is "check --help", and so is "check -h".
function helpSpelledOut(typed: readonly string[], commands: readonly Command[]): readonly string[] {
  const [first, second] = typed;
  if (first === 'help' && commands.some(({ name }) => name === second)) return [second ?? '', '--help'];
  const end = typed.indexOf('--');
  return typed.map((word, index) => (word === '-h' && (end < 0 || index < end) ? '--help' : word));
}

// The choices stand in the description, and of what type a value is its name tells.
const plainHelp = (help: string): string => help.replaceAll(/\s*\[(?:string|boolean|choices: [^\]]*)\]/gu, '');

// yargs offers "-f" as "--f" too.
const withoutLetters = (offered: string): string => offered.replaceAll(/^--\w(?:\n|$)/gmu, '');

// yargs takes "--quiet=no" for "--quiet".
function assertBareFlags(argv: readonly string[], command: Command): void {
  for (const { name, type } of command.options)
    if (type === 'flag' && argv.some((word) => word.startsWith(`--${name}=`)))
      throw new InputError(`--${name} takes no value${seeHelp(command)}`);
}

const BUILT_IN = ['completion', 'help'];

function assertNoCommand(argv: readonly string[], commands: readonly Command[]): void {
  const [first] = argv;
  if (first === undefined)
    throw new InputError(
      'no command is given; "crosscheck check a.md b.md" compares two articles, "crosscheck --help" shows more',
    );
  if (BUILT_IN.includes(first) || ['--help', '--version'].includes(first)) return;
  const names = [...commands.map(({ name }) => name), ...BUILT_IN];
  if (first.startsWith('-'))
    throw new InputError(`the command comes first, then its options: crosscheck check … ${first}`);
  const guess = nearest(first, names);
  if (guess !== undefined) throw new InputError(`no command is called ${first}; did you mean ${guess}?`);
  throw new InputError(
    /[./*]/u.test(first)
      ? `no command is given; did you mean "crosscheck check ${argv.join(' ')}"?`
      : `no command is called ${first}; crosscheck --help lists them`,
  );
}

function makeParser(commands: readonly Command[], width: number, completing: boolean): ReturnType<typeof yargs> {
  const parser = yargs()
    .scriptName('crosscheck')
    .usage('Compares what several articles say about the same story.\n\nUsage: $0 COMMAND [OPTIONS]')
    .locale('en')
    .updateStrings({
      'Not enough arguments following: %s': '--%s needs a value',
      'Argument: %s, Given: %s, Choices: %s': '--%s cannot be %s; it takes %s',
    })
    .parserConfiguration({
      'camel-case-expansion': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'greedy-arrays': false,
      'boolean-negation': false,
      'dot-notation': false,
    })
    .exitProcess(false)
    .wrap(width)
    .version(VERSION)
    .help()
    .epilogue('"crosscheck COMMAND --help" shows the options of a command and examples.');
  for (const command of commands) {
    parser.command(
      `${command.name}`,
      command.about,
      (own) => describe(own, command, completing),
      () => undefined,
    );
  }
  return parser.completion('completion', 'Print a script for the shell that completes commands and options');
}

function describe(own: ReturnType<typeof yargs>, command: Command, completing: boolean): ReturnType<typeof yargs> {
  const { words } = command;
  const written = `${words.least === 0 ? `[${words.name}]` : words.name}${words.most > 1 ? '...' : ''}`;
  const [shown, told] = words.most === 0 ? ['', ''] : [` ${written}`, `\n\n  ${words.name}  ${words.about}`];
  own.usage(`${command.about}.\n\nUsage: $0 ${command.name}${shown} [OPTIONS]${told}`);
  for (const option of command.options) own.option(option.name, yargsOption(option, completing));
  for (const [line, does] of command.examples) own.example(`$0 ${line}`, does);
  return own.epilogue('');
}

function yargsOption(option: Option, completing: boolean): Options {
  const choices = (option.choices ?? []).map((choice) => (choice === option.fallback ? `${choice} (default)` : choice));
  const about = `${option.about}${option.value === undefined ? '' : ` (${option.value})`}${choices.length === 0 ? '' : `: ${choices.join(', ')}`}`;
  if (option.type === 'flag')
    return { type: 'boolean', describe: about, ...(option.short === undefined ? {} : { alias: option.short }) };
  return {
    type: 'string',
    requiresArg: option.bare !== true,
    describe: option.repeatable === true ? `${about}; may be given several times` : about,
    ...(option.short === undefined ? {} : { alias: option.short }),
    // What a configuration may bring is checked when it was read; the shell is offered what is known without.
    ...(option.choices === undefined || (option.open === true && !completing) ? {} : { choices: option.choices }),
  };
}

function argumentsOf(
  command: Command,
  parsed: Readonly<Record<string, unknown>>,
  argv: readonly string[],
): Omit<Arguments, 'given'> {
  const shorts = command.options.flatMap(({ short }) => (short === undefined ? [] : [short]));
  const names = command.options.map(({ name }) => name);
  const known = new Set(['_', '$0', 'help', 'version', ...names, ...shorts]);
  for (const key of Object.keys(parsed)) if (!known.has(key)) throw new InputError(unknownOption(key, command, argv));
  const texts: Record<string, readonly string[]> = {};
  const flags = new Set<string>();
  for (const { name, bare } of command.options) {
    const value = parsed[name];
    if (value === true) flags.add(name);
    else if (value !== undefined && value !== false) texts[name] = [value].flat().map(String);
    if (bare !== true && texts[name]?.includes('') === true)
      throw new InputError(`--${name} needs a value${seeHelp(command)}`);
  }
  const all = Array.isArray(parsed['_']) ? parsed['_'].map(String) : [];
  return { words: countedWords(all.slice(1), command), texts, flags };
}

function countedWords(words: readonly string[], command: Command): readonly string[] {
  const { name, least, most } = command.words;
  if (words.length < least) throw new InputError(`${command.name} needs a ${name}${seeHelp(command)}`);
  if (words.length > most)
    throw new InputError(
      most === 0
        ? `${command.name} takes no further words, but "${words[0]}" is given${seeHelp(command)}`
        : `${command.name} takes one ${name} only, but "${words[most]}" is given as well${seeHelp(command)}`,
    );
  return words;
}

function unknownOption(key: string, command: Command, argv: readonly string[]): string {
  const file = argv.find((word) => word.startsWith(`-${key}`) && /\.\w+$/u.test(word));
  if (file !== undefined) return `${file} begins as an option does; write ./${file} for the file`;
  const written = key.length === 1 ? `-${key}` : `--${key}`;
  const guess = key.length === 1 ? undefined : nearest(key, ['help', ...command.options.map(({ name }) => name)]);
  return `${command.name} has no option ${written}${guess === undefined ? '' : `; did you mean --${guess}?`}${guess === undefined ? seeHelp(command) : ''}`;
}

const seeHelp = (command: Command | undefined): string =>
  `; see crosscheck ${command === undefined ? '' : `${command.name} `}--help`;

// yargs heads a wrong choice with a line of its own.
function firstProblem(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && line !== 'Invalid values:')?.replaceAll('"', '') ?? message;
}
