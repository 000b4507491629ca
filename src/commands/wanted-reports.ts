import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { FORMATS, type Format } from '../report/formats.ts';
import type { Reporter } from '../report/reporter.ts';
import type { Configured } from './configuration.ts';

/** A report to be written; without a file it goes to the standard output. */
export interface WantedReport {
  /** A bundled one, or the reporter of a plugin. */
  readonly format: Format | Reporter;
  readonly file?: string;
}

/** The reports that --format and --output ask for: an --output belongs to the --format before it, one report at most has none. */
export function wantedReports(args: Configured, cwd: string): readonly WantedReport[] {
  const given = args.given.filter(([name]) => name === 'format' || name === 'output');
  const formats = given.filter(([name]) => name === 'format').length;
  // Where there is one of each, they belong together in either order.
  const inOrder = formats === 1 && given.length === 2 ? given.toSorted() : given;
  const wanted: WantedReport[] = formats === 0 ? [{ format: 'text' }] : [];
  for (const [name, value] of inOrder) {
    if (name === 'format') wanted.push({ format: formatCalled(value, args) });
    else wanted.push(withFile(wanted.pop(), value));
  }
  assertApart(wanted, cwd);
  return wanted.map(({ format, file }) => (file === undefined || file === '-' ? { format } : { format, file }));
}

function formatCalled(id: string, { settings }: Configured): Format | Reporter {
  const reporters = settings?.plugins.reporters ?? [];
  const found = FORMATS.find((format) => format === id) ?? reporters.find((reporter) => reporter.id === id);
  if (found !== undefined) return found;
  const all = [...FORMATS, ...reporters.map((reporter) => reporter.id)];
  throw new InputError(`--format cannot be ${id}; it takes ${all.join(', ')}; see crosscheck check --help`);
}

const nameOf = (format: Format | Reporter): string => (typeof format === 'string' ? format : format.id);

function withFile(report: WantedReport | undefined, file: string): WantedReport {
  if (report === undefined)
    throw new InputError(`--output ${file} stands before every --format; write it after the one that it belongs to`);
  if (report.file !== undefined)
    throw new InputError(
      `--format ${nameOf(report.format)} has two outputs, ${report.file} and ${file}; write a --format before each --output`,
    );
  return { ...report, file };
}

function assertApart(wanted: readonly WantedReport[], cwd: string): void {
  const [first, second] = wanted.filter(({ file }) => file === undefined || file === '-');
  if (first !== undefined && second !== undefined)
    throw new InputError(
      `--format ${nameOf(first.format)} and --format ${nameOf(second.format)} would both go to the standard output; write an --output FILE after one of them`,
    );
  const taken = new Map<string, string>();
  for (const { format, file } of wanted) {
    if (file === undefined || file === '-') continue;
    const other = taken.get(resolve(cwd, file));
    if (other !== undefined)
      throw new InputError(`${file}: ${other} and ${nameOf(format)} would both be written there; name a file for each`);
    taken.set(resolve(cwd, file), nameOf(format));
  }
}
