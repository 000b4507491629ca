import type { Rule } from '../rule.ts';
import { quantity } from './quantity.ts';

/** Every rule, in the order in which findings are shown. */
export const RULES: readonly Rule[] = [quantity];
