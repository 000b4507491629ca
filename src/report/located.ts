import type { Claim } from '../model/claim.ts';
import type { Finding, Reading } from '../model/comparison.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import { isSuppressed } from '../model/review.ts';
import type { RuleInfo } from '../model/rule.ts';
import { flat, short } from './excerpt.ts';
import { positionsIn, type Position } from '../model/position.ts';
import type { ReportContext } from './reporter.ts';
import { rulingTold } from './ruling.ts';

/** `error` fails the run, `warning` is a contradiction or difference that does not, `note` a finding that can be true on both sides. */
export type Level = 'error' | 'warning' | 'note';

/** A place of a finding as other programs want it: the file, lines and columns from 1, the end exclusive. */
export interface Place {
  readonly document: Document;
  /** As it is named to other programs. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly span: Span;
  readonly text: string;
  /** Number of its reading, counted from 0. */
  readonly reading: number;
  /** The claim that it stands in. */
  readonly claim?: Claim;
  readonly positionOf: ReturnType<typeof positionsIn>;
}

/** A finding with its rule and its places found. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly rule?: RuleInfo;
  readonly level: Level;
  /** Known or dismissed: it stays in the report, marked, and fails nothing. */
  readonly suppressed: boolean;
  /** What was decided about it, in one line; empty where nothing was. */
  readonly decided: string;
  /** The first place of the first reading: where other programs show the finding. */
  readonly first: Place;
  /** All other places, reading by reading. */
  readonly others: readonly Place[];
}

/** The findings of a report with their places, in the report's order. */
export function locatedFindings(report: Report, context: ReportContext): readonly LocatedFinding[] {
  const sources = new Map(
    context.documents.map((document) => [document.id, { document, positionOf: positionsIn(document) }]),
  );
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
  const placed = (place: Reading['places'][number], reading: number): readonly Place[] => {
    const source = sources.get(place.document);
    if (source === undefined) return [];
    const claim = claims.get(place.claim);
    const { document, positionOf } = source;
    return [
      {
        document,
        path: pathOf(document),
        start: positionOf(place.start),
        end: positionOf(place.end, 'end'),
        span: { start: place.start, end: place.end },
        text: place.text,
        reading,
        ...(claim && { claim }),
        positionOf,
      },
    ];
  };
  const locate = ({ document, start }: Span & { readonly document: DocumentId }): string => {
    const source = sources.get(document);
    if (source === undefined) return '';
    const { line, column } = source.positionOf(start);
    return `${flat(pathOf(source.document))}:${line}:${column}`;
  };
  return report.findings.flatMap((finding) => {
    const [first, ...others] = finding.readings.flatMap(({ places }, reading) =>
      places.flatMap((place) => placed(place, reading)),
    );
    if (first === undefined) return [];
    const rule = rules.get(finding.rule);
    const told = finding.decision === undefined ? [] : rulingTold(finding.decision, locate);
    return [
      {
        finding,
        ...(rule && { rule }),
        level: levelOf(finding, context),
        suppressed: isSuppressed(finding),
        decided: told.join(' · '),
        first,
        others,
      },
    ];
  });
}

function levelOf({ verdict, fingerprint }: Finding, { failing }: ReportContext): Level {
  if (failing.has(fingerprint)) return 'error';
  return verdict === 'compatible' ? 'note' : 'warning';
}

/** The path of a document for programs that look it up: without "./" before it. */
export const pathOf = ({ path }: Pick<Document, 'path'>): string =>
  path === '-' ? '<stdin>' : path.replace(/^(?:\.\/+)+(?=.)/u, '');

/** "harbour/a.md:6:90", harmless. */
export const placeTold = ({ path, start }: Place): string => `${flat(path)}:${start.line}:${start.column}`;

/** The readings in a few words, each with its places: `“12 people” (a.md:6:90, c.md:8:1), “19 people” (b.md:8:18)`. */
export function readingsTold({ first, others }: LocatedFinding): readonly string[] {
  const readings: Place[][] = [];
  for (const place of [first, ...others]) (readings[place.reading] ??= []).push(place);
  return readings.map(
    (places) => `“${short(flat(places[0]?.text ?? ''))}” (${places.map((place) => placeTold(place)).join(', ')})`,
  );
}

/** The gravest first, known and dismissed ones last, the report's order within. */
export function byGravity(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const weight = ({ level, suppressed, finding }: LocatedFinding): number =>
    suppressed ? 4 : level === 'error' ? 0 : level === 'note' ? 3 : finding.verdict === 'contradict' ? 1 : 2;
  return findings
    .map((located, index) => ({ located, index }))
    .sort((a, b) => weight(a.located) - weight(b.located) || a.index - b.index)
    .map(({ located }) => located);
}
