import { z } from 'zod';

const id = z.union([z.string(), z.number()]);
// Programs in other languages write null for what is left out.
const date = z.string().nullish();

/** One line of `claims --batch`. */
export const claimsInput = z.object({ id, text: z.string(), published: date });

/** One line of `pairs`. */
export const pairInput = z.object({ id, a: z.string(), b: z.string(), aPublished: date, bPublished: date });

export type ClaimsInput = z.infer<typeof claimsInput>;
export type PairInput = z.infer<typeof pairInput>;
