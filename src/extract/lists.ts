import type { Extractor } from './extractor.ts';

/** See the paragraph's lists. */
export const lists: Extractor = () => () => [];
