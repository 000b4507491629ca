import type { Pair, Statement } from '../model/comparison.ts';
import { type Copies, placesOf } from '../model/copies.ts';
import { pairingKey, wordsOfClaim, type Pairing } from '../model/review.ts';

/**
 * The pairs as a person wants them: those told to be apart are left out, those told to be together are there, as sure as can
 * be. Claims are known by their words, wherever they stand; `documents` holds each document's statements, of which one stands for its
 * copies.
 */
export function pairedByHand(
  pairs: readonly Pair[],
  documents: readonly (readonly Statement[])[],
  pairings: readonly Pairing[],
  copies: Copies,
): readonly Pair[] {
  if (pairings.length === 0) return pairs;
  const statements = standingFor(documents.flat(), copies);
  const byWords = Map.groupBy(statements, ({ claim }) => wordsOfClaim(claim.text));
  const place = new Map(statements.map((statement, index) => [statement, index]));
  const together = pairings
    .filter((pairing) => pairing.together)
    .flatMap(({ claims: [one, other] }) => {
      const others = byWords.get(wordsOfClaim(other)) ?? [];
      return (byWords.get(wordsOfClaim(one)) ?? []).flatMap((a) => others.map((b): [Statement, Statement] => [a, b]));
    })
    .map(([a, b]): Pair => {
      const inOrder = (place.get(a) ?? 0) < (place.get(b) ?? 0);
      return { left: inOrder ? a : b, right: inOrder ? b : a, score: 1 };
    })
    .filter((pair) => placesOf(pair, copies) > 0);
  return [...undecidedByHand(pairs, pairings), ...together];
}

/** The statements without those that another stands for. */
function standingFor(statements: readonly Statement[], copies: Copies): readonly Statement[] {
  const others = new Set([...copies.values()].flatMap((own) => own.slice(1)));
  return others.size === 0 ? statements : statements.filter((statement) => !others.has(statement));
}

/** The pairs of which nobody told whether they are together. */
export function undecidedByHand(pairs: readonly Pair[], pairings: readonly Pairing[]): readonly Pair[] {
  if (pairings.length === 0) return pairs;
  const decided = new Set(pairings.map(({ claims }) => pairingKey(claims)));
  return pairs.filter(({ left, right }) => !decided.has(pairingKey([left.claim.text, right.claim.text])));
}
