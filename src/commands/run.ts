import { InputError } from '../errors.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { COMMANDS } from './list.ts';
import { parsePlain } from './parse-plain.ts';

/** Runs one command line and gives its exit code; everything it does goes through `io`. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const command = COMMANDS.find(({ name }) => name === argv[0]);
    const args = command === undefined ? undefined : parsePlain(command, argv.slice(1));
    if (command === undefined || args === undefined) throw new InputError('unknown command or option');
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof InputError) {
      await print(io.stderr, `crosscheck: ${error.message}\n`);
      return EXIT.usage;
    }
    await print(io.stderr, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.crash;
  }
}
