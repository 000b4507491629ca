import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { isGlob } from '../read/files.ts';
import { textOf, type Arguments } from './command.ts';
import { configurationsIn } from './configuration/find.ts';
import { PRESETS } from './configuration/presets.ts';
import { shownPath } from './configuration/shown-path.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { propose, type Proposal } from './init/propose.ts';
import { configurationText, FORMS, type Choices, type Form } from './init/template.ts';
import { print, type Io } from './io.ts';

/** Writes a configuration for the folder it is started in, after a few questions or with what is proposed. */
export async function init(args: Arguments, io: Io): Promise<ExitCode> {
  const [there] = configurationsIn(io.cwd);
  if (there !== undefined)
    throw new InputError(
      `${shownPath(there, io.cwd)}: there is a configuration already, and it stays as it is; change it by hand, or take it away first`,
    );
  const proposal = await propose(io.cwd);
  const form = FORMS.find((known) => known === textOf(args, 'format'));
  const proposed: Choices = {
    kind: proposal.kind,
    pattern: proposal.pattern,
    preset: 'news',
    form: form ?? 'yaml',
    isInstalled: existsSync(join(io.cwd, 'node_modules/crosscheck/package.json')),
  };
  const choices = args.flags.has('yes') ? proposed : await asked(proposed, proposal, form, io);
  if (choices === undefined) {
    await print(io.stderr, '\ncrosscheck: nothing is written\n');
    return EXIT.interrupted;
  }
  const name = `crosscheck.config.${choices.form === 'ts' && isCommonJs(io.cwd) ? 'mts' : choices.form}`;
  writeNew(join(io.cwd, name), name, configurationText(choices));
  await print(io.stdout, nextSteps(name, io.cwd));
  return EXIT.clean;
}

// In a package of CommonJS Node takes a .ts file for that at first, and complains at each run.
function isCommonJs(cwd: string): boolean {
  try {
    return !/"type"\s*:\s*"module"/u.test(readFileSync(join(cwd, 'package.json'), 'utf8'));
  } catch {
    return false;
  }
}

/** The choices after the questions were answered; undefined when the input ended before. */
async function asked(
  proposed: Choices,
  { found }: Proposal,
  form: Form | undefined,
  io: Io,
): Promise<Choices | undefined> {
  if (io.stdin.isTTY !== true)
    throw new InputError(
      'init asks a few questions, and there is no terminal to answer on; --yes takes what it proposes',
    );
  // Not as a terminal of its own: so Ctrl-C ends the process as everywhere, with nothing written.
  const input = createInterface({ input: io.stdin, terminal: false });
  const lines = input[Symbol.asyncIterator]();
  const ask = async (question: string, proposal: string): Promise<string | undefined> => {
    await print(io.stderr, `${question} [${proposal}] `);
    const { value, done } = await lines.next();
    return done === true ? undefined : String(value).trim() || proposal;
  };
  const choose = async (question: string, known: readonly string[], proposal: string): Promise<string | undefined> => {
    for (;;) {
      const answer = await ask(question, proposal);
      if (answer === undefined || known.includes(answer)) return answer;
      const guess = nearest(answer, known);
      await print(
        io.stderr,
        `There is ${guess === undefined ? `only ${known.join(', ')}` : `${guess}, did you mean that?`}\n`,
      );
    }
  };
  try {
    const pattern = await ask(
      `What is compared? A folder, a pattern, or folders that are a story each (${found})`,
      proposed.pattern,
    );
    if (pattern === undefined) return undefined;
    if (!isGlob(pattern) && !existsSync(resolve(io.cwd, pattern)))
      await print(io.stderr, `There is nothing called ${pattern} here yet; the file will name it all the same.\n`);
    const preset = await choose(
      'Where to start from? news, strict, docs or none',
      [...Object.keys(PRESETS), 'none'],
      'news',
    );
    if (preset === undefined) return undefined;
    const chosen = form ?? (await choose('In what form? yaml, json or ts', FORMS, proposed.form));
    if (chosen === undefined) return undefined;
    const { preset: _, ...rest } = proposed;
    return {
      ...rest,
      pattern,
      kind: pattern === proposed.pattern ? proposed.kind : kindOf(pattern),
      ...(preset === 'none' ? {} : { preset }),
      form: FORMS.find((known) => known === chosen) ?? proposed.form,
    };
  } finally {
    input.close();
  }
}

// "articles/*" names folders, "articles/*.md" files.
const kindOf = (pattern: string): Choices['kind'] =>
  isGlob(pattern) && /(?:^|\/)[^./]*$/u.test(pattern.replace(/\/+$/u, '')) && !pattern.endsWith('**')
    ? 'stories'
    : 'sources';

function writeNew(path: string, name: string, text: string): void {
  try {
    // Fails where a file came to be meanwhile.
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`${name}: ${WHY[code] ?? `it cannot be written (${code})`}`);
  }
}

const WHY: Readonly<Record<string, string>> = {
  EEXIST: 'there is such a file already, and it stays as it is',
  EACCES: 'no permission to write in this folder',
  EPERM: 'no permission to write in this folder',
  EROFS: 'this file system is read-only',
  ENOSPC: 'the disk is full; nothing is written',
};

function nextSteps(name: string, cwd: string): string {
  const script = existsSync(join(cwd, 'package.json'))
    ? `\nAs a script in package.json, for "npm run facts":\n  "facts": "crosscheck check"\n`
    : '';
  return `${name} is written; "crosscheck check" compares what it names.\n${script}`;
}
