import type { Statement } from '../../model/comparison.ts';
import type { Pole } from '../reading/poles.ts';

/** Whether both answers are views: what is said by somebody, or what somebody takes a thing for: "calls it", "considers the fire". */
export const areViews = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  isView(left, a) && isView(right, b);

/** "The chief considers the fire out": what it is to one of two who are asked. */
export const isConsidered = ({ claim, document }: Statement, { start }: Pole): boolean =>
  /\b(?:consider|regard|deem)[a-z]*\s[^.;]*$/i.test(document.text.slice(claim.start, start));

const isView = ({ claim, document }: Statement, { start, end, clause }: Pole): boolean =>
  TAKING.test(document.text.slice(claim.start, start)) ||
  claim.mentions.some((m) => m.kind === 'quotation' && m.start <= start && m.end >= end) ||
  clause.telling;

/** Verbs by which somebody takes a thing for something. */
const TAKING =
  /\b(?:consider|call|describ|regard|view|hail|brand|label|dismiss|judg|deem|prais|find|found)[a-zà-ÿ]*\s[^.;]*$/i;
