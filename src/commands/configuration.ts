import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import type { Arguments } from './command.ts';
import { findConfiguration } from './configuration/find.ts';
import type { Settings } from './configuration/settings.ts';
import { shownPath } from './configuration/shown-path.ts';
import type { Io } from './io.ts';

/** What was typed, completed by what the configuration sets; the settings that are no option stand by themselves. */
export interface Configured extends Arguments {
  /** Left out where no configuration is found. */
  readonly settings?: Settings;
}

/** The arguments with what the configuration adds; what was typed goes before what is written there. */
export async function configured(typed: Arguments, { cwd }: Pick<Io, 'cwd'>): Promise<Configured> {
  const path = configurationPath(typed, cwd);
  if (path === undefined) return typed;
  const { settingsOf } = await import('./configuration/settings.ts');
  const written = await settingsOf(path, cwd);
  // Whoever types "never" wants to see and not to fail, whatever is written.
  const settings = typed.texts['fail-on']?.at(-1) === 'never' ? { ...written, rules: withoutErrors(written) } : written;
  return {
    ...typed,
    flags: flagsOf(typed, settings),
    texts: textsOf(typed, settings, cwd),
    given: givenOf(typed, settings, cwd),
    settings,
  };
}

const withoutErrors = ({ rules }: Settings): Settings['rules'] =>
  new Map([...rules].filter(([, { severity }]) => severity !== 'error'));

function configurationPath({ texts, flags }: Arguments, cwd: string): string | undefined {
  const named = texts['config']?.at(-1);
  if (!flags.has('no-config')) return named === undefined ? findConfiguration(cwd) : resolve(cwd, named);
  if (named !== undefined) throw new InputError('--config and --no-config exclude each other; drop one of them');
  return undefined;
}

const flagsOf = ({ flags }: Arguments, { allowUnrelated }: Settings): Arguments['flags'] =>
  allowUnrelated === true ? new Set([...flags, 'allow-unrelated']) : flags;

function textsOf({ texts }: Arguments, settings: Settings, cwd: string): Arguments['texts'] {
  const { failOn, maxWarnings, minConfidence, minOrigins, cache, only = [], rules } = settings;
  const off = [...rules].flatMap(([id, { severity }]) => (severity === 'off' ? [id] : []));
  // A rule that is asked for by name is run, whatever is written.
  const skip = off.filter((id) => texts['rule']?.includes(id) !== true);
  const written: Record<string, readonly string[]> = {
    'fail-on': listed(failOn),
    'max-warnings': listed(maxWarnings),
    'min-confidence': listed(minConfidence),
    'min-origins': listed(minOrigins),
    cache: cache === true ? [''] : typeof cache === 'string' ? [placed(cache, settings, cwd)] : [],
    rule: only,
  };
  const kept = Object.entries(written).filter(([name, values]) => texts[name] === undefined && values.length > 0);
  return {
    ...texts,
    ...Object.fromEntries(kept),
    ...(skip.length === 0 ? {} : { skip: [...new Set([...(texts['skip'] ?? []), ...skip])] }),
  };
}

const listed = (value: string | number | undefined): readonly string[] => (value === undefined ? [] : [String(value)]);

const placed = (path: string, { folder }: Settings, cwd: string): string => shownPath(resolve(folder, path), cwd);

// Reports that are typed stand in place of those that are written.
function givenOf({ texts, given }: Arguments, settings: Settings, cwd: string): Arguments['given'] {
  if (texts['format'] !== undefined || texts['output'] !== undefined) return given;
  const { format, output, reports = [{ format, output }] } = settings;
  return [
    ...given,
    ...reports.flatMap((report): Arguments['given'] => [
      ...(report.format === undefined ? [] : [['format', report.format] as const]),
      ...(report.output === undefined ? [] : [['output', placed(report.output, settings, cwd)] as const]),
    ]),
  ];
}
