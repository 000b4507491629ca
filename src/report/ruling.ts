import type { Ruling } from '../model/review.ts';
import { flat } from './excerpt.ts';

/** What was decided about a finding, in parts to be joined: the status with its reason, who, until when, the note. `locate` tells the place of a comment. */
export function rulingTold(ruling: Ruling, locate: (from: NonNullable<Ruling['from']>) => string): readonly string[] {
  const { status, reason, note, by, expires, expired, from } = ruling;
  const why = reason === undefined ? '' : `: ${flat(reason)}`;
  return [
    ...(status === 'open' ? [] : [`${STATUS_SIGNS[status]} ${status}${why}`]),
    ...(expired === undefined ? [] : [`${expired} until ${expires ?? ''}, expired${why}`]),
    ...(from === undefined ? [] : [`by the comment at ${locate(from)}`]),
    ...(by === undefined ? [] : [`by ${flat(by)}`]),
    ...(expires === undefined || expired !== undefined ? [] : [`until ${expires}`]),
    ...(note === undefined ? [] : [`note: ${flat(note)}`]),
  ];
}

/** One sign for each thing that can be decided. */
export const STATUS_SIGNS = { known: '○', confirmed: '✓', dismissed: '−' } as const;
