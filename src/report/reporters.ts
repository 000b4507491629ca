import type { Format } from './formats.ts';
import type { Reporter } from './reporter.ts';
import { text } from './text.ts';

/** The reporter of a format; its code is loaded now, so that a run loads only what it writes. */
export const reporterOf = (format: Format): Promise<Reporter> => LOADERS[format]();

// A new format: its name in formats.ts, its file, and its line here. Text is what most runs write and is always there.
const LOADERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  text: async () => text,
  json: async () => (await import('./formats/json.ts')).json,
  ndjson: async () => (await import('./formats/ndjson.ts')).ndjson,
  markdown: async () => (await import('./formats/markdown.ts')).markdown,
  html: async () => (await import('./html/render-html.ts')).htmlReporter,
  sarif: async () => (await import('./formats/sarif.ts')).sarif,
  junit: async () => (await import('./formats/junit.ts')).junit,
  github: async () => (await import('./formats/github.ts')).github,
  gitlab: async () => (await import('./formats/gitlab.ts')).gitlab,
  checkstyle: async () => (await import('./formats/checkstyle.ts')).checkstyle,
  rdjsonl: async () => (await import('./formats/rdjsonl.ts')).rdjsonl,
  csv: async () => (await import('./formats/csv.ts')).csv,
  claimreview: async () => (await import('./formats/claimreview.ts')).claimreview,
};
