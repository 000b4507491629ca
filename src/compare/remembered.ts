import type { Statement } from '../model/comparison.ts';

/** A reading of a claim that is made once for each: a claim of a story is compared with hundreds of others. */
export function remembered<Result>(read: (statement: Statement) => Result): (statement: Statement) => Result {
  const known = new WeakMap<Statement, { readonly result: Result }>();
  return (statement) => {
    const before = known.get(statement);
    if (before !== undefined) return before.result;
    const result = read(statement);
    known.set(statement, { result });
    return result;
  };
}
