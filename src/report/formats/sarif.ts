import type { DocumentSummary, Notice, Report } from '../../model/report.ts';
import type { RuleInfo } from '../../model/rule.ts';
import { flat } from '../excerpt.ts';
import { jsonText } from '../json-text.ts';
import { locatedFindings, pathOf, placeTold, type LocatedFinding, type Place } from '../located.ts';
import { noticesOf } from '../notices.ts';
import { defineReporter, type ReportContext } from '../reporter.ts';
import { uriOf } from '../uri.ts';

/** SARIF 2.1.0: every finding with all its places, for code scanning and the viewers of editors. */
export const sarif = defineReporter({
  id: 'sarif',
  about: 'SARIF 2.1.0, for code scanning',
  extension: 'sarif',
  mediaType: 'application/sarif+json',
  render: (report, context) => `${jsonText(logOf(report, context), { indent: 2 })}\n`,
});

type Json = Readonly<Record<string, unknown>>;

function logOf(report: Report, context: ReportContext): Json {
  const rules = new Map(context.rules.map(({ id }, index) => [id, index]));
  const artifacts = new Map(report.documents.map((document, index) => [document.id as string, index]));
  const run: Run = { rules, artifacts };
  const notifications = noticesOf(report, context).map((notice) => notificationOf(notice, report));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            rules: context.rules.map(ruleOf),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: report.documents.map(artifactOf),
        results: locatedFindings(report, context).map((located) => resultOf(located, run)),
      },
    ],
  };
}

interface Run {
  readonly rules: ReadonlyMap<string, number>;
  readonly artifacts: ReadonlyMap<string, number>;
}

function ruleOf({ id, title, why, check, status }: RuleInfo): Json {
  return {
    id,
    name: nameOf(title),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why} ${check}`, markdown: `**Why it matters:** ${why}\n\n**What to do:** ${check}` },
    defaultConfiguration: { level: 'warning' },
    properties: { tags: status === 'trial' ? ['articles', 'trial'] : ['articles'] },
  };
}

// "Different numbers" as "DifferentNumbers": a name for people that is written like an identifier.
const nameOf = (title: string): string =>
  [...title.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

function artifactOf({ path, title, sha256 }: DocumentSummary): Json {
  return {
    location: { uri: uriOf(pathOf({ path })) },
    ...(title === undefined ? {} : { description: { text: plain(title) } }),
    hashes: { 'sha-256': sha256 },
    encoding: 'utf-8',
  };
}

function notificationOf({ level, message, document }: Notice, { documents }: Report): Json {
  const about = documents.findIndex(({ id }) => id === document);
  const path = documents[about]?.path;
  return {
    level: level === 'warning' ? 'warning' : 'note',
    message: { text: plain(message) },
    ...(path === undefined
      ? {}
      : {
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(pathOf({ path })), index: about } } }],
        }),
  };
}

function resultOf(located: LocatedFinding, run: Run): Json {
  const { finding, level, suppressed, decided, first, others } = located;
  const index = run.rules.get(finding.rule);
  // A comment in an article says so, or the file of decisions.
  const inSource = finding.decision?.from !== undefined;
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level,
    message: { text: messageOf(located) },
    rank: Math.round(finding.confidence * 1000) / 10,
    locations: [{ physicalLocation: physical(first, run) }],
    relatedLocations: others.map((place, id) => ({
      id: id + 1,
      physicalLocation: physical(place, run),
      message: { text: `“${plain(place.text)}”` },
    })),
    partialFingerprints: { 'crosscheckFinding/v1': finding.fingerprint },
    suppressions: suppressed
      ? [{ kind: inSource ? 'inSource' : 'external', status: 'accepted', justification: decided }]
      : [],
    properties: {
      verdict: finding.verdict,
      confidence: finding.confidence,
      readings: finding.readings.map(({ value }) => value),
      ...(finding.stories === undefined ? {} : { stories: finding.stories }),
      ...(decided === '' ? {} : { decision: decided }),
    },
  };
}

// Viewers make links of "[…](1)"; they lead to the related location of that number.
function messageOf({ finding, first, others }: LocatedFinding): string {
  const told: string[][] = [[`“${plain(first.text)}” here`]];
  others.forEach((place, index) => {
    const where = `[${plain(placeTold(place)).replaceAll(/[[\]]/gu, '\\$&')}](${index + 1})`;
    const same = told[place.reading];
    if (same === undefined) told[place.reading] = [`“${plain(place.text)}” in ${where}`];
    else same.push(`in ${where}`);
  });
  return `${plain(finding.message)}: ${told.map((places) => places.join(' and ')).join('; ')}`;
}

function physical({ path, document, start, end, text, claim, positionOf }: Place, { artifacts }: Run): Json {
  const context = claim && { start: positionOf(claim.start), end: positionOf(claim.end, 'end') };
  const index = artifacts.get(document.id);
  // A quotation may reach beyond the claim in which it begins; a context holds all of its region.
  const holds = context && (context.end.line - end.line || context.end.column - end.column) >= 0;
  return {
    artifactLocation: { uri: uriOf(path), ...(index === undefined ? {} : { index }) },
    region: { ...regionOf(start, end), snippet: { text } },
    ...(holds && claim
      ? { contextRegion: { ...regionOf(context.start, context.end), snippet: { text: claim.text } } }
      : {}),
  };
}

function regionOf(start: Place['start'], end: Place['end']): Json {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

// Text that SARIF takes for no link "[…](…)" and no placeholder "{0}".
const plain = (text: string): string =>
  flat(text)
    .replaceAll('](', '] (')
    .replaceAll(/\{(?=\d)/gu, '{ ');
