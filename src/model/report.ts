import type { Claim } from './claim.ts';
import type { Alignment, Cluster, Finding, Verdict } from './comparison.ts';
import type { DocumentId } from './document.ts';
import type { Passage, Span } from './place.ts';
import type { RuleInfo } from './rule.ts';

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
  /** The agency whose text it is, or its own publisher; left out where the text does not tell. */
  readonly origin?: string;
  /** Where its text names agencies as its source. */
  readonly credits?: readonly Credit[];
}

/** Documents that tell of one thing, by a name. */
export interface Story {
  readonly name: string;
  readonly documents: readonly DocumentId[];
}

/** Words that name an agency or outlet as the source of a text; a contribution is a part of it only. */
export interface Credit extends Passage {
  readonly kind: 'dateline' | 'byline' | 'credit' | 'contribution';
  readonly name: string;
}

/** Sentences that stand in several documents. */
export interface SharedPassage {
  /** As the first of its places has it. */
  readonly text: string;
  readonly words: number;
  /** True where it is the same word for word everywhere; false where words are changed. */
  readonly exact: boolean;
  /** One in each document. */
  readonly places: readonly (Span & { readonly document: DocumentId })[];
  /** The document that published it first, where the dates of publication tell. */
  readonly first?: DocumentId;
}

/** What some sources of a story tell and others leave out. */
export interface Omission {
  readonly cluster: string;
  /** The sources of the story that do not tell it. */
  readonly missing: readonly DocumentId[];
  /** The share of the story's sources that carry it, 0 to 1; what one source alone has weighs less than its share. */
  readonly weight: number;
  /** Names and figures that no other source has, where one source alone tells it. */
  readonly facts?: readonly Passage[];
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
  /** Only documents of one story were compared; left out where they were not told apart. */
  readonly stories?: readonly Story[];
  readonly claims: readonly Claim[];
  readonly alignments: readonly Alignment[];
  readonly clusters: readonly Cluster[];
  readonly findings: readonly Finding[];
  /** Passages that documents share, in the order of the documents. */
  readonly shared?: readonly SharedPassage[];
  /** What some sources tell and others leave out, the weightiest first. */
  readonly omissions?: readonly Omission[];
  readonly notices: readonly Notice[];
  /** Rules that crosscheck does not bring along and that ran, so that a reader of the report can tell what they are about. */
  readonly rules?: readonly RuleInfo[];
  readonly coverage: Coverage;
}

/** Whether any two claims were compared. */
export const hasCompared = ({ alignments }: Pick<Report, 'alignments'>): boolean =>
  alignments.some(({ event }) => event === undefined);

/** What is said of two texts compared by themselves. */
export interface PairResult {
  readonly verdict: Verdict | 'unrelated';
  /** Calibrated probability that both speak of the same thing, 0 to 1. */
  readonly score: number;
  readonly findings: readonly Finding[];
}
