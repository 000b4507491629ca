import { z } from 'zod';
import { batchError, batchId, publishedInput } from './batch.ts';
import { finding } from './report.ts';

/** One line of `pairs`. */
export const pairInput = z.object({
  id: batchId,
  a: z.string(),
  b: z.string(),
  aPublished: publishedInput,
  bPublished: publishedInput,
});

/** The answer to one line of `pairs`. */
export const pairAnswer = z.object({
  id: batchId,
  verdict: z.enum(['agree', 'compatible', 'differ', 'contradict', 'unrelated']),
  score: z.number().min(0).max(1),
  findings: z.array(finding),
});

export const pairs = z.union([pairAnswer, batchError]).describe('One line that crosscheck pairs prints');
