import { contentKey, type Cache } from '../model/cache.ts';
import type { Pair, Statement } from '../model/comparison.ts';
import type { InSteps } from '../model/progress.ts';
import type { Alignments } from './align.ts';

/** What aligning the documents of a story leads to, from a cache where it is kept there: it depends on what they say and on their order. */
export function* alignedKept(
  documents: readonly (readonly Statement[])[],
  cache: Cache | undefined,
  alignStory: (documents: readonly (readonly Statement[])[]) => InSteps<number, Alignments>,
): InSteps<number, Alignments> {
  if (cache === undefined || documents.length < 2) return yield* alignStory(documents);
  const statements = documents.flat();
  const key = `pairs, near, events and what was looked at ${documents.flatMap(([first]) => (first === undefined ? [] : [contentKey(first.document)])).join('\n')}`;
  const found = cache.get(key);
  // The cache gives back whole what was put into it, or nothing.
  if (found !== undefined) return unpacked(found as Packed, statements);
  const aligned = yield* alignStory(documents);
  cache.set(key, packed(aligned, statements));
  return aligned;
}

/** Pairs by the places of their statements. */
type Places = readonly (readonly [left: number, right: number, score: number])[];

interface Packed {
  readonly pairs: Places;
  readonly near: Places;
  readonly events: Places;
  /** The places of each wording. */
  readonly copies: readonly (readonly number[])[];
  readonly apart: Places;
  readonly cut: readonly number[];
}

function packed({ pairs, near, events, copies, apart, cut }: Alignments, statements: readonly Statement[]): Packed {
  const place = new Map(statements.map((statement, index) => [statement, index]));
  const placed = (some: readonly Pair[]): Places =>
    some.map(({ left, right, score }) => [place.get(left) ?? 0, place.get(right) ?? 0, score]);
  return {
    pairs: placed(pairs),
    near: placed(near),
    events: placed(events),
    copies: [...copies.values()].map((own) => own.map((statement) => place.get(statement) ?? 0)),
    apart: placed(apart),
    cut: [...cut].map((statement) => place.get(statement) ?? 0),
  };
}

function unpacked({ pairs, near, events, copies, apart, cut }: Packed, statements: readonly Statement[]): Alignments {
  const restored = (places: Places): Pair[] =>
    places.flatMap(([left, right, score]): Pair[] => {
      const [l, r] = [statements[left], statements[right]];
      return l === undefined || r === undefined ? [] : [{ left: l, right: r, score }];
    });
  return {
    pairs: restored(pairs),
    near: restored(near),
    events: restored(events),
    copies: new Map(
      copies.flatMap((places) => {
        const own = places.flatMap((at) => statements[at] ?? []);
        return own[0] === undefined ? [] : [[own[0], own] as const];
      }),
    ),
    apart: restored(apart),
    cut: new Set(cut.flatMap((at) => statements[at] ?? [])),
  };
}
