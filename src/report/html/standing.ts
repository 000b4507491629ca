import type { Finding, Reading } from '../../model/comparison.ts';
import type { Source } from './view.ts';

/** Where a source stands in a finding. */
export interface Standing {
  /** True where others, as many or more, say something else: between equals nobody is the one who is right. */
  readonly otherwise: boolean;
  readonly reading?: Reading;
}

/** Where a source stands that speaks of the matter: with the most, or otherwise. */
export function standing({ summary }: Source, finding: Finding | undefined): Standing {
  const sides = (finding?.readings ?? []).map((reading) => ({
    reading,
    documents: new Set(reading.places.map(({ document }) => document)),
  }));
  const side = sides.find(({ documents }) => documents.has(summary.id));
  if (side === undefined) return { otherwise: false };
  const otherwise = sides.some((other) => other !== side && other.documents.size >= side.documents.size);
  return { otherwise, reading: side.reading };
}
