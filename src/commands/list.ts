import { FORMATS } from '../report/formats.ts';
import type { Command, Option } from './command.ts';
import { loadWhole } from './load-whole.ts';

const ANY = Number.POSITIVE_INFINITY;

const SOURCES = {
  name: 'SOURCE',
  about: 'A text or Markdown file, a saved web page, a folder, a quoted pattern, or - for standard input',
  least: 1,
  most: ANY,
};

const RULE_OPTIONS: readonly Option[] = [
  { name: 'rule', type: 'text', about: 'Run only this rule', value: 'ID', repeatable: true },
  { name: 'skip', type: 'text', about: 'Leave this rule out', value: 'ID', repeatable: true },
];

const CONFIGURATION_OPTIONS: readonly Option[] = [
  { name: 'story', type: 'text', about: 'Only this story of the configuration', value: 'NAME', repeatable: true },
  { name: 'config', type: 'text', about: 'Take the settings from this file, not from the nearest one', value: 'FILE' },
  { name: 'no-config', type: 'flag', about: 'Take no settings from any file' },
];

const CHANGED: Option = {
  name: 'changed',
  type: 'text',
  about: 'Tell only what sources are part of that git says changed, by default since the default branch',
  value: '--changed=BASE',
  bare: true,
};

const PRUNE: Option = {
  name: 'prune',
  type: 'flag',
  about: 'Take decisions out of the file whose finding is no longer found',
};

const CACHE: readonly Option[] = [
  {
    name: 'cache',
    type: 'text',
    about: 'Keep what was worked out for the next run, by default beside the packages of the project',
    value: '--cache=FOLDER',
    bare: true,
  },
  { name: 'no-cache', type: 'flag', about: 'Keep nothing, whatever the configuration says' },
];

/** Every command, in the order in which the help shows them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    words: { ...SOURCES, least: 0 },
    about: 'Compare two or more sources and report where they differ',
    options: [
      {
        name: 'format',
        type: 'text',
        about: 'How the report is written',
        choices: FORMATS,
        open: true,
        fallback: 'text',
        short: 'f',
        repeatable: true,
      },
      {
        name: 'output',
        type: 'text',
        about: 'Write the report of the --format before it to a file',
        value: 'FILE',
        short: 'o',
        repeatable: true,
      },
      {
        name: 'fail-on',
        type: 'text',
        about: 'Verdict from which on the run fails (exit code 1)',
        choices: ['contradict', 'differ', 'never'],
        fallback: 'contradict',
      },
      { name: 'max-warnings', type: 'text', about: 'Fail when more differences than this are found', value: 'N' },
      { name: 'min-confidence', type: 'text', about: 'Leave out findings that are less sure, 0 to 1', value: 'P' },
      { name: 'min-origins', type: 'text', about: 'Let findings pass that rest on fewer origins', value: 'N' },
      {
        name: 'why',
        type: 'text',
        about: 'Tell why the claims on two lines were paired or not, one line from each of two sources',
        value: 'FILE:LINE',
        repeatable: true,
      },
      { name: 'allow-unrelated', type: 'flag', about: 'Sources that share nothing are no failure' },
      ...RULE_OPTIONS,
      ...CONFIGURATION_OPTIONS,
      CHANGED,
      ...CACHE,
      { name: 'max-bytes', type: 'text', about: 'Cut Markdown to this size, 65536 for a comment', value: 'N' },
      { name: 'omissions', type: 'flag', about: 'List what some sources tell and others leave out' },
      { name: 'stats', type: 'flag', about: 'Tell times, counts and memory on the error stream' },
      PRUNE,
      { name: 'quiet', type: 'flag', about: 'Say nothing when nothing fails', short: 'q' },
    ],
    examples: [
      ['check a.md b.md', 'two articles'],
      ['check fire/ --fail-on differ', 'a folder of articles, strictly'],
      ['check a.md - --format json', 'one article from a pipe'],
      ['check a b -f junit -o x.xml', 'a file for a CI server'],
      ['check a b --why a:12 b:7', 'why two passages were paired or not'],
    ],
    run: async (args, io) => (await loadWhole(() => import('./check.ts'))).check(args, io),
  },
  {
    name: 'baseline',
    words: { ...SOURCES, least: 0 },
    about: 'Record the findings that fail now as known, so that only new ones do',
    options: [
      {
        name: 'fail-on',
        type: 'text',
        about: 'Verdict from which on findings are recorded',
        choices: ['contradict', 'differ'],
        fallback: 'contradict',
      },
      { name: 'reason', type: 'text', about: 'Why they are accepted', value: 'TEXT' },
      { name: 'expires', type: 'text', about: 'Last day on which they fail no run', value: 'DATE' },
      { name: 'by', type: 'text', about: 'Who accepts them, where the environment does not tell', value: 'NAME' },
      PRUNE,
      { name: 'allow-unrelated', type: 'flag', about: 'Sources that share nothing are no failure' },
      ...RULE_OPTIONS,
      ...CONFIGURATION_OPTIONS,
    ],
    examples: [
      ['baseline articles/', 'accept what is there now'],
      ['baseline a b --prune', 'and forget what is gone'],
    ],
    run: async (args, io) => (await loadWhole(() => import('./baseline.ts'))).baseline(args, io),
  },
  {
    name: 'claims',
    words: { ...SOURCES, least: 0 },
    about: 'Show how sources were split and read',
    options: [
      {
        name: 'format',
        type: 'text',
        about: 'How the result is written',
        choices: ['text', 'json'],
        fallback: 'text',
        short: 'f',
      },
      {
        name: 'batch',
        type: 'text',
        about: 'Answer NDJSON lines {id, text, published?} from a file or -',
        value: 'FILE',
      },
    ],
    examples: [
      ['claims article.md', 'the article with every mention marked'],
      ['claims --batch texts.ndjson', 'many texts, one answer a line'],
    ],
    run: async (args, io) => (await loadWhole(() => import('./claims.ts'))).claims(args, io),
  },
  {
    name: 'pairs',
    words: { name: 'FILE', about: 'NDJSON, one pair a line; - for standard input', least: 1, most: 1 },
    about: 'Give a verdict for each pair of texts in a stream of NDJSON',
    options: [],
    examples: [['pairs pairs.ndjson', 'one verdict a line']],
    run: async (args, io) => (await loadWhole(() => import('./pairs.ts'))).pairs(args, io),
  },
  {
    name: 'review',
    words: { ...SOURCES, least: 0 },
    about: 'Read and judge the differences in a full-screen terminal UI',
    options: [...RULE_OPTIONS, ...CONFIGURATION_OPTIONS, ...CACHE],
    examples: [['review a.md b.md', 'two articles side by side']],
    run: async (args, io) => (await loadWhole(() => import('./review.ts'))).review(args, io),
  },
  {
    name: 'init',
    words: { name: 'NOTHING', about: 'No further words', least: 0, most: 0 },
    about: 'Write a configuration for this folder, after a few questions',
    options: [
      { name: 'yes', type: 'flag', about: 'Ask nothing and take what is proposed', short: 'y' },
      {
        name: 'format',
        type: 'text',
        about: 'The form of the file',
        choices: ['yaml', 'json', 'ts'],
        fallback: 'yaml',
        short: 'f',
      },
    ],
    examples: [
      ['init', 'asks what is compared and how strictly'],
      ['init --yes --format json', 'takes what the folder suggests'],
    ],
    run: async (args, io) => (await import('./init.ts')).init(args, io),
  },
  {
    name: 'explain',
    words: {
      name: 'RULE',
      about: 'The id of a rule, as reports give it in [brackets]; none lists all rules',
      least: 0,
      most: 1,
    },
    about: 'Tell what a rule compares and how to act on what it finds',
    options: [],
    examples: [
      ['explain', 'all rules'],
      ['explain quotation', 'one of them'],
    ],
    run: async (args, io) => (await import('./explain.ts')).explain(args, io),
  },
  {
    name: 'schema',
    words: { name: 'NAME', about: 'report, ndjson, claims, pairs, decisions or config', least: 1, most: 1 },
    about: 'Print the JSON Schema of what crosscheck reads and writes',
    options: [],
    examples: [['schema report', 'what check --format json prints']],
    run: async (args, io) => (await import('./schema.ts')).schema(args, io),
  },
];
