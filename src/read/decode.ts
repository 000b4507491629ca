import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.ts';

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** The text of a source's bytes without the byte order mark; `name` is what an error calls the source. */
export function decode(bytes: Uint8Array, name: string): string {
  assertText(bytes, name);
  if (!isUtf8(bytes))
    throw new InputError(
      `${name}: the bytes are not valid UTF-8 (at byte offset ${invalidAt(bytes)}); save the file as UTF-8 (often with iconv -f windows-1252 -t utf-8) and try again`,
    );
  return new TextDecoder('utf-8').decode(bytes);
}

/** Throws an InputError where the bytes are those of no text, or of one with two or four bytes a letter. */
export function assertText(bytes: Uint8Array, name: string): void {
  const kind = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (kind !== undefined)
    throw new InputError(`${name}: this is ${kind[0]}; save its text as .txt or .md and name that`);
  const wide = isUtf32(bytes) ? '32' : isUtf16(bytes) ? '16' : undefined;
  if (wide !== undefined)
    throw new InputError(
      `${name}: the text is encoded in UTF-${wide}; save it as UTF-8 (iconv -f utf-${wide} -t utf-8) and try again`,
    );
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new InputError(
      `${name}: this is no text file (NUL byte at offset ${zero}); plain text, Markdown and web pages in UTF-8 are read`,
    );
}

// Its byte order mark begins as that of UTF-16 does, where no text has a NUL behind it.
const isUtf32 = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);

// With a byte order mark, or, without one, with the zero bytes of Latin letters in every other place.
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 64);
  const zeros = (parity: number): number => sample.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const most = sample.length * 0.4;
  return sample.length >= 4 && (zeros(0) === 0 ? zeros(1) >= most : zeros(1) === 0 && zeros(0) >= most);
}

// Halving finds the first prefix that cannot be continued; only run when the bytes are known to be wrong.
function invalidAt(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (isGoodPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // Back to where the character begins that is cut short.
  while (!isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}

// A prefix may end inside a character.
function isGoodPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
