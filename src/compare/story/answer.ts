import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';

/** What a claim answers to a question that a story may ask. */
export interface Answer {
  readonly statement: Statement;
  readonly at: Span;
  readonly value: string | Quantity;
}

/** An answer with the question it is given to. */
export type Asked = readonly [question: string, answer: Answer];
