import type { Statement, Term } from '../../model/comparison.ts';
import type { Polarity } from '../../model/mention.ts';

/** Whether a passive is denied of all and affirmed of one: "nothing had been stolen", "a painting was stolen". */
export const isDeniedOfAll = (
  { document }: Statement,
  { text, end }: Polarity,
  denied: Term,
  other: Statement,
  affirmed: Term,
): boolean =>
  /^nothing$/i.test(text) &&
  /^VB[ND]/.test(denied.tag) &&
  /^ (?:[a-z ]{0,32} )?(?:was|were|been|is|are) $/i.test(document.text.slice(end, denied.start)) &&
  isPassive(other, affirmed);

const isPassive = ({ document }: Statement, { start, tag }: Term): boolean =>
  /^VB[ND]/.test(tag) &&
  /\b(?:was|were|been|is|are) (?:[a-z]+ly )?$/i.test(document.text.slice(Math.max(0, start - AUXILIARY), start));
/** Letters before a participle in which its auxiliary stands. */
const AUXILIARY = 24;
