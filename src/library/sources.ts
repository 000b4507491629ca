import { readSources as readFrom, type Sources, type Surroundings } from '../read/sources.ts';

/** The documents behind paths, folders, patterns and `-`, as the command line reads them; from the current folder if no other is told. */
export function readSources(names: readonly string[], surroundings: Partial<Surroundings> = {}): Promise<Sources> {
  return readFrom(names, { cwd: process.cwd(), stdin: process.stdin, ...surroundings });
}
