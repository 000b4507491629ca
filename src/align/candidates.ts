import type { Profile } from './profile.ts';

/** Candidates kept for a claim in each other document: gold partners stand within the first 6 on the development stories in 99 of 100 cases. */
const PER_DOCUMENT = 12;
/** Candidates kept for a claim over all documents, so that cost follows the claims and not their square. */
const PER_CLAIM = 400;
/**
 * Candidates after which only strong ones are kept: those of a dozen documents. More documents bring more of the weak ones, which cost
 * most of the time and align next to nothing: in 40 articles 995 of 1,000 aligned pairs stayed, and every finding.
 */
const ORDINARY = 132;
/** Weighted overlap of a strong candidate: a claim that some two hundred articles tell in nearly the same words keeps all its partners. */
const STRONG = 0.5;
/** A stem that stands in more claims than this pairs nothing by itself; with fewer claims than this no stem is skipped. */
const COMMON = 400;
/** What a shared class of like meaning counts against a shared stem. */
const CLASS_SHARE = 0.3;
/** Weighted overlap below which a pair is not looked at: no gold pair of the development stories lies lower. */
const LEAST = 0.0;

/** Two profiles, by their index, that may speak of the same thing; `left` comes from the earlier document. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
}

/**
 * Pairs of profiles of different documents that share a weighted stem, found through an inverted index: no pass over all
 * pairs. `documentOf` holds each profile's document, profiles of one document stand together. What says the same is looked up once.
 */
export function candidates(profiles: readonly Profile[], documentOf: readonly number[]): Candidate[] {
  const groups = groupsOf(profiles);
  const likest = likestOf(groups);
  const own: number[][] = profiles.map(() => []);
  groups.forEach((group, number) => {
    const ranked = likest(number);
    for (const index of group.members) keepOf(index, ranked, documentOf, own);
  });
  const pairs: Candidate[] = [];
  own.forEach((others, left) => {
    others.sort((a, b) => a - b);
    let last = -1;
    for (const right of others) if (right !== last) pairs.push({ left, right: (last = right) });
  });
  return pairs;
}

/** Enters the candidates of a profile, each with the first of its two profiles. */
function keepOf(
  index: number,
  ranked: readonly Ranked[],
  documentOf: readonly number[],
  own: readonly number[][],
): void {
  const perDocument = new Map<number, number>();
  let all = 0;
  for (const { other, value } of ranked) {
    const document = documentOf[other] ?? -1;
    if (document === documentOf[index]) continue;
    if (all >= ORDINARY && value < STRONG) return;
    const count = perDocument.get(document) ?? 0;
    if (count >= PER_DOCUMENT) continue;
    perDocument.set(document, count + 1);
    own[Math.min(index, other)]?.push(Math.max(index, other));
    if (++all >= PER_CLAIM) return;
  }
}

/** Profiles of one content. */
export interface Group {
  readonly profile: Profile;
  readonly members: readonly number[];
}

function groupsOf(profiles: readonly Profile[]): Group[] {
  const groups = new Map<number, { readonly profile: Profile; readonly members: number[] }>();
  profiles.forEach((profile, index) => {
    const group = groups.get(profile.content);
    if (group === undefined) groups.set(profile.content, { profile, members: [index] });
    else group.members.push(index);
  });
  return [...groups.values()];
}

interface Ranked {
  readonly other: number;
  readonly value: number;
}

/** For a group all profiles that share a stem with it, likest first; among them those of its own document and of its own group. */
function likestOf(groups: readonly Group[]): (group: number) => readonly Ranked[] {
  const visit = likeGroupsOf(groups);
  return (number) => {
    const ranked: Ranked[] = [];
    visit(number, (group, value) => {
      for (const other of groups[group]?.members ?? []) ranked.push({ other, value });
    });
    return ranked.sort((a, b) => b.value - a.value || a.other - b.other);
  };
}

/** For a group tells all groups that share a stem with it, itself among them, with their weighted overlap. */
export function likeGroupsOf(
  groups: readonly Group[],
): (group: number, tell: (group: number, value: number) => void) => void {
  const postings = new Map<string | number, Posting>();
  const enter = (key: string | number, group: number, claims: number): Posting => {
    let list = postings.get(key);
    if (list === undefined) {
      list = { groups: [], claims: 0 };
      postings.set(key, list);
    }
    if (list.groups.at(-1) !== group) {
      list.groups.push(group);
      list.claims += claims;
    }
    return list;
  };
  const found = groups.map(({ profile, members }, number) =>
    profile.words.map(({ stem, senseClass, weight }) => ({
      ofStem: enter(stem, number, members.length),
      ofClass: senseClass >= 0 ? enter(senseClass, number, members.length) : undefined,
      weight,
    })),
  );
  const sums = new Float64Array(groups.length);
  return (number, tell) => {
    const touched: number[] = [];
    const visit = (list: Posting, value: number): void => {
      if (list.claims > COMMON) return;
      for (const other of list.groups) {
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + value;
      }
    };
    const norm = groups[number]?.profile.norm ?? 1;
    for (const { ofStem, ofClass, weight } of found[number] ?? []) {
      visit(ofStem, weight * weight);
      if (ofClass !== undefined) visit(ofClass, CLASS_SHARE * weight * weight);
    }
    for (const touch of touched) {
      const value = (sums[touch] ?? 0) / (norm * (groups[touch]?.profile.norm ?? 1));
      sums[touch] = 0;
      if (value >= LEAST) tell(touch, value);
    }
  };
}

/** The groups that share a stem or a class, in their order, and how many claims they stand for. */
interface Posting {
  readonly groups: number[];
  claims: number;
}
