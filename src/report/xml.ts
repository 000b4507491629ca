import { printable } from './printable.ts';

/** An XML element with its attributes in the order given; `children` are elements that are XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const opened = `<${name}${written.join('')}`;
  if (children.length === 0) return `${opened}/>\n`;
  return `${opened}>${children.every(isElement) ? '\n' : ''}${children.join('')}</${name}>\n`;
}

const isElement = (child: string): boolean => child.startsWith('<');

/** Text as XML may hold it, in elements and in attributes alike: made harmless, nothing in it is markup or left out by a parser. */
export function xmlText(text: string): string {
  return printable(text)
    .replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/[<>&"'\n]|(?<=#)#/gu, (found) => `&#${found.charCodeAt(0)};`);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
