import { many } from '../../summary.ts';

/** A piece of a text that is written whole or not at all. */
export interface Block {
  readonly text: string;
  /** How many findings it tells. */
  readonly findings: number;
  /** What closes the element that it stands in, where it stands in one. */
  readonly inside?: string;
}

/** The blocks as one text of at most `limit` bytes of UTF-8; where they are longer, the last ones go and the end says so. */
export function withinBytes(blocks: readonly Block[], limit: number): string {
  const whole = blocks.map(({ text }) => text).join('');
  if (Buffer.byteLength(whole) <= limit) return whole;
  let room = limit - Buffer.byteLength(cutNotice(blocks, limit)) - LONGEST_CLOSING;
  const kept = blocks.findIndex(({ text }) => (room -= Buffer.byteLength(text)) < 0);
  const [shown, left] = [blocks.slice(0, kept), blocks.slice(kept)];
  return `${shown.map(({ text }) => text).join('')}${shown.at(-1)?.inside ?? ''}${cutNotice(left, limit)}`;
}

// "\n</details>\n" and some room.
const LONGEST_CLOSING = 32;

function cutNotice(left: readonly Block[], limit: number): string {
  const findings = left.reduce((sum, block) => sum + block.findings, 0);
  const what =
    findings === 0 ? 'The list of sources is' : `${many(findings, 'finding')} ${findings === 1 ? 'is' : 'are'}`;
  return `\n> **Cut here:** ${what} left out, since this text may hold no more than ${limit} bytes. The other formats of crosscheck tell all.\n`;
}
