import { InputError } from '../errors.ts';
import type { Spot } from '../explain-pair.ts';
import type { Document } from '../model/document.ts';
import type { Arguments } from './command.ts';

/** Two places as they were typed, `FILE:LINE` or `FILE:LINE:COLUMN`, and the words that are sources. */
export interface TypedPlaces {
  readonly places: readonly [string, string];
  readonly sources: readonly string[];
}

/** Takes the two places out of what was typed: `--why A --why B`, or `--why A B` with the second behind the first. */
export function typedPlaces(args: Arguments): TypedPlaces {
  const [first, second, ...more] = args.texts['why'] ?? [];
  if (first === undefined || more.length > 0) throw new InputError(`--why takes two places${USAGE}`);
  if (second !== undefined) return { places: [first, second], sources: args.words };
  const at = args.words.findLastIndex((word) => PLACE.test(word));
  const found = args.words[at];
  if (found === undefined) throw new InputError(`--why ${first} needs a second place${USAGE}`);
  return { places: [first, found], sources: args.words.filter((_, index) => index !== at) };
}

/** The spot that a place names in one of the documents: a whole line, or the claim at a column of it. */
export function spotOf(place: string, documents: readonly Document[]): Spot {
  const match = PLACE.exec(place);
  const [, written, line, column] = match ?? [];
  // As reports write it.
  const file = written === '<stdin>' ? '-' : written;
  if (file === undefined) throw new InputError(`--why ${place}: this names no place${USAGE}`);
  const named = documents.filter(({ path }) => path === file);
  const fitting = named.length > 0 ? named : documents.filter(({ path }) => path.endsWith(`/${file}`));
  const [document] = fitting;
  if (document === undefined)
    throw new InputError(`--why ${place}: ${file} is none of the sources (${shown(documents)})`);
  if (fitting.length > 1)
    throw new InputError(
      `--why ${place}: several sources are called ${file} (${shown(fitting)}); write more of the path`,
    );
  return { document: document.id, ...spanOf(document.text, Number(line), column, place) };
}

const PLACE = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/u;
const USAGE = '; write crosscheck check a.md b.md --why a.md:12 b.md:7';

function spanOf(text: string, line: number, column: string | undefined, place: string): { start: number; end: number } {
  let start = line < 1 ? -1 : 0;
  for (let count = 1; count < line && start >= 0; count++) start = text.indexOf('\n', start) + 1 || -1;
  if (start < 0) {
    const lines = text.split('\n').length;
    throw new InputError(`--why ${place}: the source has ${lines} ${lines === 1 ? 'line' : 'lines'}, counted from 1`);
  }
  const stop = text.indexOf('\n', start);
  const end = stop < 0 ? text.length : stop;
  if (column === undefined) return { start, end };
  const at = start + Number(column) - 1;
  if (at < start || at >= end) throw new InputError(`--why ${place}: line ${line} has ${end - start} columns`);
  return { start: at, end: at + 1 };
}

const SHOWN = 4;
const shown = (documents: readonly Document[]): string =>
  documents
    .slice(0, SHOWN)
    .map(({ path }) => path)
    .concat(documents.length > SHOWN ? ['…'] : [])
    .join(', ');
