import type { Statement } from './comparison.ts';

/**
 * What a statement says, wherever it stands: its words and all that was read out of them, with places counted from where it
 * begins. Two statements of one content are measured alike; an agency's sentence stands in a hundred articles.
 */
export function contentOf({ claim, terms }: Statement): string {
  const { text, type, mentions, start } = claim;
  return `${text}\n${type}\n${written(mentions, start)}\n${written(terms, start)}`;
}

/** A plain value as one line that no other value has, with places counted from `origin`. */
export function written(value: unknown, origin: number): string {
  if (typeof value === 'string') return `${value.length}'${value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  let line = '';
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) line += `${written(item, origin)},`;
    return `[${line}]`;
  }
  for (const [key, part] of Object.entries(value))
    line += `${key}:${(key === 'start' || key === 'end') && typeof part === 'number' ? part - origin : written(part, origin)};`;
  return `{${line}}`;
}
