import { setImmediate } from 'node:timers/promises';
import { InputError } from '../../errors.ts';
import type { Pairing } from '../../model/review.ts';
import type { Surroundings } from '../session.ts';
import type { ReviewAction } from '../state.ts';

/** The sources as they are now, compared again. `message` is told of it; null leaves what is told already. */
export async function readAgain(
  { reload, decisions }: Surroundings,
  message: string | null = 'Read again',
  changed: readonly Pairing['claims'][] = [],
): Promise<ReviewAction> {
  if (reload === undefined) return { type: 'told', message: 'These sources cannot be read a second time' };
  // Comparing takes all of the processor: the word that it has begun is drawn first.
  await setImmediate();
  try {
    const material = await reload();
    // Other words may make another fingerprint of what was decided.
    return { type: 'material', material, decisions: decisions.read(), message, changed };
  } catch (error) {
    return failed(error);
  }
}

/** What is expected to go wrong is told to the person; anything else is a bug and stays one. */
export function failed(error: unknown): ReviewAction {
  if (error instanceof InputError) return { type: 'told', message: error.message };
  throw error;
}
