import type { Decisions } from '../../model/review.ts';
import { expiredFrom } from '../../model/ruling.ts';
import type { DecisionStore } from './store.ts';

/** The same store as it is seen on a day: what has expired reads as open. What is written stays as it is told. */
export function storeAsOf(store: DecisionStore, today: () => string): DecisionStore {
  const seen = (decisions: Decisions): Decisions => {
    if ([...decisions.values()].every(({ expires }) => expires === undefined)) return decisions;
    const day = today();
    return new Map(
      [...decisions].map(([fingerprint, entry]) => {
        const expired = expiredFrom(entry, day);
        return [fingerprint, expired === undefined ? entry : { ...entry, status: 'open', expired }];
      }),
    );
  };
  return {
    ...store,
    read: () => seen(store.read()),
    change: (fingerprint, decision) => {
      const { before, decisions } = store.change(fingerprint, decision);
      return { before, decisions: seen(decisions) };
    },
  };
}
