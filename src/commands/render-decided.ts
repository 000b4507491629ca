import { failingFindings } from '../gate.ts';
import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { renderReport } from '../render-report.ts';
import type { Format } from '../report/formats.ts';
import { reporterOf } from '../report/reporters.ts';
import type { DecisionStore } from '../review/decisions/store.ts';
import type { Configured } from './configuration.ts';
import { withDecisions } from './decisions.ts';
import { gateOf } from './gate-options.ts';
import { todayOf, type Io } from './io.ts';

/** A report with what is decided by now, as `check` would write it to a file, and how the name of that file ends. */
export async function renderDecided(
  format: Format,
  report: Report,
  documents: readonly Document[],
  { args, decisions, io }: { readonly args: Configured; readonly decisions: DecisionStore; readonly io: Io },
): Promise<{ readonly text: string; readonly extension: string }> {
  const judged = withDecisions(report, decisions.read(), () => todayOf(io));
  const text = await renderReport(judged, documents, format, { failing: failingFindings(judged, gateOf(args)) });
  return { text, extension: (await reporterOf(format)).extension };
}
