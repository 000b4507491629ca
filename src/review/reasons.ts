/** Why a finding is dismissed: the word that is kept, and what it means. */
export const REASONS: readonly { readonly reason: string; readonly about: string }[] = [
  { reason: 'same thing', about: 'The same in other words' },
  { reason: 'different time', about: 'Each was right in its time' },
  { reason: 'different scope', about: 'They count different things' },
  { reason: 'wrong pairing', about: 'They speak of different things' },
  { reason: 'misread', about: 'It does not say what was read' },
  { reason: 'immaterial', about: 'True, and of no consequence' },
];
