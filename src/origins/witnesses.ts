import type { ClaimId } from '../model/claim.ts';
import type { Witness } from '../model/comparison.ts';
import type { DocumentId } from '../model/document.ts';
import { firstOf } from './first.ts';
import type { Origins } from './origins.ts';

/**
 * The independent origins of a cluster's claims: documents with copies of one passage, and documents that name one agency or
 * outlet, have one origin; a document of which nothing is known counts by itself. In the order of the documents.
 */
export function witnessesOf(claims: readonly ClaimId[], { claims: origins, documents }: Origins): Witness[] {
  const groups = new Map<DocumentId, Group>();
  const holders = new Map<string, DocumentId>();
  for (const id of claims) {
    const own = origins.get(id);
    if (own === undefined) continue;
    const group = groups.get(own.document) ?? { members: [own.document], credited: new Set(), own: new Map() };
    groups.set(own.document, group);
    if (own.origin !== undefined && own.credited) group.credited.add(own.origin);
    if (own.origin !== undefined && !own.credited) group.own.set(own.document, own.origin);
    const links = [
      `twin ${own.twin}`,
      ...(own.copy === undefined ? [] : [`copy ${own.copy}`]),
      ...(own.origin === undefined ? [] : [`named ${own.origin.toLowerCase()}`]),
    ];
    for (const link of links) {
      const holder = holders.get(link);
      if (holder === undefined) holders.set(link, own.document);
      else join(groups, holder, own.document);
    }
  }
  const order = new Map([...documents.keys()].map((id, index) => [id, index]));
  const at = (id: DocumentId | undefined): number => (id === undefined ? 0 : (order.get(id) ?? 0));
  return [...new Set(groups.values())]
    .map((group): Witness => {
      const sorted = [...group.members].sort((a, b) => at(a) - at(b));
      const first = firstOf(sorted.flatMap((id) => documents.get(id)?.document ?? []));
      const origin = originOf(group, first);
      return {
        ...(origin === undefined ? {} : { origin }),
        documents: sorted,
        ...(first === undefined ? {} : { first }),
      };
    })
    .sort((a, b) => at(a.documents[0]) - at(b.documents[0]));
}

interface Group {
  readonly members: readonly DocumentId[];
  /** Origins that the words name. */
  readonly credited: Set<string>;
  /** The documents that report on their own, each with its publisher. */
  readonly own: Map<DocumentId, string>;
}

/** The origin that the words name; else the outlet that reports on its own, if all have it from there or it was first. */
function originOf({ members, credited, own }: Group, first: DocumentId | undefined): string | undefined {
  const [named] = credited;
  if (named !== undefined) return credited.size === 1 ? named : undefined;
  const [outlet] = own.values();
  if (own.size === members.length && new Set(own.values()).size === 1) return outlet;
  return first === undefined ? undefined : own.get(first);
}

function join(groups: Map<DocumentId, Group>, a: DocumentId, b: DocumentId): void {
  const [first, second] = [groups.get(a), groups.get(b)];
  if (first === undefined || second === undefined || first === second) return;
  const joined: Group = {
    members: [...first.members, ...second.members],
    credited: new Set([...first.credited, ...second.credited]),
    own: new Map([...first.own, ...second.own]),
  };
  for (const id of joined.members) groups.set(id, joined);
}
