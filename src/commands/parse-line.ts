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
  const fields: ReadonlyMap<string, unknown> = new Map(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [],
  );
  const id = fields.get('id');
  const field = parsed.error.issues[0]?.path[0];
  return {
    ...(typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id)) ? { id } : {}),
    error:
      field === undefined
        ? 'a line holds one object: { "id": "1", … }'
        : `${String(field)} ${fields.has(String(field)) ? `is ${told(fields.get(String(field)))}` : 'is missing'}; it takes ${field === 'id' ? 'a text or a number' : 'a text'}`,
  };
}

/** A value as a line holds it, in short. */
const told = (value: unknown): string => {
  const written = JSON.stringify(value);
  return written.length <= LONGEST ? written : `${written.slice(0, LONGEST - 1)}…`;
};
const LONGEST = 40;

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
