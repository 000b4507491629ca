import type { Statement, Term } from '../model/comparison.ts';
import { areLedApart } from './leads.ts';
import { background } from './weights.ts';

/** Fewer documents than this are taken to tell one story, as whoever names two or three of them means. */
const FEW = 6;
/**
 * Mean similarity from which two groups of documents tell one story. On the train topics of ECB+, where two like events
 * stand side by side: pairs put together right .70 at .02, .79 at .03, .95 at .04, .96 at .05; found .99, .94, .88, .85.
 */
const SAME_STORY = 0.04;
/** In more documents than this a stem stands in so many that it tells no story from another; smaller inputs use every stem. */
const COMMON = 200;

interface Vector {
  readonly all: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
}

/**
 * For each document the number of the story it tells: average linkage over the cosine of rare words and of names, strongest
 * first, but for groups that different names lead. Found through an inverted index, so that cost follows the pairs of documents that share a word worth sharing.
 */
export function storiesOf(documents: readonly (readonly Statement[])[]): number[] {
  if (documents.length < FEW) return documents.map(() => 0);
  const groups = documents.map((_, index): number[] => [index]);
  const vectors = vectorsOf(documents);
  const names = vectors.map((vector) => vector.names);
  const near = similarities(vectors);
  const queue = [...near].flatMap(([a, others]) =>
    [...others].flatMap(([b, sum]) => (a < b && sum >= SAME_STORY ? [{ a, b, mean: sum, size: 2 }] : [])),
  );
  const heap = new Heap(queue);
  const alive = groups.map(() => true);
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const [first, second] = [groups[top.a] ?? [], groups[top.b] ?? []];
    if (alive[top.a] !== true || alive[top.b] !== true || first.length + second.length !== top.size) continue;
    if (areLedApart(first, second, names)) continue;
    alive[top.a] = false;
    alive[top.b] = false;
    const merged = groups.length;
    const members = [...first, ...second];
    groups.push(members);
    alive.push(true);
    const sums = new Map<number, number>();
    for (const old of [top.a, top.b])
      for (const [other, sum] of near.get(old) ?? [])
        if (alive[other] === true) sums.set(other, (sums.get(other) ?? 0) + sum);
    near.set(merged, sums);
    for (const [other, sum] of sums) {
      near.get(other)?.set(merged, sum);
      const size = groups[other]?.length ?? 0;
      const mean = sum / (size * members.length);
      if (mean >= SAME_STORY) heap.push({ a: other, b: merged, mean, size: size + members.length });
    }
  }
  const story = documents.map(() => 0);
  let count = 0;
  groups.forEach((members, index) => {
    if (alive[index] !== true) return;
    for (const member of members) story[member] = count;
    count++;
  });
  return story;
}

function vectorsOf(documents: readonly (readonly Statement[])[]): Vector[] {
  const counted = documents.map((statements) => {
    const counts = new Map<string, { term: Term; count: number }>();
    for (const { terms } of statements) {
      for (const term of terms) {
        const known = counts.get(term.stem);
        if (known === undefined) counts.set(term.stem, { term, count: 1 });
        else known.count++;
      }
    }
    return counts;
  });
  const frequency = new Map<string, number>();
  for (const counts of counted) for (const stem of counts.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const total = Math.log(documents.length + 1);
  return counted.map((counts) => {
    const weighted = [...counts].flatMap(([stem, { term, count }]): [string, number, boolean][] => {
      const documentsWith = frequency.get(stem) ?? 1;
      if (documentsWith < 2) return [[stem, weight(count, term, 1), term.tag.startsWith('NNP')]];
      return [
        [
          stem,
          weight(count, term, Math.log((documents.length + 1) / documentsWith) / total),
          term.tag.startsWith('NNP'),
        ],
      ];
    });
    return { all: unit(weighted), names: unit(weighted.filter(([, , isName]) => isName)) };
  });
}

const weight = (count: number, { lower }: Term, rarity: number): number =>
  Math.log(1 + count) * background(lower) ** 2 * rarity;

function unit(weighted: readonly (readonly [string, number, boolean])[]): Map<string, number> {
  const length = Math.sqrt(weighted.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return new Map(weighted.map(([stem, value]) => [stem, value / length]));
}

/** For each document the others it shares words with, and how like they are: the mean of the two cosines. */
function similarities(vectors: readonly Vector[]): Map<number, Map<number, number>> {
  const near = new Map(vectors.map((_, index) => [index, new Map<number, number>()]));
  const sums = sumsFor(vectors.length, near);
  for (const part of ['all', 'names'] as const) {
    const postings = new Map<string, { document: number; value: number }[]>();
    vectors.forEach((vector, document) => {
      for (const [stem, value] of vector[part]) {
        const list = postings.get(stem);
        if (list === undefined) postings.set(stem, [{ document, value }]);
        else list.push({ document, value });
      }
    });
    for (const list of postings.values()) {
      if (list.length > COMMON) continue;
      for (const a of list)
        for (const b of list) if (a.document !== b.document) sums.add(a.document, b.document, (a.value * b.value) / 2);
    }
  }
  sums.finish();
  return near;
}

/** Documents up to which a table of all pairs is small (32 MB) and far faster than maps. */
const TABLE = 2000;

interface Sums {
  readonly add: (a: number, b: number, value: number) => void;
  /** Enters the sums into the map. */
  readonly finish: () => void;
}

function sumsFor(count: number, near: ReadonlyMap<number, Map<number, number>>): Sums {
  if (count > TABLE)
    return {
      add: (a, b, value) => {
        const row = near.get(a);
        row?.set(b, (row.get(b) ?? 0) + value);
      },
      finish: () => undefined,
    };
  const table = new Float64Array(count * count);
  return {
    add: (a, b, value) => {
      const at = a * count + b;
      table[at] = (table[at] ?? 0) + value;
    },
    finish: () => {
      table.forEach((value, at) => {
        if (value > 0) near.get(Math.floor(at / count))?.set(at % count, value);
      });
    },
  };
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  /** Documents in both groups when the link was made; a link between groups that have changed since is stale. */
  readonly size: number;
}

/** A binary heap of links, likest first; equal ones in the order of their documents. */
class Heap {
  private readonly links: Link[] = [];

  constructor(links: readonly Link[]) {
    for (const link of links) this.push(link);
  }

  push(link: Link): void {
    this.links.push(link);
    let at = this.links.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): Link | undefined {
    const top = this.links[0];
    const last = this.links.pop();
    if (top === undefined || last === undefined || this.links.length === 0) return top;
    this.links[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.links.length && this.before(child, least)) least = child;
      if (least === at) return top;
      this.swap(at, least);
      at = least;
    }
  }

  private before(i: number, j: number): boolean {
    const [a, b] = [this.links[i], this.links[j]];
    if (a === undefined || b === undefined) return false;
    return a.mean > b.mean || (a.mean === b.mean && (a.a < b.a || (a.a === b.a && a.b < b.b)));
  }

  private swap(i: number, j: number): void {
    const [a, b] = [this.links[i], this.links[j]];
    if (a === undefined || b === undefined) return;
    this.links[i] = b;
    this.links[j] = a;
  }
}
