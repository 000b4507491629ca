import { afterEach, describe, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../helpers/terminal.ts';
import { storyOf } from './story.ts';

let terminal: Terminal | undefined;
afterEach(async () => {
  await terminal?.close();
  terminal = undefined;
});

const HOSTILE: Readonly<Record<string, string>> = {
  'a colour': '\u001B[31mred\u001B[0m',
  'a cleared screen': '\u001B[2J\u001B[H',
  'a link': '\u001B]8;;https://example.org\u0007click\u001B]8;;\u0007',
  'the clipboard': '\u001B]52;c;aGVsbG8=\u0007',
  'an 8-bit control': '\u009B31m\u009D0;title\u009C',
  'a title': '\u001B]0;owned\u001B\\',
  'a device report': '\u001B[6n\u001BP$q\u001B\\',
  'a lone carriage return': 'shown\rhidden',
  'bidi controls': '\u202Egnorw\u202C \u2066x\u2069 \u200F',
  'a tab': 'a\tb',
  'zero width': 'ze\u200Bro\u2060wi\uFEFFdth\u00AD',
  'a bell and a backspace': 'a\u0007b\u0008c',
  'a lone surrogate': 'x\uD800y',
  'tag characters': 'x\u{E0041}\u{E0042}y',
};

/** Characters that are nothing to look at; the end of a row is ours. */
const NO_INK = /(?!\n)[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF\u00AD\p{Cs}\u{E0000}-\u{E007F}]/u;

describe.each(Object.entries(HOSTILE))('%s', (_name, words) => {
  test('has no power over the terminal', async () => {
    const story = storyOf(
      [
        { path: `a${words}.txt`, publisher: words, published: words, paragraphs: [[`One ${words} two.`], ['Alone.']] },
        { path: 'b.txt', paragraphs: [[`One ${words} three.`, `After ${words} it.`]] },
      ],
      [
        {
          verdict: 'contradict',
          claims: ['0:1', '1:1'],
          findings: [
            {
              rule: words,
              verdict: 'contradict',
              message: `Said ${words}.`,
              readings: { [`two ${words}`]: [`0:1 ${words}`], three: ['1:1 three'] },
            },
          ],
        },
        { verdict: 'only-here', claims: ['0:2'] },
      ],
    );
    terminal = await openTerminal(story, 100, 30);
    const linear = await openTerminal(story, 100, 30, { INK_SCREEN_READER: 'true' });
    expect(linear.painted()).not.toMatch(NO_INK);
    await linear.close();
    for (const key of ['enter', 'escape', 'z', 'G', 'tab', '2', '.', '3', '1', 'f', 'G', 'escape', 'e', 'escape']) {
      // Our own looks are the only escapes; without them nothing that is no ink may be left.
      const text = terminal.painted().replaceAll(/\u001B\[[\d;]*m/g, '');
      expect(text).not.toMatch(NO_INK);
      expect(terminal.painted()).not.toContain('\u001B[31mred');
      await terminal.press(key);
    }
  });
});

test('what cannot be drawn is shown, not dropped', async () => {
  const story = storyOf(
    [
      { path: 'a.txt', paragraphs: [['One \u001B[31m\u202E two.']] },
      { path: 'b.txt', paragraphs: [['One two.']] },
    ],
    [{ verdict: 'agree', claims: ['0:1', '1:1'] }],
  );
  terminal = await openTerminal(story, 100, 30);
  expect(terminal.frame()).toContain('One ␛[31m<U+202E> two.');
});
