/**
 * Writes docs/rules/<id>.md from each rule and its fixtures, docs/api from the library's types and docs/configuration.md from the
 * schema: `npm run docs`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { RULES } from '../src/compare/rules/index.ts';
import { apiReference } from './docs/api.ts';
import { configurationPage } from './docs/configuration-page.ts';
import { rulePage } from './docs/rule-page.ts';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(new URL('rules/', docs), { recursive: true });
mkdirSync(new URL('api/', docs), { recursive: true });
for (const rule of RULES) writeFileSync(new URL(`rules/${rule.id}.md`, docs), rulePage(rule));
writeFileSync(new URL('api/README.md', docs), await apiReference());
writeFileSync(new URL('configuration.md', docs), configurationPage());
