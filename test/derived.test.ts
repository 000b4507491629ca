import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../src/compare/rules/index.ts';
import { config } from '../src/schema/config.ts';
import { VERSION } from '../src/version.ts';
import { configurationPage, settings } from '../scripts/docs/configuration-page.ts';
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

  it('docs/configuration.md, with every setting and examples that are right', () => {
    expect(configurationPage(), 'run npm run docs').toBe(text('docs/configuration.md'));
    const told = settings();
    expect(told.map(({ key }) => key)).toEqual(Object.keys(config.shape));
    for (const { key, examples } of told)
      for (const example of examples) expect(config.parse({ [key]: example })).toEqual({ [key]: example });
    for (const [, block = ''] of text('docs/configuration.md').matchAll(/```yaml\n([^]*?)\n```/gu))
      for (const example of block.split('\n# or\n')) config.parse(parse(example));
  });

  it('the version', () => {
    expect((JSON.parse(text('package.json')) as { version: string }).version).toBe(VERSION);
  });
});
