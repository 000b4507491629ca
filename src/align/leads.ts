/** Groups smaller than this have no lead of their own: a name that two articles share may be chance. */
const LEAST_GROUP = 3;
/**
 * Share of a group's documents in which a name that leads it stands, and of the other's in which it may stand. On the train topics of
 * ECB+ pairs of documents put together stay as right and as many; where two like events have different people (an arrest of one
 * player and, weeks later, of another of his team) they come apart. At .7 one pair in 60 of one story came apart too, at a share of
 * .3 for the other one in 100.
 */
const LED = 0.85;
const OTHERS = 0.2;

/** Whether each of two groups of documents has a name that leads it and is hardly found in the other; `names` holds each document's. */
export function areLedApart(
  first: readonly number[],
  second: readonly number[],
  names: readonly ReadonlyMap<string, number>[],
): boolean {
  if (first.length < LEAST_GROUP || second.length < LEAST_GROUP) return false;
  const [inFirst, inSecond] = [counted(first, names), counted(second, names)];
  return (
    hasLead(inFirst, first.length, inSecond, second.length) && hasLead(inSecond, second.length, inFirst, first.length)
  );
}

/** In how many of the documents each name stands. */
function counted(group: readonly number[], names: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of group)
    for (const name of names[document]?.keys() ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function hasLead(
  own: ReadonlyMap<string, number>,
  size: number,
  others: ReadonlyMap<string, number>,
  rest: number,
): boolean {
  for (const [name, count] of own) if (count >= LED * size && (others.get(name) ?? 0) <= OTHERS * rest) return true;
  return false;
}
