import type { Statement } from '../../model/comparison.ts';
import type { Quotation } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { sameSpeaker, sourcesApart, speakerOf, type Speaker } from './sources.ts';

/** Whether two passages are what two different speakers say: a dispute between them, not between the sources. */
export function isDispute(left: Statement, l: Span, right: Statement, r: Span): boolean {
  const [a, b] = [speakerAt(left, l), speakerAt(right, r)];
  return a !== undefined && b !== undefined && (sourcesApart(a, b) || sameSpeaker(a, b) === 'other');
}

function speakerAt(statement: Statement, { start, end }: Span): Speaker | undefined {
  const said = statement.claim.mentions.find(
    (m): m is Quotation => m.kind === 'quotation' && m.speaker !== undefined && m.start <= start && m.end >= end,
  );
  return said && speakerOf(said, statement);
}
