import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { RULES } from '../compare/rules/index.ts';
import { InputError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { flat } from '../report/excerpt.ts';
import { PLAIN } from '../report/look.ts';
import { renderReport, type Format } from '../report/index.ts';
import { textOf, type Arguments } from './command.ts';
import { compareSources } from './compare-sources.ts';
import { configured } from './configuration.ts';
import { decisionStore, withDecisions } from './decisions.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { lookOf } from './look-of.ts';

/** Compares the sources and prints the report; the exit code tells whether the run shall fail. */
export async function check(typed: Arguments, io: Io): Promise<ExitCode> {
  const args = await configured(typed, io);
  if (args.texts['why'] !== undefined) return (await import('./why.ts')).why(args, io);
  const decided = await decisionStore(io);
  const { report: found, documents } = await compareSources(args, io, decided.pairings());
  const report = withDecisions(found, decided.read());
  const format: Format = textOf(args, 'format') === 'json' ? 'json' : 'text';
  const failing = FAILING[textOf(args, 'fail-on') ?? 'contradict'] ?? [];
  const unrelated = report.alignments.length === 0;
  if (unrelated) await warnUnrelated(report, io);
  const code = unrelated && !args.flags.has('allow-unrelated') ? EXIT.nothingCompared : failed(report, failing);
  // People see the line on the error stream and no summary that looks like a clean one; programs get their JSON.
  const nothing = format === 'text' && code === EXIT.nothingCompared;
  const quiet = args.flags.has('quiet') && code === EXIT.clean;
  const output = textOf(args, 'output');
  if (output !== undefined) await writeReport(output, renderReport(report, documents, format, PLAIN), io);
  else if (!nothing && !quiet)
    await print(io.stdout, renderReport(report, documents, format, await lookOf(io.stdout, io)));
  return code;
}

/** Which verdicts fail the run for each value of --fail-on. */
const FAILING: Readonly<Record<string, readonly string[]>> = {
  contradict: ['contradict'],
  differ: ['contradict', 'differ'],
  never: [],
};

function failed(report: Report, verdicts: readonly string[]): ExitCode {
  const onTrial = new Set(RULES.filter(({ status }) => status === 'trial').map(({ id }) => id));
  const counts = report.findings.some(
    ({ verdict, rule, decision }) =>
      verdicts.includes(verdict) && !onTrial.has(rule) && decision?.status !== 'dismissed',
  );
  return counts ? EXIT.findings : EXIT.clean;
}

async function warnUnrelated(report: Report, io: Io): Promise<void> {
  const { claims } = report.coverage;
  const why =
    claims === 0 ? 'the sources make no claims' : `none of the ${claims} claims stands in more than one source`;
  for (const { level, message } of report.notices) await print(io.stderr, `crosscheck: ${level}: ${flat(message)}\n`);
  await print(io.stderr, `crosscheck: nothing could be compared: ${why}; name articles on the same story\n`);
}

async function writeReport(file: string, text: string, io: Io): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, file), text);
  } catch (error) {
    throw new InputError(`${file}: the report cannot be written there (${(error as NodeJS.ErrnoException).code})`);
  }
}
