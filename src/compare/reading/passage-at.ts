import type { Statement } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/place.ts';

/** The passage of a statement's document that a span covers, with its text. */
export const passageAt = ({ document }: Statement, { start, end }: Span): Passage => ({
  start,
  end,
  text: document.text.slice(start, end),
});
