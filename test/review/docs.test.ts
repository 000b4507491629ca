import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keySheet } from './key-sheet.ts';
import { SIGNS } from '../../src/report/signs.ts';

test('the page of keys is the table of keys', async () => {
  await expect(keySheet()).toMatchFileSnapshot('../../docs/review-keys.md');
});

test('the guide explains every sign', () => {
  const guide = readFileSync(new URL('../../docs/review.md', import.meta.url), 'utf8');
  for (const { sign, name } of Object.values(SIGNS)) expect(guide).toContain(`| \`${sign}\` | ${name} |`);
});

test('the screen in the guide is the screen of the review', () => {
  const guide = readFileSync(new URL('../../docs/review.md', import.meta.url), 'utf8');
  const golden = readFileSync(new URL('goldens/ferry-80x24.txt', import.meta.url), 'utf8');
  expect(guide).toContain(golden.replaceAll(/ +$/gm, '').trimEnd());
});
