import { InputError } from '../errors.ts';
import { jsonSchema, SCHEMAS } from '../schema/index.ts';
import type { Arguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { nearest } from '../nearest.ts';

/** Prints the JSON Schema of one of the shapes that programs exchange with crosscheck. */
export async function schema(args: Arguments, io: Io): Promise<ExitCode> {
  const name = args.words[0] ?? '';
  const found = Object.hasOwn(SCHEMAS, name) ? jsonSchema(name) : undefined;
  if (found === undefined) {
    const names = Object.keys(SCHEMAS);
    const guess = nearest(name, names);
    throw new InputError(
      `no schema is called ${name}; ${guess === undefined ? `there are ${names.join(', ')}` : `did you mean ${guess}?`}`,
    );
  }
  await print(io.stdout, `${JSON.stringify(found, undefined, 2)}\n`);
  return EXIT.clean;
}
