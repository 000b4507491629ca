import type { Claim } from '../../model/claim.ts';
import { claimsOfPairing, pairingKey, type Pairing } from '../../model/review.ts';
import { chosenItem, claimsRead, type ReviewState } from '../state.ts';

/** Asks for the chosen claims to be told apart; where there are several to choose from, asks which does not belong. */
export function part(state: ReviewState): ReviewState {
  const item = chosenItem(state);
  if (item === undefined || item.letters.length < 2)
    return { ...state, message: 'Only one source says this: there is no pair' };
  const [read] = chosenClaims(state);
  if (state.view === 'reading' && read !== undefined) return partFromOthers(state, read);
  const [only] = item.claims;
  if (item.claims.length === 2 && only !== undefined) return partFromOthers(state, only);
  return { ...state, mode: { kind: 'menu', purpose: 'part', cursor: 0 } };
}

/** Asks for one claim to be told apart from those of other sources in its cluster. */
export function partFromOthers(state: ReviewState, claim: Claim): ReviewState {
  const others = state.material.itemOf.get(claim.id)?.claims ?? [];
  return { ...state, request: { kind: 'pair', together: false, pairs: pairsOf([claim], others) } };
}

/** Marks the chosen claim, or asks for it to be paired with the one that was marked before. */
export function pair(state: ReviewState): ReviewState {
  const { marked } = state;
  const claims = chosenClaims(state);
  if (claims.length === 0) return { ...state, message: 'No claim here to pair' };
  if (marked.length === 0) return { ...state, marked: claims };
  const lifted: ReviewState = { ...state, marked: [] };
  if (claims.some(({ id }) => marked.some((claim) => claim.id === id))) return { ...lifted, message: 'Mark lifted' };
  const pairs = pairsOf(marked, claims);
  if (pairs.length === 0) return { ...state, message: 'Both stand in the same source: choose a claim of another one' };
  if (pairs.length > MOST_PAIRS)
    return { ...state, message: 'These are many claims: choose a single one in Reading (2)' };
  return { ...lifted, request: { kind: 'pair', together: true, pairs } };
}

/** The claim that is read, or those of the chosen cluster. */
function chosenClaims(state: ReviewState): readonly Claim[] {
  const read = claimsRead(state)[state.claim];
  return state.view === 'reading' ? (read === undefined ? [] : [read]) : (chosenItem(state)?.claims ?? []);
}

/** Every two of them that stand in different sources, by their words; what is said twice in the same words is one pair. */
function pairsOf(some: readonly Claim[], others: readonly Claim[]): readonly Pairing['claims'][] {
  const pairs = some.flatMap((one) =>
    others
      .filter(({ document }) => document !== one.document)
      .map((other): readonly [string, Pairing['claims']] => {
        const claims = claimsOfPairing(one.text, other.text);
        return [pairingKey(claims), claims];
      }),
  );
  return [...new Map(pairs).values()];
}

/** Clusters of five sources each; more is no pairing by hand. */
const MOST_PAIRS = 25;
