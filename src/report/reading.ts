import type { Claim } from '../model/claim.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import type { Span } from '../model/place.ts';
import { flat, short } from './excerpt.ts';
import { block, paint, type Look } from './look.ts';
import { bracketed, LEGEND } from './mention-marks.ts';
import { mentionValue } from './mention-value.ts';
import { positionsIn } from '../model/position.ts';
import { many } from './summary.ts';

/** A document with what was read out of it. */
export interface ReadDocument {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

/**
 * How a document was read, for people: its sentences and claims with every mention marked, then the mentions as a table. In pieces,
 * since of a long text it is five times the text.
 */
export function* renderReading(
  { document, sentences, claims, mentions }: ReadDocument,
  look: Look,
  widthOf: (text: string) => number,
): Generator<string> {
  const find = positionsIn(document);
  const place = (offset: number): string => {
    const { line, column } = find(offset);
    return `${line}:${column}`;
  };
  const told = [document.title, document.publisher, document.published].filter((part) => part !== undefined);
  const head = [document.path === '-' ? '<stdin>' : document.path, ...told].map(flat).join('  ');
  const counts = `${many(sentences.length, 'sentence')}, ${many(claims.length, 'claim')}, ${many(mentions.length, 'mention')}`;
  yield `${block(look, '', paint(look, 'strong', head))}${block(look, '', `${counts}; ${LEGEND}`)}\n`;
  const claimsFrom = inOrder(claims);
  const mentionsFrom = inOrder(mentions);
  for (const sentence of sentences) {
    const within = mentionsFrom(sentence);
    const inside = (span: Span): string => bracketed(document.text, span, within, look);
    yield sentenceLines(sentence, claimsFrom(sentence), inside, look, place);
  }
  yield '\n';
  yield* table(mentions, place, look, widthOf);
}

/** Gives out of what stands in the order of the text what begins in each span, given spans in that order too. */
function inOrder<Item extends Span>(items: readonly Item[]): (span: Span) => readonly Item[] {
  let next = 0;
  return ({ start, end }) => {
    while ((items[next]?.start ?? Infinity) < start) next++;
    const from = next;
    while ((items[next]?.start ?? Infinity) < end) next++;
    return items.slice(from, next);
  };
}

function sentenceLines(
  sentence: Sentence,
  own: readonly Claim[],
  inside: (span: Span) => string,
  look: Look,
  place: (offset: number) => string,
): string {
  const head = `${place(sentence.start)}  ${sentence.part === 'body' ? '' : `(${sentence.part}) `}`;
  if (own.length === 0) return block(look, '', paint(look, 'dim', `${head}${inside(sentence)}  [no claim]`));
  const [only] = own;
  if (own.length === 1 && only !== undefined && only.start === sentence.start && only.end === sentence.end)
    return block(look, '', `${paint(look, 'dim', head)}${inside(only)}${typeOf(only)}`);
  return (
    block(look, '', `${paint(look, 'dim', head)}${inside(sentence)}`) +
    own.map((claim) => block(look, '      ', `${place(claim.start)} ${inside(claim)}${typeOf(claim)}`)).join('')
  );
}

const typeOf = (claim: Claim): string => (claim.type === 'fact' ? '' : `  [${claim.type}]`);

function* table(
  mentions: readonly Mention[],
  place: (offset: number) => string,
  look: Look,
  widthOf: (text: string) => number,
): Generator<string> {
  if (mentions.length === 0) {
    yield 'no mentions\n';
    return;
  }
  const head = ['kind', 'where', 'words', 'read as'];
  const rowOf = (mention: Mention): readonly string[] => [
    mention.kind,
    place(mention.start),
    short(flat(mention.text)),
    mentionValue(mention),
  ];
  // Nothing stands behind the last column, so that its width is nobody's business.
  const widths = head.slice(0, -1).map(widthOf);
  for (const mention of mentions) {
    const row = rowOf(mention);
    widths.forEach((width, column) => (widths[column] = Math.max(width, widthOf(row[column] ?? ''))));
  }
  const used = widths.reduce((sum, width) => sum + width + 2, 0);
  const beside = look.wrap === undefined || look.columns - used >= NARROWEST;
  const indent = ' '.repeat(beside ? used : 4);
  const line = (row: readonly string[]): string => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return `${cell}${' '.repeat(Math.max(0, width - widthOf(cell)))}  `;
    });
    // The last column is broken within itself, and stands below the others where they leave it no room.
    const last = block(look, indent, row.at(-1) ?? '').trimEnd();
    return `${cells.join('')}${beside ? last.trimStart() : `\n${last}`}`.replaceAll(/ +$/gmu, '');
  };
  yield `${paint(look, 'strong', line(head))}\n`;
  for (const mention of mentions) yield `${line(rowOf(mention))}\n`;
}

/** Columns below which the last column of the table is not read with ease. */
const NARROWEST = 20;
