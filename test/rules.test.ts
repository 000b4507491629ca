import { describe, expect, it } from 'vitest';
import { RULES } from '../src/compare/rules/index.ts';
import { readAsOne } from '../src/extract/article.ts';
import type { Comparison } from '../src/model/comparison.ts';
import { documentOf } from '../src/read/document.ts';
import { caseFiles } from './helpers/cases.ts';

const only = process.env['T'] ?? '';
const PUBLISHED = '2024-03-06';

const statementOf = (id: string, text: string, published: unknown) =>
  readAsOne(documentOf(id, text, published === undefined ? PUBLISHED : String(published)));

const GRAVITY = ['same', 'compatible', 'different', 'incompatible'];
const gravest = (comparisons: readonly Comparison[]): string =>
  comparisons.reduce(
    (worst, { outcome }) => (GRAVITY.indexOf(outcome) > GRAVITY.indexOf(worst) ? outcome : worst),
    'nothing',
  );

describe.each(RULES)('rule $id', (rule) => {
  const files = caseFiles(`rules/${rule.id}`, [
    'left',
    'right',
    'left-published',
    'right-published',
    'expect',
    'marks',
    'in-story',
  ]);

  it('has a conflict, a case without one and a near miss', () => {
    const expected = new Set(files.flatMap(({ cases }) => cases.map(({ fields }) => String(fields['expect']))));
    expect(expected.has('different') || expected.has('incompatible'), 'a conflict').toBe(true);
    expect(expected.has('same') || expected.has('compatible') || rule.compares === 'claim', 'an agreement').toBe(true);
    expect(expected.has('nothing'), 'a near miss').toBe(true);
  });

  for (const { title, cases } of files) {
    for (const { name, place, knownGap, fields } of cases) {
      if (!`${rule.id} › ${title} › ${name}`.includes(only)) continue;
      (knownGap === undefined ? it : it.fails)(`${title} › ${name}`, () => {
        const left = statementOf('a', String(fields['left']), fields['left-published']);
        const right = statementOf('b', String(fields['right']), fields['right-published']);
        // What only a story shows is asked for by name.
        const isTold = ({ byStory }: Comparison): boolean => byStory !== true || fields['in-story'] === true;
        const there = rule.run(left, right).filter(isTold);
        const back = rule.run(right, left).filter(isTold);
        expect(gravest(there), place).toBe(String(fields['expect']));
        expect(gravest(back), `${place}: the other way round`).toBe(String(fields['expect']));
        if (fields['marks'] !== undefined) {
          const worst = there.find(({ outcome }) => outcome === fields['expect']);
          expect([worst?.left.passage.text, worst?.right.passage.text], place).toEqual(fields['marks']);
        }
      });
    }
  }
});
