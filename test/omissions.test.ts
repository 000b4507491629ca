import { describe, expect, it } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import type { Report } from '../src/model/report.ts';
import { documentOf } from '../src/read/document.ts';

/** The fire as three papers tell it; the third leaves out the school and has a figure of its own. */
const STORY = {
  a: 'A fire destroyed the rope works at Sandvik on Monday. Some 80 neighbours spent the night in a school.',
  b: 'The rope works at Sandvik were destroyed by a fire on Monday. About 80 neighbours slept in a school that night.',
  c: 'A fire on Monday destroyed the rope works at Sandvik. Lena Borg, the owner, put the loss at 3 million kronor.',
};

const reportOn = (texts: Readonly<Record<string, string>>): Report =>
  crossCheck(Object.entries(texts).map(([id, text]) => documentOf(id, text, '2024-05-07')));

const told = ({ omissions = [], clusters, claims }: Report) =>
  omissions.map(({ cluster, missing, weight, facts }) => ({
    says: claims.find(({ id }) => id === clusters.find((each) => each.id === cluster)?.claims[0])?.text.slice(0, 20),
    missing,
    weight,
    facts: facts?.map(({ text }) => text),
  }));

describe('omissions', () => {
  it('tell what most carry and one leaves out before what one alone has', () => {
    expect(told(reportOn(STORY))).toEqual([
      { says: 'Some 80 neighbours s', missing: ['c'], weight: 0.667, facts: undefined },
      { says: 'Lena Borg, the owner', missing: ['a', 'b'], weight: 0.25, facts: ['Lena Borg', '3 million kronor'] },
    ]);
  });

  it('do not hang on the order of the sources', () => {
    const turned = reportOn({ c: STORY.c, b: STORY.b, a: STORY.a });
    expect(told(turned).map(({ weight, facts }) => [weight, facts])).toEqual(
      told(reportOn(STORY)).map(({ weight, facts }) => [weight, facts]),
    );
  });

  it('are not told of sources on something else', () => {
    const omissions = told(
      reportOn({ ...STORY, d: 'Two ferries collided off Marstal in fog, and Erik Dahl swam ashore.' }),
    );
    expect(omissions.flatMap(({ missing }) => missing)).not.toContain('d');
    expect(omissions.map(({ says }) => says)).not.toContain('Two ferries collided');
  });

  it('are none where one source alone has no name or figure of its own', () => {
    expect(told(reportOn({ a: STORY.a, b: `${STORY.b} It was a long night.` }))).toEqual([]);
  });

  it('show where the names and figures stand', () => {
    const { omissions = [], documents } = reportOn(STORY);
    const last = STORY[String(documents[2]?.id) as 'c'];
    const facts = omissions.flatMap((omission) => omission.facts ?? []);
    expect(facts.map(({ start, end }) => last.slice(start, end))).toEqual(facts.map(({ text }) => text));
  });
});
