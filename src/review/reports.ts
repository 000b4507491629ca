import type { Report } from '../model/report.ts';
import { FORMATS, type Format } from '../report/formats.ts';
import { filtered, isNarrow } from './filter.ts';
import type { ReviewState } from './state.ts';

/** A report that can be written: by what name it is chosen and what it is for. */
export interface ReportForm {
  readonly format: Format;
  readonly about: string;
}

/** The report as it is shown: whole, or only the clusters that the filter lets through with their findings. */
export function reportShown({ material, filter, decisions }: ReviewState): Report {
  const { report } = material;
  if (!isNarrow(filter)) return report;
  const items = new Set(filtered(material, filter, decisions).map(({ cluster }) => cluster.id));
  return {
    ...report,
    clusters: report.clusters.filter(({ id }) => items.has(id)),
    findings: report.findings.filter(({ cluster }) => items.has(cluster)),
  };
}

// Short enough to stand whole in the menu at 80 columns.
const ABOUT: Readonly<Record<Exclude<Format, 'markdown'>, string>> = {
  text: 'for people, as check tells it',
  html: 'one page for a browser',
  json: 'the whole report, for programs',
  ndjson: 'the same, one object a line',
  sarif: 'SARIF 2.1.0, code scanning',
  junit: 'JUnit XML, a case a finding',
  github: 'annotations of GitHub Actions',
  gitlab: 'code quality of GitLab',
  checkstyle: 'Checkstyle XML, by file',
  rdjsonl: 'diagnostics for reviewdog',
  csv: 'a table row for each passage',
  claimreview: 'schema.org, as JSON-LD',
};

/** Markdown first, which is what is sent to colleagues; then those that people read, then those for programs. */
export const REPORT_FORMS: readonly ReportForm[] = [
  { format: 'markdown', about: 'to send on, with your notes' },
  ...(['text', 'html'] as const).map((format) => ({ format, about: ABOUT[format] })),
  ...FORMATS.flatMap((format) =>
    format === 'markdown' || format === 'text' || format === 'html' ? [] : [{ format, about: ABOUT[format] }],
  ),
];
