import type { Report } from '../model/report.ts';
import { flat } from '../report/excerpt.ts';
import { print, type Io } from './io.ts';

/** Says on the error stream that nothing could be compared, and why. */
export async function warnUnrelated(report: Report, io: Io): Promise<void> {
  const { claims } = report.coverage;
  const why =
    claims === 0 ? 'the sources make no claims' : `none of the ${claims} claims stands in more than one source`;
  for (const { level, message } of report.notices) await print(io.stderr, `crosscheck: ${level}: ${flat(message)}\n`);
  await print(io.stderr, `crosscheck: nothing could be compared: ${why}; name articles on the same story\n`);
}
