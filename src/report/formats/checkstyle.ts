import type { Report } from '../../model/report.ts';
import { flat } from '../excerpt.ts';
import { locatedFindings, readingsTold, type Level, type LocatedFinding } from '../located.ts';
import { defineReporter, type ReportContext } from '../reporter.ts';
import { element, XML_HEAD } from '../xml.ts';

/** Checkstyle XML: each finding at its first place, the others told in the message. */
export const checkstyle = defineReporter({
  id: 'checkstyle',
  about: 'Checkstyle XML, by file',
  extension: 'xml',
  mediaType: 'application/xml',
  render: (report, context) => XML_HEAD + element('checkstyle', { version: '10.0' }, filesOf(report, context)),
});

function filesOf(report: Report, context: ReportContext): readonly string[] {
  const files = new Map<string, LocatedFinding[]>();
  for (const located of locatedFindings(report, context)) {
    const { path } = located.first;
    const own = files.get(path);
    if (own === undefined) files.set(path, [located]);
    else own.push(located);
  }
  return [...files].map(([path, findings]) => element('file', { name: path }, findings.map(errorOf)));
}

function errorOf(located: LocatedFinding): string {
  const { finding, level, suppressed, decided, first } = located;
  return element('error', {
    line: first.start.line,
    column: first.start.column,
    severity: suppressed ? 'info' : SEVERITY[level],
    message: `${flat(finding.message)}: ${readingsTold(located).join('; ')}${decided === '' ? '' : ` (${decided})`}`,
    source: `crosscheck.${finding.rule}`,
  });
}

const SEVERITY: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'info' };
