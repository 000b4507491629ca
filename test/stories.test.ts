import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../src/report/formats.ts';
import { reporterOf } from '../src/report/reporters.ts';
import { pageText } from './helpers/page-text.ts';
import { run as runCommand } from './helpers/run-in-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const stories = readdirSync(`${root}seeds/stories`).sort();

// What a person and a program are told of each story, kept word for word: read the change before `npm run test:update`.
describe.each(stories)('story %s', (story) => {
  const files = readdirSync(`${root}seeds/stories/${story}`)
    .sort()
    .map((name) => `seeds/stories/${story}/${name}`);

  it.each(FORMATS)('as %s', async (format) => {
    const { stdout, stderr } = await runCommand(['check', '--format', format, ...files], { cwd: root });
    expect(stderr).toBe('');
    await expect(format === 'html' ? pageText(stdout) : stdout).toMatchFileSnapshot(
      `../fixtures/stories/${story}/${golden(format, (await reporterOf(format)).extension)}`,
    );
  });

  it('gives each finding two readings or more', async () => {
    const { stdout } = await runCommand(['check', '--format', 'json', ...files], { cwd: root });
    const { findings } = JSON.parse(stdout) as { findings: { message: string; readings: unknown[] }[] };
    expect(findings.filter(({ readings }) => readings.length < 2).map(({ message }) => message)).toEqual([]);
  });

  it('says the same whatever the order of its sources', async () => {
    const run = async (named: readonly string[]) => {
      const { stdout } = await runCommand(['check', '--format', 'json', ...named], { cwd: root });
      const { findings } = JSON.parse(stdout) as {
        findings: { fingerprint: string; verdict: string; message: string }[];
      };
      return findings
        .map(({ fingerprint, verdict, message }) => ({ fingerprint, verdict, message }))
        .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
    };
    expect(await run(files.toReversed())).toEqual(await run(files));
  });
});

const golden = (format: string, extension: string): string =>
  ['txt', format].includes(extension) && format !== 'github'
    ? `expected.${extension}`
    : `expected.${format}.${extension}`;
