import type { Block, Sentence, SentencePart } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { blocksOf } from './sentences/blocks.ts';
import { asideOf } from './sentences/furniture.ts';
import { partOf } from './sentences/parts.ts';
import { runOns } from './sentences/run-ons.ts';
import { sentenceSpans } from './sentences/spans.ts';
import { endsStopped } from './sentences/wrapping.ts';

/** The sentences of one paragraph, in order. */
export interface ParagraphSpan extends Span {
  readonly index: number;
  readonly sentences: readonly Sentence[];
}

/** Longest paragraph given in one piece, in characters; a text in one line is handed on in such pieces. */
const LONGEST = 20_000;

/**
 * The paragraphs of the body, each with its sentences. Spans stand in order, never overlap, exclude surrounding blanks and
 * hold all of the body that is not blank, but for the markers of headings, quotations and list items. Where blocks of the text are
 * given they are the paragraphs, and nothing else is read.
 */
export function* paragraphs(text: string, body: Span, given?: readonly Block[]): Generator<ParagraphSpan> {
  // What stands around the body has no say in it.
  const article = text.slice(body.start, body.end);
  let index = 0;
  let paragraph = 0;
  for (const { block, part } of blocksWithParts(
    article,
    given?.map((one) => moved(one, -body.start)) ?? blocksOf(article),
  )) {
    let sentences: Sentence[] = [];
    for (const span of blockSentences(article, block)) {
      const start = body.start + span.start;
      const end = body.start + span.end;
      const first = sentences[0];
      if (first !== undefined && end - first.start > LONGEST) {
        yield { start: first.start, end: sentences.at(-1)?.end ?? start, index: paragraph++, sentences };
        sentences = [];
      }
      sentences.push({ start, end, index: index++, paragraph, part: sentencePart(article, span, part) });
    }
    const first = sentences[0];
    if (first === undefined) continue;
    yield { start: first.start, end: sentences.at(-1)?.end ?? first.end, index: paragraph++, sentences };
  }
}

const moved = (block: Block, by: number): Block => ({ ...block, start: block.start + by, end: block.end + by });

function* blocksWithParts(
  text: string,
  blocks: Iterable<Block>,
): Generator<{ readonly block: Block; readonly part: SentencePart }> {
  let before: Block | undefined;
  let block: Block | undefined;
  for (const after of blocks) {
    if (block !== undefined) yield { block, part: partOf(text, block, before, after) };
    before = block;
    block = after;
  }
  if (block !== undefined) yield { block, part: partOf(text, block, before, undefined) };
}

function* blockSentences(text: string, { start, end }: Block): Generator<Span> {
  let from = start;
  for (const to of [...runOns(text, start, end), end]) {
    yield* sentenceSpans(text, from, to);
    from = to;
  }
}

/** A credit, date line or link that stands in a block with other sentences is told apart from them. */
function sentencePart(text: string, span: Span, part: SentencePart): SentencePart {
  if ((part !== 'body' && part !== 'headline') || endsStopped(text, span)) return part;
  return asideOf(text, span) ?? part;
}
