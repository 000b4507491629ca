import type { Finding } from '../../model/comparison.ts';
import type { Decision, Decisions } from '../../model/review.ts';
import { valuesOf } from './context.ts';
import type { DecisionStore } from './store.ts';

/**
 * The decisions by the fingerprints of these findings. An entry whose own finding is not among them holds for a finding of its rule that
 * says nothing new: all of its values are among those the entry recorded, and two of them are still given in words that it recorded. So a
 * decision holds when one more article gives a known value in words of its own, or when one of three articles is mended; a value that
 * was not there before is another finding. The same object where nothing is to be recognised.
 */
export function recognised(decisions: Decisions, findings: readonly Finding[]): Decisions {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const lapsed = [...decisions.values()].filter(
    ({ fingerprint, rule, values }) => !found.has(fingerprint) && rule !== undefined && values !== undefined,
  );
  if (lapsed.length === 0) return decisions;
  const byValue = new Map<string, Set<Decision>>();
  for (const entry of lapsed)
    for (const [value = ''] of entry.values ?? []) {
      const key = `${entry.rule} ${value}`;
      byValue.set(key, (byValue.get(key) ?? new Set()).add(entry));
    }
  const moved = new Map(decisions);
  for (const finding of findings) {
    if (decisions.has(finding.fingerprint)) continue;
    const entry = entryFor(finding, byValue);
    if (entry === undefined) continue;
    moved.delete(entry.fingerprint);
    moved.set(finding.fingerprint, { ...entry, fingerprint: finding.fingerprint });
  }
  return moved.size === decisions.size && [...moved.keys()].every((key) => decisions.has(key)) ? decisions : moved;
}

/** The entry that a finding says nothing new to; where there are several the one that recorded most of its words. */
function entryFor(finding: Finding, byValue: ReadonlyMap<string, ReadonlySet<Decision>>): Decision | undefined {
  const values = valuesOf(finding);
  const [first = [], ...others] = values.map(([value = '']) => [...(byValue.get(`${finding.rule} ${value}`) ?? [])]);
  const all = first.filter((entry) => others.every((entries) => entries.includes(entry)));
  let best: Decision | undefined;
  let most = FEWEST_WORDINGS - 1;
  for (const entry of all) {
    const kept = values.filter(([value, ...words]) => {
      const recorded = entry.values?.find(([known]) => known === value) ?? [];
      return words.some((wording) => recorded.includes(wording, 1));
    }).length;
    if (kept > most) [best, most] = [entry, kept];
  }
  return best;
}

/** With only one value still in its words the other could be somebody else's. */
const FEWEST_WORDINGS = 2;

/** The same store as it is seen with these findings; what is changed is kept under the fingerprints of today. */
export function recognisingStore(store: DecisionStore, findings: () => readonly Finding[]): DecisionStore {
  return {
    ...store,
    read: () => recognised(store.read(), findings()),
    change: (fingerprint, decision) => {
      let before: Decision | null = null;
      const decisions = store.update((now) => {
        const next = new Map(recognised(now, findings()));
        before = next.get(fingerprint) ?? null;
        if (decision === null) next.delete(fingerprint);
        else next.set(fingerprint, decision);
        return next;
      });
      return { before, decisions: recognised(decisions, findings()) };
    },
  };
}
