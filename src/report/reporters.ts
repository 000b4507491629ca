import type { Format } from './formats.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

/** The reporter of a format; its code is loaded now, so that a run loads only what it writes. */
export const reporterOf = (format: Format): Promise<Reporter> => LOADERS[format]();

// A new format: its name in formats.ts, its file, and its line here. Text is what most runs write and is always there.
const LOADERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => text,
  json: async () => (await import('./json.ts')).json,
};
