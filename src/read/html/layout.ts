import type { Block, Page, Piece } from '../../model/document.ts';
import type { Passage } from '../../model/place.ts';
import { draftsOf, type Draft } from './drafts.ts';
import type { Item } from './markup.ts';

/** An article taken out of its page. */
export interface Extracted {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Passage[];
  readonly pieces: Page['pieces'];
}

/** The words of these runs as a text, block by block with empty lines between, each with its place in the file. */
export function extracted(items: readonly Item[], runs: ReadonlySet<number>): Extracted {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const comments: Passage[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const write = (text: string): void => {
    texts.push(text);
    length += text.length;
  };
  for (const drafts of linesOf(draftsOf(items, runs))) {
    if (length > 0) write('\n\n');
    const start = length;
    drafts.forEach(({ parts }, index) => {
      if (index > 0) write(' | ');
      for (const { text, from, to, isComment } of parts) {
        pieces.push({ start: length, length: text.length, from, size: to - from });
        if (isComment) comments.push({ start: length, end: length + text.length, text });
        write(text);
      }
    });
    const kind = drafts.length > 1 ? 'item' : drafts[0]?.kind;
    if (kind !== undefined) blocks.push({ start, end: length, kind });
  }
  return { text: texts.join(''), blocks, comments, pieces: joined(pieces) };
}

/** Each block by itself; short cells of a row are one line: "Killed | 14". In pages that are laid out by tables cells are long. */
function* linesOf(drafts: readonly Draft[]): Generator<readonly Draft[]> {
  for (let at = 0; at < drafts.length;) {
    const row = drafts[at]?.row;
    const after = row === undefined ? at + 1 : drafts.findIndex((draft, index) => index > at && draft.row !== row);
    const end = after < 0 ? drafts.length : after;
    const line = drafts.slice(at, end);
    const isLine = line.every(
      ({ parts, cell }, index) =>
        parts.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_CELL && cell !== line[index + 1]?.cell,
    );
    if (isLine) yield line;
    else for (const draft of line) yield [draft];
    at = end;
  }
}

const LONGEST_CELL = 80;

/** The same with neighbours as one that stand in the file as they stand in the text. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const follows =
      last !== undefined &&
      last.start + last.length === piece.start &&
      last.from + last.size === piece.from &&
      last.length === last.size &&
      piece.length === piece.size;
    if (!follows) found.push(piece);
    else found[found.length - 1] = { ...last, length: last.length + piece.length, size: last.size + piece.size };
  }
  return found;
}
