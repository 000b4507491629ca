import type { Extractor } from './extractor.ts';

/** See the paragraph's quantities. */
export const quantities: Extractor = () => () => [];
