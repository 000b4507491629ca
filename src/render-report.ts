import { RULES } from './compare/rules/index.ts';
import { InputError } from './errors.ts';
import { failingFindings } from './gate.ts';
import type { Document } from './model/document.ts';
import type { Report } from './model/report.ts';
import { FORMATS, type Format } from './report/formats.ts';
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
  const missing = report.documents.filter(({ id }) => !documents.some((document) => document.id === id));
  if (missing.length > 0 && format !== 'json' && format !== 'ndjson')
    throw new InputError(
      `the report is on ${missing[0]?.path ?? ''}, which is not among the documents; hand over all that it was made from`,
    );
  return [...(await renderParts(report, documents, format, options))].join('');
}

/** The same, part by part, for what may be long. */
export async function renderParts(
  report: Report,
  documents: readonly Document[],
  format: Format | Reporter,
  options: RenderOptions = {},
): Promise<Iterable<string>> {
  const failing = options.failing ?? failingFindings(report, {});
  const rules = [...RULES, ...(report.rules ?? [])];
  const context: ReportContext = { documents, look: PLAIN, rules, ...options, failing };
  if (typeof format !== 'string') return partsOfOwn(format, report, context);
  if (!FORMATS.includes(format))
    throw new InputError(`no format is called "${format}"; there are ${FORMATS.join(', ')}`);
  return partsOf((await reporterOf(format)).render(report, context));
}

const partsOf = (rendered: string | Iterable<string>): Iterable<string> =>
  typeof rendered === 'string' ? [rendered] : rendered;

// What goes wrong in a reporter that is not ours is told with its name.
function* partsOfOwn(reporter: Reporter, report: Report, context: ReportContext): Generator<string> {
  try {
    const rendered: unknown = reporter.render(report, context);
    const parts = typeof rendered === 'string' ? [rendered] : rendered;
    if (!isIterable(parts)) throw new TypeError(`it gave ${typeof parts} in place of text`);
    for (const part of parts) {
      if (typeof part !== 'string') throw new TypeError(`it gave ${typeof part} in place of text`);
      yield part;
    }
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    throw new InputError(`reporter "${reporter.id}": ${trouble}`, { cause: error });
  }
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
