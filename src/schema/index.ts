import { z } from 'zod';
import { claims, claimsInput } from './claims.ts';
import { config } from './config.ts';
import { decisions } from './decisions.ts';
import { ndjson } from './ndjson.ts';
import { pairInput, pairs } from './pairs.ts';
import { report } from './report.ts';

/** The shapes that other programs may rely on; `input` is what a command that streams reads, line by line. */
export const SCHEMAS: Readonly<Record<string, { readonly output: z.ZodType; readonly input?: z.ZodType }>> = {
  report: { output: report },
  ndjson: { output: ndjson },
  claims: { output: claims, input: claimsInput },
  pairs: { output: pairs, input: pairInput },
  decisions: { output: decisions },
  config: { output: config },
};

/** A shape as JSON Schema (draft 2020-12); the lines that a command reads stand under `$defs.input`. */
export function jsonSchema(name: string): Readonly<Record<string, unknown>> | undefined {
  const shapes = SCHEMAS[name];
  if (shapes === undefined) return undefined;
  const { $schema, ...rest } = toSchema(shapes.output);
  const head = { $schema, $id: `crosscheck/${name}@1`, title: `crosscheck ${name}`, ...rest };
  if (shapes.input === undefined) return head;
  const { $schema: _, ...input } = toSchema(shapes.input);
  const own = typeof rest['$defs'] === 'object' ? rest['$defs'] : {};
  return { ...head, $defs: { ...own, input } };
}

// As `input`, so that fields which later versions add are allowed.
function toSchema(schema: z.ZodType): Record<string, unknown> {
  return { ...z.toJSONSchema(schema, { io: 'input' }) };
}
