import type { Extractor } from './extractor.ts';

/** See the paragraph's certainty. */
export const certainty: Extractor = () => () => [];
