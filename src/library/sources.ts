import { InputError } from '../errors.ts';
import { readSources as readFrom, type Sources, type Surroundings } from '../read/sources.ts';

/** The documents behind paths, folders, patterns and `-`, as the command line reads them; from the current folder if no other is told. */
export function readSources(names: readonly string[], surroundings: Partial<Surroundings> = {}): Promise<Sources> {
  // TypeScript sees this slip; plain JavaScript does not.
  if (!Array.isArray(names)) return Promise.reject(new InputError("readSources takes a list: readSources(['fire/'])"));
  return readFrom(names, { cwd: process.cwd(), stdin: process.stdin, ...surroundings });
}
