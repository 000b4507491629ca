import { InputError } from '../errors.ts';
import type { Spot } from '../explain-pair.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { lineStarts, spanInText } from '../model/position.ts';
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
  if (!PLACE.test(first)) throw new InputError(`--why ${first}: this names no place${USAGE}`);
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
  return { document: document.id, ...spanOf(document, Number(line), column, place) };
}

const PLACE = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/u;
const USAGE = '; write crosscheck check a.md b.md --why a.md:12 b.md:7';

function spanOf({ text, page }: Document, line: number, column: string | undefined, place: string): Span {
  const lines = page?.lines ?? lineStarts(text);
  const start = lines[line - 1];
  // Behind the last line end begins no line that anybody counts.
  const count = page === undefined && lines.at(-1) === text.length ? lines.length - 1 : lines.length;
  if (start === undefined || line > count)
    throw new InputError(`--why ${place}: the source has ${count} ${count === 1 ? 'line' : 'lines'}, counted from 1`);
  const end = (lines[line] ?? Infinity) - 1;
  const span = page === undefined ? { start, end: Math.min(end, text.length) } : spanInText(page, start, end);
  if (span === undefined) throw new InputError(`--why ${place}: nothing of the article stands on line ${line}`);
  if (column === undefined) return span;
  const at = start + Number(column) - 1;
  const char = page === undefined ? { start: at, end: at + 1 } : spanInText(page, at, at + 1);
  if (at < start || at >= end || char === undefined || char.start >= span.end)
    throw new InputError(
      `--why ${place}: ${page === undefined ? `line ${line} has ${span.end - start} columns` : 'nothing of the article stands there'}`,
    );
  return char;
}

const SHOWN = 4;
const shown = (documents: readonly Document[]): string =>
  documents
    .slice(0, SHOWN)
    .map(({ path }) => path)
    .concat(documents.length > SHOWN ? ['…'] : [])
    .join(', ');
