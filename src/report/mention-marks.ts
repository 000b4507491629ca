import type { Mention, MentionKind } from '../model/mention.ts';
import type { Span } from '../model/place.ts';
import { flat } from './excerpt.ts';
import type { Look } from './look.ts';

// A sign and a colour (SGR parameter) for each kind; the sign stands behind the opening bracket.
const MARKS: Readonly<Record<MentionKind, { readonly sign: string; readonly color: string }>> = {
  quotation: { sign: '"', color: '32' },
  quantity: { sign: '#', color: '36' },
  time: { sign: '~', color: '35' },
  party: { sign: '@', color: '34' },
  list: { sign: '&', color: '33' },
  polarity: { sign: '!', color: '31' },
  certainty: { sign: '?', color: '33' },
};

/** Which sign marks which kind, on one line. */
export const LEGEND = Object.entries(MARKS)
  .map(([kind, { sign }]) => `[${sign}${kind}]`)
  .join(' ');

/** A part of the text on one line with its mentions in brackets: "[#14 people] were hurt". */
export function bracketed(text: string, span: Span, mentions: readonly Mention[], look: Look): string {
  const inside = mentions.filter((mention) => mention.start >= span.start && mention.end <= span.end);
  const edges = inside.flatMap((mention, order) => [
    { at: mention.start, opens: true, length: mention.end - mention.start, order, kind: mention.kind },
    { at: mention.end, opens: false, length: mention.end - mention.start, order, kind: mention.kind },
  ]);
  // At one place what ends comes before what begins; the longer of two opens first and closes last.
  edges.sort(
    (a, b) =>
      a.at - b.at ||
      Number(a.opens) - Number(b.opens) ||
      (a.opens ? b.length - a.length || a.order - b.order : a.length - b.length || b.order - a.order),
  );
  let shown = '';
  let at = span.start;
  for (const edge of edges) {
    const { sign, color } = MARKS[edge.kind];
    shown += flat(text.slice(at, edge.at)) + tinted(look, color, edge.opens ? `[${sign}` : ']');
    at = edge.at;
  }
  return shown + flat(text.slice(at, span.end));
}

const tinted = (look: Look, color: string, text: string): string =>
  look.color ? `\u001B[1;${color}m${text}\u001B[0m` : text;
