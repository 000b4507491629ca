import type { Extractor } from './extractor.ts';

/** See the paragraph's quotations. */
export const quotations: Extractor = () => () => [];
