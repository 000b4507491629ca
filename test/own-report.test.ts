import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnReport } from '../src/read/own-report.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const ARTICLES = {
  'a.md': 'The storm felled 30 oaks in the royal park on Sunday, the warden said.\n',
  'b.md': 'The storm felled 45 oaks in the royal park on Sunday, the warden said.\n',
};
const ALIKE = { ...ARTICLES, 'b.md': ARTICLES['a.md'] };

// Whoever writes the report beside the articles and runs again wants the articles compared, not the report.
describe('a report that stands among the articles is left out on the next run', () => {
  it.each([
    ['a text with a contradiction', ARTICLES, [], 'report.txt'],
    ['a text with known findings only', ARTICLES, ['baseline'], 'report.txt'],
    ['a text of articles that agree', ALIKE, [], 'report.txt'],
    ['a text with what is left out', ALIKE, ['--omissions'], 'report.txt'],
    ['Markdown', ARTICLES, ['--format', 'markdown'], 'report.md'],
    ['Markdown without a finding', ALIKE, ['--format', 'markdown'], 'report.md'],
    ['a page', ARTICLES, ['--format', 'html'], 'report.html'],
  ])('%s', async (_, articles, how, report) => {
    const cwd = folderWith(articles);
    mkdirSync(join(cwd, '.crosscheck'));
    if (how[0] === 'baseline') await run(['baseline', '.'], { cwd });
    const argv = ['check', '.', ...how.filter((word) => word !== 'baseline'), '--output', report];
    const first = await run(argv, { cwd });
    const second = await run(argv, { cwd });
    expect(second).toEqual(first);
    const shown = await run(['check', '.'], { cwd });
    expect(shown.stdout).toContain(`warning: ${report} is a report of crosscheck and left out`);
    expect(shown.stdout).toContain(' 2 sources, ');
    expect(await run(['check', 'a.md', report], { cwd })).toMatchObject({
      code: 2,
      stderr: `crosscheck: ${report}: this is a report of crosscheck and no article; name the articles themselves\n`,
    });
  });

  it.each([
    ['a heading with its name', '## crosscheck\n\nA tool of this name was shown at the fair on Monday.\n'],
    ['a count of contradictions', 'No contradictions were found in the testimony, the judge said.\n'],
    ['a list with signs', '≠ differ from what was said\n'],
    ['a warning', 'warning: high water\nThe river rose by two metres.\n'],
  ])('but not an article that begins with %s', (_, text) => {
    expect(isOwnReport(text)).toBe(false);
  });
});
