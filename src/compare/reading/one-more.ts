import type { Statement } from '../../model/comparison.ts';
import { remembered } from './remembered.ts';

/** Whether a claim tells of one more of a kind: "another man", "a second van", "two more people", "once again". */
export const tellsOfOneMore = remembered(({ claim }: Statement): boolean =>
  ONE_MORE.test(claim.text.slice(0, LONGEST)),
);
const ONE_MORE =
  /\b(?:another|an additional|once (?:more|again)|(?:one|two|three|four|five|six) more|a (?:second|third|fourth|fifth|sixth|further|fresh|separate))\s+\p{Ll}/iu;
const LONGEST = 600;
