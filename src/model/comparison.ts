import type { Claim, ClaimId } from './claim.ts';
import type { Document, DocumentId } from './document.ts';
import type { Passage, Span } from './place.ts';
import type { Ruling } from './review.ts';

/** A content word of a claim with what it is matched by. */
export interface Term extends Span {
  readonly lower: string;
  /** Stem after spelling variants are made one ("defence" and "defense" share a stem). */
  readonly stem: string;
  /** Penn Treebank tag. */
  readonly tag: string;
}

/** A claim as the comparison sees it: with its words prepared and the document it stands in. */
export interface Statement {
  readonly claim: Claim;
  readonly document: Document;
  readonly terms: readonly Term[];
  /** The words of the whole sentence, which holds the subject of a claim cut from its middle: "… and has signed the treaty". */
  readonly sentence: readonly Term[];
}

/** Two claims of different documents that speak of the same thing. */
export interface Pair {
  readonly left: Statement;
  readonly right: Statement;
  /** Calibrated probability that both speak of the same thing, 0 to 1. */
  readonly score: number;
}

/** How two facts stand to each other. */
export type Outcome = 'same' | 'compatible' | 'different' | 'incompatible';

/** One side of a comparison: what it says, in the canonical form that makes readings equal, and the words that say it. */
export interface ReadingSide {
  readonly value: string;
  readonly passage: Passage;
}

/** What one rule found between two aligned claims. */
export interface Comparison {
  readonly rule: string;
  readonly outcome: Outcome;
  /** Short phrase for people: "14 is within about 10 to 20". */
  readonly reason: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** How surely what the rule itself read shows that both claims speak of one thing, where that is more than their words do; 0 to 1. */
  readonly vouched?: number;
  /** True where only a story in which both claims are surely paired shows that it is so, not their own words. */
  readonly byStory?: true;
  readonly left: ReadingSide;
  readonly right: ReadingSide;
}

/** How two claims stand to each other; `compatible` where they look different and both can be true. */
export type Verdict = 'agree' | 'compatible' | 'differ' | 'contradict';

/** The same of a cluster; `only-here` where its claims stand in a single source. */
export type ClusterVerdict = Verdict | 'only-here';

/** Two claims that speak of the same thing, as a report tells it. */
export interface Alignment {
  readonly left: ClaimId;
  readonly right: ClaimId;
  readonly score: number;
  readonly verdict: Verdict;
  /** Whether the two tell of one event without saying the same of it, so that they were not compared; left out where not. */
  readonly event?: true;
  /** Fingerprints of the findings that stand between the two claims. */
  readonly findings: readonly string[];
}

/** Claims that speak of the same thing, over all documents. */
export interface Cluster {
  readonly id: string;
  /** The story it is part of, where stories are told apart; a claim told in two of them is in a cluster of each. */
  readonly story?: string;
  readonly claims: readonly ClaimId[];
  readonly verdict: ClusterVerdict;
  /** In how many documents the claim stands. */
  readonly articles: number;
  /** How many independent origins those documents have, as far as is known. */
  readonly origins: number;
  /** Those origins, in the order of their documents; only where the claim stands in more than one document. */
  readonly witnesses?: readonly Witness[];
}

/** One origin of a claim with the documents that have it from there. */
export interface Witness {
  /** The agency or outlet; left out where it is not known. */
  readonly origin?: string;
  readonly documents: readonly DocumentId[];
  /** The document that published it first, where the dates of publication tell. */
  readonly first?: DocumentId;
}

/** One of the values that the sources give, with every place that gives it. */
export interface Reading {
  readonly value: string;
  readonly places: readonly (Passage & { readonly claim: ClaimId; readonly document: DocumentId })[];
}

/** One disagreement: what one rule found between claims of a cluster, with each of the values that are given. */
export interface Finding {
  /** Survives moved lines, other file names and another order of sources; changes when the words compared change. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly verdict: Exclude<Verdict, 'agree'>;
  /** 0 to 1. */
  readonly confidence: number;
  readonly message: string;
  readonly cluster: string;
  /** The stories it was found in, where stories are told apart. */
  readonly stories?: readonly string[];
  /** What was decided about it; a known or dismissed finding does not fail a run. */
  readonly decision?: Ruling;
  readonly readings: readonly Reading[];
}
