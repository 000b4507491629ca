import { readFileSync } from 'node:fs';

/** The page's own style. */
export const pageStyle = (): string => STYLES.map(read).join('\n');

/**
 * The page's own script: its modules one after the other, in a scope of their own. They import nothing but each other, and no
 * two of them use one name at their top, so that joining them takes no bundler and the page can be read.
 */
export function pageScript(): string {
  const joined = SCRIPTS.map((name) => read(name).replaceAll(IMPORT, '').replaceAll(EXPORT, '')).join('\n');
  return `(() => {\n'use strict';\n${joined}})();`;
}

// Later ones may overrule earlier ones: paper stands last.
const STYLES = [
  'colours.css',
  'base.css',
  'verdicts.css',
  'head.css',
  'bar.css',
  'views.css',
  'finding.css',
  'matrix.css',
  'alone.css',
  'foot.css',
  'narrow.css',
  'forced.css',
  'paper.css',
];
const SCRIPTS = ['find.js', 'folds.js', 'highlights.js', 'views.js', 'filters.js', 'keys.js', 'start.js'];
const IMPORT = /^import [^;]*;\n/gmu;
const EXPORT = /^export (?=const|function)/gmu;

const FOLDER = new URL('./page/', import.meta.url);
// A browser reads every line break as LF before it checks a hash.
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
