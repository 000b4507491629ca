/** The forms in which a report can be written, in the order of the help; also the values of --format. */
export const FORMATS = [
  'text',
  'json',
  'ndjson',
  'markdown',
  'html',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'rdjsonl',
  'csv',
  'claimreview',
] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];
