import type { Extractor } from './extractor.ts';

/** See the paragraph's parties. */
export const parties: Extractor = () => () => [];
