/** From this probability on two claims are taken to speak of the same thing (of stories left out of the fit: docs/alignment.md). */
export const ALIGNED = 0.5;
/** From this probability on a pair that is not aligned counts as undecided. */
export const UNDECIDED = 0.3;
/** From this probability on a pair that is not aligned may still be brought together by what its claims say. */
export const NEAR = 0.2;
