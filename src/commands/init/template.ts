/** What was chosen for a new configuration. */
export interface Choices {
  readonly kind: 'stories' | 'sources';
  readonly pattern: string;
  /** Left out where none is wanted. */
  readonly preset?: string;
  readonly form: Form;
  /** True where the package is installed beside the file, so that its types and its schema can be named. */
  readonly isInstalled: boolean;
}

export const FORMS = ['yaml', 'json', 'ts'] as const;
export type Form = (typeof FORMS)[number];

/** The text of a new configuration: what was chosen, and what else is often set as comments. */
export function configurationText(choices: Choices): string {
  const { kind, pattern, preset, form, isInstalled } = choices;
  const settings: readonly Setting[] = [
    ...(form === 'json' && isInstalled ? [{ about: [], key: '$schema', value: SCHEMA, isSet: true }] : []),
    {
      about: ['Where to start from: news, strict or docs.'],
      key: 'extends',
      value: preset ?? 'news',
      isSet: preset !== undefined,
    },
    {
      about:
        kind === 'stories'
          ? ['Each folder is a story; only articles of one story are compared with each other.']
          : ['The articles that are compared: files, folders and patterns; "!pattern" leaves files out.'],
      key: kind,
      value: kind === 'stories' ? pattern : [pattern],
      isSet: true,
    },
    {
      about: ['The mildest verdict that fails a run: contradict, differ or never.'],
      key: 'failOn',
      value: 'contradict',
      isSet: false,
    },
    {
      about: ['What single rules do: off, warn or error. "crosscheck explain" lists them.'],
      key: 'rules',
      value: { quotation: 'error', cause: 'off' },
      isSet: false,
    },
    { about: ['Keeps what was worked out for the next run.'], key: 'cache', value: true, isSet: false },
  ];
  return WRITTEN[form](settings, isInstalled);
}

const SCHEMA = './node_modules/crosscheck/dist/config.schema.json';

interface Setting {
  readonly about: readonly string[];
  readonly key: string;
  readonly value: unknown;
  readonly isSet: boolean;
}

const HEAD = 'What crosscheck compares and when it fails.';

const WRITTEN: Readonly<Record<Form, (settings: readonly Setting[], isInstalled: boolean) => string>> = {
  yaml: (settings, isInstalled) =>
    [
      ...(isInstalled ? [`# yaml-language-server: $schema=${SCHEMA}`] : []),
      `# ${HEAD}`,
      ...settings.flatMap(({ about, key, value, isSet }) => [
        '',
        ...about.map((line) => `# ${line}`),
        `${isSet ? '' : '# '}${key}: ${inYaml(value)}`,
      ]),
      '',
    ].join('\n'),
  json: (settings) => `{\n  // ${HEAD}\n${body(settings, (key) => JSON.stringify(key))}}\n`,
  ts: (settings, isInstalled) =>
    isInstalled
      ? `import { defineConfig } from 'crosscheck';\n\n// ${HEAD}\nexport default defineConfig({\n${body(settings, (key) => key)}});\n`
      : `// ${HEAD}\nexport default {\n${body(settings, (key) => key)}};\n`,
};

const body = (settings: readonly Setting[], keyOf: (key: string) => string): string =>
  settings
    .map(({ about, key, value, isSet }) =>
      [...about.map((line) => `// ${line}`), `${isSet ? '' : '// '}${keyOf(key)}: ${JSON.stringify(value)},`]
        .map((line) => `  ${line}\n`)
        .join(''),
    )
    .join('\n');

// JSON is YAML; what needs no quotes is written without.
function inYaml(value: unknown): string {
  if (typeof value === 'string' && /^[a-z]+$/u.test(value)) return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${inYaml(inner)}`)
    .join(', ')} }`;
}
