import type { Finding } from '../../model/comparison.ts';
import type { Decision, Decisions } from '../../model/review.ts';
import { expiredFrom } from '../../model/ruling.ts';
import type { Context } from './context.ts';

/** What is the same in all entries made at a time: why, by whom, when, until when. */
export type Signature = Pick<Decision, 'reason' | 'by' | 'at' | 'expires'>;

/** Whether a baseline is to record a finding: nobody judged it, and it is not known, or no longer. */
export function isUndecided(entry: Decision | undefined, today: string): boolean {
  if (entry === undefined || entry.status === 'open') return true;
  return entry.status === 'known' && expiredFrom(entry, today) !== undefined;
}

/**
 * All decisions with the findings as known that nobody decided about; the same object where nothing changes. What a person judged
 * and noted stays; of what is known already only what it remembers of its finding is brought up to date.
 */
export function withKnown(
  now: Decisions,
  found: readonly Finding[],
  contextOf: (finding: Finding) => Context,
  signature: Signature,
  today: string,
): Decisions {
  const changed = found.flatMap((finding): readonly Decision[] => {
    const { fingerprint } = finding;
    const entry = now.get(fingerprint);
    const context = contextOf(finding);
    if (isUndecided(entry, today)) {
      const note = entry?.note;
      return [{ fingerprint, status: 'known', ...context, ...(note !== undefined && { note }), ...signature }];
    }
    return entry?.status === 'known' && !remembers(entry, context) ? [{ ...entry, ...context }] : [];
  });
  return changed.length === 0 ? now : new Map([...now, ...changed.map((entry) => [entry.fingerprint, entry] as const)]);
}

function remembers(entry: Decision, context: Context): boolean {
  const told = ({ rule, message, readings, values, sources }: Decision | Context): string =>
    JSON.stringify([rule, message, readings, values, sources]);
  return told(entry) === told(context);
}
