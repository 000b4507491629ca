import type { z } from 'zod';
import { isoDate } from '../read/published.ts';
import type { Answer } from './batch.ts';

/** Checks one line of input against its schema and answers it; what is wrong is told with the line's own id. */
export function parseLine<Value extends { readonly id: string | number }>(
  schema: z.ZodType<Value>,
  value: unknown,
  answer: (value: Value) => unknown,
): Answer {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    try {
      return { answer: answer(parsed.data) };
    } catch (error) {
      if (error instanceof UnreadableDate) return { id: parsed.data.id, error: error.message };
      throw error;
    }
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return {
    ...(typeof id === 'string' || typeof id === 'number' ? { id } : {}),
    error: `${place}${issue?.message ?? 'not valid'}`,
  };
}

class UnreadableDate extends Error {
  override readonly name = 'UnreadableDate';
}

/** The date of publication as ISO 8601, undefined where none is given. */
export function publishedOf(field: string, written: string | null | undefined): string | undefined {
  if (written === null || written === undefined || written === '') return undefined;
  const date = isoDate(written);
  if (date === undefined)
    throw new UnreadableDate(`${field}: "${written.slice(0, 60)}" is not understood as a date; write it as 2024-03-05`);
  return date;
}
