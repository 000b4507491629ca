import { z } from 'zod';

/** Names a line of a batch; the answer carries it back. */
export const batchId = z.union([z.string(), z.number()]);

/** Programs in other languages write null for what is left out. */
export const publishedInput = z
  .string()
  .nullish()
  .describe('Date of publication, best as ISO 8601; dates in the text are resolved against it');

/** The answer to a line that is not valid input. */
export const batchError = z.object({ id: batchId.optional(), error: z.string() });
