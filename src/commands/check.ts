import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { failingFindings } from '../gate.ts';
import { FORMATS, type Format } from '../report/formats.ts';
import { renderReport } from '../render-report.ts';
import { textOf, type Arguments } from './command.ts';
import { compareSources } from './compare-sources.ts';
import { configured } from './configuration.ts';
import { decisionStore, withDecisions } from './decisions.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { gateOf } from './gate-options.ts';
import { print, type Io } from './io.ts';
import { lookOf } from './look-of.ts';
import { warnUnrelated } from './unrelated.ts';

/** Compares the sources and prints the report; the exit code tells whether the run shall fail. */
export async function check(typed: Arguments, io: Io): Promise<ExitCode> {
  const args = await configured(typed, io);
  if (args.texts['why'] !== undefined) return (await import('./why.ts')).why(args, io);
  const decided = await decisionStore(io, args.settings);
  const { report: found, documents } = await compareSources(args, io, decided.pairings());
  const report = withDecisions(found, decided.read());
  const format = formatOf(args);
  const failing = failingFindings(report, gateOf(args));
  const unrelated = report.alignments.length === 0;
  if (unrelated) await warnUnrelated(report, io);
  const code =
    unrelated && !args.flags.has('allow-unrelated')
      ? EXIT.nothingCompared
      : failing.size > 0
        ? EXIT.findings
        : EXIT.clean;
  // People see the line on the error stream and no summary that looks like a clean one; programs get their JSON.
  const nothing = format === 'text' && code === EXIT.nothingCompared;
  const quiet = args.flags.has('quiet') && code === EXIT.clean;
  const output = textOf(args, 'output');
  if (output !== undefined) await writeReport(output, await renderReport(report, documents, format, { failing }), io);
  else if (!nothing && !quiet)
    await print(
      io.stdout,
      await renderReport(report, documents, format, { failing, look: await lookOf(io.stdout, io) }),
    );
  return code;
}

const formatOf = (args: Arguments): Format => FORMATS.find((id) => id === textOf(args, 'format')) ?? 'text';

async function writeReport(file: string, text: string, io: Io): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, file), text);
  } catch (error) {
    throw new InputError(`${file}: the report cannot be written there (${(error as NodeJS.ErrnoException).code})`);
  }
}
