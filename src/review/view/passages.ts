import type { Claim } from '../../model/claim.ts';
import type { DocumentId } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import type { Line, Segment } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import type { Item, Material, Source } from '../material.ts';
import { shown } from '../shown.ts';
import { marked, readingsIn } from './marks.ts';
import { differingWords } from '../../report/differing-words.ts';
import { hang, wrap } from '../wrap.ts';

export interface PassageOptions {
  /** Index of the finding whose readings are set off; -1 for none. */
  readonly chosen: number;
  readonly width: number;
  /** Whether the sentences around a claim are shown, as far as they are of its paragraph. */
  readonly context: boolean;
  /** A source that is on screen already. */
  readonly without?: DocumentId;
}

/**
 * The claims of a cluster, one column for each source where they fit and one below the other where they do not. Words
 * that the sources do not share are marked, and after each reading of a finding stands that finding's number.
 */
export function passageLines(material: Material, item: Item, options: PassageOptions): readonly Line[] {
  const { chosen, width, context, without } = options;
  const all = [...Map.groupBy(item.claims, (claim) => claim.document)].flatMap(([document, claims]) => {
    const source = material.sourceOf.get(document);
    return source === undefined ? [] : [{ source, claims }];
  });
  const differing = new Map(differingIn(all).map((spans, index) => [all[index]?.source, spans]));
  const own = all.filter(({ source }) => source.document.id !== without);
  const columns = own.length > 1 ? columnsFor(own.length, width) : 1;
  const blocks = own.map((column) => {
    const segments = segmentsOf(material, item, column, differing.get(column.source) ?? [], chosen, context);
    const room = columns === 1 ? width : columnWidth(columns, width);
    return { heading: headingOf(column.source, column.claims, room), text: wrap(segments, room) };
  });
  return columns === 1 ? stacked(blocks) : beside(blocks, columnWidth(columns, width));
}

interface Column {
  readonly source: Source;
  readonly claims: readonly Claim[];
}

interface Block {
  readonly heading: readonly Line[];
  readonly text: readonly Line[];
}

function columnsFor(sources: number, width: number): number {
  return columnWidth(sources, width) >= NARROWEST_COLUMN ? sources : 1;
}

function columnWidth(columns: number, width: number): number {
  return Math.floor((width - (columns - 1) * GAP.length) / columns);
}

function stacked(blocks: readonly Block[]): Line[] {
  return blocks.flatMap(({ heading, text }, index) => [...(index === 0 ? [] : [line()]), ...heading, ...text]);
}

function beside(blocks: readonly Block[], width: number): Line[] {
  const headings = Math.max(...blocks.map(({ heading }) => heading.length));
  const columns = blocks.map(({ heading, text }) => [
    ...heading,
    ...Array.from({ length: headings - heading.length }, () => line()),
    ...text,
  ]);
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) =>
    line(
      ...columns.flatMap((column, index) => [
        ...(index === 0 ? [] : [segment(GAP, 'rule')]),
        ...fit(column[row] ?? line(), width).segments,
      ]),
    ),
  );
}

/** `A harbour.md:12:3` and, where they are known, who published it and when. */
function headingOf(source: Source, claims: readonly Claim[], width: number): Line[] {
  const { line: row, column } = source.positionOf(claims[0]?.start ?? 0);
  const { publisher, published } = source.document;
  const known = [publisher, published].flatMap((value) => (value === undefined ? [] : [shown(value)]));
  return hang(
    [segment(`${source.letter} `, 'strong')],
    [
      segment(`${source.name}:${row}:${column}`, 'dim'),
      ...(known.length === 0 ? [] : [segment(` · ${known.join(' · ')}`, 'dim')]),
    ],
    width,
  );
}

function differingIn(columns: readonly Column[]): readonly (readonly Span[])[] {
  const texts = columns.map(({ claims }) => claims.map((claim) => claim.text).join('\n'));
  return differingWords(texts).map((spans, index) => inDocument(spans, columns[index]?.claims ?? []));
}

/** Spans of the joined claims as spans of the document; a span that runs over the end of a claim is cut there. */
function inDocument(spans: readonly Span[], claims: readonly Claim[]): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const claim of claims) {
    const shift = claim.start - offset;
    for (const { start, end } of spans) {
      const from = Math.max(start + shift, claim.start);
      const to = Math.min(end + shift, claim.end);
      if (from < to) found.push({ start: from, end: to });
    }
    offset += claim.text.length + 1;
  }
  return found;
}

function segmentsOf(
  material: Material,
  item: Item,
  { source, claims }: Column,
  differing: readonly Span[],
  chosenFinding: number,
  context: boolean,
): Segment[] {
  const { text } = source.document;
  const segments: Segment[] = [];
  const [first, last] = [claims[0], claims.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = context ? material.neighbours.get(first.id)?.before : undefined;
  if (before !== undefined) segments.push(...around(text.slice(before.start, first.start), 'end'));
  let end = first.start;
  for (const claim of claims) {
    const between = text.slice(end, claim.start);
    if (between.trim() !== '') segments.push(segment(between.length <= LONGEST_GAP ? shown(between) : ' … ', 'dim'));
    else if (between !== '') segments.push(segment(' '));
    segments.push(...marked(text, claim, differing, readingsIn(item.findings, claim, chosenFinding)));
    end = claim.end;
  }
  const after = context ? material.neighbours.get(last.id)?.after : undefined;
  if (after !== undefined) segments.push(...around(text.slice(last.end, after.end), 'start'));
  return segments;
}

/** The text before or after a claim: of the same paragraph only, and no more of it than gives the sense. */
function around(text: string, keep: 'start' | 'end'): Segment[] {
  if (PARAGRAPH.test(text)) return [];
  if (text.length <= LONGEST_GAP) return [segment(shown(text), 'dim')];
  const words = keep === 'start' ? text.slice(0, LONGEST_GAP) : text.slice(-LONGEST_GAP);
  return [segment(keep === 'start' ? `${shown(words)}… ` : `…${shown(words)}`, 'dim')];
}

const GAP = ' │ ';
/** Columns of text: narrower than this a sentence breaks into more lines than the eye can hold side by side. */
const NARROWEST_COLUMN = 30;
/** Characters of text shown around a claim, about two lines of a column. */
const LONGEST_GAP = 160;
const PARAGRAPH = /\n[ \t\r]*\n/;
