import type { Span } from '../../model/place.ts';

/** Whether a span holds the whole of another. */
export const holds = (span: Span, { start, end }: Span): boolean => start >= span.start && end <= span.end;
