import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { RULES } from '../../compare/rules/index.ts';
import { InputError } from '../../errors.ts';
import type { Config, RuleSettings } from '../../model/config.ts';
import { nearest } from '../../nearest.ts';
import { FORMATS } from '../../report/formats.ts';
import { PRESETS } from './presets.ts';
import { readConfiguration } from './read.ts';
import { shownPath } from './shown-path.ts';
import { loadPlugins, NO_PLUGINS, withPlugin, type Plugins } from './plugins.ts';
import { assertKnown, validConfig } from './validate.ts';
import type { Written } from './written.ts';

/** What a configuration sets, with everything that it extends; paths are relative to the folder of the file that set them. */
export interface Settings extends Omit<Config, 'extends' | 'plugins' | 'rules' | 'skip' | '$schema'> {
  /** Run only these rules. */
  readonly only?: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSettings>;
  readonly plugins: Plugins;
  /** What messages call the file. */
  readonly name: string;
  /** The folder of the file, and of the file that set `sources` or `stories`. */
  readonly folder: string;
  readonly sourcesFolder: string;
}

/** The settings of a configuration file. */
export async function settingsOf(path: string, cwd: string): Promise<Settings> {
  return readSettings(path, cwd, []);
}

async function readSettings(path: string, cwd: string, above: readonly string[]): Promise<Settings> {
  const name = shownPath(path, cwd);
  if (above.includes(path))
    throw new InputError(
      `${name}: it extends itself (${[...above, path].map((file) => shownPath(file, cwd)).join(' → ')})`,
    );
  const written = await readConfiguration(path, name);
  const config = validConfig(written);
  const folder = dirname(path);
  let settings: Settings = { rules: new Map(), plugins: NO_PLUGINS, name, folder, sourcesFolder: folder };
  const bases = [config.extends ?? []].flat();
  for (const [index, base] of bases.entries()) {
    const preset = Object.hasOwn(PRESETS, base) ? PRESETS[base] : undefined;
    if (preset !== undefined) settings = merged(settings, own(preset.settings, settings));
    else settings = merged(settings, await extended(base, { written, index, path, cwd, above }));
  }
  const brought = config.plugins === undefined ? NO_PLUGINS : await loadPlugins(config.plugins, path, written);
  const plugins = withPlugin(settings.plugins, brought, written.place(['plugins'], 'value'));
  assertKnown(config, written, {
    rules: [...RULES, ...plugins.rules].map(({ id }) => id),
    formats: [...FORMATS, ...plugins.reporters.map(({ id }) => id)],
  });
  return { ...merged(settings, own(config, { name, folder })), plugins, name, folder };
}

interface Extending {
  readonly written: Written;
  readonly index: number;
  readonly path: string;
  readonly cwd: string;
  readonly above: readonly string[];
}

async function extended(base: string, { written, index, path, cwd, above }: Extending): Promise<Settings> {
  if (!/[./\\]/u.test(base)) {
    const guess = nearest(base, Object.keys(PRESETS));
    const places = [written.place(['extends', index], 'value'), written.place(['extends'], 'value')];
    throw new InputError(
      `${places[Array.isArray(Reflect.get(Object(written.value), 'extends')) ? 0 : 1]}: no preset is called ${base}; ${guess === undefined ? `there are ${Object.keys(PRESETS).join(', ')}` : `did you mean ${guess}?`}`,
    );
  }
  // Paths stay relative to the file that names them.
  const folder = dirname(path);
  const settings = await readSettings(resolve(folder, base), cwd, [...above, path]);
  const from = (target: string): string => within(folder, resolve(settings.folder, target));
  return {
    ...settings,
    ...(settings.output === undefined ? {} : { output: from(settings.output) }),
    ...(settings.decisions === undefined ? {} : { decisions: from(settings.decisions) }),
    ...(typeof settings.cache === 'string' ? { cache: from(settings.cache) } : {}),
    ...(settings.reports === undefined
      ? {}
      : {
          reports: settings.reports.map((report) =>
            report.output === undefined ? report : { ...report, output: from(report.output) },
          ),
        }),
  };
}

function within(folder: string, target: string): string {
  const path = relative(folder, target);
  return isAbsolute(path) ? target : path;
}

/** What one file or preset sets by itself. */
function own(config: Config, { name, folder }: Pick<Settings, 'name' | 'folder'>): Settings {
  const { extends: _bases, plugins: _plugins, $schema: _schema, rules = {}, skip = [], ...rest } = config;
  const only = isList(rules) ? rules : undefined;
  const entries = isList(rules) ? [] : Object.entries(rules);
  return {
    ...rest,
    name,
    folder,
    sourcesFolder: folder,
    plugins: NO_PLUGINS,
    ...(only === undefined ? {} : { only }),
    rules: new Map<string, RuleSettings>([
      ...skip.map((id) => [id, { severity: 'off' }] as const),
      ...entries.map(([id, set]) => [id, typeof set === 'string' ? { severity: set } : set] as const),
    ]),
  };
}

const isList = (rules: NonNullable<Config['rules']>): rules is readonly string[] => Array.isArray(rules);

/** Both, where the second goes before the first. */
function merged(base: Settings, over: Settings): Settings {
  const { sources, stories, format, output, reports, ...kept } = base;
  const places = over.sources === undefined && over.stories === undefined;
  const written = over.format === undefined && over.output === undefined && over.reports === undefined;
  return {
    ...kept,
    ...(places ? { ...(sources === undefined ? {} : { sources }), ...(stories === undefined ? {} : { stories }) } : {}),
    ...(written
      ? {
          ...(format === undefined ? {} : { format }),
          ...(output === undefined ? {} : { output }),
          ...(reports === undefined ? {} : { reports }),
        }
      : {}),
    ...over,
    sourcesFolder: places ? base.sourcesFolder : over.sourcesFolder,
    plugins: withPlugin(base.plugins, over.plugins, over.name),
    rules: new Map(
      [...new Set([...base.rules.keys(), ...over.rules.keys()])].map((id) => [
        id,
        { ...base.rules.get(id), ...over.rules.get(id) },
      ]),
    ),
  };
}
