/** Items to be put in the order of two numbers below a limit. */
export interface InOrder<Item> {
  readonly add: (item: Item, first: number, second: number) => void;
  /** All that were added, by their first number and then by their second; equal ones in the order in which they came. */
  readonly sorted: () => Item[];
}

/** An empty collection; it is sorted by counting, since a story of two hundred papers has three hundred thousand pairs. */
export function inOrderOf<Item>(limit: number): InOrder<Item> {
  const items: Item[] = [];
  const firsts: number[] = [];
  const seconds: number[] = [];
  return {
    add: (item, first, second) => {
      items.push(item);
      firsts.push(first);
      seconds.push(second);
    },
    sorted: () => {
      const places = Int32Array.from({ length: items.length }, (_, index) => index);
      const sorted: Item[] = [];
      for (const place of counted(counted(places, seconds, limit), firsts, limit)) {
        const item = items[place];
        if (item !== undefined) sorted.push(item);
      }
      return sorted;
    },
  };
}

/** The places by one of their numbers; equal ones stay as they stand. */
function counted(places: Int32Array, numbers: readonly number[], limit: number): Int32Array {
  const next = new Int32Array(limit + 1);
  for (const number of numbers) next[number + 1] = (next[number + 1] ?? 0) + 1;
  for (let number = 0; number < limit; number++) next[number + 1] = (next[number + 1] ?? 0) + (next[number] ?? 0);
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const number = numbers[place] ?? 0;
    const at = next[number] ?? 0;
    sorted[at] = place;
    next[number] = at + 1;
  }
  return sorted;
}
