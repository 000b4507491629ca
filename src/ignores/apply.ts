import { nearest } from '../nearest.ts';
import type { Alignment, Finding } from '../model/comparison.ts';
import { sourceName, type Document, type DocumentId } from '../model/document.ts';
import { positionsIn } from '../model/position.ts';
import type { Notice, Report } from '../model/report.ts';
import { ignoresIn, type Ignore, type Mistake } from './ignores.ts';

/** What was compared by what. */
export interface Extent {
  /** Ids of all rules there are. */
  readonly known: readonly string[];
  /** Ids of those that ran. */
  readonly ran: readonly string[];
  /** The documents that were compared with any other. */
  readonly compared: ReadonlySet<DocumentId>;
}

/**
 * The report with the findings marked as dismissed that comments of the articles ignore, and a notice for every comment without
 * effect. `read` are the documents as they were read, without their comments, in the same order as `documents`.
 */
export function withIgnores(
  report: Report,
  documents: readonly Document[],
  read: readonly Document[],
  extent: Extent,
): Report {
  if (documents.every(({ comments }) => comments === undefined)) return report;
  const found = read.map((document, index) => ignoresIn(document, documents[index]?.comments ?? []));
  const ignores = found.flatMap((own) => own.ignores);
  const matched = new Map<Ignore, Set<string>>(ignores.map((ignore) => [ignore, new Set()]));
  const byDocument = Map.groupBy(ignores, ({ document }) => document.id);
  const links = linksOf(report.alignments);
  const findings = report.findings.map((finding) => {
    const covering = coveringOf(finding, byDocument);
    const all = [...covering.values()].flat();
    for (const ignore of all) matched.get(ignore)?.add(finding.rule);
    const [first] = all;
    if (first === undefined || standsElsewhere(finding, covering, links)) return finding;
    const { document, comment, reason } = first;
    const from = { document: document.id, start: comment.start, end: comment.end };
    return { ...finding, decision: { status: 'dismissed' as const, reason, from } };
  });
  const mistakes = [
    ...found.flatMap((own) => own.mistakes),
    ...ignores.flatMap((ignore) => withoutEffect(ignore, matched.get(ignore) ?? new Set(), extent)),
  ];
  const order = new Map(read.map(({ id }, index) => [id, index]));
  const at = ({ document, comment }: Mistake): readonly [number, number] => [
    order.get(document.id) ?? 0,
    comment.start,
  ];
  const sorted = mistakes.toSorted((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]);
  return { ...report, findings, notices: [...report.notices, ...sorted.map(noticeOf)] };
}

type Place = Finding['readings'][number]['places'][number];
/** The alignments that a finding stands between, by its fingerprint. */
type Links = ReadonlyMap<string, readonly Alignment[]>;

function linksOf(alignments: readonly Alignment[]): Links {
  const links = new Map<string, Alignment[]>();
  for (const alignment of alignments)
    for (const fingerprint of alignment.findings) {
      const own = links.get(fingerprint);
      if (own === undefined) links.set(fingerprint, [alignment]);
      else own.push(alignment);
    }
  return links;
}

/** The places of a finding that are ignored, in its order, each with the comments that say so. */
function coveringOf(
  { rule, readings }: Finding,
  ignores: ReadonlyMap<DocumentId, readonly Ignore[]>,
): ReadonlyMap<Place, readonly Ignore[]> {
  const covering = new Map<Place, readonly Ignore[]>();
  for (const place of readings.flatMap(({ places }) => places)) {
    const own = ignores
      .get(place.document)
      ?.filter(({ rules, region }) => rules.includes(rule) && place.start < region.end && place.end > region.start);
    if (own !== undefined && own.length > 0) covering.set(place, own);
  }
  return covering;
}

/** Whether a finding stands between other sources as well: what one of three ignores, the other two may still contradict. */
function standsElsewhere(finding: Finding, covering: ReadonlyMap<Place, unknown>, links: Links): boolean {
  const claims = new Set(
    finding.readings.flatMap(({ places }) => places.filter((place) => !covering.has(place)).map(({ claim }) => claim)),
  );
  return (links.get(finding.fingerprint) ?? []).some(
    ({ left, right, verdict }) =>
      claims.has(left) &&
      claims.has(right) &&
      (verdict === finding.verdict || verdict === 'contradict' || verdict === 'differ'),
  );
}

function withoutEffect(
  { document, comment, rules }: Ignore,
  matched: ReadonlySet<string>,
  { known, ran, compared }: Extent,
): Mistake[] {
  return rules.flatMap((rule) => {
    const guess = nearest(rule, known);
    const what = !known.includes(rule)
      ? `no rule is called ${rule}; ${guess === undefined ? '' : `did you mean ${guess}? `}crosscheck explain lists the rules`
      : matched.has(rule) || !ran.includes(rule) || !compared.has(document.id)
        ? undefined
        : `the ignore of ${rule} matches nothing among these sources; take it out if it serves no others`;
    return what === undefined ? [] : [{ document, comment, what }];
  });
}

function noticeOf({ document, comment, what }: Mistake): Notice {
  const { line } = positionsIn(document)(comment.start);
  const name = sourceName(document.path);
  return { level: 'warning', document: document.id, message: `${name}:${line}: ${what}` };
}
