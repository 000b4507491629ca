import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import type { Config } from '../schema/config.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { nearest } from '../nearest.ts';

/** The file that is looked for in the folder where a command is started. */
export const CONFIGURATION = 'crosscheck.config.json';

/** The arguments with what the configuration file adds; what was typed goes before what is written there. */
export async function configured(args: Arguments, { cwd }: Pick<Io, 'cwd'>): Promise<Arguments> {
  const written = await readFile(resolve(cwd, CONFIGURATION), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new InputError(`${CONFIGURATION}: it cannot be read (${error.code ?? error.message})`);
  });
  if (written === undefined) return args;
  const { sources = [], failOn, allowUnrelated, rules = [], skip = [] } = await parsed(written);
  const either = (name: string, value: readonly string[]): readonly string[] => args.texts[name] ?? value;
  return {
    words: args.words.length > 0 ? args.words : sources,
    flags: allowUnrelated === true ? new Set([...args.flags, 'allow-unrelated']) : args.flags,
    texts: {
      ...args.texts,
      'fail-on': either('fail-on', failOn === undefined ? [] : [failOn]),
      rule: either('rule', rules),
      skip: either('skip', skip),
    },
  };
}

async function parsed(written: string): Promise<Config> {
  const { config } = await import('../schema/config.ts');
  let value: unknown;
  try {
    value = JSON.parse(written.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new InputError(`${CONFIGURATION}: not valid JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const result = config.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code !== 'unrecognized_keys')
    throw new InputError(`${CONFIGURATION}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
  const key = issue.keys[0] ?? '';
  const guess = nearest(key, Object.keys(config.shape));
  throw new InputError(
    `${CONFIGURATION}: there is no setting ${key}; ${guess === undefined ? '"crosscheck schema config" lists them' : `did you mean ${guess}?`}`,
  );
}
