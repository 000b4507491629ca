import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { crossCheck } from '../src/cross-check.ts';
import type { Finding } from '../src/model/comparison.ts';
import { documentOf } from '../src/read/document.ts';
import { caseFiles, FIXTURES } from './helpers/cases.ts';

type Passage = readonly [document: string, start: number, end: number];

/** The articles of a story by their ids. */
interface Articles {
  readonly articles: Readonly<Record<string, { readonly published: string; readonly text: string }>>;
}

// Whole stories as papers tell them, with every pair of passages that a reader holds to be at odds; all else is not.
describe.each(caseFiles('judged', ['left', 'right', 'expect']))('story $title', ({ title, cases }) => {
  const { articles } = parse(readFileSync(join(FIXTURES, 'judged', `${title}.yml`), 'utf8')) as Articles;
  const documents = Object.entries(articles).map(([id, { published, text }]) => documentOf(id, text, published));
  const { findings } = crossCheck(documents);
  const passageOf = (text: unknown): Passage => {
    const found = Object.entries(articles).filter(([, article]) => article.text.split(String(text)).length === 2);
    expect(found.length, `"${String(text)}" stands in one place`).toBe(1);
    const [document, article] = found[0] ?? ['', undefined];
    const start = article?.text.indexOf(String(text)) ?? -1;
    return [document, start, start + String(text).length];
  };
  const isAbout = ({ readings }: Finding, [document, start, end]: Passage): number =>
    readings.findIndex(({ places }) =>
      places.some((place) => place.document === document && place.start < end && place.end > start),
    );
  const judges = (finding: Finding, left: unknown, right: unknown): boolean => {
    const [one, other] = [isAbout(finding, passageOf(left)), isAbout(finding, passageOf(right))];
    return one !== -1 && other !== -1 && one !== other;
  };

  it('contradicts itself nowhere else', () => {
    const gold = cases.filter(({ fields }) => fields['expect'] === 'contradict');
    const others = findings.filter(
      (finding) =>
        finding.verdict === 'contradict' &&
        !gold.some(({ fields }) => judges(finding, fields['left'], fields['right'])),
    );
    expect(others.map(({ message, readings }) => [message, readings.map(({ places }) => places[0]?.text)])).toEqual([]);
  });

  for (const { name, place, knownGap, fields } of cases)
    (knownGap === undefined ? it : it.fails)(`${name}: ${String(fields['expect'])}`, () => {
      const found = findings.filter((finding) => judges(finding, fields['left'], fields['right']));
      expect(
        found.map(({ verdict }) => verdict),
        place,
      ).toContain(fields['expect']);
    });
});
