import type { Finding, Reading } from '../../model/comparison.ts';
import type { DocumentId } from '../../model/document.ts';

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
  const readings = finding?.readings ?? [];
  const leader = leadingReading(finding);
  const all = [...documents, ...readings.flatMap((reading) => [...documentsOf(reading)])];
  return new Map(
    all.map((id): readonly [DocumentId, Standing] => {
      const reading = readings.find((one) => documentsOf(one).has(id));
      if (reading === undefined) return [id, { kind: finding === undefined ? 'says' : 'beside' }];
      return [id, { kind: reading === leader ? 'says' : 'otherwise', reading }];
    }),
  );
}

/** The reading that more documents give than any other one. */
export function leadingReading(finding: Finding | undefined): Reading | undefined {
  const [first, second] = (finding?.readings ?? []).toSorted((a, b) => documentsOf(b).size - documentsOf(a).size);
  const leads = first !== undefined && (second === undefined || documentsOf(first).size > documentsOf(second).size);
  return leads ? first : undefined;
}

const documentsOf = ({ places }: Reading): ReadonlySet<DocumentId> => new Set(places.map(({ document }) => document));
