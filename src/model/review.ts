import type { DocumentId } from './document.ts';
import type { Span } from './place.ts';

/** `open` is for findings that were noted but not judged, `known` for those that were there when a baseline was recorded. */
export type DecisionStatus = 'open' | 'known' | 'confirmed' | 'dismissed';

/** A finding in such a status stays in the report, marked, and fails no run. */
export type SuppressedStatus = Extract<DecisionStatus, 'known' | 'dismissed'>;

/** What was decided about one finding, as the file of decisions keeps it. */
export interface Decision {
  readonly fingerprint: string;
  readonly status: DecisionStatus;
  /** The finding as it was when this was decided, for those who read the file, and to tell when it is gone. */
  readonly rule?: string;
  readonly message?: string;
  /** The words of each of its readings, cut where they are long. */
  readonly readings?: readonly string[];
  /** Each of its values with all the words that gave it, the value first; by them the finding is known again in other words. */
  readonly values?: readonly (readonly string[])[];
  /** The sources that its readings stand in, as paths from the folder that holds `.crosscheck`; sorted. */
  readonly sources?: readonly string[];
  /** Why it was dismissed or is accepted as known. */
  readonly reason?: string;
  readonly note?: string;
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly at: string;
  /** ISO 8601 date: the last day on which it keeps the finding from failing a run. */
  readonly expires?: string;
  /** What it was before it expired; never in the file, only in what is read on a day. */
  readonly expired?: SuppressedStatus;
}

/** What is decided about a finding of a report, by the file of decisions or by a comment in an article. */
export interface Ruling {
  readonly status: DecisionStatus;
  readonly reason?: string;
  readonly note?: string;
  readonly by?: string;
  /** Left out for a comment, which has no date. */
  readonly at?: string;
  readonly expires?: string;
  /** What it was until the day in `expires` was over; its status is `open` since. */
  readonly expired?: SuppressedStatus;
  /** The comment that says so. */
  readonly from?: Span & { readonly document: DocumentId };
}

/** Whether what was decided keeps a finding from failing a run. */
export function isSuppressed({ decision }: { readonly decision?: Ruling }): boolean {
  return decision?.status === 'known' || decision?.status === 'dismissed';
}

/** Decisions by the fingerprint of their finding. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What a person decided about two claims: that they speak of the same thing, or that they do not. */
export interface Pairing {
  /** Their words, as `claimsOfPairing` gives them: they hold after lines moved and files were renamed. */
  readonly claims: readonly [string, string];
  readonly together: boolean;
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly at: string;
}

/** Pairings by their two claims, as `pairingKey` joins them. */
export type Pairings = ReadonlyMap<string, Pairing>;

/** The words of a claim by which it is known again: line breaks and comments within it are spaces. */
export const wordsOfClaim = (text: string): string =>
  (text.includes('-->') ? text.replaceAll(/<!--[^]*?-->/gu, ' ') : text).replaceAll(/\s+/gu, ' ').trim();

/** The words of two claims, in an order that does not depend on which was named first. */
export function claimsOfPairing(one: string, other: string): readonly [string, string] {
  const [a, b] = [wordsOfClaim(one), wordsOfClaim(other)];
  return a < b ? [a, b] : [b, a];
}

/** One text for the two claims of a pairing; their words hold no line break. */
export const pairingKey = (claims: readonly [string, string]): string => claimsOfPairing(...claims).join('\n');
