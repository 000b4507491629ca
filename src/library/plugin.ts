import type { Rule } from '../compare/rule.ts';
import type { Reporter } from '../report/reporter.ts';

/** What a module brings that a configuration names under `plugins`. */
export interface Plugin {
  /** Rules that run beside the bundled ones, each with an id that none of these has. */
  readonly rules?: readonly Rule[];
  /** Reporters that `--format` takes by their id. */
  readonly reporters?: readonly Reporter[];
}

/** The plugin as given: in TypeScript this brings completion and checks. */
export const definePlugin = (plugin: Plugin): Plugin => plugin;
