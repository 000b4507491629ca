import { z } from 'zod';

/** What `check` and `review` take from a configuration file; options on the command line go before it. */
export const config = z
  .strictObject({
    $schema: z.string().optional(),
    sources: z.array(z.string()).optional().describe('Files, folders and patterns, when none are named'),
    failOn: z.enum(['contradict', 'differ', 'never']).optional(),
    allowUnrelated: z.boolean().optional(),
    rules: z.array(z.string()).optional().describe('Run only these rules'),
    skip: z.array(z.string()).optional().describe('Leave these rules out'),
  })
  .describe('crosscheck.config.json');

export type Config = z.infer<typeof config>;
