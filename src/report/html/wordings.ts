import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { wordsOfClaim } from '../../model/review.ts';
import type { Source, View } from './view.ts';

/** A claim as it is shown, with everyone who has it in these words. */
export interface Wording {
  readonly said: readonly { readonly source: Source; readonly at: number }[];
  readonly text: string;
  /** What is shown of the claim. */
  readonly span: Span;
  /** The same with what stands before and after it. */
  readonly around: Span;
  /** The words compared: sorted, apart, inside the span. */
  readonly marks: readonly Span[];
}

/** The claims that give a reading. Papers with one wire story have one wording. */
export function wordingsOf({ places }: Reading, view: View): readonly Wording[] {
  const wordings = new Map<string, Wording>();
  for (const [id, group] of Map.groupBy(places, ({ claim }) => claim)) {
    const claim = view.claimOf.get(id);
    const source = claim === undefined ? undefined : view.sourceOf.get(claim.document);
    if (claim === undefined || source === undefined) continue;
    const wording = wordingOf(claim, apart(group), source, view);
    const words = wordsOfClaim(wording.text.slice(wording.span.start, wording.span.end));
    const same = wordings.get(words);
    wordings.set(words, same === undefined ? wording : { ...same, said: [...same.said, ...wording.said] });
  }
  return [...wordings.values()];
}

function wordingOf(claim: Claim, marks: readonly Span[], source: Source, view: View): Wording {
  const [first, last] = [marks[0] ?? claim, marks.at(-1) ?? claim];
  const said = [{ source, at: first.start }];
  // Without its document a claim stands alone, and all offsets count from its own start.
  if (source.text === '') {
    const own = marks.map(({ start, end }) => ({ start: start - claim.start, end: end - claim.start }));
    const span = shortened({ start: 0, end: claim.text.length }, own[0]?.start ?? 0);
    return { said, text: claim.text, span, around: span, marks: within(own, span) };
  }
  // A quotation may reach beyond the claim in which it begins.
  const span = shortened({ start: claim.start, end: Math.max(claim.end, last.end) }, first.start);
  const { from, to } = view.surroundings.get(claim.id) ?? { from: span.start, to: span.end };
  const around = {
    start: Math.max(Math.min(from, span.start), span.start - CONTEXT),
    end: Math.min(Math.max(to, span.end), span.end + CONTEXT),
  };
  return { said, text: source.text, span, around, marks: within(marks, span) };
}

function shortened(full: Span, mark: number): Span {
  if (full.end - full.start <= LONGEST) return full;
  const start = Math.max(full.start, mark - CONTEXT);
  return { start, end: Math.min(full.end, start + LONGEST) };
}

function within(marks: readonly Span[], { start, end }: Span): readonly Span[] {
  return marks.flatMap((mark) =>
    mark.start < end && mark.end > start ? [{ start: Math.max(start, mark.start), end: Math.min(end, mark.end) }] : [],
  );
}

function apart(places: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  return kept;
}

/** UTF-16 code units: about ten lines of a column; a longer claim is shown around its first mark. */
const LONGEST = 600;
/** UTF-16 code units of text shown on either side, about two lines of a column. */
export const CONTEXT = 160;
