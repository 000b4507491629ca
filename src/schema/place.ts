import { z } from 'zod';

export const span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe('A half-open range of UTF-16 code units into the text of the source');

export const passage = span.extend({ text: z.string().describe('The words that stand there') });
