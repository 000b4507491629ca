/** `open` is for findings that were noted but not judged. */
export type DecisionStatus = 'open' | 'confirmed' | 'dismissed';

/** What a person decided about one finding. */
export interface Decision {
  readonly fingerprint: string;
  readonly status: DecisionStatus;
  /** Why it was dismissed. */
  readonly reason?: string;
  readonly note?: string;
  readonly by?: string;
  /** ISO 8601 date and time. */
  readonly at: string;
}

/** Decisions by the fingerprint of their finding. */
export type Decisions = ReadonlyMap<string, Decision>;
