import type { Finding } from '../../model/comparison.ts';
import { rulingTold } from '../ruling.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import type { View } from './view.ts';

/** What the filter by decision can ask for. */
export const RULINGS = ['undecided', 'confirmed', 'known', 'dismissed', 'expired', 'noted'] as const;
export type RulingName = (typeof RULINGS)[number];

/** Whether and how a finding was decided, as the filter names it. */
export function rulingName({ decision }: Finding): RulingName {
  if (decision === undefined) return 'undecided';
  if (decision.status !== 'open') return decision.status;
  if (decision.expired !== undefined) return 'expired';
  return decision.note === undefined ? 'undecided' : 'noted';
}

/** What was decided about a finding: the status with its reason, who, until when, the note, and on what day. */
export function rulingLine({ decision }: Finding, { sourceOf }: View): Markup {
  if (decision === undefined) return NOTHING;
  const told = rulingTold(decision, ({ document, start }) => sourceOf.get(document)?.locate(start) ?? '');
  if (told.length === 0) return NOTHING;
  const at = decision.at === undefined ? [] : [`on ${decision.at.slice(0, 'YYYY-MM-DD'.length)}`];
  const parts = [...told, ...at].map((part, index) => markup`${index === 0 ? '' : ' · '}<bdi>${part}</bdi>`);
  return markup`<p class="ruling">${parts}</p>\n`;
}
