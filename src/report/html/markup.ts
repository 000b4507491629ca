import { flat } from '../excerpt.ts';

// No text that was parsed from outside can carry a symbol, so nothing can pass for markup that the template did not make.
const MARKUP = Symbol('markup');

/** Markup that may be written as it is: only the template below makes it. */
export interface Markup {
  readonly [MARKUP]: string;
}

export type Part = string | number | Markup | readonly Part[];

/**
 * Markup in which every value is text: made harmless as on a terminal, then escaped so that it holds in an element and in a
 * quoted attribute alike. Nested markup is kept, lists are joined.
 */
export function markup(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let joined = fixed[0] ?? '';
  parts.forEach((part, index) => {
    joined += written(part) + (fixed[index + 1] ?? '');
  });
  return { [MARKUP]: joined };
}

/** The text of markup, to be written out. */
export const markupText = (made: Markup): string => made[MARKUP];

export const NOTHING = markup``;

function written(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(written).join('') : part[MARKUP];
}

// Array.isArray does not narrow a readonly list.
const isList = (part: Markup | readonly Part[]): part is readonly Part[] => Array.isArray(part);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => flat(text).replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
