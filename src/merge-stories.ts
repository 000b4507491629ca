import type { Alignment, Finding, Reading } from './model/comparison.ts';
import type { DocumentId } from './model/document.ts';
import type { SharedPassage } from './model/report.ts';

/** The same words compared in two clusters, as when a passage is told twice, or in two stories, are one finding with all its places. */
export function mergedFindings(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const twin = merged.get(finding.fingerprint);
    if (twin === undefined) merged.set(finding.fingerprint, finding);
    else {
      const readings = twin.readings.map((reading) => ({
        ...reading,
        places: withoutRepeats([
          ...reading.places,
          ...(finding.readings.find(({ value }) => value === reading.value)?.places ?? []),
        ]),
      }));
      const stories = [...new Set([...(twin.stories ?? []), ...(finding.stories ?? [])])].sort();
      merged.set(finding.fingerprint, {
        ...twin,
        confidence: Math.max(twin.confidence, finding.confidence),
        ...(stories.length === 0 ? {} : { stories }),
        readings,
      });
    }
  }
  return [...merged.values()];
}

function withoutRepeats(places: Reading['places']): Reading['places'] {
  const seen = new Set<string>();
  return places.filter(({ claim, start, end }) => {
    const key = `${claim} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * The alignments, sorted by their claims, each pair of claims once: two documents that are in two stories together are aligned in
 * both, and the likelier counts.
 */
export function mergedAlignments(sorted: readonly Alignment[]): Alignment[] {
  const merged: Alignment[] = [];
  for (const alignment of sorted) {
    const twin = merged.at(-1);
    if (twin?.left !== alignment.left || twin.right !== alignment.right) merged.push(alignment);
    else
      merged[merged.length - 1] = {
        ...(alignment.score > twin.score ? alignment : twin),
        findings: [...new Set([...twin.findings, ...alignment.findings])],
      };
  }
  return merged;
}

/** The shared passages of all stories, each once, in the order of the documents. */
export function mergedPassages(
  stories: readonly (readonly SharedPassage[])[],
  documents: readonly DocumentId[],
): readonly SharedPassage[] {
  const [only, ...others] = stories;
  if (only !== undefined && others.length === 0) return only;
  const rank = new Map(documents.map((id, index) => [id, index]));
  const passages = new Map(stories.flat().map((passage) => [JSON.stringify(passage.places), passage]));
  const at = ({ places: [first] }: SharedPassage): number =>
    first === undefined ? 0 : (rank.get(first.document) ?? 0);
  return [...passages.values()].sort((a, b) => at(a) - at(b) || (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
}
