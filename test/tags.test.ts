import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tagTokens } from '../src/language/tags.ts';
import { tokenize } from '../src/language/tokens.ts';

const tagged = (text: string): string => {
  const tokens = tokenize(text);
  const tags = tagTokens(tokens);
  return tokens.map((token, at) => `${token.text}/${tags[at] ?? ''}`).join(' ');
};

test.each([
  ['The port plans to cut fees.', 'The/DT port/NN plans/VBZ to/TO cut/VB fees/NNS ./.'],
  ['Its plans cost jobs.', 'Its/PRP$ plans/NNS cost/VBD jobs/NNS ./.'],
  ['Talks held in Lima collapsed.', 'Talks/NNS held/VBN in/IN Lima/NNP collapsed/VBD ./.'],
  ['The mayor has not signed.', 'The/DT mayor/NN has/VBZ not/RB signed/VBN ./.'],
  ['Two men were injured by glass.', 'Two/CD men/NNS were/VBD injured/VBN by/IN glass/NN ./.'],
  ["He didn't say that.", "He/PRP did/VBD n't/RB say/VB that/DT ./."],
  ["It's the city's bridge.", "It/PRP 's/VBZ the/DT city/NN 's/POS bridge/NN ./."],
  ['Officials said prices rose.', 'Officials/NNS said/VBD prices/NNS rose/VBD ./.'],
  ['A rule that bars cars', 'A/DT rule/NN that/WDT bars/VBZ cars/NNS'],
  ['May may visit in May.', 'May/NNP may/MD visit/VB in/IN May/NNP ./.'],
])('%s', (text, expected) => {
  expect(tagged(text)).toBe(expected);
});

test('every token has one tag, whatever the text', () => {
  for (const text of ['', '\uD800', '😀😀', "'s 's 's", 'n’t', '((((', '1 2 3', 'ÀÉÎ', 'to to to to', '‏שלום‏']) {
    const tokens = tokenize(text);
    const tags = tagTokens(tokens);
    expect(tags).toHaveLength(tokens.length);
    expect(tags.every((tag) => tag !== '')).toBe(true);
  }
});

test('a sentence without an end costs no more than its length', () => {
  const words = 'talks held by the ministry and plans made that rose '.repeat(4000);
  const tokens = tokenize(words);
  const started = performance.now();
  tagTokens(tokens);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('the table is fresh', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/tags.ts', '--check'], { cwd: root, stdio: 'pipe' });
});
