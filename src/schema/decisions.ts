import { z } from 'zod';

/** What a person decided about one finding. */
export const decision = z.object({
  fingerprint: z.string().describe('The finding that was judged'),
  status: z.enum(['open', 'confirmed', 'dismissed']),
  reason: z.string().optional(),
  note: z.string().optional(),
  by: z.string().optional(),
  at: z.string().describe('ISO 8601 date and time'),
});

/** What a person decided about two claims. */
export const pairing = z.object({
  claims: z.tuple([z.string(), z.string()]).describe('The words of two claims of different sources, sorted'),
  together: z.boolean().describe('Whether they speak of the same thing'),
  by: z.string().optional(),
  at: z.string().describe('ISO 8601 date and time'),
});

/** A file of decisions, kept beside the sources and made for version control: sorted by fingerprint. */
export const decisions = z
  .object({
    schema: z.literal('crosscheck/decisions@1'),
    decisions: z.array(decision),
    pairings: z.array(pairing).optional(),
  })
  .describe('Judgements on findings, by fingerprint, and on which claims belong together, by their words');
