import type { ClusterVerdict } from '../../model/comparison.ts';
import type { DocumentSummary } from '../../model/report.ts';
import { SIGNS } from '../signs.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { Source } from './view.ts';

/** A verdict by its sign and its word. */
export function verdictTag(verdict: ClusterVerdict): Markup {
  const { sign, name } = SIGNS[verdict];
  return markup`<span class="verdict ${verdict}"><span aria-hidden="true">${sign}</span> ${name}</span>`;
}

/** A source by its letter and who published it. */
export function sourceTag({ letter, summary }: Source): Markup {
  const name = calledBy(summary);
  return markup`<span class="source">${letterTag(letter)}${name === '' ? NOTHING : markup` <bdi>${name}</bdi>`}</span>`;
}

/** The letter of a source, in a box. */
export const letterTag = (letter: string): Markup => markup`<b class="letter">${letter}</b>`;

/** The publisher, else the title; nothing where the source names neither. */
export function calledBy({ publisher, title }: DocumentSummary): string {
  return publisher ?? title ?? '';
}

/** Letters of sources as the filter looks them up: "A B". */
export function lettersOf(sources: Iterable<Source | undefined>): string {
  return [...new Set([...sources].flatMap((source) => source?.letter ?? []))].join(' ');
}

/** The button that opens and closes what follows it, for scripts. */
export const foldButton = (what: string): Markup =>
  markup`<button class="fold scripted" type="button" aria-expanded="true">${what}</button>`;

/** Said where a view holds nothing that passes the filters. */
export const noneLeft = (what: string): Markup =>
  markup`<p class="none scripted" data-none hidden>No ${what} passes the filters.</p>\n`;

/** Markup where there is something to be said. */
export const maybe = <Value>(value: Value | undefined, told: (value: Value) => Markup): Markup =>
  value === undefined ? NOTHING : told(value);
