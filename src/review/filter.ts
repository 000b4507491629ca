import type { ClusterVerdict } from '../model/comparison.ts';
import type { Decisions, DecisionStatus } from '../model/review.ts';
import { isJudged, statusOf } from './judged.ts';
import type { Item, Material } from './material.ts';

/** What of the list is shown; each part that is set narrows it further. */
export interface Filter {
  /** Words that must all stand in the claim, its findings or its notes, in whatever case. */
  readonly text: string;
  readonly verdict: ClusterVerdict | null;
  readonly rule: string | null;
  /** Letter of a source. */
  readonly source: string | null;
  /** Name of somebody who is quoted. */
  readonly speaker: string | null;
  /** Shows clusters with a finding in this status. */
  readonly decision: DecisionStatus | null;
}

export const EVERYTHING: Filter = { text: '', verdict: null, rule: null, source: null, speaker: null, decision: null };

/** Whether anything is left out. */
export function isNarrow({ text, ...parts }: Filter): boolean {
  return text.trim() !== '' || Object.values(parts).some((part) => part !== null);
}

/** The clusters that a filter lets through, in their order. */
export function filtered(material: Material, filter: Filter, decisions: Decisions): readonly Item[] {
  if (!isNarrow(filter)) return material.items;
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return material.items.filter((item) => passes(item, filter, decisions) && holdsAll(item, words, decisions));
}

function passes(item: Item, filter: Filter, decisions: Decisions): boolean {
  const { cluster, findings, letters } = item;
  const { verdict, rule, source, speaker, decision } = filter;
  if (verdict !== null && cluster.verdict !== verdict) return false;
  if (source !== null && !letters.includes(source)) return false;
  if (rule !== null && !findings.some((finding) => finding.rule === rule)) return false;
  if (speaker !== null && !speakersIn(item).includes(speaker)) return false;
  return (
    decision === null || findings.some((finding) => isJudged(finding) && statusOf(decisions, finding) === decision)
  );
}

/** Who is quoted in the claims of a cluster, by name where it is known. */
export function speakersIn({ claims }: Item): readonly string[] {
  const names = claims.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => {
      if (mention.kind !== 'quotation' || mention.speaker === undefined) return [];
      return [mention.speaker.name ?? mention.speaker.text];
    }),
  );
  return [...new Set(names)];
}

function holdsAll(item: Item, words: readonly string[], decisions: Decisions): boolean {
  if (words.length === 0) return true;
  const text = textOf(item);
  if (words.every((word) => text.includes(word))) return true;
  const notes = item.findings.flatMap(({ fingerprint }) => decisions.get(fingerprint)?.note?.toLowerCase() ?? []);
  if (notes.length === 0) return false;
  const noted = notes.join('\n');
  return words.every((word) => text.includes(word) || noted.includes(word));
}

function textOf(item: Item): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const { claims, findings } = item;
  const parts = [
    ...claims.map(({ text }) => text),
    ...findings.flatMap(({ rule, message, readings }) => [rule, message, ...readings.map(({ value }) => value)]),
  ];
  const text = parts.join('\n').toLowerCase().replaceAll(/\s+/g, ' ');
  texts.set(item, text);
  return text;
}

/** Lower-cased once for each cluster, as every letter of a search looks through all of them. */
const texts = new WeakMap<Item, string>();
