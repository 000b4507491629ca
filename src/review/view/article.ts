import type { Claim } from '../../model/claim.ts';
import { SIGNS } from '../../report/signs.ts';
import type { Line, Segment } from '../line.ts';
import { line, segment } from '../line.ts';
import type { Material, Source } from '../material.ts';
import { shown } from '../shown.ts';
import { wrap } from '../wrap.ts';
import { marked, readingsIn } from './marks.ts';

/** An article laid out: its lines, and which of them each claim takes (half-open). */
export interface Article {
  readonly lines: readonly Line[];
  readonly ranges: readonly (readonly [begin: number, end: number])[];
}

/** The whole article with the sign of its verdict before every claim, and the chosen claim set off. */
export function articleOf(material: Material, source: Source, chosen: number, width: number): Article {
  const known = layouts.get(source);
  if (known?.width === width && known.chosen === chosen) return known.article;
  const layout = known?.width === width ? known : layoutOf(material, source, width);
  const article = withChosen(material, source, layout, chosen);
  layouts.set(source, { ...layout, chosen, article });
  return article;
}

/** Only the paragraph with the cursor differs from one key to the next, and only in its looks. */
function withChosen(material: Material, source: Source, { bare, blocks, width }: Layout, chosen: number): Article {
  const block = blocks.find(({ first, claims }) => chosen >= first && chosen < first + claims.length);
  if (block === undefined) return bare;
  const rows = wrap(segmentsOf(material, source, block, chosen), width);
  return { ...bare, lines: bare.lines.toSpliced(block.top, rows.length, ...rows) };
}

interface Layout {
  readonly width: number;
  /** Without a chosen claim. */
  readonly bare: Article;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
  /** Index of the first of its claims in the article. */
  readonly first: number;
  /** Its first line. */
  readonly top: number;
}

function layoutOf(material: Material, source: Source, width: number): Layout {
  const claims = material.claimsOf.get(source.document.id) ?? [];
  const lines: Line[] = [];
  const ranges: (readonly [number, number])[] = [];
  let first = 0;
  const blocks = paragraphsOf(source, claims).map(([start, end]): Block => {
    const from = first;
    while ((claims[first]?.start ?? Infinity) < end) first += 1;
    const block = { start, end, claims: claims.slice(from, first), first: from, top: lines.length };
    const rows = wrap(segmentsOf(material, source, block, -1), width);
    block.claims.forEach((_claim, index) => {
      const [begin, past] = linesWith(rows, from + index);
      ranges.push([lines.length + begin, lines.length + past]);
    });
    lines.push(...rows, line());
    return block;
  });
  return { width, bare: { lines: lines.slice(0, -1), ranges }, blocks };
}

/** Laid out once for each width: an article of 100,000 characters takes a tenth of a second. */
const layouts = new WeakMap<Source, Layout & { readonly chosen: number; readonly article: Article }>();

/** Paragraphs, headings and list entries as ranges of the text; a claim is never cut. */
function paragraphsOf({ document }: Source, claims: readonly Claim[]): (readonly [start: number, end: number])[] {
  const { text, body } = document;
  const ranges: (readonly [number, number])[] = [];
  let start = body.start;
  let next = 0;
  for (const match of text.slice(body.start, body.end).matchAll(PARAGRAPH_END)) {
    const at = body.start + match.index;
    while ((claims[next]?.end ?? Infinity) <= at) next += 1;
    if ((claims[next]?.start ?? Infinity) < at) continue;
    if (text.slice(start, at).trim() !== '') ranges.push([start, at]);
    start = at;
  }
  if (text.slice(start, body.end).trim() !== '') ranges.push([start, body.end]);
  return ranges;
}

function segmentsOf(material: Material, { document }: Source, block: Block, chosen: number): Segment[] {
  const { text } = document;
  const segments: Segment[] = [];
  let end = block.start;
  block.claims.forEach((claim, index) => {
    const number = block.first + index;
    if (claim.start > end) segments.push(segment(shown(text.slice(end, claim.start)), 'dim'));
    const item = material.itemOf.get(claim.id);
    const verdict = item?.cluster.verdict ?? 'only-here';
    segments.push({ text: `${SIGNS[verdict].sign} `, role: verdict, claim: number });
    const words = marked(text, claim, [], readingsIn(item?.findings ?? [], claim, -1));
    for (const part of words) segments.push({ ...part, ...(number === chosen && { role: 'cursor' }), claim: number });
    end = claim.end;
  });
  if (end < block.end) segments.push(segment(shown(text.slice(end, block.end)), 'dim'));
  return segments;
}

function linesWith(rows: readonly Line[], claim: number): readonly [begin: number, end: number] {
  const holds = (row: Line): boolean => row.segments.some((part) => part.claim === claim);
  const begin = rows.findIndex(holds);
  return begin === -1 ? [0, 0] : [begin, rows.findLastIndex(holds) + 1];
}

/** A blank line, or a line break before a heading, a list entry or a quotation. */
const PARAGRAPH_END = /\n(?=[ \t\r]*\n|[ \t]*(?:[-*#>•]|\d{1,3}[.)]) )/g;
