import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/list.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { reporterOf } from '../../src/report/reporters.ts';
import { run } from '../helpers/run-in-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${ROOT}docs/formats.md`, 'utf8');
const flags = (text: string): readonly string[] =>
  [...text.matchAll(/--[a-z][a-z-]*/gu)].map(([flag]) => flag.slice(2));

it('docs/formats.md has a section for each format, in the order of the help', () => {
  const sections = [...page.matchAll(/^## (?<id>[a-z]+)$/gmu)].map(({ groups }) => groups?.['id']);
  expect(sections).toEqual([...FORMATS]);
  const rows = [...page.matchAll(/^\| \[`(?<id>[a-z]+)`\]/gmu)].map(({ groups }) => groups?.['id']);
  expect(rows).toEqual([...FORMATS]);
});

it('docs/formats.md speaks of options that there are', () => {
  const known = COMMANDS.find(({ name }) => name === 'check')?.options.map(({ name }) => name) ?? [];
  for (const flag of new Set(flags(page.replaceAll(/^```[^`]*?reviewdog[^`]*?```$/gmu, ''))))
    expect(known).toContain(flag);
});

it('docs/formats.md names the columns of CSV in their order', async () => {
  const { stdout } = await run(['check', 'seeds/stories/harbour-fire', '--format', 'csv', '--no-config'], {
    cwd: ROOT,
  });
  const section = /^## csv$(?<text>[^#]*)/mu.exec(page)?.groups?.['text'] ?? '';
  const named = [...section.matchAll(/`(?<name>[a-z]+)`/gu)].map(({ groups }) => groups?.['name']);
  expect(named).toEqual(stdout.split('\r\n')[0]?.split(','));
});

it.each(FORMATS)('the reporter %s is called so and has a file extension and a media type', async (format) => {
  const { id, about, extension, mediaType } = await reporterOf(format);
  expect(id).toBe(format);
  expect(about).not.toBe('');
  expect(extension).toMatch(/^[a-z]+$/u);
  expect(mediaType).toMatch(/^[a-z]+\/[a-z+-]+$/u);
});
