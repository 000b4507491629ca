import type { Span } from '../../model/place.ts';
import { markup, type Markup } from './markup.ts';
import { CONTEXT, type Wording } from './wordings.ts';

/** The words of a claim, the compared ones marked, and those that no other wording has underlined; `differing` counts from the claim's start. */
export function worded({ text, span, marks }: Wording, differing: readonly Span[]): Markup {
  const own = differing.map(({ start, end }) => ({ start: start + span.start, end: end + span.start }));
  const loose = mostlyOwn(span, own) ? [] : own;
  const parts: Markup[] = [];
  let at = span.start;
  for (const mark of marks) {
    parts.push(underlined(text, { start: at, end: mark.start }, loose));
    parts.push(markup`<mark>${underlined(text, mark, own)}</mark>`);
    at = mark.end;
  }
  parts.push(underlined(text, { start: at, end: span.end }, loose));
  return markup`${parts}`;
}

/** Words beside a claim as far as they stand in its paragraph, cut between words where they are cut. */
export function inParagraph(text: string, near: 'start' | 'end'): string {
  const parts = text.split(PARAGRAPH);
  const own = (near === 'start' ? parts[0] : parts.at(-1)) ?? '';
  if (own.length < CONTEXT) return own;
  return near === 'start'
    ? `${own.slice(0, Math.max(0, own.lastIndexOf(' ')))} …`
    : `… ${own.slice(own.indexOf(' ') + 1)}`;
}

// Two sentences that share a few small words have nearly all of their words to themselves: underlining them tells nothing.
function mostlyOwn(span: Span, own: readonly Span[]): boolean {
  const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
  return length > MOST_OWN * (span.end - span.start);
}

function underlined(text: string, { start, end }: Span, words: readonly Span[]): Markup {
  const parts: Markup[] = [];
  let at = start;
  for (const word of words) {
    const from = Math.max(at, word.start);
    const to = Math.min(end, word.end);
    if (from >= to) continue;
    parts.push(markup`${text.slice(at, from)}<b>${text.slice(from, to)}</b>`);
    at = to;
  }
  return markup`${parts}${text.slice(at, end)}`;
}

const PARAGRAPH = /\n[ \t\r]*\n/u;
/** Share of a claim's length above which its own words are not underlined; set by reading the seed stories. */
const MOST_OWN = 0.55;
