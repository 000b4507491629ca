import { crossCheck } from '../cross-check.ts';
import { InputError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { readSources } from '../read/sources.ts';
import type { Arguments } from './command.ts';
import { textOf } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print, type Io } from './io.ts';
import { rulesOf } from './rule-options.ts';

/** Compares the sources and prints the report; the exit code tells whether the run shall fail. */
export async function check(args: Arguments, io: Io): Promise<ExitCode> {
  const rules = rulesOf(args);
  const { documents, notices } = await readSources(args.words, io);
  if (documents.length < 2) throw new InputError(onlyOne(documents[0]?.path ?? ''));
  const found = io.busy(() => crossCheck(documents, rules === undefined ? {} : { rules }));
  const report: Report = { ...found, notices: [...notices, ...found.notices] };
  const code = exitCodeOf(report, args);
  await print(io.stdout, JSON.stringify(report, undefined, 2) + '\n');
  return code;
}

function onlyOne(path: string): string {
  return `${path}: this is the only source; name two or more articles on the same story to compare`;
}

function exitCodeOf(report: Report, args: Arguments): ExitCode {
  if (report.alignments.length === 0 && !args.flags.has('allow-unrelated')) return EXIT.nothingCompared;
  const fails: ReadonlySet<string> = new Set(FAILING[textOf(args, 'fail-on') ?? 'contradict']);
  return report.findings.some((finding) => fails.has(finding.verdict)) ? EXIT.findings : EXIT.clean;
}

/** Which verdicts fail the run for each value of --fail-on. */
const FAILING: Readonly<Record<string, readonly string[]>> = {
  contradict: ['contradict'],
  differ: ['contradict', 'differ'],
  never: [],
};
