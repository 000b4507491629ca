import type { Claim, ClaimId } from '../../src/model/claim.ts';
import type { ClusterVerdict, Finding } from '../../src/model/comparison.ts';
import type { Document } from '../../src/model/document.ts';
import type { Report } from '../../src/model/report.ts';
import { REPORT_SCHEMA } from '../../src/model/report.ts';
import { documentOf } from '../../src/read/document.ts';

/** A finding told by the words that give each reading: `[document id, words]`. */
export interface MadeFinding {
  readonly rule: string;
  readonly verdict: Finding['verdict'];
  readonly message: string;
  readonly readings: readonly (readonly (readonly [document: string, words: string])[])[];
}

export interface MadeSource {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly publisher?: string;
}

/** A small report with one claim per line of the sources, for tests of what is made from reports. */
export function madeReport(
  sources: readonly MadeSource[],
  findings: readonly MadeFinding[],
  verdicts: readonly ClusterVerdict[] = [],
): { readonly report: Report; readonly documents: readonly Document[] } {
  const documents = sources.map(({ id, path, text, publisher }): Document => ({
    ...documentOf(id, text),
    path,
    ...(publisher === undefined ? {} : { publisher }),
  }));
  const claims = documents.flatMap(claimsOf);
  const made = findings.map((finding, index): Finding => ({
    fingerprint: `fp${index + 1}`,
    rule: finding.rule,
    verdict: finding.verdict,
    confidence: 0.9,
    message: finding.message,
    cluster: `c${index + 1}`,
    readings: finding.readings.map((places) => ({
      value: places[0]?.[1] ?? '',
      places: places.map(([id, words]) => placeOf(id, words, documents, claims)),
    })),
  }));
  return {
    documents,
    report: {
      schema: REPORT_SCHEMA,
      tool: { name: 'crosscheck', version: '0.0.0' },
      documents: documents.map(({ id, path, sha256 }) => ({ id, path, sha256, sentences: 1, claims: 1 })),
      claims,
      alignments: verdicts
        .filter((verdict) => verdict !== 'only-here')
        .map((verdict) => ({
          left: claims[0]?.id ?? NONE,
          right: claims.at(-1)?.id ?? NONE,
          score: 0.9,
          verdict,
          findings: [],
        })),
      clusters: verdicts.map((verdict, index) => ({
        id: `c${index + 1}`,
        claims: [],
        verdict,
        articles: 2,
        origins: 2,
      })),
      findings: made,
      notices: [],
      coverage: { claims: claims.length, aligned: 2, onlyHere: claims.length - 2, undecided: 0 },
    },
  };
}

const NONE = '' as ClaimId;

function claimsOf(document: Document): Claim[] {
  return [...document.text.matchAll(/[^\r\n]+/gu)].map(({ 0: text, index }, place) => ({
    id: `${document.id}:${place + 1}` as ClaimId,
    document: document.id,
    sentence: place,
    start: index,
    end: index + text.length,
    text,
    type: 'fact',
    mentions: [],
  }));
}

function placeOf(
  id: string,
  words: string,
  documents: readonly Document[],
  claims: readonly Claim[],
): Finding['readings'][number]['places'][number] {
  const document = documents.find((one) => one.id === id);
  const start = document?.text.indexOf(words) ?? -1;
  const claim = claims.find((one) => one.document === id && one.start <= start && start < one.end);
  if (document === undefined || claim === undefined) throw new Error(`${id} does not say "${words}"`);
  return { claim: claim.id, document: document.id, start, end: start + words.length, text: words };
}
