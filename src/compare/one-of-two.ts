import type { Statement } from '../model/comparison.ts';
import type { Mention, Party } from '../model/mention.ts';
import type { Sided } from './rule.ts';

/** What may be meant where a fact is told as one of two: both years of "born in 1983 or 1984"; else the fact alone. */
export const eitherOf = <M extends Mention>(side: Sided<M>, all: readonly Sided<M>[]): readonly Sided<M>[] =>
  all.filter((other) => other === side || areAlternatives(side, other) || areAlternatives(other, side));

const areAlternatives = ({ mention, statement }: Sided<Mention>, { mention: next }: Sided<Mention>): boolean =>
  mention.end < next.start && OR.test(statement.document.text.slice(mention.end, next.start));

/** What stands between two that are possible: "on Monday or on Tuesday". */
const OR = /^,? or (?:(?:at|by|in|on|from|to|the|perhaps|even|possibly|maybe) ){0,2}$/i;

/** Whether a name is told as one of two that are possible: "in Peru or in Chile", "either born in Peru or raised there". */
export function isOneOfTwo({ document, claim }: Statement, { start, end }: Party): boolean {
  const before = document.text.slice(Math.max(claim.start, start - EITHER_REACH), start);
  const behind = document.text.slice(end, end + EITHER_REACH);
  return (behind.includes(' or ') && OR_BEHIND.test(behind)) || (EITHER_OR.test(before) && OR_BEFORE.test(before));
}

const EITHER_OR = /\beither\b| or /;
const OR_BEHIND = /^,? or (?:\p{Ll}+ ){0,2}\p{Lu}/u;
const OR_BEFORE = /\beither\b[^.;]*$|\p{Lu}\p{L}*,? or (?:\p{Ll}+ ){0,2}$/u;
/** Letters beside a name in which the other possibility is looked for. */
const EITHER_REACH = 40;
