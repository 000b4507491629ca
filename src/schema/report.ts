import { z } from 'zod';
import { ruling } from './decisions.ts';
import { mention } from './mention.ts';
import { passage, span } from './place.ts';

const count = z.int().min(0);
const share = z.number().min(0).max(1);

/** What a source says of itself in its front matter. */
export const source = z.object({
  id: z.string(),
  path: z.string().describe('As the user named it; - for standard input'),
  title: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional().describe('ISO 8601 date or date and time'),
  url: z.string().optional(),
  sha256: z.string().describe('Of the bytes read, lower-case hexadecimal'),
});

export const claim = passage.extend({
  id: z.string(),
  document: z.string(),
  sentence: count,
  type: z.enum(['fact', 'opinion', 'question', 'plan', 'forecast']),
  mentions: z.array(mention),
});

const verdict = z.enum(['agree', 'compatible', 'differ', 'contradict']);

export const finding = z.object({
  fingerprint: z
    .string()
    .describe('Survives moved lines, other file names and another order; changes when the words compared change'),
  rule: z.string(),
  verdict: verdict.exclude(['agree']),
  confidence: share,
  message: z.string(),
  cluster: z.string(),
  stories: z.array(z.string()).optional().describe('The stories it was found in, where stories are told apart'),
  decision: ruling.optional().describe('What was decided about it; a known or dismissed finding does not fail a run'),
  readings: z
    .array(
      z.object({
        value: z.string(),
        places: z.array(passage.extend({ claim: z.string(), document: z.string() })),
      }),
    )
    .describe('Two or more values, each with every place that says so'),
});

export const notice = z.object({
  level: z.enum(['info', 'warning']),
  document: z.string().optional(),
  message: z.string(),
});

export const tool = z.object({ name: z.string(), version: z.string() });

/** Words that name an agency or outlet as the source of a text; a contribution is a part of it only. */
const credit = passage.extend({
  kind: z.enum(['dateline', 'byline', 'credit', 'contribution']),
  name: z.string(),
});

const first = z
  .string()
  .optional()
  .describe('The document that published it first, where the dates of publication tell');

/** One origin of a claim with the documents that have it from there. */
const witness = z.object({
  origin: z.string().optional().describe('Left out where it is not known'),
  documents: z.array(z.string()),
  first,
});

/** Sentences that stand in several documents. */
const shared = z.object({
  text: z.string(),
  words: count,
  exact: z.boolean().describe('True where it is the same word for word everywhere'),
  places: z.array(span.extend({ document: z.string() })),
  first,
});

/** What some sources of a story tell and others leave out. */
const omission = z.object({
  cluster: z.string(),
  missing: z.array(z.string()).describe('The sources of the story that do not tell it'),
  weight: share.describe(
    "The share of the story's sources that carry it; what one alone has weighs less than its share",
  ),
  facts: z.array(passage).optional().describe('Names and figures that no other source has'),
});

/** What a rule says of itself. */
const ruleWords = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string().describe('Why a reader cares'),
  check: z.string().describe('What the reader should look at to decide'),
  status: z.enum(['stable', 'trial']).describe('Rules on trial never fail a run'),
});

/** What `check --format json` prints. */
export const report = z
  .object({
    schema: z.literal('crosscheck/report@1'),
    tool,
    documents: z.array(
      source.extend({
        sentences: count,
        claims: count,
        origin: z
          .string()
          .optional()
          .describe('The agency whose text it is, or its own publisher; left out where the text does not tell'),
        credits: z.array(credit).optional(),
      }),
    ),
    stories: z
      .array(z.object({ name: z.string(), documents: z.array(z.string()) }))
      .optional()
      .describe('Only documents of one story were compared; left out where they were not told apart'),
    claims: z.array(claim),
    alignments: z
      .array(
        z.object({
          left: z.string(),
          right: z.string(),
          score: share.describe('Calibrated: of the pairs scored 0.8, about eight in ten are the same claim'),
          verdict,
          event: z
            .literal(true)
            .optional()
            .describe(
              'Both tell of one event without saying the same of it: they were not compared; only in stories of six or more documents',
            ),
          findings: z.array(z.string()).describe('Fingerprints'),
        }),
      )
      .describe(
        'All aligned pairs; of a story of thirty articles or more the copies, and the pairs that were compared',
      ),
    clusters: z.array(
      z.object({
        id: z.string(),
        story: z.string().optional().describe('The story it is part of, where stories are told apart'),
        claims: z.array(z.string()),
        verdict: z.enum([...verdict.options, 'only-here']),
        articles: count,
        origins: count.describe('How many independent origins those articles have, as far as is known'),
        witnesses: z.array(witness).optional(),
      }),
    ),
    findings: z.array(finding),
    shared: z.array(shared).optional(),
    omissions: z
      .array(omission)
      .optional()
      .describe('What some sources tell and others leave out, the weightiest first'),
    notices: z.array(notice),
    rules: z.array(ruleWords).optional().describe('Rules that crosscheck does not bring along and that ran'),
    coverage: z.object({ claims: count, aligned: count, onlyHere: count, undecided: count }),
  })
  .describe('The result of crosscheck check --format json');
