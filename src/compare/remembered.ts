import type { Statement } from '../model/comparison.ts';
import type { Passage } from '../model/place.ts';
import type { Sided } from './rule.ts';

/** A reading of a claim that is made once for each: a claim of a story is compared with hundreds of others. */
export function remembered<Result>(read: (statement: Statement) => Result): (statement: Statement) => Result {
  const known = new WeakMap<Statement, Known<Result>>();
  // Most questions are about the two claims that were asked about last.
  let last: Known<Result> | undefined;
  let before: Known<Result> | undefined;
  return (statement) => {
    if (last?.statement === statement) return last.result;
    if (before?.statement === statement) {
      // Pairs of one claim come together: it stays at hand while its partners change.
      [last, before] = [before, last];
      return last.result;
    }
    let found = known.get(statement);
    if (found === undefined) {
      found = { statement, result: read(statement) };
      known.set(statement, found);
    }
    before = last;
    last = found;
    return found.result;
  };
}

interface Known<Result> {
  readonly statement: Statement;
  readonly result: Result;
}

/** The same for what is read of a mention in its claim. */
export function rememberedBeside<Result>(read: (side: Sided<Passage>) => Result): (side: Sided<Passage>) => Result {
  const known = new WeakMap<Passage, Known<Result>>();
  return (side) => {
    const before = known.get(side.mention);
    if (before?.statement === side.statement) return before.result;
    const result = read(side);
    known.set(side.mention, { statement: side.statement, result });
    return result;
  };
}
