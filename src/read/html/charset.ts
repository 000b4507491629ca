import { isUtf8 } from 'node:buffer';
import { InputError } from '../../errors.ts';
import { assertText } from '../decode.ts';

/**
 * The text of a page's bytes, in the encoding that a byte order mark or the page itself names; without either UTF-8, or where
 * the bytes are none, windows-1252 as browsers take it. `unsure` tells that the bytes are not what the page says they are.
 */
export function pageText(bytes: Uint8Array, name: string): { readonly text: string; readonly unsure?: string } {
  const marked = markedEncoding(bytes);
  if (marked?.startsWith('utf-16') !== true) assertText(bytes, name);
  const named = marked ?? declaredEncoding(bytes);
  const encoding = named ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    const broken = named !== undefined && /^utf-?8$/iu.test(named) && !isUtf8(bytes);
    return { text, ...(broken ? { unsure: 'UTF-8' } : {}) };
  } catch {
    throw new InputError(`${name}: the page names an encoding that is not known ("${encoding}"); save it as UTF-8`);
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

// <meta charset="windows-1252">, <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">, <?xml encoding="…"?>
const DECLARED =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/iu;
/** Browsers look no further either. */
const LOOKED_AT = 4_096;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const match = DECLARED.exec(head);
  const name = (match?.[1] ?? match?.[2])?.toLowerCase();
  // It could be read, so it is none of two bytes a letter: the specification of HTML says the same.
  return name?.startsWith('utf-16') === true ? 'utf-8' : name;
}
