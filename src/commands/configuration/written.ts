/** A configuration as it is written: its value and where each part of it stands. */
export interface Written {
  /** What messages call the file. */
  readonly name: string;
  readonly value: unknown;
  /** The name with line and column of a key, or of the value below it; the name alone where places are not known. */
  readonly place: (path: readonly PropertyKey[], of: 'key' | 'value') => string;
}

/** The line and column, both counted from 1, of an offset into a text, as they stand behind a file's name. */
export function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - (before.lastIndexOf('\n') + 1) + 1}`;
}
