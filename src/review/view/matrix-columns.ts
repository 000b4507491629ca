import type { Source } from '../material.ts';
import type { ReviewState } from '../state.ts';

/** Columns of the screen for the claims of the matrix, and the sources for which there is room beside them. */
export function matrixColumns({ material, columns, firstColumn }: ReviewState): {
  readonly claims: number;
  readonly shownSources: readonly Source[];
} {
  const most = Math.max(1, Math.floor((columns * (1 - CLAIMS_SHARE)) / CELL));
  const shownSources = material.sources.slice(firstColumn, firstColumn + most);
  return { claims: columns - shownSources.length * CELL, shownSources };
}

/** Columns of a cell: two letters and air. */
export const CELL = 4;
/** Share of the width that the claims keep beside many sources. */
const CLAIMS_SHARE = 0.45;
