/** One line of a stream, or why it cannot be read. */
export type Line = { readonly text: string } | { readonly error: string };

const NEWLINE = 0x0a;
const MEGABYTE = 1_048_576;

/** The non-blank lines of a stream of UTF-8 bytes, in batches as they arrive; a line of more than `most` bytes is told, not kept. */
export async function* linesOf(stream: AsyncIterable<unknown>, most: number): AsyncGenerator<readonly Line[]> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let first = true;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts = [];
  };
  const finish = (): Line[] => {
    const line = size > most ? tooLong(most) : lineOf(Buffer.concat(parts), first);
    parts = [];
    size = 0;
    first = false;
    return 'text' in line && line.text.trim() === '' ? [] : [line];
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    const lines: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      take(bytes.subarray(start, end));
      lines.push(...finish());
      start = end + 1;
    }
    if (start < bytes.length) take(Uint8Array.from(bytes.subarray(start)));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield finish();
}

const tooLong = (most: number): Line => ({ error: `the line is longer than ${most / MEGABYTE} MB` });

function lineOf(bytes: Uint8Array, first: boolean): Line {
  try {
    // Only the first line of a file may begin with a byte order mark.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(bytes) };
  } catch {
    return { error: 'the line is not valid UTF-8' };
  }
}
