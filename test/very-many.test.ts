import { beforeAll, describe, expect, it } from 'vitest';
import { articlesOfOneStory } from '../scripts/bench/one-story.ts';
import { VERY_MANY } from '../src/align/align.ts';
import { tracePairs } from '../src/align/explain.ts';
import { crossCheck } from '../src/cross-check.ts';
import { readStatements } from '../src/extract/article.ts';
import type { Cache } from '../src/model/cache.ts';
import type { Document } from '../src/model/document.ts';
import type { Report } from '../src/model/report.ts';
import { documentOf } from '../src/read/document.ts';

const DAY = '2024-03-05';
const textOf = (report: Report): ReadonlyMap<string, string> =>
  new Map(report.claims.map(({ id, text }) => [id, text]));

/** What a report says, whatever its documents are called and in which order they come. */
function told(report: Report): unknown {
  const claims = textOf(report);
  const path = new Map(report.documents.map(({ id, path: own }) => [id, own]));
  const findings = report.findings.map(({ rule, verdict, confidence, fingerprint, readings }) => [
    rule,
    verdict,
    confidence,
    fingerprint,
    readings
      .map(({ value, places }) => [value, places.map(({ document, start }) => `${path.get(document)} ${start}`).sort()])
      .sort(),
  ]);
  const pairs = report.alignments.map(({ left, right, score, verdict }) =>
    [[claims.get(left), claims.get(right)].sort().join('\n'), score, verdict].join('\n'),
  );
  return { findings: findings.map((finding) => JSON.stringify(finding)).sort(), pairs: pairs.sort() };
}

describe('a story that two hundred papers tell', () => {
  const names = ['Alder', 'Birch', 'Cedar', 'Elm', 'Hazel', 'Larch', 'Maple', 'Rowan', 'Willow', 'Yew'];
  const article = (index: number): Document => {
    const dead = index < 100 ? 19 : index < 199 ? 23 : 40;
    const name = `${names[index % 10]} ${names[Math.floor(index / 10) % 10]}`;
    const text = [
      `The collapse of the grandstand in Vardby on Sunday killed ${dead} spectators, the ${name} Gazette has learned.`,
      `"The bolts were rusty," said the engineer Runa Holt, who had checked the grandstand in May.`,
      `The match between Vardby and Skane was called off after twenty minutes.`,
    ];
    return documentOf(`a${index}.txt`, text.join(index % 2 === 0 ? ' ' : '\n\n'), DAY);
  };
  const documents = Array.from({ length: 200 }, (_, index) => article(index));
  let report: Report;
  beforeAll(() => {
    report = crossCheck(documents);
  });

  it('contradicts itself once, with all readings and all witnesses of each', () => {
    const found = report.findings.filter(({ verdict }) => verdict === 'contradict');
    expect(found.map(({ rule }) => rule)).toEqual(['quantity']);
    const readings = (found[0]?.readings ?? []).map(({ places }) => [
      [...new Set(places.map(({ text }) => text))].join(),
      new Set(places.map(({ document }) => document)).size,
    ]);
    expect(readings.sort()).toEqual([
      ['19 spectators', 100],
      ['23 spectators', 99],
      ['40 spectators', 1],
    ]);
  });

  it('has every place where it stands', () => {
    const text = new Map(report.documents.map(({ id }, index) => [id, documents[index]?.text]));
    for (const { readings } of report.findings)
      for (const place of readings.flatMap(({ places }) => places))
        expect(text.get(place.document)?.slice(place.start, place.end)).toBe(place.text);
  });

  it('brings every claim into its cluster', () => {
    expect(report.clusters.map(({ articles }) => articles)).toEqual([200, 200, 200]);
    expect(report.coverage.onlyHere).toBe(0);
  });
});

describe('a story of very many documents', () => {
  const texts = articlesOfOneStory(VERY_MANY + 4);
  const day = (index: number): string => (index % 3 === 0 ? '2024-03-06' : DAY);
  const documents = texts.map((text, index) => documentOf(`a${index}`, text, day(index)));
  let report: Report;
  beforeAll(() => {
    report = crossCheck(documents);
  });

  it('is the same in any order', () => {
    expect(told(crossCheck(documents.toReversed()))).toEqual(told(report));
    expect(told(crossCheck([...documents.slice(9), ...documents.slice(0, 9)]))).toEqual(told(report));
  });

  it('is the same out of a cache', () => {
    const kept = new Map<string, unknown>();
    const cache: Cache = { get: (key) => kept.get(key), set: (key, value) => kept.set(key, structuredClone(value)) };
    expect(crossCheck(documents, { cache })).toEqual(report);
    expect(kept.size).toBeGreaterThan(0);
    expect(crossCheck(documents, { cache })).toEqual(report);
  });

  it('is the same beside a document of another story', () => {
    const other = documentOf(
      'other',
      'The museum of Ober bought a portrait by Lena Quist. It will hang in the east wing from June, the curator said.',
      DAY,
    );
    expect(told(crossCheck([...documents, other]))).toEqual(told(report));
  });

  it('pairs a copy of a document with it everywhere, and finds nothing between them', () => {
    const [first] = documents;
    const twin = documentOf('twin', first?.text ?? '', first?.published);
    const withTwin = crossCheck([...documents, twin]);
    const claims = textOf(withTwin);
    const between = withTwin.alignments.filter(
      ({ left, right }) => left.startsWith('a0:') && right.startsWith('twin:'),
    );
    const own = withTwin.claims.filter(({ document }) => document === twin.id);
    expect(own.length).toBeGreaterThan(15);
    for (const { id, text } of own)
      expect(
        between.some(({ left, right, verdict }) => right === id && claims.get(left) === text && verdict === 'agree'),
      ).toBe(true);
    for (const { left, right, findings } of between)
      if (claims.get(left) === claims.get(right)) expect(findings).toEqual([]);
  });

  it('is explained as it was judged', () => {
    const read = documents.map((document) => readStatements(document).statements);
    const sorted = documents.map((document, index) => [document.sha256, read[index] ?? []] as const);
    const statements = sorted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
    const some = report.alignments.filter((_, index) => index % 997 === 0);
    const traces = tracePairs(
      statements,
      some.map(({ left, right }) => [left, right]),
    );
    expect(some.length).toBeGreaterThan(5);
    traces.forEach(({ fate, score, event }, index) => {
      expect(Math.abs((score ?? 0) - (some[index]?.score ?? 0))).toBeLessThan(0.001);
      expect(event).toBe(some[index]?.event === true);
      expect(fate === 'aligned').toBe(!event);
    });
  });

  it('lists a pair of claims once, of two documents, with findings that there are', () => {
    const known = new Set(report.findings.map(({ fingerprint }) => fingerprint));
    const seen = new Set<string>();
    for (const { left, right, findings } of report.alignments) {
      expect(left.split(':')[0]).not.toBe(right.split(':')[0]);
      for (const fingerprint of findings) expect(known.has(fingerprint)).toBe(true);
      seen.add(`${left} ${right}`);
    }
    expect(seen.size).toBe(report.alignments.length);
  });
});
