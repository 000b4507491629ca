import type { Report } from '../../model/report.ts';
import { jsonText } from '../json-text.ts';
import { defineReporter } from '../reporter.ts';

/** The report line by line: one JSON object with one key a line, which tells what the line holds. */
export const ndjson = defineReporter({
  id: 'ndjson',
  about: 'the same, one object a line',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  render: lines,
});

function* lines(report: Report): Generator<string> {
  const { schema, tool, coverage } = report;
  yield line({ head: { schema, tool, coverage } });
  for (const document of report.documents) yield line({ document });
  for (const story of report.stories ?? []) yield line({ story });
  for (const claim of report.claims) yield line({ claim });
  for (const alignment of report.alignments) yield line({ alignment });
  for (const cluster of report.clusters) yield line({ cluster });
  for (const finding of report.findings) yield line({ finding });
  for (const shared of report.shared ?? []) yield line({ shared });
  for (const omission of report.omissions ?? []) yield line({ omission });
  for (const rule of report.rules ?? []) yield line({ rule });
  for (const notice of report.notices) yield line({ notice });
}

const line = (value: Readonly<Record<string, unknown>>): string => `${jsonText(value)}\n`;
