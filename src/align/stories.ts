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
  // Where each group stands in the table: what melts takes the place of the first of the two.
  const places = groups.map((_, index) => index);
  const owners = [...places];
  const heap = new Heap(likeOnes(near, documents.length));
  const alive = groups.map(() => true);
  let apart = groups.length;
  for (let top = heap.pop(); top !== undefined && apart > 1; top = heap.pop()) {
    const [first, second] = [groups[top.a] ?? [], groups[top.b] ?? []];
    if (alive[top.a] !== true || alive[top.b] !== true || first.length + second.length !== top.size) continue;
    if (areLedApart(first, second, names)) continue;
    alive[top.a] = false;
    alive[top.b] = false;
    apart--;
    const merged = groups.length;
    const members = [...first, ...second];
    groups.push(members);
    alive.push(true);
    const [place, gone] = [places[top.a] ?? 0, places[top.b] ?? 0];
    places.push(place);
    owners[place] = merged;
    owners[gone] = -1;
    for (let at = 0; at < owners.length; at++) {
      const other = owners[at] ?? -1;
      if (other < 0 || at === place) continue;
      const sum = (near[cell(at, place)] ?? 0) + (near[cell(at, gone)] ?? 0);
      near[cell(at, place)] = sum;
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

/**
 * How like each two documents are that share words: the mean of the two cosines, a number for each pair of documents (`cell`), since a
 * table is a tenth of what maps take: 64 MB for 4,000 documents.
 */
function similarities(vectors: readonly Vector[]): Float64Array {
  const near = new Float64Array(cell(vectors.length, 0));
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
      list.forEach((a, index) => {
        for (let other = 0; other < index; other++) {
          const b = list[other];
          if (b === undefined || a.document === b.document) continue;
          const at = cell(a.document, b.document);
          near[at] = (near[at] ?? 0) + (a.value * b.value) / 2;
        }
      });
    }
  }
  return near;
}

/** Where the table has two documents, or groups of them. */
const cell = (a: number, b: number): number => (a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a);

/** The pairs of documents that may tell one story. */
function likeOnes(near: Float64Array, count: number): Link[] {
  const links: Link[] = [];
  for (let b = 1; b < count; b++) {
    for (let a = 0; a < b; a++) {
      const mean = near[cell(a, b)] ?? 0;
      if (mean >= SAME_STORY) links.push({ a, b, mean, size: 2 });
    }
  }
  return links;
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
