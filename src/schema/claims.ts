import { z } from 'zod';
import { claim, notice, source, tool } from './report.ts';
import { mention } from './mention.ts';
import { passage, span } from './place.ts';
import { batchError, batchId, publishedInput } from './batch.ts';

export const sentence = span.extend({
  index: z.int().min(0),
  paragraph: z.int().min(0),
  part: z.enum(['headline', 'body', 'item', 'caption', 'furniture']),
});

/** One line of `claims --batch`. */
export const claimsInput = z.object({ id: batchId, text: z.string(), published: publishedInput });

/** The answer to one line of `claims --batch`; claims come without their mentions, which stand beside them. */
export const claimsAnswer = z.object({
  id: batchId,
  sentences: z.array(sentence),
  claims: z.array(claim.omit({ mentions: true })),
  mentions: z.array(mention),
});

/** What `claims --format json` prints. */
export const claimsDocument = z.object({
  schema: z.literal('crosscheck/claims@1'),
  tool,
  documents: z.array(
    source.extend({
      text: z.string().describe('The text that all places count in'),
      body: span.describe('The article without its front matter'),
      comments: z.array(passage).optional().describe('Comments of Markdown and HTML, which are not read'),
      sentences: z.array(sentence),
      claims: z.array(claim),
      mentions: z.array(mention),
    }),
  ),
  notices: z.array(notice),
});

export const claims = z
  .union([claimsDocument, claimsAnswer, batchError])
  .describe('The result of crosscheck claims --format json, or one line that claims --batch prints');
