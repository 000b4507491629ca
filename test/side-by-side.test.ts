import { describe, expect, it } from 'vitest';
import { crossCheckPair } from '../src/cross-check-pair.ts';
import { documentOf } from '../src/read/document.ts';
import { caseFiles } from './helpers/cases.ts';

const PUBLISHED = '2024-03-20';
const NOT = 'not ';

describe('two texts put side by side', () => {
  for (const { title, cases } of caseFiles('pairs', ['left', 'right', 'expect'])) {
    for (const { name, place, knownGap, fields } of cases) {
      (knownGap === undefined ? it : it.fails)(`${title} › ${name}`, () => {
        const texts = [fields['left'], fields['right']].map(String);
        const expected = String(fields['expect']);
        const verdicts = [texts, texts.toReversed()].map(
          ([left = '', right = '']) =>
            crossCheckPair(documentOf('a', left, PUBLISHED), documentOf('b', right, PUBLISHED)).verdict,
        );
        for (const verdict of verdicts)
          if (expected.startsWith(NOT)) expect(verdict, place).not.toBe(expected.slice(NOT.length));
          else expect(verdict, place).toBe(expected);
      });
    }
  }
});
