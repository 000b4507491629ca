import type { ClusterVerdict } from '../model/comparison.ts';

/** The sign and the words that tell a verdict without colour. */
export const SIGNS: Readonly<Record<ClusterVerdict, { readonly sign: string; readonly name: string }>> = {
  contradict: { sign: '✗', name: 'contradict' },
  differ: { sign: '≠', name: 'differ' },
  compatible: { sign: '≈', name: 'compatible' },
  agree: { sign: '=', name: 'agree' },
  'only-here': { sign: '·', name: 'only here' },
};
