import { describe, expect, it } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import { readStatements } from '../src/extract/article.ts';
import type { Document } from '../src/model/document.ts';
import type { Report } from '../src/model/report.ts';
import { traceOrigins } from '../src/origins/origins.ts';
import { documentOf } from '../src/read/document.ts';
import { originsTold } from '../src/report/origins.ts';

type Told = Partial<Pick<Document, 'publisher' | 'author' | 'published'>>;

const article = (id: string, text: string, told: Told = {}): Document => ({ ...documentOf(id, text), ...told });

const originOf = (text: string, told: Told = {}): string | undefined =>
  traceOrigins([readStatements(article('a', text, told))]).documents.get(article('a', text).id)?.origin;

/** The cluster that holds the claim with these words. */
function cluster(report: Report, words: string): Report['clusters'][number] {
  const claim = report.claims.find(({ text }) => text.includes(words));
  const found = report.clusters.find(({ claims }) => claim !== undefined && claims.includes(claim.id));
  if (found === undefined) throw new Error(`no claim says "${words}"`);
  return found;
}

const FERRY = 'A ferry with 40 people aboard ran aground off Cape Torr on Monday night, the coastguard said.';
const OWNER = 'The owner of the ferry said that its engine had been overhauled in January.';

describe('the origin of a document', () => {
  it.each([
    ['a dateline', `TORR BAY, March 5 (Reuters) - ${FERRY}`, {}, 'Reuters'],
    ['a dateline without a place', `(AFP) — ${FERRY}`, {}, 'AFP'],
    ['a dateline of an agency on no list', `TORR BAY, Ireland (Alvery Wire) — ${FERRY}`, {}, 'Alvery Wire'],
    ['a byline', `Ferry aground\nBy Jane Doe, Associated Press\n\n${FERRY}`, {}, 'AP'],
    ['a credit line', `${FERRY}\n\n${OWNER}\n\n— Kyodo\n`, {}, 'Kyodo'],
    ['a credit behind the last sentence', `${FERRY}\n\n${OWNER} (Xinhua)`, {}, 'Xinhua'],
    ['a source', `${FERRY}\n\nSource: Yonhap News Agency`, {}, 'Yonhap'],
    [
      'a text printed again',
      `${FERRY}\n\nThis article was originally published by The Norby Courier.`,
      {},
      'Norby Courier',
    ],
    ['an author', FERRY, { author: 'Agence France-Presse', publisher: 'Bay Post' }, 'AFP'],
    ['a publisher', FERRY, { publisher: 'Alvery News Agency' }, 'Alvery News Agency'],
    [
      'a short name beside the full one',
      `NORBY (Alvery Press) — ${FERRY}`,
      { publisher: 'Alvery Press' },
      'Alvery Press',
    ],
    ['its own reporter', `By Jane Doe\n\n${FERRY}`, { publisher: 'The Bay Post' }, 'Bay Post'],
    ['what it was told', `“It was dark,” Ana Ruiz told the Post.\n\n${FERRY}`, { publisher: 'Bay Post' }, 'Bay Post'],
  ])('is told by %s', (_, text, told, origin) => expect(originOf(text, told)).toBe(origin));

  it.each([
    ['nothing is said', FERRY, { publisher: 'Bay Post' }],
    [
      'an agency gave a part of it',
      `${FERRY}\n\nThe Associated Press contributed to this report.`,
      { publisher: 'Bay Post' },
    ],
    ['two agencies did', `${FERRY}\n\nReuters, AFP`, { publisher: 'Bay Post' }],
    ['agencies have no name', `By Agencies\n\n${FERRY}`, { publisher: 'Bay Post' }],
    ['an agency made the picture', `${FERRY}\n\nPhoto: Jane Doe/AFP\n`, { publisher: 'Bay Post' }],
    ['an agency is what it speaks of', `${FERRY}\n\nReuters shares rose.\n`, { publisher: 'Bay Post' }],
    ['a place stands in brackets', `PORTLAND (Oregon) — ${FERRY}`, { publisher: 'Bay Post' }],
    ['another paper was told', `“It was dark,” Ana Ruiz told the Norby Courier.`, { publisher: 'Bay Post' }],
  ])('is left out where %s', (_, text, told) => expect(originOf(text, told)).toBeUndefined());

  it('says where it stands', () => {
    const text = `TORR BAY (Reuters) - ${FERRY}\n\nAdditional reporting by AFP\n`;
    const { credits } = crossCheck([article('a', text), article('b', FERRY)]).documents[0] ?? {};
    expect(credits?.map(({ kind, name }) => [kind, name])).toEqual([
      ['dateline', 'Reuters'],
      ['contribution', 'AFP'],
    ]);
    for (const { start, end, text: words } of credits ?? []) expect(text.slice(start, end)).toBe(words);
  });

  it('is that of the credited text which most of it is copied from', () => {
    const report = crossCheck([
      article('a', `TORR BAY (Reuters) - ${FERRY} ${OWNER}`),
      article('b', `${FERRY} ${OWNER}`),
    ]);
    expect(report.documents.map(({ origin }) => origin)).toEqual(['Reuters', 'Reuters']);
  });

  it('is not told by a byline above a text that another paper prints too', () => {
    const text = `By Jane Doe\n\n${FERRY}\n\n${OWNER}`;
    const report = crossCheck([
      article('a', text, { publisher: 'Bay Post' }),
      article('b', text, { publisher: 'Norby Courier' }),
    ]);
    expect(report.documents.map(({ origin }) => origin)).toEqual([undefined, undefined]);
  });
});

describe('the origins of a claim', () => {
  const told = [
    article('a', `${FERRY} The inquiry continues.`, { published: '2024-03-06' }),
    article('b', 'A ferry with 40 people on board ran aground off Cape Torr on Monday night, the coastguard said.', {
      published: '2024-03-05',
    }),
    article(
      'c',
      'The ferry that ran aground off Cape Torr on Monday night had 40 people aboard. The inquiry continues.',
    ),
  ];

  it('count copies and near copies once, and tell which was first', () => {
    const { articles, origins, witnesses } = cluster(crossCheck(told), 'ran aground');
    expect({ articles, origins }).toEqual({ articles: 3, origins: 2 });
    expect(witnesses).toEqual([{ documents: ['a', 'b'], first: 'b' }, { documents: ['c'] }]);
  });

  it('are the same in any order of the sources', () => {
    const counts = [told, told.toReversed(), [told[1], told[2], told[0]].flatMap((one) => one ?? [])].map((named) => {
      const { articles, origins, witnesses } = cluster(crossCheck(named), 'ran aground');
      return {
        articles,
        origins,
        sets: witnesses?.map(({ documents, first }) => [[...documents].sort(), first]).sort(),
      };
    });
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
  });

  it('count a short sentence that two write alike twice', () => {
    expect(cluster(crossCheck(told), 'The inquiry continues.')).toMatchObject({ articles: 2, origins: 2 });
  });

  it('count a sentence with another figure twice', () => {
    const report = crossCheck([article('a', FERRY), article('b', FERRY.replace('40', '52'))]);
    expect(report.clusters).toMatchObject([{ articles: 2, origins: 2 }]);
    expect(report.shared).toEqual([]);
  });

  it('count a sentence with another number in words twice', () => {
    const text = 'Fourteen people were hurt when the roof of the old market hall fell in during the storm.';
    const report = crossCheck([article('a', text), article('b', text.replace('Fourteen', 'Twelve'))]);
    expect(report.clusters).toMatchObject([{ articles: 2, origins: 2 }]);
  });

  it('count what somebody said to two reporters twice', () => {
    const said =
      '“We heard a bang and then all the lights went out in the big saloon below the bridge,” Ana Ruiz said.';
    const report = crossCheck([article('a', said), article('b', said.replace('Ana Ruiz said', 'said Ana Ruiz'))]);
    expect(report.clusters).toMatchObject([{ articles: 2, origins: 2 }]);
  });

  it('are the agencies that it names', () => {
    const report = crossCheck([
      article('a', 'According to Kyodo News, the engine of the ferry was overhauled in January.'),
      article('b', 'The engine of the ferry was overhauled in January, its owner told Kyodo.'),
      article('c', 'The ferry had its engine overhauled in January, its owner said.'),
    ]);
    const found = cluster(report, 'overhauled');
    expect(found.witnesses).toEqual([{ origin: 'Kyodo', documents: ['a', 'b'] }, { documents: ['c'] }]);
    expect(originsTold(found)).toBe('3 articles, 2 origins: Kyodo (2), 1 not known');
  });

  it.each([
    ['The Associated Press reported that the engine failed.', 'AP'],
    ['The engine failed, the captain told The Hill.', 'The Hill'],
    ['Capitol Hill reported the failure of the engine.', undefined],
    ['The engine failed, Sky News and Reuters reported.', undefined],
    ['The engine failed, the captain told Reuters and Kyodo.', undefined],
    ['The engine failed, according to the PA.', undefined],
    ['Shares in Reuters fell when the engine failed.', undefined],
    ['The captain of the ferry told the news agency Kyodo that the engine failed.', 'Kyodo'],
    ['The failure was first reported by the Norby Evening Courier.', 'Norby Evening Courier'],
    ['He read the Norby Evening Courier when the engine failed.', undefined],
  ])('are told by attribution: %s', (text, origin) => {
    const { claims } = traceOrigins([readStatements(article('a', text))]);
    expect([...claims.values()].map((claim) => claim.origin)[0]).toBe(origin);
  });

  it('read a short name as the paper that the article has named in full', () => {
    const text =
      'The captain told the Norby Courier that the engine failed. The owner was warned in May, the Courier reported.';
    const { claims } = traceOrigins([readStatements(article('a', text))]);
    expect([...claims.values()].map(({ origin }) => origin)).toEqual(['Norby Courier', 'Norby Courier']);
  });

  it('are one for a copy of a document, everywhere', () => {
    const text = `${FERRY} ${OWNER} The inquiry continues. Nobody was hurt.`;
    const report = crossCheck([article('a', text), article('b', text), article('c', 'The inquiry continues.')]);
    expect(report.findings).toEqual([]);
    for (const { articles, witnesses = [] } of report.clusters) {
      expect(articles).toBeGreaterThan(1);
      expect(witnesses.map(({ documents }) => documents)).toContainEqual(['a', 'b']);
    }
  });
});

describe('shared passages', () => {
  it('run over several sentences and are exact where every word is the same', () => {
    const [a, b] = [
      `Ferry aground\n\n${FERRY}\n\n${OWNER} All are safe.`,
      `Rain fell. ${FERRY} ${OWNER} Six were hurt.`,
    ];
    const report = crossCheck([
      article('a', a, { published: '2024-03-05T10:00Z' }),
      article('b', b, { published: '2024-03-05T10:30+01:00' }),
    ]);
    expect(report.shared).toMatchObject([{ exact: true, words: 31, first: 'b', text: `${FERRY}\n\n${OWNER}` }]);
    const [first, second] = report.shared?.[0]?.places ?? [];
    expect(a.slice(first?.start, first?.end)).toBe(`${FERRY}\n\n${OWNER}`);
    expect(b.slice(second?.start, second?.end)).toBe(`${FERRY} ${OWNER}`);
    expect(report.notices).toEqual([
      { level: 'info', message: 'a and b share 1 passage word for word (31 words); b was published first' },
    ]);
  });

  it('cost what the words cost, for 200 documents that are copies', () => {
    const words =
      'harbour ferry engine captain tide signal rescue crew vessel morning anchor bridge cargo pilot storm'.split(' ');
    const sentence = (seed: number): string =>
      `The ${Array.from({ length: 14 }, (_, i) => words[(seed * (i + 3) + i * i) % words.length]).join(' ')} of line ${seed} was seen.`;
    const time = (count: number, ownText: boolean): number => {
      const articles = [...Array(count).keys()].map((document) =>
        readStatements(
          article(
            `d${document}`,
            Array.from({ length: 15 }, (_, i) => sentence(ownText ? document * 15 + i : i)).join(' '),
          ),
        ),
      );
      const begun = performance.now();
      const { shared } = traceOrigins(articles);
      if (!ownText) expect(shared).toMatchObject([{ exact: true, places: { length: count } }]);
      return performance.now() - begun;
    };
    time(20, true);
    expect(time(200, false)).toBeLessThan(1500);
    expect(time(200, true)).toBeLessThan(1500);
  });
});
