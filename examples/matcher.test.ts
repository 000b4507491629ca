// A matcher for vitest (and, with its own expect, jest): summaries must not contradict what they sum up.
import { crossCheck, documentOf } from 'crosscheck';
import { expect, test } from 'vitest';

declare module 'vitest' {
  interface Matchers<T> {
    toContradict: (other: string) => T;
  }
}

expect.extend({
  toContradict(received: string, other: string) {
    const { findings } = crossCheck([documentOf('received', received), documentOf('other', other)]);
    const found = findings.filter(({ verdict }) => verdict === 'contradict').map(({ message }) => message);
    return {
      pass: found.length > 0,
      message: () => (found.length > 0 ? found.join('\n') : 'the two texts do not contradict each other'),
    };
  },
});

const ARTICLE =
  'Three ferries were damaged when a fire broke out on the northern quay on Sunday. Fourteen people were injured.';

test('the summary keeps to the article', () => {
  expect('Three ferries were damaged in a fire on the northern quay.').not.toContradict(ARTICLE);
});

test('a slip in the summary is seen', () => {
  expect('Twelve people were injured.').toContradict(ARTICLE);
});
