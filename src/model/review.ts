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

/** The words of a claim by which it is known again: line breaks within it are spaces. */
export const wordsOfClaim = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The words of two claims, in an order that does not depend on which was named first. */
export function claimsOfPairing(one: string, other: string): readonly [string, string] {
  const [a, b] = [wordsOfClaim(one), wordsOfClaim(other)];
  return a < b ? [a, b] : [b, a];
}

/** One text for the two claims of a pairing; their words hold no line break. */
export const pairingKey = (claims: readonly [string, string]): string => claimsOfPairing(...claims).join('\n');
