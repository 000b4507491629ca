import { flat } from './excerpt.ts';

/**
 * Text of an article as one line of Markdown that shows it as it is: no tag, link, emphasis, table or formula of its own, nobody
 * is notified and no issue referred to.
 */
export const escaped = (text: string): string =>
  flat(text).replaceAll(MARKUP, '\\$&').replaceAll(REFERENCE, '$&<!-- -->');

const MARKUP = /[\\`*_[\]<>#|&~$]/gu;

// "@name", "#12", addresses of pages and of people are found after backslashes are gone; an empty comment parts them.
const REFERENCE = /[@#](?=[\p{L}\p{N}])|:(?=\/\/)|\bwww(?=\.)|\bmailto(?=:)|\bxmpp(?=:)/giu;

/** Text as code, whatever backticks it holds; a bar would end the cell of a table and becomes a broken one. */
export function code(text: string): string {
  const shown = flat(text).replaceAll('|', '¦');
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length)));
  const room = /^`|`$|^ .* $/u.test(shown) ? ' ' : '';
  return fence + room + shown + room + fence;
}
