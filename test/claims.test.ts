import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/extract/article.ts';
import { documentOf } from '../src/read/document.ts';
import { caseFiles } from './helpers/cases.ts';

for (const { title, cases } of caseFiles('extract/claims', ['text', 'claims', 'types'])) {
  describe(`claims › ${title}`, () => {
    for (const { name, place, knownGap, fields } of cases) {
      (knownGap === undefined ? it : it.fails)(name, () => {
        const text = String(fields['text']);
        const { claims } = readArticle(documentOf('a', text));
        for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
        if ('claims' in fields)
          expect(
            claims.map((claim) => claim.text),
            place,
          ).toEqual(fields['claims']);
        if ('types' in fields)
          expect(
            claims.map((claim) => claim.type),
            place,
          ).toEqual(fields['types']);
      });
    }
  });
}
