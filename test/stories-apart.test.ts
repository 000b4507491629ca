import { describe, expect, it } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import { documentOf } from '../src/read/document.ts';

const breakIn = (name: string, day: string, loot: string): readonly string[] => [
  `A burglar broke into the jeweller ${name} in Harlow on ${day} night, police said. The burglar took ${loot} from ${name} and fled on foot.`,
  `Police in Harlow are looking for a burglar who robbed ${name}. He broke a window of the jeweller on ${day} and took ${loot}.`,
  `${name}, a jeweller in Harlow, was robbed on ${day} night. A burglar fled with ${loot} before police came.`,
];

const across = (texts: readonly string[], of: (index: number) => number): number => {
  const report = crossCheck(texts.map((text, index) => documentOf(String(index), text)));
  const storyOf = new Map(report.claims.map(({ id, document }) => [id, of(Number(document))]));
  return report.alignments.filter(({ left, right }) => storyOf.get(left) !== storyOf.get(right)).length;
};

describe('six or more articles', () => {
  it.each([
    ['two like events with other names', 'Merrow', 'Lindqvist', 0],
    ['one event told six times', 'Merrow', 'Merrow', 1],
  ])('of %s', (_, first, second, least) => {
    const texts = [...breakIn(first, 'Monday', 'two watches'), ...breakIn(second, 'Monday', 'two watches')];
    const found = across(texts, (index) => Math.floor(index / 3));
    if (least === 0) expect(found).toBe(0);
    else expect(found).toBeGreaterThan(5);
  });
});
