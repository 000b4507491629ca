import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/compare/rules/index.ts';
import { VERSION } from '../src/version.ts';
import { apiReference } from '../scripts/docs/api.ts';
import { rulePage } from '../scripts/docs/rule-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (path: string) => readFileSync(`${root}${path}`, 'utf8');

describe('what is derived is fresh', () => {
  it('the lexicon', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/lexicon.ts', '--check'], { cwd: root, stdio: 'pipe' });
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('docs/rules/%s.md', (_, rule) => {
    expect(rulePage(rule), 'run npm run docs').toBe(text(`docs/rules/${rule.id}.md`));
  });

  it('docs/api, with a word on everything that the library exports', async () => {
    expect(await apiReference(), 'run npm run docs').toBe(text('docs/api/README.md'));
  });

  it('the version', () => {
    expect((JSON.parse(text('package.json')) as { version: string }).version).toBe(VERSION);
  });
});
