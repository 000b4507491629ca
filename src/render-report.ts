import { RULES } from './compare/rules/index.ts';
import { failingFindings } from './gate.ts';
import type { Document } from './model/document.ts';
import type { Report } from './model/report.ts';
import type { Format } from './report/formats.ts';
import { PLAIN } from './report/look.ts';
import type { ReportContext, Reporter } from './report/reporter.ts';
import { reporterOf } from './report/reporters.ts';

/** What may be told of a rendering: how it looks, what fails, how long it may be. */
export type RenderOptions = Partial<Omit<ReportContext, 'documents'>>;

/** The report in a known format or by a reporter of your own; `documents` are those that it was made from. */
export async function renderReport(
  report: Report,
  documents: readonly Document[],
  format: Format | Reporter,
  options: RenderOptions = {},
): Promise<string> {
  return [...(await renderParts(report, documents, format, options))].join('');
}

/** The same, part by part, for what may be long. */
export async function renderParts(
  report: Report,
  documents: readonly Document[],
  format: Format | Reporter,
  options: RenderOptions = {},
): Promise<Iterable<string>> {
  const reporter = typeof format === 'string' ? await reporterOf(format) : format;
  const failing = options.failing ?? failingFindings(report, {});
  const rendered = reporter.render(report, { documents, look: PLAIN, rules: RULES, ...options, failing });
  return typeof rendered === 'string' ? [rendered] : rendered;
}
