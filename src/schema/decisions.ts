import { z } from 'zod';
import { span } from './place.ts';

const status = z
  .enum(['open', 'known', 'confirmed', 'dismissed'])
  .describe('open: noted, not judged; known: there when the baseline was recorded');
const reason = z.string().optional().describe('Why it was dismissed or is accepted as known');
const at = z.string().describe('ISO 8601 date and time');
const expires = z.iso.date().optional().describe('The last day on which it keeps the finding from failing a run');

/** What was decided about one finding. */
export const decision = z.object({
  fingerprint: z.string().describe('The finding that was judged'),
  status,
  rule: z.string().optional().describe('The rule of the finding when this was decided'),
  message: z.string().optional().describe('What the finding said when this was decided'),
  readings: z.array(z.string()).optional().describe('The words of each of its readings, cut where they are long'),
  values: z
    .array(z.array(z.string()))
    .optional()
    .describe(
      'Each of its values with all the words that gave it, the value first; by them it is known again in other words',
    ),
  sources: z
    .array(z.string())
    .optional()
    .describe('Where its readings stood: paths from the folder that holds .crosscheck, sorted'),
  reason,
  note: z.string().optional(),
  by: z.string().optional(),
  at,
  expires,
});

/** What is decided about a finding of a report. */
export const ruling = z.object({
  status,
  reason,
  note: z.string().optional(),
  by: z.string().optional(),
  at: at.optional(),
  expires,
  expired: status
    .extract(['known', 'dismissed'])
    .optional()
    .describe('What it was until the day in "expires" was over; its status is open since'),
  from: span.extend({ document: z.string() }).optional().describe('The comment in an article that says so'),
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
  .describe('Decisions on findings, by fingerprint, and on which claims belong together, by their words');
