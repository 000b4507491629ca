import type { Claim } from './claim.ts';
import type { Alignment, Cluster, Finding, Verdict } from './comparison.ts';
import type { DocumentId } from './document.ts';

export const REPORT_SCHEMA = 'crosscheck/report@1';

/** What a report says of a document; `sentences` and `claims` are counts. */
export interface DocumentSummary {
  readonly id: DocumentId;
  readonly path: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
  readonly sha256: string;
  readonly sentences: number;
  readonly claims: number;
  readonly origin?: string;
}

/** Trouble with the input, told beside the result; not a discrepancy. */
export interface Notice {
  readonly level: 'info' | 'warning';
  readonly document?: DocumentId;
  readonly message: string;
}

/** How much of the input was brought together: counts of claims (`claims`, `aligned`, `onlyHere`) and of pairs (`undecided`). */
export interface Coverage {
  readonly claims: number;
  readonly aligned: number;
  readonly onlyHere: number;
  readonly undecided: number;
}

/** The whole result of a run. The same input gives the same report, to the byte. */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string };
  readonly documents: readonly DocumentSummary[];
  readonly claims: readonly Claim[];
  readonly alignments: readonly Alignment[];
  readonly clusters: readonly Cluster[];
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly coverage: Coverage;
}

/** What is said of two texts compared by themselves. */
export interface PairResult {
  readonly verdict: Verdict | 'unrelated';
  /** Calibrated probability that both speak of the same thing, 0 to 1. */
  readonly score: number;
  readonly findings: readonly Finding[];
}
