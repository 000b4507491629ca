import type { Claim } from '../../model/claim.ts';
import type { Finding, Reading } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { wordsOfClaim } from '../../model/review.ts';
import { differingWords } from '../differing-words.ts';
import { html, NOTHING, type Markup } from './markup.ts';
import { sourceTag } from './told.ts';
import type { Source, View } from './view.ts';

/** The passages of a finding, a column for each wording: what is compared marked, words that others do not share underlined. */
export function passages(finding: Finding, view: View): Markup {
  const groups = finding.readings.map((reading) => columnsOf(reading, view));
  const columns = groups.flatMap((group) => group.slice(0, COLUMNS_OF_READING));
  const differing = differingWords(columns.map(({ text, span }) => text.slice(span.start, span.end)));
  const figures = columns.map((column, index) => figure(column, differing[index] ?? []));
  const more = groups.flatMap((group) => group.slice(COLUMNS_OF_READING)).flatMap(({ said }) => said);
  const others =
    more.length === 0
      ? NOTHING
      : html`<p class="others">
          Also
          ${more.map(({ source, at }) => html`<b class="letter">${source.letter}</b> <span class="place">${source.locate(at)}</span> `)}
        </p> `;
  return html`<div class="more">
    <div class="passages">${figures}</div>
    ${others}
  </div> `;
}

/** One wording with everyone who has it. */
interface Column {
  readonly said: readonly { readonly source: Source; readonly at: number }[];
  readonly text: string;
  /** What is shown of the claim, and what stands around it. */
  readonly span: Span;
  readonly around: Span;
  readonly marks: readonly Span[];
}

// Papers with one wire story have one wording: they share a column.
function columnsOf({ places }: Reading, view: View): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const group of Map.groupBy(places, ({ claim }) => claim).values()) {
    const [first] = group;
    const claim = first === undefined ? undefined : view.claimOf.get(first.claim);
    const source = claim === undefined ? undefined : view.sourceOf.get(claim.document);
    if (claim === undefined || source === undefined) continue;
    const column = columnOf(claim, apart(group), source, view);
    const key = wordsOfClaim(column.text.slice(column.span.start, column.span.end));
    const same = columns.get(key);
    columns.set(key, same === undefined ? column : { ...same, said: [...same.said, ...column.said] });
  }
  return [...columns.values()];
}

function columnOf(claim: Claim, marks: readonly Span[], source: Source, view: View): Column {
  const [first, last] = [marks[0] ?? claim, marks.at(-1) ?? claim];
  const said = [{ source, at: first.start }];
  // Without its document a claim stands alone, and all offsets count from its own start.
  if (source.text === '') {
    const shifted = marks.map(({ start, end }) => ({ start: start - claim.start, end: end - claim.start }));
    const whole = { start: 0, end: claim.text.length };
    return { said, text: claim.text, span: whole, around: whole, marks: clipped(shifted, whole) };
  }
  // A quotation may reach beyond the claim in which it begins.
  const full = { start: claim.start, end: Math.max(claim.end, last.end) };
  const span = full.end - full.start <= LONGEST ? full : shortened(full, first);
  const { from, to } = view.surroundings.get(claim.id) ?? { from: full.start, to: full.end };
  const around = {
    start: Math.max(Math.min(from, span.start), span.start - CONTEXT),
    end: Math.min(Math.max(to, span.end), span.end + CONTEXT),
  };
  return { said, text: source.text, span, around, marks: clipped(marks, span) };
}

function shortened(full: Span, mark: Span): Span {
  const start = Math.max(full.start, mark.start - CONTEXT);
  return { start, end: Math.min(full.end, start + LONGEST) };
}

const clipped = (marks: readonly Span[], { start, end }: Span): readonly Span[] =>
  marks.flatMap((mark) =>
    mark.start < end && mark.end > start ? [{ start: Math.max(start, mark.start), end: Math.min(end, mark.end) }] : [],
  );

function apart(places: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

function figure({ said, text, span, around, marks }: Column, differing: readonly Span[]): Markup {
  const heads = said.map(
    ({ source, at }) =>
      html`<span class="who">${sourceTag(source)} <span class="place">${source.locate(at)}</span></span>`,
  );
  return html`<figure>
    <figcaption>${heads}</figcaption>
    <blockquote dir="auto">
      ${before(text.slice(around.start, span.start))}${worded(text, span, marks, differing)}${after(text.slice(span.end, around.end))}
    </blockquote>
  </figure> `;
}

// Only what stands in the same paragraph, and cut at a word where it is cut.
function before(text: string): Markup {
  const own = text.split(PARAGRAPH).at(-1) ?? '';
  const cut = own.length < CONTEXT ? own : `… ${own.slice(own.indexOf(' ') + 1)}`;
  return cut.trim() === '' ? NOTHING : html`<span class="around">${cut}</span>`;
}

function after(text: string): Markup {
  const own = text.split(PARAGRAPH)[0] ?? '';
  const cut = own.length < CONTEXT ? own : `${own.slice(0, Math.max(0, own.lastIndexOf(' ')))} …`;
  return cut.trim() === '' ? NOTHING : html`<span class="around">${cut}</span>`;
}

/** The words of a span: `differing` counts from its start, `marks` from the start of the text. Both are sorted and apart. */
function worded(text: string, span: Span, marks: readonly Span[], differing: readonly Span[]): Markup {
  const parts: Markup[] = [];
  let at = span.start;
  for (const mark of marks) {
    parts.push(underlined(text, { start: at, end: mark.start }, span.start, differing));
    parts.push(html`<mark>${underlined(text, mark, span.start, differing)}</mark>`);
    at = mark.end;
  }
  parts.push(underlined(text, { start: at, end: span.end }, span.start, differing));
  return html`${parts}`;
}

function underlined(text: string, { start, end }: Span, origin: number, differing: readonly Span[]): Markup {
  const parts: Markup[] = [];
  let at = start;
  for (const word of differing) {
    const from = Math.max(start, word.start + origin);
    const to = Math.min(end, word.end + origin);
    if (from >= to) continue;
    parts.push(html`${text.slice(at, from)}<b>${text.slice(from, to)}</b>`);
    at = to;
  }
  return html`${parts}${text.slice(at, end)}`;
}

/** Wordings shown of one reading; the places of the others are named. A story in sixty papers would fill ten screens. */
const COLUMNS_OF_READING = 6;
/** UTF-16 code units: about ten lines of a column; a longer claim is shown around its first mark. */
const LONGEST = 600;
/** UTF-16 code units of text shown on either side, about two lines of a column. */
const CONTEXT = 160;
const PARAGRAPH = /\n[ \t\r]*\n/u;
