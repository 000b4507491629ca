import type { z } from 'zod';
import { InputError } from '../../errors.ts';
import type { Config } from '../../model/config.ts';
import { config } from '../../schema/config.ts';
import { nearest } from '../../nearest.ts';
import type { Written } from './written.ts';

/** The settings that are written, checked; the first mistake is told with its place, and with the nearest word that is known. */
export function validConfig(written: Written): Config {
  const { value } = written;
  const refuse = refusing(written);
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    return refuse([], 'value', 'a configuration is an object of settings such as { "failOn": "differ" }');
  const parsed = config.safeParse(value);
  if (!parsed.success) {
    const { path, of, message } = problemOf(parsed.error.issues, value, []);
    return refuse(path, of, message);
  }
  const settings = withoutUndefined(parsed.data);
  if (settings.sources !== undefined && settings.stories !== undefined)
    refuse(
      ['stories'],
      'key',
      'sources and stories exclude each other; put the sources into a story, or drop one of the two',
    );
  if (settings.reports !== undefined && (settings.format !== undefined || settings.output !== undefined))
    refuse(['reports'], 'key', 'reports stands in place of format and output; drop one or the other');
  return settings;
}

/** What there is by name, bundled or brought by plugins. */
export interface Known {
  readonly rules: readonly string[];
  readonly formats: readonly string[];
}

/** Throws an InputError with the place of the first rule or format that there is not. */
export function assertKnown(settings: Config, written: Written, known: Known): void {
  const refuse = refusing(written);
  const formats = [
    [['format'], settings.format] as const,
    ...(settings.reports ?? []).map((report, index) => [['reports', index, 'format'], report.format] as const),
  ];
  for (const [path, format] of formats)
    if (format !== undefined && !known.formats.includes(format))
      refuse(path, 'value', `no format is called ${format}; ${nearby(format, known.formats)}`);
  for (const [path, id] of ruleIdsIn(settings))
    if (!known.rules.includes(id)) refuse(path, 'key', unknown('rule', id, known.rules));
}

type Refuse = (path: readonly PropertyKey[], of: 'key' | 'value', message: string) => never;

const refusing =
  ({ place, name }: Written): Refuse =>
  (path, of, message) => {
    const spot = place(path, of);
    // Where lines are not known the path of the key has to do.
    const around = of === 'key' ? path.slice(0, -1) : path;
    const isTold = spot !== name || around.length === 0 || message.startsWith(pathOf(around));
    throw new InputError(`${isTold ? spot : `${name}: ${pathOf(around)}`}: ${message}`);
  };

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly of: 'key' | 'value';
  readonly message: string;
}

/** The gravest of the issues with the value at the path `base`: a key that is not known tells more than one that is missing. */
function problemOf(issues: readonly z.core.$ZodIssue[], value: unknown, base: readonly PropertyKey[]): Problem {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) return { path: base, of: 'value', message: 'not valid' };
  const path = [...base, ...issue.path];
  const found = at(value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: [...path, key], of: 'key', message: unknown('setting', key, keysAt(path)) };
  }
  if (issue.code !== 'invalid_union') return refused(path, found, expected(issue));
  // The branch that got furthest is the one that was meant.
  const branches = issue.errors.map((branch) => problemOf(branch, found, path));
  const deepest = branches.reduce((best, branch) => (branch.path.length > best.path.length ? branch : best));
  return deepest.path.length > path.length ? deepest : refused(path, found, expected(issue));
}

function refused(path: readonly PropertyKey[], found: unknown, wanted: readonly string[]): Problem {
  const list = [...new Set(wanted)];
  const takes = `it takes ${[list.slice(0, -1).join(', '), list.at(-1)].filter((part) => part !== '').join(' or ')}`;
  if (found === undefined) return { path, of: 'value', message: `${pathOf(path)} is missing; ${takes}` };
  const words = list.flatMap((word) => (word.startsWith('"') ? [word.slice(1, -1)] : []));
  const guess = typeof found === 'string' ? nearest(found, words) : undefined;
  const way = guess === undefined ? takes : `did you mean ${guess}?`;
  return { path, of: 'value', message: `${pathOf(path)} cannot be ${shown(found)}; ${way}` };
}

/** What an issue wants in place of what is there, in words. */
function expected(issue: z.core.$ZodIssue): readonly string[] {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map((value) => `"${String(value)}"`);
    case 'invalid_type':
      return [TYPES[issue.expected] ?? issue.expected];
    case 'too_small':
      return issue.origin === 'string' ? ['a text'] : [`${issue.minimum} or more`];
    case 'too_big':
      return issue.origin === 'string' ? ['a shorter text'] : [`${issue.maximum} or less`];
    case 'invalid_union':
      return issue.errors.flatMap((branch) => branch.flatMap(expected));
    default:
      return [issue.message];
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
};

const nearby = (word: string, known: readonly string[]): string => {
  const guess = nearest(word, known);
  return guess === undefined ? `there are ${known.join(', ')}` : `did you mean ${guess}?`;
};

const unknown = (what: string, word: string, known: readonly string[]): string => {
  const guess = nearest(word, known);
  const list = what === 'rule' ? '"crosscheck explain" lists them' : '"crosscheck schema config" lists them';
  return `there is no ${what} ${word.slice(0, LONGEST)}; ${guess === undefined ? list : `did you mean ${guess}?`}`;
};

const keysAt = (path: readonly PropertyKey[]): readonly string[] =>
  path.length === 0 ? Object.keys(config.shape) : (KEYS_BELOW[String(path[0])] ?? []);

// Only three settings hold objects.
const KEYS_BELOW: Readonly<Record<string, readonly string[]>> = {
  stories: ['name', 'sources'],
  reports: ['format', 'output'],
  rules: ['severity', 'minConfidence'],
};

const ruleIdsIn = ({
  rules = [],
  skip = [],
}: Config): readonly (readonly [path: readonly PropertyKey[], id: string])[] => [
  ...Object.entries(rules).map(([key, value]) =>
    Array.isArray(rules) ? ([['rules', Number(key)], String(value)] as const) : ([['rules', key], key] as const),
  ),
  ...skip.map((id, index) => [['skip', index], id] as const),
];

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  const text = typeof value === 'string' ? `"${value}"` : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

// A missing key and one that is undefined say the same; only code can hold the latter.
function withoutUndefined(settings: z.infer<typeof config>): Config {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Config;
}
