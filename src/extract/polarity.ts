import type { Extractor } from './extractor.ts';

/** See the paragraph's polarity. */
export const polarity: Extractor = () => () => [];
