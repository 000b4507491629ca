import type { Claim, ClaimId } from '../../src/model/claim.ts';
import type { Cluster, ClusterVerdict, Finding, Reading } from '../../src/model/comparison.ts';
import type { Document, DocumentId } from '../../src/model/document.ts';
import type { Quotation } from '../../src/model/mention.ts';
import type { Report } from '../../src/model/report.ts';
import { REPORT_SCHEMA } from '../../src/model/report.ts';

/** What the review is given, made by hand: a report and the documents it is about. */
export interface Story {
  readonly report: Report;
  readonly documents: readonly Document[];
}

interface Article {
  readonly path: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Sentences by paragraph; every sentence is a claim, numbered from 1 over the article. */
  readonly paragraphs: readonly (readonly string[])[];
}

interface FindingSketch {
  readonly rule: string;
  readonly verdict: Finding['verdict'];
  readonly confidence?: number;
  readonly message: string;
  /** Value and the places that give it, each `ARTICLE:CLAIM words`. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
}

interface ClusterSketch {
  readonly verdict: ClusterVerdict;
  /** `ARTICLE:CLAIM`, the article counted from 0. */
  readonly claims: readonly string[];
  /** How many of its articles have their origin in another of them. */
  readonly shared?: number;
  readonly findings?: readonly FindingSketch[];
}

/** Builds a story from articles and a sketch of what was found in them. */
export function storyOf(articles: readonly Article[], sketches: readonly ClusterSketch[]): Story {
  const documents = articles.map(documentOf);
  const claims = articles.flatMap((article, index) => claimsOf(article, documents[index]));
  const claimAt = new Map(claims.map((claim) => [claim.id, claim]));
  const clusters = sketches.map(({ verdict, claims: ids, shared = 0 }, index): Cluster => ({
    id: `c${index + 1}`,
    claims: ids.map((id) => id as ClaimId),
    verdict,
    articles: new Set(ids.map((id) => id.split(':')[0])).size,
    origins: new Set(ids.map((id) => id.split(':')[0])).size - shared,
  }));
  const findings = sketches.flatMap(({ findings: own = [] }, index) =>
    own.map((sketch, place) => findingOf(sketch, `c${index + 1}`, `f${index + 1}-${place + 1}`, claimAt)),
  );
  return {
    documents,
    report: {
      schema: REPORT_SCHEMA,
      tool: { name: 'crosscheck', version: '0.0.0' },
      documents: documents.map((document) => ({
        id: document.id,
        path: document.path,
        sha256: document.sha256,
        sentences: claims.filter((claim) => claim.document === document.id).length,
        claims: claims.filter((claim) => claim.document === document.id).length,
      })),
      claims,
      alignments: [],
      clusters,
      findings,
      notices: [],
      coverage: { claims: claims.length, aligned: 0, onlyHere: 0, undecided: 0 },
    },
  };
}

/** Two articles on a ferry: a contradiction, two differences, one compatible and one agreeing claim, and three told once. */
export function ferryStory(): Story {
  return storyOf(
    [
      {
        path: 'stories/ferry/coast-post.md',
        publisher: 'Coast Post',
        published: '2024-03-05',
        paragraphs: [
          ['Ferry runs aground off Lund Island.'],
          [
            'The ferry Marlin ran aground off Lund Island on Monday evening with 212 people on board.',
            'At least 14 people were hurt, the coastguard said.',
          ],
          [
            'Captain Ines Varga said the crew had felt “a strong pull to the left” before the impact.',
            'Lifeboats from Norby, Aska and the mainland took the passengers ashore.',
          ],
          ['The operator has cancelled all crossings until Friday.', 'Divers will look at the hull on Wednesday.'],
        ],
      },
      {
        path: 'stories/ferry/harbour-news.md',
        publisher: 'Harbour News',
        published: '2024-03-06',
        paragraphs: [
          ['Marlin passengers brought to safety after grounding.'],
          [
            'More than 200 people were on board when the ferry Marlin ran aground off Lund Island on Monday.',
            'Only 9 people were hurt, according to the coastguard.',
          ],
          [
            'Captain Ines Varga spoke of “a sudden strong pull to the left” shortly before the impact.',
            'Lifeboats from Norby and the mainland brought the passengers ashore.',
          ],
          ['Crossings are cancelled until Friday, the operator said.', 'Locals lit fires on the beach.'],
        ],
      },
    ],
    [
      {
        verdict: 'compatible',
        claims: ['0:2', '1:2'],
        findings: [
          {
            rule: 'quantity',
            verdict: 'compatible',
            confidence: 0.9,
            message: '212 people lies within more than 200 people.',
            readings: { '212 people': ['0:2 212 people'], 'more than 200 people': ['1:2 More than 200 people'] },
          },
        ],
      },
      {
        verdict: 'contradict',
        claims: ['0:3', '1:3'],
        findings: [
          {
            rule: 'quantity',
            verdict: 'contradict',
            confidence: 0.93,
            message: 'At least 14 people hurt and only 9 people hurt cannot both be true.',
            readings: { 'at least 14 people hurt': ['0:3 At least 14 people'], '9 people hurt': ['1:3 9 people'] },
          },
        ],
      },
      {
        verdict: 'differ',
        claims: ['0:4', '1:4'],
        findings: [
          {
            rule: 'quotation',
            verdict: 'differ',
            confidence: 0.88,
            message: 'The same utterance of Ines Varga in other words: “sudden” stands in one only.',
            readings: {
              '“a strong pull to the left”': ['0:4 a strong pull to the left'],
              '“a sudden strong pull to the left”': ['1:4 a sudden strong pull to the left'],
            },
          },
        ],
      },
      {
        verdict: 'differ',
        claims: ['0:5', '1:5'],
        findings: [
          {
            rule: 'list',
            verdict: 'differ',
            confidence: 0.71,
            message: 'Aska is named in one list only.',
            readings: {
              'Norby, Aska, the mainland': ['0:5 Norby, Aska and the mainland'],
              'Norby, the mainland': ['1:5 Norby and the mainland'],
            },
          },
        ],
      },
      { verdict: 'agree', claims: ['0:6', '1:6'] },
      { verdict: 'only-here', claims: ['0:1'] },
      { verdict: 'only-here', claims: ['0:7'] },
      { verdict: 'only-here', claims: ['1:7'] },
    ],
  );
}

/** Five sources on one figure, with wide characters, and a claim with two findings. */
export function festivalStory(): Story {
  const counts = ['3,000', '3,000', '5,000', 'about 4,800', '3,000'];
  return storyOf(
    counts.map((count, index) => ({
      path: `${['山', 'b', 'c', 'd', 'e'][index]}.txt`,
      paragraphs: [
        [
          `The 夏祭り festival in Kōchi drew ${count} visitors 🎆 on ${index === 2 ? 'Saturday' : 'Sunday'}.`,
          'It rained.',
        ],
      ],
    })),
    [
      {
        verdict: 'contradict',
        shared: 2,
        claims: ['0:1', '1:1', '2:1', '3:1', '4:1'],
        findings: [
          {
            rule: 'quantity',
            verdict: 'contradict',
            confidence: 0.8,
            message: 'Between 3,000 and 5,000 visitors are given.',
            readings: {
              '3,000 visitors': ['0:1 3,000 visitors', '1:1 3,000 visitors', '4:1 3,000 visitors'],
              '5,000 visitors': ['2:1 5,000 visitors'],
              'about 4,800 visitors': ['3:1 about 4,800 visitors'],
            },
          },
          {
            rule: 'date',
            verdict: 'contradict',
            confidence: 0.6,
            message: 'Sunday and Saturday are not the same day.',
            readings: {
              Sunday: ['0:1 Sunday', '1:1 Sunday', '3:1 Sunday', '4:1 Sunday'],
              Saturday: ['2:1 Saturday'],
            },
          },
        ],
      },
      { verdict: 'agree', claims: ['0:2', '1:2', '2:2', '3:2', '4:2'] },
    ],
  );
}

/** Many clusters over two long sources, for what must stay quick. */
export function longStory(clusters: number): Story {
  const paragraphs = (side: string): string[][] =>
    Array.from({ length: clusters }, (_, index) => [
      `In district ${index} the council of ${side} counted ${index % 7} boats and ${index % 5} nets after the storm had passed.`,
    ]);
  return storyOf(
    [
      { path: 'a.txt', paragraphs: paragraphs('the north') },
      { path: 'b.txt', paragraphs: paragraphs('the south') },
    ],
    Array.from({ length: clusters }, (_, index): ClusterSketch => {
      const claims = [`0:${index + 1}`, `1:${index + 1}`];
      if (index % 3 === 0) return { verdict: 'agree', claims };
      const verdict = index % 3 === 1 ? 'contradict' : 'differ';
      const readings = { north: [`0:${index + 1} the north`], south: [`1:${index + 1} the south`] };
      return { verdict, claims, findings: [{ rule: 'party', verdict, message: 'Not the same council.', readings }] };
    }),
  );
}

/** A story of a hundred sources: five thousand clusters, each of two to five of them. */
export function wideStory(): Story {
  const members = Array.from({ length: 5000 }, (_, cluster) =>
    Array.from({ length: 2 + (cluster % 4) }, (_source, index) => (cluster + index * 7) % 100),
  );
  const told: string[][] = Array.from({ length: 100 }, () => []);
  const sketches = members.map((sources, cluster): ClusterSketch => {
    const claims = sources.map((source) => {
      const count = told[source]?.push(
        `In district ${cluster} the council counted ${(cluster + source) % 7} boats after the storm, paper ${source} wrote.`,
      );
      return `${source}:${count ?? 0}`;
    });
    if (cluster % 3 === 0) return { verdict: 'agree', claims };
    const verdict = cluster % 3 === 1 ? 'contradict' : 'differ';
    const [first = '', ...others] = claims;
    const readings = { some: [`${first} boats`], more: others.map((claim) => `${claim} boats`) };
    return { verdict, claims, findings: [{ rule: 'quantity', verdict, message: 'Not the same boats.', readings }] };
  });
  const articles = told.map((sentences, index) => ({
    path: `paper-${index}.txt`,
    paragraphs: sentences.map((sentence) => [sentence]),
  }));
  return storyOf(articles, sketches);
}

/** One claim in 150 papers, most of which say the same. */
export function crowdedStory(): Story {
  const articles = Array.from({ length: 150 }, (_, index) => ({
    path: `paper-${index}.txt`,
    paragraphs: [
      [`The storm tore ${index % 10 === 0 ? 'twelve' : 'thirty'} boats from the pier, paper ${index} wrote.`],
    ],
  }));
  const claims = articles.map((_, index) => `${index}:1`);
  const [few, many] = [claims.filter((_, index) => index % 10 === 0), claims.filter((_, index) => index % 10 !== 0)];
  const readings = {
    twelve: few.map((claim) => `${claim} twelve boats`),
    thirty: many.map((claim) => `${claim} thirty boats`),
  };
  const findings = [{ rule: 'quantity', verdict: 'contradict', message: 'Not the same boats.', readings } as const];
  return storyOf(articles, [{ verdict: 'contradict', claims, findings }]);
}

function documentOf({ path, paragraphs, publisher, published }: Article, index: number): Document {
  const text = `${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;
  return {
    id: String(index) as DocumentId,
    path,
    text,
    body: { start: 0, end: text.length },
    sha256: String(index).repeat(64),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}

function claimsOf({ paragraphs }: Article, document: Document | undefined): Claim[] {
  if (document === undefined) return [];
  let from = 0;
  return paragraphs.flat().map((text, index) => {
    const start = document.text.indexOf(text, from);
    from = start + text.length;
    const said = text.indexOf(SPEAKER);
    return {
      id: `${document.id}:${index + 1}` as ClaimId,
      document: document.id,
      sentence: index,
      type: 'fact',
      start,
      end: from,
      text,
      mentions: said === -1 ? [] : [quotationBy(start + said)],
    };
  });
}

/** The one speaker of these stories. */
const SPEAKER = 'the coastguard';

function quotationBy(start: number): Quotation {
  const speaker = { start, end: start + SPEAKER.length, text: SPEAKER, name: 'Coastguard' };
  return { kind: 'quotation', direct: false, content: 'statement', start, end: start, text: '', speaker };
}

function findingOf(
  { rule, verdict, confidence = 0.5, message, readings }: FindingSketch,
  cluster: string,
  fingerprint: string,
  claimAt: ReadonlyMap<ClaimId, Claim>,
): Finding {
  const readingsOf = Object.entries(readings).map(([value, places]): Reading => ({
    value,
    places: places.map((place) => {
      const [, id = '', text = ''] = /^(\S+) (.*)$/su.exec(place) ?? [];
      const claim = claimAt.get(id as ClaimId);
      const at = claim?.text.indexOf(text) ?? -1;
      if (claim === undefined || at === -1) throw new Error(`no such words: ${place}`);
      const start = claim.start + at;
      return { claim: claim.id, document: claim.document, start, end: start + text.length, text };
    }),
  }));
  return { fingerprint, rule, verdict, confidence, message, cluster, readings: readingsOf };
}
