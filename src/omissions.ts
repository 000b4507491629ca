import type { Claim } from './model/claim.ts';
import type { Cluster } from './model/comparison.ts';
import type { DocumentId } from './model/document.ts';
import type { Mention } from './model/mention.ts';
import type { Omission, Report } from './model/report.ts';

/** What some sources of a story tell and others leave out, by weight: what most of them carry, then names and figures of one alone. */
export function omissionsOf(report: Pick<Report, 'claims' | 'clusters' | 'documents' | 'stories'>): Omission[] {
  const claims = new Map<string, Claim>(report.claims.map((claim) => [claim.id, claim]));
  const peers = peersOf(report, claims);
  const tellers = tellersOf(report.claims);
  const found = report.clusters.flatMap((cluster): Omission[] => {
    const own = documentsOf(cluster, claims);
    const [first] = own;
    const story = first === undefined ? undefined : peers.get(first);
    if (story === undefined) return [];
    const missing = [...story].filter((document) => !own.has(document));
    if (missing.length === 0) return [];
    if (own.size > 1) return [{ cluster: cluster.id, missing, weight: rounded(own.size / story.size) }];
    const facts = factsOf(cluster, claims).filter(
      (fact) => [...(tellers.get(fact.key) ?? [])].filter((document) => story.has(document)).length === 1,
    );
    // Half of a source's share of the story for one fact, three quarters for two.
    const weight = rounded((1 - 0.5 ** facts.length) / story.size);
    return facts.length === 0
      ? []
      : [{ cluster: cluster.id, missing, weight, facts: facts.map(({ start, end, text }) => ({ start, end, text })) }];
  });
  return found.sort((a, b) => b.weight - a.weight);
}

/** For each document those that tell its story, itself among them: of those that share a claim, and those that share one with them. */
function peersOf(
  { clusters, documents }: Pick<Report, 'clusters' | 'documents'>,
  claims: ReadonlyMap<string, Claim>,
): ReadonlyMap<DocumentId, ReadonlySet<DocumentId>> {
  const group = new Map<DocumentId, Set<DocumentId>>();
  for (const cluster of clusters) {
    const own = documentsOf(cluster, claims);
    if (own.size < 2) continue;
    const [first] = own;
    const known = first === undefined ? undefined : group.get(first);
    if (known !== undefined && [...own].every((document) => group.get(document) === known)) continue;
    const joined = new Set([...own].flatMap((document) => [...(group.get(document) ?? [document])]));
    for (const document of joined) group.set(document, joined);
  }
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  const sorted = new Map([...new Set(group.values())].map((members) => [members, inOrder(members, order)]));
  return new Map([...group].map(([document, members]) => [document, sorted.get(members) ?? members]));
}

const inOrder = (members: ReadonlySet<DocumentId>, order: ReadonlyMap<DocumentId, number>): Set<DocumentId> =>
  new Set([...members].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));

function documentsOf({ claims: ids }: Cluster, claims: ReadonlyMap<string, Claim>): ReadonlySet<DocumentId> {
  return new Set(
    ids.flatMap((id) => {
      const document = claims.get(id)?.document;
      return document === undefined ? [] : [document];
    }),
  );
}

interface Fact {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The names and figures of a cluster's claims, each once. */
function factsOf({ claims: ids }: Cluster, claims: ReadonlyMap<string, Claim>): Fact[] {
  const facts = new Map<string, Fact>();
  for (const id of ids)
    for (const mention of claims.get(id)?.mentions ?? [])
      for (const key of keysOf(mention).slice(0, 1)) if (!facts.has(key)) facts.set(key, { ...mention, key });
  return [...facts.values()];
}

/** Which documents have a name or a figure. */
function tellersOf(claims: readonly Claim[]): ReadonlyMap<string, ReadonlySet<DocumentId>> {
  const tellers = new Map<string, Set<DocumentId>>();
  for (const { mentions, document } of claims)
    for (const mention of mentions)
      for (const key of keysOf(mention)) {
        const own = tellers.get(key);
        if (own === undefined) tellers.set(key, new Set([document]));
        else own.add(document);
      }
  return tellers;
}

/** By what a name or a figure is known again in another source: the last name of people, the value of figures; nothing for other mentions. */
function keysOf(mention: Mention): readonly string[] {
  if (mention.kind === 'quantity') return [`${mention.min} ${mention.max} ${mention.unit}`];
  if (mention.kind !== 'party' || mention.type === 'group' || !/^\p{Lu}/u.test(mention.name)) return [];
  const forms = [mention.name, ...mention.aliases].map((form) => form.toLowerCase());
  return mention.type === 'person' ? forms.map((form) => form.split(' ').at(-1) ?? form) : forms;
}

const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;
