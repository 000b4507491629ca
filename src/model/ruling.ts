import type { Decision, Ruling, SuppressedStatus } from './review.ts';

/**
 * What is decided about a finding on a day (`2027-01-31`, UTC): `inText` is what a comment in an article says, `entry` what stands
 * in the file of decisions. What a person judged goes before a comment, and a comment before what nobody judged.
 */
export function rulingOn(inText: Ruling | undefined, entry: Decision | undefined, today: string): Ruling | undefined {
  const kept = entry === undefined ? undefined : asOf(entry, today);
  if (inText === undefined || kept?.status === 'confirmed' || kept?.status === 'dismissed') return kept ?? inText;
  return kept?.note === undefined ? inText : { ...inText, note: kept.note };
}

/** What an entry was until it expired; undefined while it holds. The day it names is the last on which it does. */
export function expiredFrom({ status, expires }: Decision, today: string): SuppressedStatus | undefined {
  const ended = expires !== undefined && expires < today;
  return ended && (status === 'known' || status === 'dismissed') ? status : undefined;
}

function asOf(entry: Decision, today: string): Ruling {
  const { status, reason, note, by, at, expires } = entry;
  const expired = entry.expired ?? expiredFrom(entry, today);
  return {
    status: expired === undefined ? status : 'open',
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(by !== undefined && { by }),
    at,
    ...(expires !== undefined && { expires }),
    ...(expired !== undefined && { expired }),
  };
}
