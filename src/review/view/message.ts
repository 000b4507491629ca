import { segment, widthOf } from '../line.ts';

/** What is told in the last row, as whole as it can be, and whether there is room for `keys` columns of keys beside it. */
export function messageIn(
  message: string,
  columns: number,
  keys: number,
): { readonly text: string; readonly beside: boolean } {
  const beside = columns - keys - 1;
  const alone = columns - 2;
  // What happened comes first, what can be done next may be left out.
  const parts = wholeParts(message, PART, beside);
  if (widthIn(parts) <= beside) return { text: parts, beside: true };
  // "a.md: no such file or folder; check the spelling": the keys come back with the next one.
  if (widthIn(parts) <= alone) return { text: parts, beside: false };
  const trouble = wholeParts(parts, WAY_OUT, alone);
  if (widthIn(trouble) <= beside) return { text: trouble, beside: true };
  if (widthIn(trouble) <= alone) return { text: trouble, beside: false };
  return { text: endOf(trouble, alone), beside: false };
}

/** As many parts of a message as there is room for, one at least. */
function wholeParts(message: string, mark: string, room: number): string {
  const parts = message.split(mark);
  while (parts.length > 1 && widthIn(parts.join(mark)) > room) parts.pop();
  return parts.join(mark);
}

const PART = ' · ';
const WAY_OUT = '; ';

/** The end of a message: of "folders/and/more/a.md: no such file" the beginning is the least telling. */
function endOf(message: string, room: number): string {
  const all = [...graphemes.segment(message)].map((one) => one.segment);
  while (all.length > 0 && widthIn(all.join('')) > room - 1) all.shift();
  return `…${all.join('')}`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const widthIn = (text: string): number => widthOf([segment(text)]);
