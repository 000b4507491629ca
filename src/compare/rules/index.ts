import type { Rule } from '../rule.ts';
import { attribution } from './attribution.ts';
import { date } from './date.ts';
import { list } from './list.ts';
import { polarity } from './polarity.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { quantity } from './quantity.ts';
import { quotation } from './quotation.ts';

/** Every rule, in the order in which findings are shown. */
export const RULES: readonly Rule[] = [quotation, attribution, list, person, place, organisation, quantity, date, polarity];
