import { z } from 'zod';
import { report } from './report.ts';

const {
  schema,
  tool,
  coverage,
  documents,
  stories,
  claims,
  alignments,
  clusters,
  findings,
  shared,
  omissions,
  notices,
  rules,
} = report.shape;

/** A line of what `check --format ndjson` prints: an object with one key, which tells what it holds. */
export const ndjson = z
  .union([
    z.object({ head: z.object({ schema, tool, coverage }) }).describe('The first line'),
    z.object({ document: documents.element }),
    z.object({ story: stories.unwrap().element }),
    z.object({ claim: claims.element }),
    z.object({ alignment: alignments.element }),
    z.object({ cluster: clusters.element }),
    z.object({ finding: findings.element }),
    z.object({ shared: shared.unwrap().element }),
    z.object({ omission: omissions.unwrap().element }),
    z.object({ rule: rules.unwrap().element }),
    z.object({ notice: notices.element }),
  ])
  .describe('A line of crosscheck check --format ndjson; later versions may add others');
