import type { DecisionStatus, Ruling } from '../model/review.ts';
import type { Material } from './material.ts';
import { shown } from './shown.ts';

/** The sign and the words for what was decided. */
export const DECIDED: Readonly<
  Record<Exclude<DecisionStatus, 'open'>, { readonly sign: string; readonly name: string; readonly about: string }>
> = {
  confirmed: { sign: '✓', name: 'confirmed', about: 'You found that it is so' },
  dismissed: { sign: '−', name: 'dismissed', about: 'You found that it is nothing, for the reason given' },
  known: { sign: '○', name: 'known', about: 'It was there when the baseline was recorded' },
};

/** What was decided and why, then who and when, until when, and the comment that says so, each a part; none where it is open. */
export function decisionTold({ sourceOf }: Material, ruling: Ruling): readonly string[] {
  const { status, reason, by, at, expires, expired, from } = ruling;
  const why = reason === undefined ? '' : `: ${shown(reason)}`;
  if (status === 'open')
    return expired === undefined ? [] : [`! no longer ${expired}${why}`, `expired on ${expires ?? ''}`];
  const { sign, name } = DECIDED[status];
  const source = from && sourceOf.get(from.document);
  const signed = [by, at?.slice(0, 'YYYY-MM-DD'.length)].filter((part) => part !== undefined).map(shown);
  return [
    `${sign} ${name}${why}`,
    ...(signed.length === 0 ? [] : [signed.join(' ')]),
    ...(expires === undefined ? [] : [`until ${expires}`]),
    ...(from === undefined || source === undefined
      ? []
      : [`comment in ${source.letter} line ${source.positionOf(from.start).line}`]),
  ];
}
