import type { DecisionStatus } from '../model/review.ts';

/** The sign and the words for what was decided. */
export const DECIDED: Readonly<
  Record<Exclude<DecisionStatus, 'open'>, { readonly sign: string; readonly name: string; readonly about: string }>
> = {
  confirmed: { sign: '✓', name: 'confirmed', about: 'You found that it is so' },
  dismissed: { sign: '−', name: 'dismissed', about: 'You found that it is nothing, for the reason given' },
  known: { sign: '○', name: 'known', about: 'It was there when the baseline was recorded' },
};
