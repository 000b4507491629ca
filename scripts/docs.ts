/** Writes docs/rules/<id>.md from each rule and its fixtures: `npm run docs`, or with --check to see whether they are fresh. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../src/compare/rules/index.ts';
import { rulePage } from './docs/rule-page.ts';

const check = process.argv.includes('--check');
const folder = new URL('../docs/rules/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const rule of RULES) {
  const file = new URL(`${rule.id}.md`, folder);
  const page = rulePage(rule);
  if (!check) writeFileSync(file, page);
  else if (readFileSync(file, 'utf8') !== page) throw new Error(`docs/rules/${rule.id}.md is stale: npm run docs`);
}
