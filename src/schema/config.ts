import { z } from 'zod';

const text = z.string().min(1);
const texts = z.union([text, z.array(text)]);
const share = z.number().min(0).max(1);
const severity = z.enum(['off', 'warn', 'error']);

const ruleSettings = z.strictObject({
  severity: severity.optional(),
  minConfidence: share
    .optional()
    .describe('Findings of the rule that are less sure than this are shown and fail nothing'),
});

const story = z.strictObject({ name: text, sources: texts });

const report = z.strictObject({ format: text, output: text.optional() });

/** What `check` and `review` take from a configuration file; options on the command line go before it. */
export const config = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .meta({
        description: 'Where the JSON Schema of this file is, for editors that complete and check it.',
        examples: ['./node_modules/crosscheck/dist/config.schema.json'],
      }),
    extends: texts.optional().meta({
      description:
        'Presets (`strict`, `news`, `docs`) and other configuration files to start from. The later go before the earlier, and what this file sets goes before them all; rules are merged one by one, `sources` and `stories` are replaced together.',
      examples: ['news', ['strict', '../shared.config.yaml']],
    }),
    plugins: texts.optional().meta({
      description:
        'Modules with rules and reporters of your own: files, whose names begin with `./`, `../` or `/`, and installed packages. Their rules run beside the bundled ones and are set in `rules` as these are, their reporters are formats. A plugin is code and runs with all that you may do; `--no-config` runs none.',
      examples: ['./crosscheck-rules.js', ['./desk/rules.ts', 'crosscheck-plugin-flights']],
    }),
    sources: texts.optional().meta({
      description:
        'Files, folders and patterns to compare when none are named on the command line. A pattern after `!` leaves files out.',
      examples: ['articles', ['articles/**/*.md', '!articles/drafts']],
    }),
    stories: z
      .union([text, z.array(z.union([text, story]))])
      .optional()
      .meta({
        description:
          'Sources in stories: only sources of one story are compared with each other. A story has a name and its own files, folders and patterns; a pattern alone stands for folders, each of which is a story of its own name. A source may be in several stories. Stands in place of `sources`.',
        examples: [
          'articles/*',
          [
            { name: 'harbour fire', sources: ['articles/fire-*.md', 'wire/fire.txt'] },
            { name: 'footbridge', sources: 'articles/bridge' },
          ],
        ],
      }),
    failOn: z
      .enum(['contradict', 'differ', 'never'])
      .optional()
      .meta({ description: 'The mildest verdict that fails a run; as `--fail-on`.', examples: ['differ'] }),
    maxWarnings: z
      .int()
      .min(0)
      .optional()
      .meta({
        description:
          'How many findings that do not fail by themselves may be there before the run fails; as `--max-warnings`.',
        examples: [10],
      }),
    minConfidence: share.optional().meta({
      description:
        'Findings that are less sure than this, 0 to 1, are not shown; how many they are is told. As `--min-confidence`.',
      examples: [0.7],
    }),
    minOrigins: z
      .int()
      .min(1)
      .optional()
      .meta({
        description: 'Findings on claims of fewer independent origins than this fail nothing; as `--min-origins`.',
        examples: [2],
      }),
    allowUnrelated: z
      .boolean()
      .optional()
      .meta({
        description: 'Sources that share nothing are no failure; as `--allow-unrelated`.',
        examples: [true],
      }),
    rules: z
      .union([z.array(text), z.record(z.string(), z.union([severity, ruleSettings]))])
      .optional()
      .meta({
        description:
          'What each rule does: `off` does not run it; `warn` shows its findings and never fails for them; `error` fails for every difference and contradiction that it finds, whatever `failOn` says, also where the rule is on trial. A rule that is not named fails as `failOn` says. An object sets more for one rule: its `severity`, and `minConfidence`, below which its findings fail nothing. A list of ids runs only these rules.',
        examples: [
          { quotation: 'error', cause: 'off', quantity: { severity: 'error', minConfidence: 0.8 } },
          ['quotation', 'date'],
        ],
      }),
    skip: z
      .array(text)
      .optional()
      .meta({ description: 'Rules to leave out; the same as `off` in `rules`.', examples: [['cause']] }),
    format: text.optional().meta({
      description: 'How the report is written; as `--format`.',
      examples: ['json'],
    }),
    output: text.optional().meta({
      description: 'The file that the report is written to; as `--output`.',
      examples: ['report.json'],
    }),
    reports: z
      .array(report)
      .optional()
      .meta({
        description:
          'Several reports of one run, each with its format and its file; one without a file goes to the standard output. Stands in place of `format` and `output`.',
        examples: [[{ format: 'text' }, { format: 'json', output: 'report.json' }]],
      }),
    decisions: text.optional().meta({
      description: 'The file in which decisions are kept, `.crosscheck/decisions.json` beside this file when not set.',
      examples: ['editorial/decisions.json'],
    }),
    cache: z
      .union([z.boolean(), text])
      .optional()
      .meta({
        description:
          'Keeps what was worked out for the next run, in the folder named or in `node_modules/.cache/crosscheck`; as `--cache`.',
        examples: [true],
      }),
  })
  .describe('What crosscheck is told for a project');
