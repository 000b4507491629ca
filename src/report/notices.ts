import { hasCompared, type Notice, type Report } from '../model/report.ts';
import type { ReportContext } from './reporter.ts';

/** The notices of a report, and where nothing could be compared one that says so: an empty report must not look like a clean one. */
export function noticesOf(
  report: Report,
  { nothingNew = false }: Pick<ReportContext, 'nothingNew'>,
): readonly Notice[] {
  const { notices, coverage } = report;
  if (hasCompared(report) || nothingNew) return notices;
  const why =
    coverage.claims === 0
      ? 'the sources make no claims'
      : `none of the ${coverage.claims} claims stands in more than one source`;
  return [...notices, { level: 'warning', message: `nothing could be compared: ${why}` }];
}
