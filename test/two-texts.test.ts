import { describe, expect, it } from 'vitest';
import { alignTwo } from '../src/align/two.ts';
import { readAsOne } from '../src/extract/article.ts';
import { documentOf } from '../src/read/document.ts';

const NOTHING_FOUND = { same: 0, compatible: 0, different: 0, incompatible: 0 };

function scoreOf(left: string, right: string): number {
  return alignTwo(readAsOne(documentOf('a', left)), readAsOne(documentOf('b', right)), NOTHING_FOUND).score;
}

describe('the score of two texts by themselves', () => {
  it.each([
    {
      of: 'an ascent by other climbers',
      text: 'Marit Ofstad and Jonas Brekke reached the summit of Nanga Kor on Friday.',
      same: 'Climbers Ofstad and Brekke stood on the top of Nanga Kor on Friday.',
      other: 'Climbers Pellandini and Rusca stood on the top of Nanga Kor on Friday.',
    },
    {
      of: 'a signing by another club',
      text: 'Valdres have signed the goalkeeper Petter Aune from Sandnes.',
      same: 'Goalkeeper Petter Aune joins Valdres.',
      other: 'Goalkeeper Henrik Solli joins Lillestrom.',
    },
    {
      of: 'a fire on another day in another town',
      text: 'A fire destroyed the sawmill in Orvik on Monday.',
      same: 'The sawmill in Orvik burned down on Monday.',
      other: 'The sawmill in Tannas burned down on Saturday.',
    },
  ])('is higher for one event than for $of', ({ text, same, other }) => {
    expect(scoreOf(text, same)).toBeGreaterThan(scoreOf(text, other) + 0.1);
  });

  it('does not hang on which comes first', () => {
    const [a, b] = ['The ferry to Hovden was cancelled.', 'No ferry left for Hovden on Sunday.'];
    expect(scoreOf(a, b)).toBeCloseTo(scoreOf(b, a), 12);
  });
});
