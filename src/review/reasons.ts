/** Why a finding is dismissed: the word that is kept, and what it means. */
export const REASONS: readonly { readonly reason: string; readonly about: string }[] = [
  { reason: 'same thing', about: 'Both say the same in other words' },
  { reason: 'different time', about: 'Each was right when it was written' },
  { reason: 'different scope', about: 'They count or name different things' },
  { reason: 'wrong pairing', about: 'The passages do not speak of the same thing' },
  { reason: 'misread', about: 'A passage does not say what was read in it' },
  { reason: 'immaterial', about: 'True, and of no consequence' },
];
