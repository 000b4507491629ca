import type { DocumentId } from '../../model/document.ts';
import type { Finding, Reading } from '../../model/comparison.ts';

/**
 * Where a source that speaks of the matter stands in its heaviest finding: `otherwise` where others, as many or more, say
 * something else, for between equals nobody is the one who is right; `beside` where it gives no reading.
 */
export type Standing =
  | { readonly kind: 'says'; readonly reading?: Reading }
  | { readonly kind: 'otherwise'; readonly reading: Reading }
  | { readonly kind: 'beside' };

/** Where each of the documents stands. */
export function standings(
  documents: ReadonlySet<DocumentId>,
  finding: Finding | undefined,
): ReadonlyMap<DocumentId, Standing> {
  const sides = (finding?.readings ?? []).map((reading) => ({
    reading,
    documents: new Set(reading.places.map(({ document }) => document)),
  }));
  const all = [...documents, ...sides.flatMap((side) => [...side.documents])];
  return new Map(
    all.map((id): readonly [DocumentId, Standing] => {
      const side = sides.find((one) => one.documents.has(id));
      if (side === undefined) return [id, { kind: finding === undefined ? 'says' : 'beside' }];
      const otherwise = sides.some((other) => other !== side && other.documents.size >= side.documents.size);
      return [id, { kind: otherwise ? 'otherwise' : 'says', reading: side.reading }];
    }),
  );
}
