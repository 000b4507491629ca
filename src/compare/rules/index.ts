import type { Rule } from '../rule.ts';
import { attribution } from './attribution.ts';
import { date } from './date.ts';
import { list } from './list.ts';
import { polarity } from './polarity.ts';
import { quantity } from './quantity.ts';
import { quotation } from './quotation.ts';

/** Every rule, in the order in which findings are shown. */
export const RULES: readonly Rule[] = [quotation, attribution, list, quantity, date, polarity];
