import stringWidth from 'string-width';
import { afterEach, describe, expect, test } from 'vitest';
import { KEYMAP, keyName } from '../../src/review/keymap.ts';
import { themeFor } from '../../src/review/theme.ts';
import { screenOf } from '../../src/review/view/screen.ts';
import { openTerminal, type Terminal } from '../helpers/terminal.ts';
import { crowdedStory, ferryStory, festivalStory, storyOf, wideStory } from './story.ts';

let terminal: Terminal | undefined;
afterEach(async () => {
  await terminal?.close();
  terminal = undefined;
});

describe.each([
  [60, 20],
  [80, 24],
  [120, 30],
  [200, 50],
])('at %i×%i', (columns, rows) => {
  test.each([
    ['ferry', ferryStory, []],
    ['ferry-quotation-open', ferryStory, ['n', 'enter']],
    ['ferry-only-here', ferryStory, ['z', 'G']],
    ['ferry-help', ferryStory, ['?']],
    ['ferry-dismiss', ferryStory, ['c', 'n', 'd', 'j']],
    ['ferry-decided', ferryStory, ['c', 'n', 'd', '2', 'a', 'A', 's', 'k', 'enter']],
    ['ferry-search', ferryStory, ['/', 'f', 'e', 'r', 'r', 'y']],
    ['ferry-filter', ferryStory, ['f', '2', 'j', 'j', 'j', 'j']],
    ['ferry-filtered', ferryStory, ['f', '2', 'escape']],
    ['ferry-reading', ferryStory, ['j', '2']],
    ['ferry-matrix', ferryStory, ['3']],
    ['festival-matrix', festivalStory, ['3', ']']],
    ['ferry-palette', ferryStory, [':', 'f', 'i', 'n', 'd']],
    ['festival-second-finding', festivalStory, ['tab', 'tab', 'j']],
  ])('%s looks as before', async (name, story, keys) => {
    terminal = await openTerminal(story(), columns, rows);
    await terminal.press(...keys);
    await expect(`${terminal.frame()}\n`).toMatchFileSnapshot(`goldens/${name}-${columns}x${rows}.txt`);
  });
});

test('a frame takes the whole terminal and no column more', async () => {
  terminal = await openTerminal(festivalStory(), 91, 33);
  expect(terminal.frame().split('\n')).toHaveLength(33);
  await terminal.resize(300, 100);
  expect(terminal.frame().split('\n')).toHaveLength(100);
  await terminal.resize(60, 20);
  expect(terminal.frame().split('\n')).toHaveLength(20);
});

test.each([
  [60, 20],
  [80, 24],
  [200, 50],
])('readings of a hundred sources keep to their pane at %i×%i', async (columns, rows) => {
  terminal = await openTerminal(crowdedStory(), columns, rows);
  for (const key of ['1', '2', '3']) {
    await terminal.press(key, 'j');
    const lines = terminal.frame().split('\n');
    expect(lines).toHaveLength(rows);
    expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
  }
  await terminal.press('1', 'tab', 'tab', 'G');
  expect(terminal.frame()).toMatch(/, [A-Z]+ and 1?\d\d more/u);
  expect(terminal.frame()).toMatch(/ {5}thirty boats/u);
});

test('a terminal that is too small says so and comes back', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24);
  await terminal.resize(50, 12);
  expect(terminal.frame()).toContain('The terminal has 50×12; the review needs 60×20.');
  await terminal.resize(80, 24);
  expect(terminal.frame()).toContain('Claims 1/5');
});

test('keys that come in one burst are all heard', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24);
  await terminal.burst('jjj');
  expect(terminal.frame()).toContain('Claims 4/5');
});

test('keys with Ctrl are heard in a burst as well', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24);
  await terminal.burst('jj\u0004\u0015k');
  expect(terminal.frame()).toContain('Claims 1/5');
  await terminal.burst('jj\u0003');
  expect(terminal.ending()).toBe('interrupted');
});

test('q quits, Ctrl-C interrupts', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24);
  await terminal.press('q');
  expect(terminal.ending()).toBe('quit');
  await terminal.press('ctrl-c');
  expect(terminal.ending()).toBe('interrupted');
});

test('the help tells every key', async () => {
  terminal = await openTerminal(ferryStory(), 100, 80);
  await terminal.press('?');
  for (const { keys, about } of KEYMAP) {
    expect(terminal.frame()).toContain(about);
    expect(terminal.frame()).toContain(keys.map(keyName).join(' '));
  }
  await terminal.press('escape');
  expect(terminal.frame()).toContain('Claims 1/5');
});

test('words that are searched for are set off wherever they stand', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24, { NO_COLOR: '1' });
  await terminal.press('/', ...'aska', 'enter');
  // In the row, the passage, the message and the reading.
  const drawn = screenOf(terminal.session.state()).panes.flatMap(({ lines }) => lines.flatMap((row) => row.segments));
  expect(drawn.filter(({ role }) => role === 'found').map(({ text }) => text)).toEqual([
    'Aska',
    'Aska',
    'Aska',
    'Aska',
  ]);
  expect(terminal.painted()).toContain('\u001B[7mAska');
  await terminal.press('/', ...'.*[', 'enter');
  expect(terminal.frame()).toContain('Nothing matches. F shows all again.');
});

test('what is to be known of the input is counted in the header and told in the help', async () => {
  const story = ferryStory();
  const [first] = story.documents;
  const notices = [
    { level: 'warning' as const, message: 'no date', ...(first && { document: first.id }) },
    { level: 'info' as const, message: 'one file was empty' },
  ];
  terminal = await openTerminal({ ...story, report: { ...story.report, notices } }, 80, 24);
  expect(terminal.frame()).toContain('0 of 3 decided  ! 2');
  await terminal.press('?');
  expect(terminal.frame()).toContain('! A coast-post.md: no date');
  expect(terminal.frame()).toContain('! one file was empty');
});

test('the help is searched', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24);
  await terminal.press('?', '/', ...'source');
  expect(terminal.frame()).toContain('Show only one verdict, decision, rule, speaker or source');
  expect(terminal.frame()).not.toContain('Undo the last decision');
  await terminal.press('escape', 'j', '?');
  expect(terminal.frame()).toContain('Claims 1/5');
});

test('a screen reader gets sentences', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24, { INK_SCREEN_READER: 'true' });
  expect(terminal.frame().split('\n').slice(0, 7)).toEqual([
    'Claim, 1/5',
    'Verdict: contradict.',
    'A, coast-post.md line 3: At least 14 people were hurt, the coastguard said.',
    'B, harbour-news.md line 3: Only 9 people were hurt, according to the coastguard.',
    'Finding: contradict, rule quantity. At least 14 people hurt and only 9 people hurt cannot both be true.',
    'A: at least 14 people hurt',
    'B: 9 people hurt',
  ]);
  await terminal.press('d');
  expect(terminal.frame()).toContain('Chosen: 1 same thing The same in other words');
  await terminal.press('2');
  expect(terminal.frame()).toMatch(/^Dismissed: different time · u undoes · n goes on\nClaim, 1\/5/);
  await terminal.press('/', 'z', 'z');
  expect(terminal.frame()).toMatch(/^Search: zz\n.*\nNo claim is shown\./);
  await terminal.press('escape', 'G', '?');
  expect(terminal.frame()).toContain('Next finding without a decision');
  expect(terminal.frame()).not.toMatch(/[─│┬├▌▸]/);
});

/** The parameters of every select-graphic-rendition sequence in what was drawn. */
function looksOf(painted: string): readonly string[] {
  return [...painted.matchAll(/\u001B\[([\d;:]*)m/g)].flatMap(([, looks = '']) => looks.split(/[;:]/));
}

test('only the terminal’s own sixteen colours are used, which its person made legible on light or dark', () => {
  const looks = Object.entries(themeFor({ TERM: 'xterm' }));
  expect(looks.filter(([, look]) => !/^(?:(?:[1247]|3[1-6]|30;43)(?:;|$))*$/.test(look))).toEqual([]);
});

test('verdicts and readings are told without colour', async () => {
  terminal = await openTerminal(ferryStory(), 80, 24, { NO_COLOR: '1' });
  for (const keys of [
    [],
    ['2'],
    ['3'],
    ['1', 'enter'],
    ['escape', 'f'],
    ['escape', '/', 's', 'enter'],
    ['F', 'd'],
    ['1', '?'],
  ]) {
    await terminal.press(...keys);
    for (const look of looksOf(terminal.painted())) expect(['0', '1', '2', '4', '7', '22', '24', '27']).toContain(look);
  }
  await terminal.press('escape', 'F');
  expect(terminal.frame()).toContain('✗ contradict');
  expect(terminal.frame()).toContain('9 people[1] were hurt');
});

test('where no two sources share a claim the claims of one source are shown at once', async () => {
  const story = storyOf(
    [
      { path: 'a.txt', paragraphs: [['The bakery closed.']] },
      { path: 'b.txt', paragraphs: [['A comet was seen.']] },
    ],
    [
      { verdict: 'only-here', claims: ['0:1'] },
      { verdict: 'only-here', claims: ['1:1'] },
    ],
  );
  terminal = await openTerminal(story, 80, 24);
  await terminal.press('j');
  expect(terminal.frame()).toContain('·  The bakery closed.');
  expect(terminal.frame()).toContain('Only A says this.');
});

test('an empty report is told', async () => {
  terminal = await openTerminal(storyOf([], []), 80, 24);
  await terminal.press('j', 'enter', 'n', 'tab', 'z');
  expect(terminal.frame()).toContain('The sources hold no claims.');
});

// Time on the processor, as other tests have theirs beside this one; `npm run bench -- review` takes the time from key to bytes.
test('a key is drawn within 50 ms, median over 200 presses, at 100 sources and 5,000 clusters', async () => {
  terminal = await openTerminal(wideStory(), 120, 40);
  const times: number[] = [];
  for (let press = 0; press < 200; press += 1) {
    const begin = process.cpuUsage();
    await terminal.press(press % 10 === 9 ? 'pagedown' : 'j');
    const { user, system } = process.cpuUsage(begin);
    times.push((user + system) / 1_000);
  }
  expect(times.toSorted((a, b) => a - b)[100]).toBeLessThan(50);
});
