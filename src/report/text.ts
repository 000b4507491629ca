import type { Claim } from '../model/claim.ts';
import type { Cluster, Finding, Reading } from '../model/comparison.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import { isSuppressed } from '../model/review.ts';
import { excerpt, flat, short } from './excerpt.ts';
import { findingLine } from './finding-line.ts';
import { block, marked, paint, type Look } from './look.ts';
import { omissionsTold } from './omissions-told.ts';
import { originsTold } from './origins.ts';
import { positionsIn } from '../model/position.ts';
import { defineReporter } from './reporter.ts';
import { rulingTold, STATUS_SIGNS } from './ruling.ts';
import { SIGNS } from './signs.ts';
import { summary } from './summary.ts';

/** The report for people: what differs with the passages one under the other, what is compatible in short, and the counts. */
export const text = defineReporter({
  id: 'text',
  about: 'for people, in colour on a terminal',
  extension: 'txt',
  mediaType: 'text/plain',
  render: (report, { documents, look, omissions }) => renderText(report, documents, look, omissions ?? false),
});

function renderText(report: Report, documents: readonly Document[], look: Look, isComplete: boolean): string {
  const sources = new Map(documents.map((document) => [document.id, sourceOf(document)]));
  const claims = new Map(report.claims.map((claim) => [claim.id as string, claim]));
  const clusters = new Map(report.clusters.map((cluster) => [cluster.id, cluster]));
  const view: View = { look, sources, claims, clusters };
  const [suppressed, standing] = partition(report.findings, isSuppressed);
  const [known, dismissed] = partition(suppressed, ({ decision }) => decision?.status === 'known');
  const grave = (['contradict', 'differ'] as const).flatMap((verdict) =>
    standing.filter((finding) => finding.verdict === verdict),
  );
  const mild = standing.filter((finding) => finding.verdict === 'compatible');
  return [
    ...grave.map((finding) => findingBlock(finding, view)),
    ...(mild.length === 0 ? [] : [mild.map((finding) => mildLine(finding, view)).join('')]),
    ...(known.length === 0 ? [] : [known.map((finding) => knownLine(finding, view)).join('')]),
    ...(dismissed.length === 0 ? [] : [dismissed.map((finding) => dismissedLine(finding, view)).join('')]),
    ...(isComplete ? [omissionsTold(report, (document) => sources.get(document), look)] : []),
    summary(report, look),
  ].join('\n');
}

interface Source {
  readonly document: Document;
  /** Publisher and path, or the path alone. */
  readonly label: string;
  readonly locate: (offset: number) => string;
}

interface View {
  readonly look: Look;
  readonly sources: ReadonlyMap<DocumentId, Source>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly clusters: ReadonlyMap<string, Cluster>;
}

type Place = Reading['places'][number];

function sourceOf(document: Document): Source {
  const find = positionsIn(document);
  const path = flat(document.path === '-' ? '<stdin>' : document.path);
  return {
    document,
    label: document.publisher === undefined ? '' : flat(document.publisher),
    locate: (offset) => {
      const { line, column } = find(offset);
      return `${path}:${line}:${column}`;
    },
  };
}

function findingBlock(finding: Finding, view: View): string {
  const { look } = view;
  const { sign, name } = SIGNS[finding.verdict];
  const head = paint(look, finding.verdict, `${sign} ${name}`);
  const tail = paint(look, 'dim', [`[${finding.rule}]`, ...(finding.stories ?? []).map(flat)].join('  '));
  const title = block(look, '', `${head}  ${paint(look, 'strong', flat(finding.message))}  ${tail}`);
  return (
    title +
    decisionLine(finding, view) +
    originsLine(view.clusters.get(finding.cluster), look) +
    finding.readings.map((reading) => readingBlock(reading, finding, view)).join('')
  );
}

// Three papers with one wire story are one witness.
function originsLine(cluster: Cluster | undefined, look: Look): string {
  const told = cluster === undefined ? '' : originsTold(cluster);
  return told === '' ? '' : block(look, '  ', paint(look, 'dim', told));
}

// What was confirmed or noted, or holds no more, below the title.
function decisionLine({ decision }: Finding, view: View): string {
  const told = decision === undefined ? [] : rulingTold(decision, locatorOf(view));
  return told.length === 0 ? '' : block(view.look, '  ', paint(view.look, 'dim', told.join(' · ')));
}

const locatorOf =
  ({ sources }: View) =>
  ({ document, start }: { readonly document: DocumentId; readonly start: number }): string =>
    sources.get(document)?.locate(start) ?? '';

// Places in one claim are shown in one passage, with all of them marked, and what several sources say word for word once.
function readingBlock(reading: Reading, finding: Finding, view: View): string {
  const byClaim = new Map<string, Place[]>();
  for (const place of reading.places) {
    const group = byClaim.get(place.claim);
    if (group === undefined) byClaim.set(place.claim, [place]);
    else group.push(place);
  }
  const passages = [...byClaim.values()].flatMap((places) => passageOf(places, finding.verdict, view));
  return [...Map.groupBy(passages, ({ words }) => words)]
    .map(([words, said]) => {
      const told = said.length > MOST_PLACES + 1 ? MOST_PLACES : said.length;
      const more = said.length - told;
      const labels = said.slice(0, told).map(({ label }) => label);
      const rest = more === 0 ? [] : [paint(view.look, 'dim', `… and ${more} more with the same words`)];
      return `${[...labels, ...rest].map((label) => `  ${label}\n`).join('')}${words}`;
    })
    .join('');
}

/** Places of one wording that are told; where an agency's sentence stands in a hundred papers the JSON has them all. */
const MOST_PLACES = 10;

interface Passage {
  /** Who says it, and where. */
  readonly label: string;
  readonly words: string;
}

function passageOf(places: readonly Place[], verdict: Finding['verdict'], view: View): readonly Passage[] {
  const [first] = places;
  const source = first === undefined ? undefined : view.sources.get(first.document);
  if (first === undefined || source === undefined) return [];
  const { look } = view;
  const claim: Span = view.claims.get(first.claim) ?? first;
  const marks = apart(places);
  // A quotation may reach beyond the claim in which it begins.
  const passage = { start: claim.start, end: Math.max(claim.end, marks.at(-1)?.end ?? claim.end) };
  const where = paint(look, 'dim', source.locate(first.start));
  return [
    {
      label: source.label === '' ? where : `${source.label}  ${where}`,
      words: block(look, '    ', excerpt(source.document.text, passage, marks, look, verdict)),
    },
  ];
}

function apart(places: readonly Span[]): Span[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((span, index) => sorted.slice(0, index).every((earlier) => span.start >= earlier.end));
}

// Two lines: what looks different and why both can be true, then the words and where they stand.
function mildLine(finding: Finding, view: View): string {
  const { look } = view;
  const { sign, name } = SIGNS[finding.verdict];
  const words = finding.readings
    .flatMap((reading) => reading.places.slice(0, 1))
    .map((place) => {
      const where = view.sources.get(place.document)?.locate(place.start) ?? '';
      return `${marked(look, finding.verdict, short(flat(place.text)))} ${paint(look, 'dim', where)}`;
    });
  const head = `${paint(look, finding.verdict, `${sign} ${name}`)}  ${flat(finding.message)}  ${paint(look, 'dim', `[${finding.rule}]`)}`;
  return block(look, '', head) + block(look, '  ', words.join('   '));
}

// Folded to what it was and why it is none; where it stands is told by its first words.
function dismissedLine(finding: Finding, view: View): string {
  const { look } = view;
  const told = finding.decision === undefined ? [] : rulingTold(finding.decision, locatorOf(view));
  return (
    block(look, '', paint(look, 'dim', told.join(' · '))) +
    block(look, '  ', paint(look, 'dim', wasTold(finding))) +
    block(look, '  ', paint(look, 'dim', firstPlaces(finding, view).join('   ')))
  );
}

// A baseline may hold hundreds: one line each.
function knownLine(finding: Finding, view: View): string {
  const { reason } = finding.decision ?? {};
  const why = reason === undefined ? '' : `: ${flat(reason)}`;
  const told = `${STATUS_SIGNS.known} known${why}  ${findingLine(finding, locatorOf(view))}`;
  return block(view.look, '', paint(view.look, 'dim', told));
}

const wasTold = ({ message, rule, verdict }: Finding): string => `${SIGNS[verdict].sign} ${flat(message)}  [${rule}]`;

const firstPlaces = ({ readings }: Finding, view: View): readonly string[] =>
  readings.flatMap(({ places }) => places.slice(0, 1)).map(locatorOf(view));

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
