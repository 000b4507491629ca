import type { Quantity, Time } from '../../model/mention.ts';
import type { Sided } from '../rule.ts';

/** Whether two times are of two steps of one row: "raised its rate to 4 percent in May", "to 4.5 percent in July". */
export const reachesOtherLevel = (left: Sided<Time>, right: Sided<Time>): boolean =>
  levelsOf(left).some((a) => levelsOf(right).some((b) => a.unit === b.unit && a.min !== b.min && a.max !== b.max));

const levelsOf = ({ statement: { claim, document } }: Sided<Time>): readonly Quantity[] =>
  claim.mentions.filter(
    (m): m is Quantity =>
      m.kind === 'quantity' &&
      (m.point === 'to' || RAISED.test(document.text.slice(Math.max(claim.start, m.start - RAISED_REACH), m.start))),
  );
const RAISED =
  /\b(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing)|cuts?|cutting|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|hik(?:e[sd]?|ing))\b[^.;,]*\bto\s+$/i;
/** Letters between such a verb and the level: "raised its offer for the brewery to". */
const RAISED_REACH = 60;
