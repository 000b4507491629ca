import type { Claim } from '../model/claim.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
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

/** How a document was read, for people: its sentences and claims with every mention marked, then the mentions as a table. */
export function renderReading(read: ReadDocument, look: Look, widthOf: (text: string) => number): string {
  const { document, sentences, claims, mentions } = read;
  const find = positionsIn(document);
  const place = (offset: number): string => {
    const { line, column } = find(offset);
    return `${line}:${column}`;
  };
  const told = [document.title, document.publisher, document.published].filter((part) => part !== undefined);
  const head = [document.path === '-' ? '<stdin>' : document.path, ...told].map(flat).join('  ');
  const counts = `${many(sentences.length, 'sentence')}, ${many(claims.length, 'claim')}, ${many(mentions.length, 'mention')}`;
  return [
    `${paint(look, 'strong', head)}\n${counts}; ${LEGEND}\n`,
    sentences.map((sentence) => sentenceLines(sentence, read, look, place)).join(''),
    table(
      mentions.map((mention) => [mention.kind, place(mention.start), short(flat(mention.text)), mentionValue(mention)]),
      look,
      widthOf,
    ),
  ].join('\n');
}

function sentenceLines(
  sentence: Sentence,
  { document, claims, mentions }: ReadDocument,
  look: Look,
  place: (offset: number) => string,
): string {
  const own = claims.filter((claim) => claim.sentence === sentence.index);
  const inside = (span: { readonly start: number; readonly end: number }): string =>
    bracketed(document.text, span, mentions, look);
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

function table(rows: readonly (readonly string[])[], look: Look, widthOf: (text: string) => number): string {
  if (rows.length === 0) return 'no mentions\n';
  const head = ['kind', 'where', 'words', 'read as'];
  const widths = head.map((_, column) =>
    [head, ...rows].reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(column === row.length - 1 ? 0 : (widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  return [paint(look, 'strong', line(head)), ...rows.map(line)].join('\n') + '\n';
}
