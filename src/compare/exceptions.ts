import type { Statement } from '../model/comparison.ts';
import { remembered } from './remembered.ts';

/** Whether a claim sets one case apart from all others, so that what it says of either is no answer for both: "the only time she agreed", "unlike Ms Roe". */
export const isExcepted = remembered(({ claim }: Statement): boolean => EXCEPTED.test(claim.text.slice(0, LONGEST)));

const EXCEPTED = /\b(?:only|one) (?:time|occasion|exception)\b|^unlike\b|[,;] unlike\b/iu;
const LONGEST = 1000;
