import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { assertRule } from '../../compare/chosen-rules.ts';
import type { Rule } from '../../compare/rule.ts';
import { RULES } from '../../compare/rules/index.ts';
import { InputError } from '../../errors.ts';
import { FORMATS } from '../../report/formats.ts';
import type { Reporter } from '../../report/reporter.ts';
import { importedFrom } from './load-code.ts';
import type { Written } from './written.ts';

/** What plugins bring beside what is bundled. */
export interface Plugins {
  readonly rules: readonly Rule[];
  readonly reporters: readonly Reporter[];
}

export const NO_PLUGINS: Plugins = { rules: [], reporters: [] };

/** What the plugins bring that a configuration file at `path` names, each mistake told with the place of the name. */
export async function loadPlugins(named: string | readonly string[], path: string, written: Written): Promise<Plugins> {
  let all = NO_PLUGINS;
  for (const [index, name] of [named].flat().entries()) {
    const place = written.place(typeof named === 'string' ? ['plugins'] : ['plugins', index], 'value');
    all = withPlugin(all, checked(await loaded(name, path, place), place, name), place);
  }
  return all;
}

/** Both together; what both of them bring counts once. */
export function withPlugin(some: Plugins, more: Plugins, place: string): Plugins {
  const rules = [...new Set([...some.rules, ...more.rules])];
  const reporters = [...new Set([...some.reporters, ...more.reporters])];
  for (const [what, all] of [['rule', rules] as const, ['reporter', reporters] as const]) {
    const ids = all.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined)
      throw new InputError(`${place}: two ${what}s of plugins are called ${twice}; leave one out`);
  }
  return { rules, reporters };
}

async function loaded(name: string, path: string, place: string): Promise<unknown> {
  const isFile = /^(?:\.{0,2}[/\\]|[a-z]:[/\\])/iu.test(name);
  const file = isFile ? resolve(dirname(path), name) : packageFile(name, path);
  if (file === undefined || (isFile && statSync(file, { throwIfNoEntry: false })?.isFile() !== true))
    throw new InputError(
      isFile
        ? `${place}: there is no file ${name} beside the configuration`
        : `${place}: no package ${name} is installed here; install it, or begin the name of a file with ./`,
    );
  try {
    return await importedFrom(file);
  } catch (error) {
    throw new InputError(
      `${place}: ${name} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The file that a package gives to who imports it, seen from the configuration; undefined where it is not installed. */
function packageFile(name: string, path: string): string | undefined {
  const require = createRequire(path);
  try {
    return require.resolve(name);
  } catch (error) {
    // A package that can only be imported, as many are, is not found by the rules of `require`.
    if (!(error instanceof Error && 'code' in error) || error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED')
      return undefined;
    const folder = require.resolve.paths(name)?.find((base) => existsSync(join(base, name, 'package.json')));
    if (folder === undefined) return undefined;
    const manifest: unknown = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
    const entry = entryOf(Object(manifest).exports);
    return entry === undefined ? undefined : join(folder, name, entry);
  }
}

/** What `exports` of a package gives to an import of its name. */
function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  for (const condition of ['.', 'node', 'import', 'default'])
    if (Object.hasOwn(exports, condition)) {
      const found = entryOf(Reflect.get(exports, condition));
      if (found !== undefined) return found;
    }
  return undefined;
}

const BRINGS = 'a plugin exports rules, reporters or both: export default definePlugin({ rules: […], reporters: […] })';

function checked(module: unknown, place: string, name: string): Plugins {
  const given: unknown = Object(module).default ?? module;
  const { rules = [], reporters = [] } = Object(given) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(rules) || !Array.isArray(reporters))
    throw new InputError(`${place}: ${name}: rules and reporters must be lists; ${BRINGS}`);
  if (rules.length + reporters.length === 0) throw new InputError(`${place}: ${name} brings nothing; ${BRINGS}`);
  return {
    rules: rules.map((rule: unknown) => checkedRule(rule, place, name)),
    reporters: reporters.map((reporter: unknown) => checkedReporter(reporter, place, name)),
  };
}

function checkedRule(rule: unknown, place: string, name: string): Rule {
  try {
    assertRule(rule);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${place}: ${name}: ${error.message}`) : error;
  }
  if (RULES.some(({ id }) => id === rule.id))
    throw new InputError(`${place}: ${name}: a bundled rule is called ${rule.id}; give it another id`);
  return rule;
}

function checkedReporter(given: unknown, place: string, name: string): Reporter {
  const reporter = Object(given) as Partial<Record<keyof Reporter, unknown>>;
  const refuse = (what: string): never => {
    throw new InputError(`${place}: ${name}: ${what}`);
  };
  const { id, about, extension, mediaType, render } = reporter;
  if (typeof id !== 'string' || !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(id))
    return refuse('the id of a reporter is made of small letters, digits and hyphens, as in "tsv"');
  if (FORMATS.some((format) => format === id)) return refuse(`a bundled format is called ${id}; give it another id`);
  if (typeof about !== 'string' || typeof extension !== 'string' || typeof mediaType !== 'string')
    return refuse(`reporter "${id}": about, extension and mediaType must be texts`);
  if (typeof render !== 'function') return refuse(`reporter "${id}": there is no render function`);
  return given as Reporter;
}
