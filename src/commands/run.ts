import { InputError } from '../errors.ts';
import type { Arguments, Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { COMMANDS } from './list.ts';
import { parsePlain } from './parse-plain.ts';

/** Runs one command line and gives its exit code; everything it does goes through `io`. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const asked = plain(argv) ?? (await consult(argv, io));
    if ('command' in asked) return await asked.command.run(asked.args, io);
    await print(io.stdout, asked.text);
    return EXIT.clean;
  } catch (error) {
    if (error instanceof InputError || isOfNoFolder(error)) {
      const told = error instanceof InputError ? error.message : 'the folder you are in is gone; go to another one';
      await print(io.stderr, `crosscheck: ${await oneLine(told)}\n`).catch(noOneListens);
      return EXIT.usage;
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await print(io.stderr, `${told}\n`).catch(noOneListens);
    return EXIT.crash;
  }
}

// Whatever asks for the current folder, ours or a package, fails so when it was taken away.
const isOfNoFolder = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';

// Where the error stream cannot be written the exit code has to do.
const noOneListens = (): boolean => false;

export { processIo } from './io.ts';

type Run = { readonly command: Command; readonly args: Arguments };

// Loading yargs costs more than all the rest of a small check; it is asked for help and for what is wrong.
function plain(argv: readonly string[]): Run | undefined {
  const command = COMMANDS.find(({ name }) => name === argv[0]);
  const args = command === undefined ? undefined : parsePlain(command, argv.slice(1));
  return command === undefined || args === undefined ? undefined : { command, args };
}

async function consult(argv: readonly string[], io: Io): Promise<Run | { readonly text: string }> {
  const { consultYargs } = await import('./consult-yargs.ts');
  return consultYargs(argv, COMMANDS, Math.min(io.stdout.columns ?? 80, 100));
}

// File names may hold anything; an error stays one harmless line.
async function oneLine(message: string): Promise<string> {
  const { flat } = await import('../report/excerpt.ts');
  return flat(message);
}
