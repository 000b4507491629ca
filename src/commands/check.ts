import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { RULES } from '../compare/rules/index.ts';
import { InputError } from '../errors.ts';
import { confidentReport, failingFindings, type Gate } from '../gate.ts';
import { hasCompared, type Report } from '../model/report.ts';
import type { Decisions } from '../model/review.ts';
import { renderParts, type RenderOptions } from '../render-report.ts';
import type { Changes } from './changed/changed.ts';
import { numberOf, type Arguments } from './command.ts';
import { compareSources, type Compared } from './compare-sources.ts';
import { configured } from './configuration.ts';
import { decisionStore, withDecisions } from './decisions.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { gateOf } from './gate-options.ts';
import { print, todayOf, type Io } from './io.ts';
import { lookOf } from './look-of.ts';
import { warnUnrelated } from './unrelated.ts';
import { rulesOf } from './rule-options.ts';
import { wantedReports, type WantedReport } from './wanted-reports.ts';

/** Compares the sources and writes the reports; the exit code tells whether the run shall fail. */
export async function check(typed: Arguments, io: Io): Promise<ExitCode> {
  const args = await configured(typed, io);
  const [wanted, gate, least] = [wantedReports(args, io.cwd), gateOf(args), leastConfidence(args)];
  if (args.texts['why'] !== undefined) return (await import('./why.ts')).why(args, io);
  const maxBytes = numberOf(args, 'max-bytes', { least: 1_000, whole: true });
  const watch = args.flags.has('stats') ? (await import('./stats.ts')).startWatch(io) : undefined;
  watch?.begin('read');
  const decided = await decisionStore(io, args.settings);
  const {
    whole,
    report: found,
    documents,
    changes,
  } = await compareSources(args, io, decided.pairings(), { watch: watch?.onProgress });
  watch?.begin('report');
  const decisions = await recognisedIn(whole, decided.read());
  const judged = withDecisions(least === undefined ? found : confidentReport(found, least), decisions, () =>
    todayOf(io),
  );
  const failing = failingFindings(judged, gate);
  const report = withLoneOrigins(judged, gate, failing.size);
  const nothingNew = changes?.documents.size === 0;
  if (nothingNew) await tellNothingChanged(changes, documents.length, io);
  const unrelated = !nothingNew && !hasCompared(report);
  if (unrelated) await warnUnrelated(report, io);
  const code =
    unrelated && !args.flags.has('allow-unrelated')
      ? EXIT.nothingCompared
      : failing.size > 0
        ? EXIT.findings
        : EXIT.clean;
  const rules = rulesOf(args) ?? RULES;
  const told = quietly(wanted, code, nothingNew, args);
  await write(
    { report, documents },
    told,
    { failing, rules, nothingNew, omissions: args.flags.has('omissions'), ...(maxBytes !== undefined && { maxBytes }) },
    io,
  );
  if (watch !== undefined) await print(io.stderr, watch.told(report));
  if (decisions.size > 0) {
    const { tellDecisions } = await import('./tell-decisions.ts');
    const quiet = args.flags.has('quiet') && code === EXIT.clean;
    await tellDecisions({ decisions, store: decided, report: whole, args, quiet }, io);
  }
  return code;
}

async function recognisedIn({ findings }: Report, written: Decisions): Promise<Decisions> {
  if (written.size === 0) return written;
  return (await import('../review/decisions/recognised.ts')).recognised(written, findings);
}

async function tellNothingChanged(changes: Changes, count: number, io: Io): Promise<void> {
  const { nothingChanged } = await import('./changed/changed.ts');
  await print(io.stderr, `crosscheck: ${nothingChanged(changes, count)}\n`);
}

const leastConfidence = (args: Arguments): number | undefined =>
  numberOf(args, 'min-confidence', { least: 0, most: 1 });

// What --min-origins lets pass is told: a reader would look for the reason.
function withLoneOrigins(report: Report, gate: Gate, failing: number): Report {
  const { minOrigins = 1 } = gate;
  const spared = minOrigins <= 1 ? 0 : failingFindings(report, { ...gate, minOrigins: 1 }).size - failing;
  if (spared <= 0) return report;
  const message = `${spared} ${spared === 1 ? 'finding rests' : 'findings rest'} on fewer than ${minOrigins} independent origins and ${spared === 1 ? 'does' : 'do'} not fail the run`;
  return { ...report, notices: [...report.notices, { level: 'info', message }] };
}

// People see the line on the error stream and no summary that looks like a clean one; programs get their report.
function quietly(
  wanted: readonly WantedReport[],
  code: ExitCode,
  nothingNew: boolean,
  { flags }: Arguments,
): readonly WantedReport[] {
  return wanted.filter(
    ({ format, file }) =>
      file !== undefined ||
      !(
        (format === 'text' && (nothingNew || code === EXIT.nothingCompared)) ||
        (flags.has('quiet') && code === EXIT.clean)
      ),
  );
}

// Files first: when one of them cannot be written, nothing on the standard output looks as if all went well.
async function write(
  { report, documents }: Pick<Compared, 'report' | 'documents'>,
  wanted: readonly WantedReport[],
  options: RenderOptions,
  io: Io,
): Promise<void> {
  for (const { format, file } of wanted) {
    if (file === undefined) continue;
    const { writeReport } = await import('./write-report.ts');
    await assertNoSource(file, documents, io);
    await writeReport(file, await renderParts(report, documents, format, options), io.cwd);
  }
  for (const { format, file } of wanted) {
    if (file !== undefined) continue;
    const look = await lookOf(io.stdout, io);
    for (const part of await renderParts(report, documents, format, { ...options, look }))
      if (!(await print(io.stdout, part))) return;
  }
}

async function assertNoSource(file: string, documents: Compared['documents'], { cwd }: Io): Promise<void> {
  const real = (path: string): Promise<string> => realpath(resolve(cwd, path)).catch(() => resolve(cwd, path));
  const target = await real(file);
  for (const { path } of documents)
    if (path !== '-' && (await real(path)) === target)
      throw new InputError(`${file}: this is one of the sources; name another file for the report`);
}
