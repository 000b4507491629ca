import type { ClusterVerdict } from '../../model/comparison.ts';
import type { DocumentSummary } from '../../model/report.ts';
import { SIGNS } from '../signs.ts';
import { html, type Markup } from './markup.ts';
import type { Source } from './view.ts';

/** A verdict by its sign and its word. */
export function verdictTag(verdict: ClusterVerdict): Markup {
  const { sign, name } = SIGNS[verdict];
  return html`<span class="verdict ${verdict}"><span class="sign" aria-hidden="true">${sign}</span> ${name}</span>`;
}

/** A source by its letter and who published it. */
export function sourceTag({ letter, summary }: Source): Markup {
  return html`<span class="source"><b class="letter">${letter}</b> <bdi>${calledBy(summary)}</bdi></span>`;
}

/** The publisher, else the title; nothing where the source names neither. */
export function calledBy({ publisher, title }: DocumentSummary): string {
  return publisher ?? title ?? '';
}

/** Letters of sources as the filter looks them up: " A B ". */
export function lettersOf(sources: Iterable<Source | undefined>): string {
  const letters = [...new Set([...sources].flatMap((source) => source?.letter ?? []))];
  return ` ${letters.join(' ')} `;
}
