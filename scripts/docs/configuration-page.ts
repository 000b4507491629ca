import { stringify } from 'yaml';
import { PRESETS } from '../../src/commands/configuration/presets.ts';
import { jsonSchema } from '../../src/schema/index.ts';

/** docs/configuration.md: what is told of each setting is taken from the schema that configurations are checked against. */
export function configurationPage(): string {
  return [INTRODUCTION, ...settings().map(settingSection), presetsSection(), RULES_AND_GATE, CHANGED, CACHE].join('\n');
}

/** A setting as the schema tells of it. */
export interface SettingDescription {
  readonly key: string;
  readonly about: string;
  readonly examples: readonly unknown[];
}

/** Every setting that a configuration may hold, in the order of the schema. */
export function settings(): readonly SettingDescription[] {
  const { properties } = jsonSchema('config') as { readonly properties: Readonly<Record<string, Described>> };
  return Object.entries(properties).map(([key, { description, examples }]) => {
    if (description === undefined || examples === undefined || examples.length === 0)
      throw new Error(`the setting ${key} needs a description and an example in src/schema/config.ts`);
    return { key, about: description, examples };
  });
}

interface Described {
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

function settingSection({ key, about, examples }: SettingDescription): string {
  const written = examples.map((example) => stringify({ [key]: example }, { lineWidth: 0 }).trimEnd());
  return `### \`${key}\`\n\n${about}\n\n\`\`\`yaml\n${written.join('\n# or\n')}\n\`\`\`\n`;
}

function presetsSection(): string {
  const parts = Object.entries(PRESETS).map(
    ([name, { about, settings: set }]) =>
      `### \`${name}\`\n\n${about}\n\n\`\`\`yaml\n${stringify(set, { lineWidth: 0 }).trimEnd()}\n\`\`\`\n`,
  );
  return `## Presets\n\nA preset is a configuration with a name, for \`extends\`. Each sets this and nothing else:\n\n${parts.join('\n')}`;
}

const INTRODUCTION = `# Configuration

<!-- Written by "npm run docs" from the schema; change src/schema/config.ts or scripts/docs/configuration-page.ts. -->

\`crosscheck check\`, \`review\` and \`baseline\` take their settings from a file, so that everybody on a project and its CI compare the same:

\`\`\`yaml
# crosscheck.config.yaml
extends: news
stories: articles/*
rules:
  list: warn
\`\`\`

\`crosscheck init\` writes one with comments after three questions, or with \`--yes\` what the folder suggests. It never changes a file that is there.

## Where it is

A configuration is one of these, all with the same settings:

| file | |
| --- | --- |
| \`crosscheck.config.yaml\`, \`.yml\` | YAML |
| \`crosscheck.config.json\` | JSON; comments and trailing commas are allowed, as in a \`tsconfig.json\` |
| \`crosscheck.config.ts\`, \`.mts\` | TypeScript, which Node 22.18 and later run as it is |
| \`crosscheck.config.js\`, \`.mjs\` | JavaScript |
| \`package.json\` | the settings under the key \`crosscheck\` |

It is looked for in the folder where the command is started and then in the folders above it, up to the root of the repository; the first one
counts. Two in one folder are an error that names both. \`--config FILE\` takes another file, \`--no-config\` none.

Paths and patterns in it are relative to the file, wherever the command is started. What is typed goes before what is written: named sources before \`sources\` and
\`stories\`, \`--fail-on\` before \`failOn\`, and so on. A rule asked for with \`--rule\` runs even where it is \`off\`.

In TypeScript \`defineConfig\` brings completion and checks; in JSON \`$schema\` does, in YAML a first line
\`# yaml-language-server: $schema=./node_modules/crosscheck/dist/config.schema.json\`. \`crosscheck schema config\` prints the schema.

\`\`\`ts
// crosscheck.config.ts
import { defineConfig } from 'crosscheck';

export default defineConfig({
  extends: 'news',
  stories: [{ name: 'harbour fire', sources: ['articles/fire-*.md'] }],
});
\`\`\`

A mistake is told with its place and the nearest word that is known, and nothing is run:

\`\`\`
crosscheck: crosscheck.config.yaml:2:1: there is no setting storys; did you mean stories?
\`\`\`

## Settings
`;

const RULES_AND_GATE = `## What fails a run

A finding fails a run when its verdict is at or above \`failOn\`. Single rules may differ from that:

| severity | the rule is run | its findings fail a run |
| --- | --- | --- |
| \`off\` | no | |
| \`warn\` | yes | never by themselves; they count for \`maxWarnings\` |
| \`error\` | yes | each difference and contradiction, whatever \`failOn\` says, also where the rule is on trial |
| not named | yes | as \`failOn\` says; those of rules on trial never |

Whatever the severity, findings that were dismissed or are known fail nothing, nor do those below the \`minConfidence\` of their rule or on fewer
origins than \`minOrigins\`; those below the \`minConfidence\` of the whole run are not shown at all. \`--fail-on never\` on the command line goes before \`error\`: whoever types it wants to look.

## Stories

With \`stories\` only sources of one story are compared with each other, and one report comes out that names the story of each finding. A
source may be in several stories; it is read once. A story whose sources share no claim, or that has one source only, is told as a warning,
so that it does not look like a clean one. \`--story NAME\` compares one story, and may be given several times.
`;

const CHANGED = `## \`--changed\`: only what is new

\`\`\`sh
crosscheck check --changed             # what changed since the default branch
crosscheck check --changed=main        # … since a branch, a tag or a commit
\`\`\`

compares all sources and tells only the findings that a changed source is part of; only these fail the run. A source counts as changed when git
says that its content is another than where the work tree parted from the base: committed, staged, edited or new. A file that was only
renamed is unchanged. Submodules are looked into. What git ignores, and what lies outside the repository, counts as unchanged and is named;
what comes through a pipe is always new.

Without a base it is the branch that a merge request goes into (\`GITHUB_BASE_REF\`, \`CI_MERGE_REQUEST_TARGET_BRANCH_NAME\`), else the default branch of
the remote, else the branch that this one follows; in a repository without a remote the last commit. A shallow clone may know none of these: then
the run ends with code 2 and says what to fetch. The base stands behind \`=\`, since the next word could as well be a source. Where
no source changed the run ends with 0 and one line on the error stream; formats for programs are written all the same, without findings.
`;

const CACHE = `## \`--cache\`: faster the next time

\`\`\`sh
crosscheck check --cache               # in node_modules/.cache/crosscheck, or .crosscheck/cache without packages
crosscheck check --cache=.cache/facts  # in a folder of your own, as a CI service keeps it
\`\`\`

keeps what was read out of each article, which claims of a story go together, and the whole result, each under a hash of all that it depends on: the articles,
their dates, the options, the program itself. So the output is the same to the byte with and without it, and nothing has to be thrown away by
hand. Any number of runs may use one folder at once. A file that is damaged counts as not there. The folder is held below 256 MB, what was used
last stays; it may be removed at any time. Where it cannot be written the run goes on and says so. \`--no-cache\` leaves it aside.

Measured with 50 articles of 360 words each: a run in which nothing changed takes a ninth of the time, one in which one article changed half of it.
`;
