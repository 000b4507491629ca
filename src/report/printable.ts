/**
 * Text of a source as it may be shown in a terminal: nothing in it can move the cursor, change colours, reorder or hide
 * what is shown. Line feeds stay, tabs become spaces, everything else without an ink of its own becomes visible.
 */
export function printable(text: string): string {
  return !PLAIN.test(text) && suspect().test(text) ? text.replaceAll(harmful(), visible) : text;
}

// Letters of western Europe, dashes and quotation marks: nearly all texts, told without classes of Unicode. These take long to
// read, so that the expressions which name them are made when they are needed.
const PLAIN = /^[\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027]*$/;

// Controls, surrogates and everything that Unicode says is shown as nothing at all; letters and marks pass without further ado.
const suspect = (): RegExp =>
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/u;

// "\r\n" is one line break; a CR alone would overprint the line and is shown.
// Left alone: line feeds, flags of regions, and what joins or varies an emoji or a letter ("👩‍🚒", "❤️") where one stands before it.
const harmful = (): RegExp =>
  /(?<keep>\n|\u{1F3F4}[\u{E0030}-\u{E007A}]{1,6}\u{E007F}|(?<=[\p{Emoji}\p{M}])\u200D(?=\p{Extended_Pictographic})|(?<=[\p{L}\p{N}\p{S}\p{P}])[\uFE00-\uFE0F])|(?<gone>\r(?=\n))|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu;

function visible(found: string, keep: string | undefined, gone: string | undefined): string {
  if (keep !== undefined) return keep;
  if (gone !== undefined) return '';
  const code = found.codePointAt(0) ?? 0;
  if (code === 0x09 || code === 0x2028 || code === 0x2029) return ' ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
