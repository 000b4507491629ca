import type { ClaimId } from '../../model/claim.ts';
import type { Statement } from '../../model/comparison.ts';
import { finish } from '../../model/progress.ts';
import type { Candidate } from '../candidates.ts';
import { meanOf, type Weighed } from '../explain.ts';
import { contextModel, eventModel, pairModel, settledModel } from '../model.ts';
import { ALIGNED } from '../thresholds.ts';
import { measureWordings } from './align.ts';
import { eventWordings } from './events.ts';

/** What was made of the claims of two documents of a story of very many: each pair as its wordings were judged. */
export function weighWordings(
  documents: readonly (readonly Statement[])[],
): (left: ClaimId, right: ClaimId) => Weighed {
  const parts: Float64Array[][] = [];
  const { wordings, graph, scores, atPlace } = finish(
    measureWordings(documents, { pair: pairModel, context: contextModel, settled: settledModel }, (pair, part) =>
      (parts[pair] ??= []).push(part.slice()),
    ),
  );
  const rows = parts.map((own) => Float64Array.from(own.flatMap((part) => [...part])));
  const events = eventWordings(eventModel, graph, wordings, scores);
  const aligned = rows.filter((_, pair) => (scores[pair] ?? 0) >= ALIGNED);
  const usual = meanOf(rows);
  const usualAligned = meanOf(aligned.length === 0 ? rows : aligned);
  const pairOf = new Map<string, number>();
  for (let pair = 0; pair < graph.count; pair++) pairOf.set(`${graph.first[pair]} ${graph.second[pair]}`, pair);
  const { statements, documentOf, wordingOf, from, standsIn } = wordings;
  const documentAt = new Map(statements.map(({ claim }, index) => [claim.id, documentOf[index] ?? 0]));
  return (left, right) => {
    const both = [documentAt.get(left) ?? 0, documentAt.get(right) ?? 0].sort((a, b) => a - b);
    const [first = 0, second = 0] = both;
    const placesIn = (document: number): number[] =>
      Array.from({ length: (from[document + 1] ?? 0) - (from[document] ?? 0) }, (_, i) => (from[document] ?? 0) + i);
    const [ls, rs] = [placesIn(first), placesIn(second)];
    const found: (Candidate & { readonly pair: number })[] = [];
    const twins: Candidate[] = [];
    ls.forEach((l, at) => {
      rs.forEach((r, beside) => {
        const [a, b] = [wordingOf[l] ?? 0, wordingOf[r] ?? 0];
        const pair = pairOf.get(a < b ? `${a} ${b}` : `${b} ${a}`);
        const candidate = { left: at, right: ls.length + beside };
        const isTwin = statements[l]?.claim.text.toLowerCase() === statements[r]?.claim.text.toLowerCase();
        if (isTwin) twins.push(candidate);
        if (pair !== undefined && (isTwin || (!standsIn(a, second) && !standsIn(b, first))))
          found.push({ ...candidate, pair });
      });
    });
    const places = [...ls, ...rs];
    return {
      prepared: {
        statements: places.flatMap((place) => statements[place] ?? []),
        profiles: places.flatMap((place) => atPlace(place) ?? []),
        documentOf: [...ls.map(() => 0), ...rs.map(() => 1)],
      },
      found,
      twins,
      rows: found.map(({ pair }) => rows[pair] ?? new Float64Array()),
      scores: found.map(({ pair }) => scores[pair] ?? 0),
      events: Float64Array.from(found, ({ pair }) => events[pair] ?? 0),
      usual,
      usualAligned,
    };
  };
}
