import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import type { Role, Segment } from '../line.ts';
import { segment } from '../line.ts';
import { shown } from '../shown.ts';

export interface ReadingMark extends Span {
  readonly number: number;
  readonly role: `${'reading' | 'chosen'}-${Finding['verdict']}`;
}

/** Where the readings of the findings stand in a claim. */
export function readingsIn(findings: readonly Finding[], claim: Claim, chosenFinding: number): ReadingMark[] {
  return findings.flatMap((finding, index) =>
    finding.readings.flatMap(({ places }) =>
      places.flatMap((place) => {
        const start = Math.max(place.start, claim.start);
        const end = Math.min(place.end, claim.end);
        if (place.claim !== claim.id || start >= end) return [];
        const role: ReadingMark['role'] = `${index === chosenFinding ? 'chosen' : 'reading'}-${finding.verdict}`;
        return [{ start, end, number: index + 1, role }];
      }),
    ),
  );
}

/** The claim's words with their roles: a reading outranks a word that differs, the chosen finding outranks the others. */
export function marked(
  text: string,
  claim: Claim,
  differing: readonly Span[],
  readings: readonly ReadingMark[],
): Segment[] {
  const cuts = new Set([claim.start, claim.end]);
  for (const { start, end } of [...differing, ...readings]) for (const at of [start, end]) cuts.add(at);
  const places = [...cuts].filter((at) => at >= claim.start && at <= claim.end).toSorted((a, b) => a - b);
  const segments: Segment[] = [];
  let next = 0;
  for (let index = 0; index + 1 < places.length; index += 1) {
    const start = places[index] ?? 0;
    const end = places[index + 1] ?? start;
    while ((differing[next]?.end ?? Infinity) <= start) next += 1;
    const over = readings.filter((reading) => reading.start <= start && end <= reading.end);
    const reading = over.find(({ role }) => role.startsWith('chosen')) ?? over[0];
    const differs = (differing[next]?.start ?? Infinity) <= start;
    const role: Role = reading === undefined ? 'text' : reading.role;
    segments.push(segment(shown(text.slice(start, end)), differs ? ownRole(reading) : role));
    const closed = readings.filter((mark) => mark.end === end).map(({ number }) => number);
    if (closed.length > 0) segments.push(segment(`[${[...new Set(closed)].join(',')}]`, 'key'));
  }
  return segments;
}

function ownRole(reading: ReadingMark | undefined): Role {
  return reading === undefined ? 'word-differs' : `${reading.role}-own`;
}
