import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src/render-report.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { InputError } from '../../src/errors.ts';
import { KEYMAP } from '../../src/review/keymap.ts';
import { type DecisionStore, decisionsInMemory } from '../../src/review/decisions/store.ts';
import { plainText, widthOf } from '../../src/review/line.ts';
import { materialOf } from '../../src/review/material.ts';
import { REPORT_FORMS, reportShown } from '../../src/review/reports.ts';
import { openSession, type Session, type Surroundings } from '../../src/review/session.ts';
import { chosenItem, type ReviewState } from '../../src/review/state.ts';
import { articleFor, detailOf, listHeight } from '../../src/review/view/geometry.ts';
import { screenOf } from '../../src/review/view/screen.ts';
import { ferryStory, festivalStory, longStory, type Story, storyOf } from './story.ts';

/** A session on a story; keys are pressed by their names. */
function opened(
  story: Story,
  decisions: DecisionStore = decisionsInMemory(),
  more: Partial<Surroundings> = {},
): Session {
  let minutes = 0;
  return openSession({
    material: materialOf(story.report, story.documents),
    decisions,
    size: { columns: 80, rows: 24 },
    by: 'ada',
    now: () => new Date(Date.UTC(2024, 2, 7, 9, (minutes += 1))),
    leave: () => {},
    crash: (error) => {
      throw error;
    },
    edit: async () => {},
    suspend: async () => {},
    copy: () => true,
    write: () => 'crosscheck-review.md',
    render: async (format) => ({ text: format, extension: 'txt' }),
    ...more,
  });
}
function after(session: Session, ...keys: readonly string[]): ReviewState {
  for (const key of keys) session.press(key);
  return session.state();
}
/** The chosen cluster by its place in the story's sketch; the fold by its name. */
const chosen = (state: ReviewState): string =>
  chosenItem(state)?.cluster.id ?? state.list[state.cursor]?.kind ?? 'none';

test('contradictions come first, then differences, compatible and agreeing claims, the rest behind a fold', () => {
  const rows = opened(ferryStory())
    .state()
    .list.map((row) => (row.kind === 'item' ? row.item.cluster.id : row.kind));
  expect(rows).toEqual(['c2', 'c3', 'c4', 'c1', 'c5', 'fold']);
});

describe('moving through the list', () => {
  const moves: readonly (readonly [string, readonly string[], string])[] = [
    ['starts at the heaviest', [], 'c2'],
    ['down', ['j'], 'c3'],
    ['down and up', ['j', 'k'], 'c2'],
    ['up at the top stays', ['k'], 'c2'],
    ['last is the fold', ['G'], 'fold'],
    ['down at the end stays', ['G', 'j'], 'fold'],
    ['first', ['G', 'g'], 'c2'],
    ['a page down', ['pagedown'], 'fold'],
    ['next finding passes over the compatible', [']', ']', ']', ']', ']'], 'c4'],
    ['previous finding', ['G', '['], 'c4'],
    ['the only contradiction stays', ['x'], 'c2'],
    ['the next contradiction after the last is the first', ['G', 'x'], 'c2'],
    ['the finding before the first is the last', ['['], 'c4'],
    ['previous contradiction', ['G', 'X'], 'c2'],
    ['unfolding keeps the cursor on the fold', ['G', 'enter'], 'fold'],
    ['unfolded, the last is a claim of one source', ['z', 'G'], 'c8'],
    ['folding from inside goes to the fold', ['z', 'G', 'z'], 'fold'],
    ['folding elsewhere keeps the place', ['j', 'z', 'z'], 'c3'],
  ];
  test.each(moves)('%s', (_name, commands, expected) => {
    expect(chosen(after(opened(ferryStory()), ...commands))).toBe(expected);
  });
});

describe('panes', () => {
  const panes: readonly (readonly [string, readonly string[], string])[] = [
    ['tab goes round', ['tab', 'tab', 'tab'], 'list'],
    ['back to the list', ['tab', 'tab', 'escape'], 'list'],
    ['a claim without findings has two panes', ['G', 'k', 'tab', 'tab'], 'list'],
    ['shift-tab begins at the end', ['shift-tab'], 'findings'],
    ['enter reads the passages', ['enter'], 'passages'],
    ['an open claim has no list', ['enter', 'tab', 'tab'], 'passages'],
    ['enter twice comes back', ['enter', 'enter'], 'list'],
    ['the fold has no panes', ['G', 'tab'], 'list'],
  ];
  test.each(panes)('%s', (_name, commands, expected) => {
    expect(after(opened(ferryStory()), ...commands).pane).toBe(expected);
  });
});

test('a finding longer than its pane is read to its end', () => {
  const story = storyOf(
    [
      { path: 'a.txt', paragraphs: [['One boat.']] },
      { path: 'b.txt', paragraphs: [['Two boats.']] },
    ],
    [
      {
        verdict: 'differ',
        claims: ['0:1', '1:1'],
        findings: [
          { rule: 'quantity', verdict: 'differ', message: 'many words '.repeat(200), readings: { one: ['0:1 One'] } },
        ],
      },
    ],
  );
  const session = opened(story);
  session.press('shift-tab');
  for (let press = 0; press < 200; press += 1) session.press('j');
  const { findings, findingsHeight } = detailOf(session.state());
  expect(session.state().findingsTop).toBe(findings.length - findingsHeight);
  expect(after(session, 'g').findingsTop).toBe(0);
});

test('what could not be done is told until the next key', () => {
  const session = opened(ferryStory());
  expect(after(session, 'x').message).toBe('This is the only contradiction');
  expect(after(session, 'j').message).toBe('');
});

test('the chosen finding starts anew with each claim', () => {
  const session = opened(festivalStory());
  expect(after(session, 'shift-tab', 'j').finding).toBe(1);
  expect(after(session, 'j').finding).toBe(1);
  expect(after(session, 'escape', 'j', 'k').finding).toBe(0);
});

test('findings within one claim are passed one by one', () => {
  const session = opened(festivalStory());
  expect(after(session, ']').finding).toBe(1);
  expect(after(session, ']').message).toBe('Went on from the top');
  expect(after(session, ']').finding).toBe(1);
  expect(after(session, 'G', '[').finding).toBe(1);
  expect(after(session, '[').finding).toBe(0);
});

test('long passages scroll no further than their end', () => {
  const words = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
  const story = storyOf(
    [
      { path: 'a.txt', paragraphs: [[`${words}.`]] },
      { path: 'b.txt', paragraphs: [[`${words}!`]] },
    ],
    [{ verdict: 'agree', claims: ['0:1', '1:1'] }],
  );
  const session = opened(story);
  const end = after(session, 'tab', 'G');
  const { passages, passagesHeight } = detailOf(end);
  expect(end.passagesTop).toBe(passages.length - passagesHeight);
  expect(after(session, 'pagedown').passagesTop).toBe(end.passagesTop);
  expect(after(session, 'g').passagesTop).toBe(0);
});

type Step = { readonly key: string } | { readonly columns: number; readonly rows: number };
const anyKey = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...KEYMAP.flatMap(({ keys }) => keys)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', '5', 'backspace', 'ctrl-w', 'é', '祭', '👩', '\u200D', '\u001B', 'ctrl-x'),
  },
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ key: anyKey }) },
  {
    weight: 1,
    arbitrary: fc.record({ columns: fc.integer({ min: 1, max: 130 }), rows: fc.integer({ min: 1, max: 60 }) }),
  },
);
const take = (session: Session, step: Step): void =>
  'key' in step ? session.press(step.key) : session.resize(step.columns, step.rows);
const STORIES = [ferryStory(), festivalStory(), longStory(40), storyOf([], [])];

test('whatever is done, the cursor is on a row and the screen is full and no wider than the terminal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STORIES), fc.array(anyStep, { maxLength: 60 }), (story, steps) => {
      const session = opened(story);
      for (const step of steps) {
        take(session, step);
        const state = session.state();
        const { cursor, list, finding, findingsTop, passagesTop, top } = state;
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThan(Math.max(1, list.length));
        for (const place of [finding, findingsTop, passagesTop, top]) expect(place).toBeGreaterThanOrEqual(0);
        expect(finding).toBeLessThan(Math.max(1, chosenItem(state)?.findings.length ?? 0));
        if (state.columns < 60 || state.rows < 20) continue;
        const screen = screenOf(state);
        for (const { lines } of screen.panes)
          expect(lines).toHaveLength(state.rows - screen.top.length - screen.bottom.length);
        for (const { lines } of screen.panes.slice(0, -1))
          expect(new Set(lines.map((row) => widthOf(row.segments))).size).toBe(1);
        const rows = screen.panes[0]?.lines.map((_row, at) => screen.panes.flatMap(({ lines }) => lines[at] ?? []));
        for (const row of rows ?? [])
          expect(widthOf(row.flatMap(({ segments }) => segments)), row.map(plainText).join('')).toBeLessThanOrEqual(
            state.columns,
          );
        for (const bar of [...screen.top, ...screen.bottom]) expect(widthOf(bar.segments)).toBe(state.columns);
      }
    }),
    { numRuns: 200 },
  );
});

test('undo after any act restores the decisions before it, redo those after it, and none is ever lost', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STORIES), fc.array(anyStep, { maxLength: 60 }), (story, steps) => {
      const store = decisionsInMemory();
      const session = opened(story, store);
      for (const step of steps) {
        const before = session.state();
        const pairedBefore = store.pairings();
        take(session, step);
        const now = session.state();
        expect(now.decisions).toEqual(store.read());
        if (now.past.length !== before.past.length + 1 || now.future.length > 0) continue;
        const paired = store.pairings();
        session.press('escape');
        session.press('u');
        expect(store.read()).toEqual(before.decisions);
        expect(store.pairings()).toEqual(pairedBefore);
        session.press('ctrl-r');
        expect(store.read()).toEqual(now.decisions);
        expect(store.pairings()).toEqual(paired);
      }
    }),
    { numRuns: 200 },
  );
});

const decided = (session: Session): readonly string[] =>
  [...session.state().decisions.values()].map(({ fingerprint, status, reason, note }) =>
    [fingerprint, status, reason, note].filter((part) => part !== undefined).join(' '),
  );

describe('deciding', () => {
  const acts: readonly (readonly [string, readonly string[], readonly string[], string])[] = [
    ['confirm', ['c'], ['f2-1 confirmed'], 'Confirmed · u undoes · n goes on'],
    ['confirm twice takes it back', ['c', 'c'], [], 'Confirmation taken back · u undoes · n goes on'],
    ['dismiss asks first', ['d'], [], ''],
    [
      'dismiss for the first reason',
      ['d', 'enter'],
      ['f2-1 dismissed same thing'],
      'Dismissed: same thing · u undoes · n goes on',
    ],
    [
      'dismiss by number',
      ['d', '4'],
      ['f2-1 dismissed wrong pairing'],
      'Dismissed: wrong pairing · u undoes · n goes on',
    ],
    [
      'dismiss by moving',
      ['d', 'j', 'j', 'k', 'enter'],
      ['f2-1 dismissed different time'],
      'Dismissed: different time · u undoes · n goes on',
    ],
    ['a menu left decides nothing', ['d', 'escape'], [], ''],
    ['q leaves a menu, not the review', ['d', 'q', 'c'], ['f2-1 confirmed'], 'Confirmed · u undoes · n goes on'],
    ['dismiss twice takes it back', ['d', '1', 'd'], [], 'Dismissal taken back · u undoes · n goes on'],
    ['a note alone', ['a', 'a', 's', 'k', 'enter'], ['f2-1 open ask'], 'Noted · u undoes · n goes on'],
    [
      'letters of commands are letters in a note',
      ['a', 'q', '?', 'space', 'j', 'enter'],
      ['f2-1 open q? j'],
      'Noted · u undoes · n goes on',
    ],
    ['a note left is not kept', ['a', 'x', 'escape'], [], ''],
    ['a note emptied goes', ['a', 'x', 'enter', 'a', 'backspace', 'enter'], [], 'Noted · u undoes · n goes on'],
    ['a note survives a decision', ['a', 'x', 'enter', 'c'], ['f2-1 confirmed x'], 'Confirmed · u undoes · n goes on'],
    ['undo', ['c', 'u'], [], 'Undone: confirmed · Ctrl-R does it again'],
    [
      'undo goes to where the act was',
      ['c', 'G', 'u', 'd', '1'],
      ['f2-1 dismissed same thing'],
      'Dismissed: same thing · u undoes · n goes on',
    ],
    ['redo', ['c', 'u', 'ctrl-r'], ['f2-1 confirmed'], 'Done again: confirmed'],
    ['a new act ends what could be done again', ['c', 'u', 'n', 'c', 'ctrl-r'], ['f3-1 confirmed'], 'Nothing to redo'],
    ['nothing to undo', ['u'], [], 'Nothing to undo'],
    ['next passes over what is decided', ['c', 'n', 'c', 'n'], ['f2-1 confirmed', 'f3-1 confirmed'], ''],
    [
      'nothing to decide where both can be true',
      ['j', 'j', 'j', 'c'],
      [],
      'Both readings can be true: there is nothing to decide',
    ],
    ['nothing to decide without a finding', ['G', 'c'], [], 'No finding here to decide about'],
  ];
  test.each(acts)('%s', (_name, keys, expected, message) => {
    const session = opened(ferryStory());
    expect(after(session, ...keys).message).toBe(message);
    expect(decided(session)).toEqual(expected);
  });

  test('with several findings the next one is chosen', () => {
    const session = opened(festivalStory());
    expect(after(session, 'c').finding).toBe(1);
    expect(after(session, 'd', '3').finding).toBe(1);
    expect(decided(session)).toEqual(['f1-1 confirmed', 'f1-2 dismissed different scope']);
  });

  test('an act that cannot be written is told and changes nothing', () => {
    const full: DecisionStore = {
      ...decisionsInMemory(),
      change: () => {
        throw new InputError('decisions.json: the disk is full; the file is as it was');
      },
    };
    const session = opened(ferryStory(), full);
    const { message, decisions, past } = after(session, 'c');
    expect(message).toBe('decisions.json: the disk is full; the file is as it was');
    expect([decisions.size, past.length]).toEqual([0, 0]);
  });
});

const shownIn = (session: Session): string =>
  session
    .state()
    .list.map((row) => (row.kind === 'item' ? row.item.cluster.id : `+${row.count}`))
    .join(' ');
const type = (text: string): readonly string[] => [
  '/',
  ...[...text].map((letter) => (letter === ' ' ? 'space' : letter)),
];

describe('search and filters', () => {
  const ALL = 'c2 c3 c4 c1 c5 +3';
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['a word narrows with every letter', type('divers'), '+1 c7'],
    ['upper and lower case are one', type('CAPTAIN'), 'c3'],
    ['all words must stand in it', type('ferry board'), 'c1'],
    ['words of a finding count', type('quotation'), 'c3'],
    ['words of a note count', ['a', 'h', 'm', 'm', 'enter', ...type('hmm')], 'c2'],
    ['nothing found', type('zebra'), ''],
    ['escape lifts what was typed', [...type('divers'), 'escape'], ALL],
    ['enter keeps it', [...type('captain'), 'enter', 'j'], 'c3'],
    ['escape in the list shows all again', [...type('captain'), 'enter', 'escape'], ALL],
    ['escape goes back to the earlier search', [...type('captain'), 'enter', '/', 'x', 'escape'], 'c3'],
    ['letters taken back widen again', [...type('captainx'), 'backspace'], 'c3'],
    ['ctrl-u begins anew', [...type('captain'), 'ctrl-u'], ALL],
    ['a verdict', ['f', 'enter'], 'c2'],
    ['a verdict lifted again', ['f', 'enter', 'enter'], ALL],
    ['by number', ['f', '2'], 'c3 c4'],
    ['two at once', ['f', '2', 'G', 'k', 'k', 'k', 'k', 'k', 'enter'], 'c4'],
    ['by somebody who is quoted', ['f', 'G', 'k', 'k', 'enter'], 'c2'],
    ['what is undecided', ['c', 's'], 'c3 c4'],
    ['what is undecided and all again', ['c', 's', 's'], ALL],
    ['a decision takes a claim out of the undecided', ['s', 'c'], 'c3 c4'],
    ['undo brings it back', ['s', 'c', 'u'], 'c2 c3 c4'],
    ['F in the menu shows all', ['f', '2', 'F'], ALL],
    ['F in the list shows all', ['f', '2', 'escape', 'F'], ALL],
  ];
  test.each(cases)('%s', (_name, keys, expected) => {
    const session = opened(ferryStory());
    after(session, ...keys);
    expect(shownIn(session)).toBe(expected);
  });

  test('the cursor stays on its claim while that is shown', () => {
    const session = opened(ferryStory());
    expect(chosen(after(session, 'j', 'j', 'f', '2'))).toBe('c4');
    expect(chosen(after(session, 'F', 'escape'))).toBe('c4');
  });

  test('a letter is searched among 5,000 clusters in time to be drawn', () => {
    const session = opened(longStory(5000));
    after(session, '/', 'd');
    const times = [...'istrict 4999'].map((letter) => {
      const begin = process.cpuUsage();
      after(session, letter === ' ' ? 'space' : letter);
      const { user, system } = process.cpuUsage(begin);
      return (user + system) / 1_000;
    });
    expect(times.toSorted((one, other) => one - other)[6]).toBeLessThan(30);
    expect(session.state().list).toHaveLength(1);
  });
});

describe('taking away', () => {
  const opens = async (keys: readonly string[], more: Partial<Surroundings> = {}): Promise<readonly string[]> => {
    const places: string[] = [];
    const edit: Surroundings['edit'] = async ({ path, line, column }) => void places.push(`${path}:${line}:${column}`);
    const session = opened(ferryStory(), decisionsInMemory(), { edit, ...more });
    after(session, ...keys);
    await setImmediate();
    return places;
  };

  test('the editor opens the source that is chosen, at the words of the finding', async () => {
    expect(await opens(['e', '2'])).toEqual(['stories/ferry/harbour-news.md:3:102']);
    expect(await opens(['e', 'enter'])).toEqual(['stories/ferry/coast-post.md:3:90']);
    expect(await opens(['e', 'escape'])).toEqual([]);
  });

  test('a claim of one source is opened without asking', async () => {
    expect(await opens(['z', 'G', 'e'])).toEqual(['stories/ferry/harbour-news.md:7:58']);
  });

  test('standard input and the web have no file to open', async () => {
    const story = storyOf([{ path: '-', paragraphs: [['One.']] }], [{ verdict: 'only-here', claims: ['0:1'] }]);
    expect(after(opened(story), 'j', 'e').message).toBe('There is no file to open here');
  });

  test('an editor that fails is told', async () => {
    const failing = Promise.reject(new InputError('vi ended with status 1'));
    const session = opened(ferryStory(), decisionsInMemory(), { edit: () => failing });
    after(session, 'e', '1');
    await setImmediate();
    await setImmediate();
    expect(session.state().message).toBe('vi ended with status 1');
  });

  test('a finding is copied as Markdown, with what was decided', () => {
    let copied = '';
    const session = opened(ferryStory(), decisionsInMemory(), { copy: (text) => (copied = text) !== '' });
    expect(after(session, 'd', '2', 'y').message).toBe('Copied as Markdown');
    expect(copied).toBe(
      [
        '**✗ contradict · quantity**: At least 14 people hurt and only 9 people hurt cannot both be true.',
        '',
        '- at least 14 people hurt',
        '  - A coast-post.md:3:90: **At least 14 people** were hurt, the coastguard said.',
        '- 9 people hurt',
        '  - B harbour-news.md:3:102: Only **9 people** were hurt, according to the coastguard.',
        '',
        'dismissed: different time (2024-03-07 by ada)',
        '',
      ].join('\n'),
    );
  });

  test('article text has no markup of its own in what is copied', () => {
    let copied = '';
    const words = '<b>*14* [x](y) `z` |\u001B[31m';
    const story = storyOf(
      [
        { path: 'a.txt', paragraphs: [[`It was ${words} then.`]] },
        { path: 'b.txt', paragraphs: [['It was 9 then.']] },
      ],
      [
        {
          verdict: 'differ',
          claims: ['0:1', '1:1'],
          findings: [
            {
              rule: 'quantity',
              verdict: 'differ',
              message: words,
              readings: { [words]: [`0:1 ${words}`], '9': ['1:1 9'] },
            },
          ],
        },
      ],
    );
    after(opened(story, decisionsInMemory(), { copy: (text) => (copied = text) !== '' }), 'y');
    expect(copied).toContain('It was **\\<b\\>\\*14\\* \\[x\\](y) \\`z\\` \\|␛\\[31m** then.');
  });

  test('the findings shown are written to a file', () => {
    let written = '';
    const write = (text: string): string => {
      written = text;
      return 'crosscheck-review-2.md';
    };
    const session = opened(ferryStory(), decisionsInMemory(), { write });
    expect(after(session, 'f', '2', 'escape', 'o').mode).toMatchObject({ kind: 'menu', purpose: 'export' });
    expect(after(session, 'enter').message).toBe('Wrote 2 findings to crosscheck-review-2.md');
    expect(written.match(/^## \d/gm)).toEqual(['## 1', '## 2']);
    expect(written).toContain('- B: stories/ferry/harbour-news.md (Harbour News, 2024-03-06)');
  });

  test('a report in a format of check holds what is shown, or everything', async () => {
    const asked: (readonly [string, number, number])[] = [];
    const session = opened(ferryStory(), decisionsInMemory(), {
      render: async (format, { clusters, findings }) => {
        asked.push([format, clusters.length, findings.length]);
        return { text: 'told', extension: 'csv' };
      },
      write: (text, extension) => `${text}.${extension}`,
    });
    const { clusters, findings } = ferryStory().report;
    expect(after(session, 'o', '2').message).toBe('Writing…');
    await setImmediate();
    expect(session.state().message).toBe(`Wrote ${findings.length} findings to told.csv`);
    after(session, 'f', '2', 'escape', 'o', '3');
    await setImmediate();
    expect(asked).toEqual([
      ['text', clusters.length, findings.length],
      ['html', 2, 2],
    ]);
    // Nothing is written by who leaves the menu.
    expect(after(session, 'o', 'escape').mode.kind).toBe('browse');
    expect(asked).toHaveLength(2);
  });

  test('every format can be chosen, Markdown first, and a part of a report is a report in each', async () => {
    expect(REPORT_FORMS[0]?.format).toBe('markdown');
    expect(REPORT_FORMS.map(({ format }) => format).toSorted()).toEqual([...FORMATS].toSorted());
    const story = ferryStory();
    const shown = reportShown(after(opened(story), 'f', '2', 'escape'));
    for (const { format, about } of REPORT_FORMS) {
      expect(await renderReport(shown, story.documents, format), format).not.toBe('');
      // As much as the menu has room for at 80 columns.
      expect(about.length, format).toBeLessThanOrEqual(30);
    }
  });

  test('sources read again keep the place, the filter and the decisions', async () => {
    const story = ferryStory();
    // Somebody put a paragraph before everything else and took the contradiction out.
    const { findings, clusters } = story.report;
    const report = {
      ...story.report,
      findings: findings.filter(({ verdict }) => verdict !== 'contradict'),
      clusters: clusters.filter(({ verdict }) => verdict !== 'contradict'),
    };
    const session = opened(story, decisionsInMemory(), { reload: async () => materialOf(report, story.documents) });
    after(session, 'c', 'j', 'j', 'a', 'x', 'enter', 'r');
    expect(session.state().message).toBe('Reading the sources again…');
    await setImmediate();
    await setImmediate();
    const { message, decisions, list } = session.state();
    expect([message, chosen(session.state()), decisions.size, list.length]).toEqual(['Read again', 'c4', 2, 5]);
  });

  test('what cannot be read again says so and all stays', async () => {
    const session = opened(ferryStory());
    after(session, 'r');
    await setImmediate();
    expect(session.state().message).toBe('These sources cannot be read a second time');
  });
});

describe('views', () => {
  const at = (session: Session): string => {
    const state = session.state();
    const place =
      state.view === 'reading' ? `${state.material.sources[state.source]?.letter}${state.claim + 1}` : chosen(state);
    return `${state.view}${state.open ? ' open' : ''} ${place}`;
  };
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['reading opens at the chosen claim', ['2'], 'reading A3'],
    ['the next article at the same claim', ['2', '.'], 'reading B3'],
    ['the last article stays', ['2', '.', '.'], 'reading B3'],
    ['the article before', ['2', '.', ','], 'reading A3'],
    ['moving in the article', ['2', 'j', 'j'], 'reading A5'],
    ['to the end of the article', ['2', 'G'], 'reading A7'],
    ['the next finding in the article', ['2', 'g', 'n', 'n'], 'reading A4'],
    ['back to the list at the claim that was read', ['2', 'j', '1'], 'findings c3'],
    ['a claim of one source is unfolded for it', ['2', 'g', '1'], 'findings c6'],
    [
      'a claim that the filter hides leaves the list where it was',
      ['f', '2', 'escape', '2', 'g', 'j', '1'],
      'findings c3',
    ],
    ['enter reads a claim over the whole width', ['2', 'enter'], 'findings open c2'],
    ['the matrix keeps the cursor', ['j', '3'], 'matrix c3'],
    ['moving in the matrix', ['3', 'j'], 'matrix c3'],
    ['enter in the matrix opens the claim', ['3', 'j', 'enter'], 'findings open c3'],
    ['the fold unfolds in the matrix', ['3', 'G', 'enter', 'G'], 'matrix c8'],
    ['from the matrix to the article', ['3', 'j', '2'], 'reading A4'],
    ['a source only one article has', ['z', 'G', '2'], 'reading B7'],
    ['1 closes what is open', ['enter', '1'], 'findings c2'],
  ];
  test.each(cases)('%s', (_name, keys, expected) => {
    const session = opened(ferryStory());
    after(session, ...keys);
    expect(at(session)).toBe(expected);
  });

  test('a decision can be made in every view', () => {
    for (const view of ['1', '2', '3']) {
      const session = opened(ferryStory());
      expect([...after(session, view, 'c').decisions.keys()]).toEqual(['f2-1']);
      expect(at(session)).toMatch(/A3|c2/);
    }
  });

  test('every claim of an article has lines and the cursor’s are on screen', () => {
    const session = opened(longStory(300));
    session.press('2');
    for (const key of ['G', 'pageup', 'pageup', 'k', 'g', 'pagedown', 'ctrl-d']) {
      session.press(key);
      const state = session.state();
      const { ranges } = articleFor(state);
      expect(ranges).toHaveLength(300);
      const [begin, end] = ranges[state.claim] ?? [0, 0];
      expect(end).toBeGreaterThan(begin);
      expect(begin).toBeGreaterThanOrEqual(state.articleTop);
      expect(end).toBeLessThanOrEqual(state.articleTop + listHeight(state));
    }
    expect(after(session, 'g', 'pagedown').claim).toBeGreaterThan(3);
  });

  test('with many sources the matrix pages its columns', () => {
    const story = storyOf(
      Array.from({ length: 60 }, (_, index) => ({ path: `${index}.txt`, paragraphs: [['It rained.']] })),
      [{ verdict: 'agree', claims: Array.from({ length: 60 }, (_, index) => `${index}:1`) }],
    );
    const session = opened(story);
    expect(after(session, '3', '.').firstColumn).toBe(11);
    expect(after(session, '.', '.', '.', '.', '.').firstColumn).toBe(49);
    expect(after(session, ',').firstColumn).toBe(38);
  });
});

describe('counts and the palette', () => {
  test('a count is shown while it is typed, and where it would change the view it is told how to type it', () => {
    const session = opened(ferryStory());
    const footer = (): string => plainText(screenOf(session.state()).bottom.at(-1) ?? { segments: [] });
    after(session, '1');
    expect(footer()).toMatch(/^ A count from 1, 2 or 3 on is typed 012j /);
    after(session, '0');
    expect(footer()).toMatch(/^ 0 and a number, then a motion: 012j goes down 12 /);
    after(session, '1', '2');
    expect(footer()).toMatch(/^ 12 · j k n x … 12 times · G to claim 12 /);
    after(session, 'j');
    expect(footer()).toContain('n next');
  });

  const at = (session: Session): string => `${chosen(session.state())}`;
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['a count before a motion', ['4', 'j'], 'c5'],
    ['a count that begins with 1, 2 or 3 has a 0 before it', ['0', '2', 'j'], 'c4'],
    ['a count of two digits', ['0', '1', '2', 'j'], 'fold'],
    ['a count before a step to findings', ['0', '2', 'n'], 'c4'],
    ['further than there are findings: the last', ['9', 'n'], 'c4'],
    ['a number goes to that row', ['4', 'G'], 'c1'],
    ['another key ends the count', ['4', 'escape', 'j'], 'c3'],
    ['by its number', [':', '4', 'enter'], 'c1'],
    ['numbers do not count the fold', ['z', ':', '6', 'enter'], 'c6'],
    ['a number too high is the last', ['z', ':', '9', '9', 'enter'], 'c8'],
    ['by a part of its name', [':', ...'last row', 'enter'], 'fold'],
    ['an arrow goes to the next command', [':', ...'finding without', 'down', 'up', 'enter'], 'c3'],
    ['escape does nothing', [':', ...'last row', 'escape'], 'c2'],
    ['taking back the colon leaves', [':', 'backspace', 'j'], 'c3'],
  ];
  test.each(cases)('%s', (_name, keys, expected) => {
    const session = opened(ferryStory());
    after(session, ...keys.map((key) => (key === ' ' ? 'space' : key)));
    expect(at(session)).toBe(expected);
  });

  test('what no command is called is told', () => {
    expect(after(opened(ferryStory()), ':', 'z', 'z', 'z', 'enter').message).toBe('No command with “zzz”');
  });

  test('a command of the palette may open what it opens', () => {
    expect(after(opened(ferryStory()), ':', ...'dismiss', 'enter').mode.kind).toBe('menu');
  });
});

test('pasted text is text where a line is written and nothing elsewhere', () => {
  const session = opened(ferryStory());
  session.paste('cq');
  expect(session.state().decisions.size).toBe(0);
  expect(session.state().message).toContain('Pasted text is no command');
  session.press('/');
  session.paste('divers\nwill');
  expect(session.state().filter.text).toBe('divers will');
});
