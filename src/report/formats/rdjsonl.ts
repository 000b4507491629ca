import { flat } from '../excerpt.ts';
import { jsonText } from '../json-text.ts';
import { locatedFindings, readingsTold, type Level, type LocatedFinding, type Place } from '../located.ts';
import type { Position } from '../../model/position.ts';
import { defineReporter } from '../reporter.ts';

/** Reviewdog's diagnostic format, one object a line, with all places of a finding. */
export const rdjsonl = defineReporter({
  id: 'rdjsonl',
  about: 'diagnostics for reviewdog, one a line',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson',
  render: (report, context) =>
    locatedFindings(report, context).map((located) => `${jsonText(diagnosticOf(located))}\n`),
});

type Json = Readonly<Record<string, unknown>>;

function diagnosticOf(located: LocatedFinding): Json {
  const { finding, level, suppressed, decided, first, others } = located;
  return {
    message: `${flat(finding.message)}: ${readingsTold(located).join('; ')}${decided === '' ? '' : ` (${decided})`}`,
    location: locationOf(first),
    severity: suppressed ? 'INFO' : SEVERITY[level],
    source: { name: 'crosscheck' },
    code: { value: finding.rule },
    ...(others.length === 0
      ? {}
      : { related_locations: others.map((place) => ({ message: flat(place.text), location: locationOf(place) })) }),
  };
}

const SEVERITY: Readonly<Record<Level, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

const locationOf = ({ path, start, end, span, document: { text } }: Place): Json => ({
  path,
  range: { start: byteColumn(text, start, span.start), end: byteColumn(text, end, span.end) },
});

// Its columns count bytes of UTF-8.
const byteColumn = (text: string, { line, column }: Position, offset: number): Json => ({
  line,
  column: Buffer.byteLength(text.slice(offset - column + 1, offset)) + 1,
});
