import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url);
const READING = ['align', 'compare', 'extract', 'language', 'origins'];
/** The end of an expression with both flags: `/iu;`, `/giu.exec(`. */
const BOTH_FLAGS = /\/(?=[gmsuy]*i)(?=[gimsy]*u)[gimsuy]{2,6}(?=[,;.)\s]|$)/;

// Case folding of Unicode makes V8 spend more than twice the time on an expression before it is first used, and a check of two
// articles uses hundreds; without classes of Unicode it adds nothing but the Kelvin sign and the long s.
it('patterns that read ignore case with the Unicode flag only where they name a class of Unicode', () => {
  const found = READING.flatMap((folder) =>
    readdirSync(new URL(folder, SRC), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        readFileSync(new URL(`${folder}/${name}`, SRC), 'utf8')
          .split('\n')
          .filter((line) => BOTH_FLAGS.test(line) && !/\\[pP]\{/.test(line))
          .map((line) => `${folder}/${name}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});
