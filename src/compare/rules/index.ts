import { ofOneBearer } from '../apart/other-bearers.ts';
import type { Rule } from '../rule.ts';
import { attribution } from './attribution.ts';
import { cause } from './cause.ts';
import { certainty } from './certainty.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import { list } from './list.ts';
import { money } from './money.ts';
import { opposite } from './opposite.ts';
import { ordinal } from './ordinal.ts';
import { organisation } from './organisation.ts';
import { percent } from './percent.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { roles } from './roles.ts';
import { polarity } from './polarity.ts';
import { quantity } from './quantity.ts';
import { quotation } from './quotation.ts';
import { rateOfChange } from './rate-of-change.ts';
import { status } from './status.ts';
import { superlative } from './superlative.ts';
import { timeOfDay } from './time-of-day.ts';
/** Every rule, in the order in which findings are shown. */
export const RULES: readonly Rule[] = [
  quotation,
  attribution,
  list,
  person,
  place,
  organisation,
  quantity,
  money,
  percent,
  ordinal,
  rateOfChange,
  date,
  timeOfDay,
  duration,
  polarity,
  opposite,
  status,
  certainty,
  cause,
  superlative,
  roles,
].map(ofOneBearer);
