import type { Statement } from '../../model/comparison.ts';
import type { Pole } from '../reading/poles.ts';

/** Whether two answers are of the two ends of a journey: "left an hour late", "arrived on time". */
export function isOfOtherEnd(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [[left, a.clause] as const, [right, b.clause] as const].map(([{ document }, { start, end }]) =>
    document.text.slice(start, end),
  );
  return (
    l !== undefined &&
    r !== undefined &&
    ((DEPARTING.test(l) && ARRIVING.test(r)) || (ARRIVING.test(l) && DEPARTING.test(r)))
  );
}
const DEPARTING =
  /\b(?:(?:got|climbed|crawled|came) out|left|leaves?|leaving|depart(?:s|ed|ing|ure)?|set off|took off|take-off|sailed)\b/i;
const ARRIVING =
  /\b(?:(?:got|climbed|crawled|came|broke|let (?:himself|herself|themselves)) in|arriv(?:es?|ed|ing|al)|land(?:s|ed|ing)?|docked|reached)\b/i;
