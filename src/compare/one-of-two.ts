import type { Mention } from '../model/mention.ts';
import type { Sided } from './rule.ts';

/** What may be meant where a fact is told as one of two: both years of "born in 1983 or 1984"; else the fact alone. */
export const eitherOf = <M extends Mention>(side: Sided<M>, all: readonly Sided<M>[]): readonly Sided<M>[] =>
  all.filter((other) => other === side || areAlternatives(side, other) || areAlternatives(other, side));

const areAlternatives = ({ mention, statement }: Sided<Mention>, { mention: next }: Sided<Mention>): boolean =>
  mention.end < next.start && OR.test(statement.document.text.slice(mention.end, next.start));

/** What stands between two that are possible: "on Monday or on Tuesday". */
const OR = /^,? or (?:(?:at|by|in|on|from|to|the|perhaps|even|possibly|maybe) ){0,2}$/iu;
