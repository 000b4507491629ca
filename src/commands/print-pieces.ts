import { print, type Io } from './io.ts';

/** Writes a long text as its pieces come, some thousands of characters at a time, until the reader has gone away. */
export async function printPieces(output: Io['stdout'], pieces: Iterable<string>): Promise<void> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < AT_ONCE) continue;
    if (!(await print(output, waiting.join('')))) return;
    waiting = [];
    length = 0;
  }
  if (length > 0) await print(output, waiting.join(''));
}

const AT_ONCE = 65_536;
