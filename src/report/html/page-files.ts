import { readFileSync } from 'node:fs';

/** The page's own style. */
export const pageStyle = (): string => read('page.css');

/**
 * The page's own script: its modules one after the other, in a scope of their own. They import nothing but each other, and no
 * two of them use one name at their top, so that joining them takes no bundler and the page can be read.
 */
export function pageScript(): string {
  const joined = SCRIPTS.map((name) => read(name).replaceAll(IMPORT, '').replaceAll(EXPORT, '')).join('\n');
  return `(() => {\n'use strict';\n${joined}})();`;
}

const SCRIPTS = ['find.js', 'folds.js', 'views.js', 'filters.js', 'keys.js', 'start.js'];
const IMPORT = /^import [^;]*;\n/gmu;
const EXPORT = /^export (?=const|function)/gmu;

const FOLDER = new URL('./page/', import.meta.url);
// A browser reads every line break as LF before it checks a hash.
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
