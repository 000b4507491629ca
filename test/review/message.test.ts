import { expect, test } from 'vitest';
import { messageIn } from '../../src/review/view/message.ts';

const KEYS = 15;
const GONE = 'no such file or folder; check the spelling and the folder you are in';

test.each([
  ['what is short stands beside the keys', 'Noted · u undoes', 'Noted · u undoes', true],
  [
    'the next steps are left out first',
    'Dismissed: different scope · u undoes · all decided, o writes a file',
    'Dismissed: different scope · u undoes',
    true,
  ],
  ['what went wrong is told whole', `b.md: ${GONE}`, `b.md: ${GONE}`, false],
  [
    'then without the way out',
    `stories/ferry/harbour-news.md: ${GONE}`,
    'stories/ferry/harbour-news.md: no such file or folder',
    true,
  ],
  [
    'then without the keys',
    `stories/ferry-in-the-harbour/harbour-news.md: ${GONE}`,
    'stories/ferry-in-the-harbour/harbour-news.md: no such file or folder',
    false,
  ],
  [
    'then without the beginning of the path',
    `archive/2024/stories/ferry-in-the-harbour/harbour-news-second-edition.md: ${GONE}`,
    '…ories/ferry-in-the-harbour/harbour-news-second-edition.md: no such file or folder',
    false,
  ],
])('at 80 columns %s', (_name, message, expected, beside) => {
  const told = messageIn(message, 80, KEYS);
  expect(told.beside).toBe(beside);
  expect(told.text.length).toBeLessThanOrEqual(beside ? 80 - KEYS - 1 : 78);
  expect(told.text.slice(-40)).toBe(expected.slice(-40));
  if (!expected.startsWith('…')) expect(told.text).toBe(expected);
});
