import type { Report } from '../model/report.ts';

/** The report as JSON with a final line feed. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
