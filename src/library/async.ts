import { setImmediate } from 'node:timers/promises';
import { crossCheckInSteps, type CrossCheckOptions } from '../cross-check.ts';
import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { FlowOptions } from './flow.ts';

/**
 * The report that `crossCheck` gives, made in steps of a few milliseconds: other work of the process gets its turn between them,
 * and a signal ends it.
 */
export async function crossCheckAsync(
  documents: readonly Document[],
  options: CrossCheckOptions & FlowOptions = {},
): Promise<Report> {
  const { onProgress, signal } = options;
  const steps = crossCheckInSteps(documents, options);
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next();
    if (done === true) return value;
    onProgress?.(...value);
    await setImmediate();
  }
}
