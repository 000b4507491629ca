import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, KEYMAP } from '../../src/review/keymap.ts';
import { plainText, widthOf } from '../../src/review/line.ts';
import { materialOf } from '../../src/review/material.ts';
import { reduce } from '../../src/review/reduce.ts';
import { chosenItem, initialState, type ReviewAction, type ReviewState } from '../../src/review/state.ts';
import { detailOf } from '../../src/review/view/geometry.ts';
import { screenOf } from '../../src/review/view/screen.ts';
import { ferryStory, festivalStory, longStory, type Story, storyOf } from './story.ts';

const opened = (story: Story, columns = 80, rows = 24): ReviewState =>
  initialState(materialOf(story.report, story.documents), columns, rows);
const after = (state: ReviewState, ...commands: readonly Command[]): ReviewState =>
  commands.reduce((now, command) => reduce(now, { type: 'command', command }), state);
/** The chosen cluster by its place in the story's sketch; the fold by its name. */
const chosen = (state: ReviewState): string =>
  chosenItem(state)?.cluster.id ?? state.list[state.cursor]?.kind ?? 'none';

test('contradictions come first, then differences, compatible and agreeing claims, the rest behind a fold', () => {
  const rows = opened(ferryStory()).list.map((row) => (row.kind === 'item' ? row.item.cluster.id : row.kind));
  expect(rows).toEqual(['c2', 'c3', 'c4', 'c1', 'c5', 'fold']);
});

describe('moving through the list', () => {
  const moves: readonly (readonly [string, readonly Command[], string])[] = [
    ['starts at the heaviest', [], 'c2'],
    ['down', ['down'], 'c3'],
    ['down and up', ['down', 'up'], 'c2'],
    ['up at the top stays', ['up'], 'c2'],
    ['last is the fold', ['last'], 'fold'],
    ['down at the end stays', ['last', 'down'], 'fold'],
    ['first', ['last', 'first'], 'c2'],
    ['a page down', ['page-down'], 'fold'],
    ['next finding passes over the compatible', ['next-finding', 'next-finding', 'next-finding'], 'c4'],
    ['previous finding', ['last', 'previous-finding'], 'c4'],
    ['next contradiction finds none further down', ['next-contradiction'], 'c2'],
    ['previous contradiction', ['last', 'previous-contradiction'], 'c2'],
    ['unfolding keeps the cursor on the fold', ['last', 'open'], 'fold'],
    ['unfolded, the last is a claim of one source', ['toggle-lone', 'last'], 'c8'],
    ['folding from inside goes to the fold', ['toggle-lone', 'last', 'toggle-lone'], 'fold'],
    ['folding elsewhere keeps the place', ['down', 'toggle-lone', 'toggle-lone'], 'c3'],
  ];
  test.each(moves)('%s', (_name, commands, expected) => {
    expect(chosen(after(opened(ferryStory()), ...commands))).toBe(expected);
  });
});

describe('panes', () => {
  const panes: readonly (readonly [string, readonly Command[], string])[] = [
    ['tab goes round', ['next-pane', 'next-pane', 'next-pane'], 'list'],
    ['back to the list', ['next-pane', 'next-pane', 'back'], 'list'],
    ['a claim without findings has two panes', ['last', 'up', 'next-pane', 'next-pane'], 'list'],
    ['shift-tab begins at the end', ['previous-pane'], 'findings'],
    ['enter reads the passages', ['open'], 'passages'],
    ['an open claim has no list', ['open', 'next-pane', 'next-pane'], 'passages'],
    ['enter twice comes back', ['open', 'open'], 'list'],
    ['the fold has no panes', ['last', 'next-pane'], 'list'],
  ];
  test.each(panes)('%s', (_name, commands, expected) => {
    expect(after(opened(ferryStory()), ...commands).pane).toBe(expected);
  });
});

test('what could not be done is told until the next key', () => {
  const told = after(opened(ferryStory()), 'next-contradiction');
  expect(told.message).toBe('No contradiction further down');
  expect(after(told, 'down').message).toBe('');
});

test('the chosen finding starts anew with each claim', () => {
  const second = after(opened(festivalStory()), 'previous-pane', 'down');
  expect(second.finding).toBe(1);
  expect(after(second, 'down').finding).toBe(1);
  expect(after(second, 'back', 'down', 'up').finding).toBe(0);
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
  const end = after(opened(story), 'next-pane', 'last');
  const { passages, passagesHeight } = detailOf(end);
  expect(end.passagesTop).toBe(passages.length - passagesHeight);
  expect(after(end, 'page-down').passagesTop).toBe(end.passagesTop);
  expect(after(end, 'first').passagesTop).toBe(0);
});

test('whatever is done, the cursor is on a row and the screen is full and no wider than the terminal', () => {
  const stories = [ferryStory(), festivalStory(), longStory(40), storyOf([], [])].map((story) => opened(story));
  const action: fc.Arbitrary<ReviewAction> = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...KEYMAP).map(({ command }) => ({ type: 'command' as const, command })) },
    fc.record({
      type: fc.constant('resize' as const),
      columns: fc.integer({ min: 1, max: 130 }),
      rows: fc.integer({ min: 1, max: 60 }),
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...stories), fc.array(action, { maxLength: 60 }), (start, actions) => {
      let state = start;
      for (const step of actions) {
        state = reduce(state, step);
        const { cursor, list, finding, findingsTop, passagesTop, top } = state;
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThan(Math.max(1, list.length));
        for (const place of [finding, findingsTop, passagesTop, top]) expect(place).toBeGreaterThanOrEqual(0);
        expect(finding).toBeLessThan(Math.max(1, chosenItem(state)?.findings.length ?? 0));
        if (state.columns < 60 || state.rows < 20) continue;
        const screen = screenOf(state);
        for (const { lines, width } of screen.panes) {
          expect(lines).toHaveLength(state.rows - screen.top.length - screen.bottom.length);
          for (const row of lines) expect(widthOf(row.segments), plainText(row)).toBeLessThanOrEqual(width);
        }
        const shown = screen.panes.reduce((sum, { width }) => sum + width, 0);
        expect(shown).toBe(state.columns);
        for (const bar of [...screen.top, ...screen.bottom]) expect(widthOf(bar.segments)).toBe(state.columns);
      }
    }),
    { numRuns: 150 },
  );
});
