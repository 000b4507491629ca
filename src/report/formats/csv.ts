import { flat } from '../excerpt.ts';
import { locatedFindings, type LocatedFinding, type Place } from '../located.ts';
import { defineReporter } from '../reporter.ts';

/** CSV after RFC 4180: a row for each place of each finding, for spreadsheets. */
export const csv = defineReporter({
  id: 'csv',
  about: 'a table row for each passage of a finding',
  extension: 'csv',
  mediaType: 'text/csv',
  render: (report, context) => [
    row(COLUMNS.map(({ name }) => name)),
    ...locatedFindings(report, context).flatMap((located) =>
      [located.first, ...located.others].map((place) => row(COLUMNS.map(({ value }) => value(located, place)))),
    ),
  ],
});

interface Column {
  readonly name: string;
  readonly value: (located: LocatedFinding, place: Place) => string | number;
}

const COLUMNS: readonly Column[] = [
  { name: 'fingerprint', value: ({ finding }) => finding.fingerprint },
  { name: 'rule', value: ({ finding }) => finding.rule },
  { name: 'verdict', value: ({ finding }) => finding.verdict },
  { name: 'confidence', value: ({ finding }) => finding.confidence },
  { name: 'level', value: ({ level }) => level },
  { name: 'message', value: ({ finding }) => finding.message },
  { name: 'decision', value: ({ finding }) => finding.decision?.status ?? '' },
  { name: 'reason', value: ({ finding }) => finding.decision?.reason ?? '' },
  { name: 'note', value: ({ finding }) => finding.decision?.note ?? '' },
  { name: 'stories', value: ({ finding }) => finding.stories?.join('; ') ?? '' },
  { name: 'reading', value: (_, place) => place.reading + 1 },
  { name: 'text', value: (_, place) => place.text },
  { name: 'claim', value: (_, place) => place.claim?.text ?? '' },
  { name: 'publisher', value: (_, place) => place.document.publisher ?? '' },
  { name: 'title', value: (_, place) => place.document.title ?? '' },
  { name: 'published', value: (_, place) => place.document.published ?? '' },
  { name: 'path', value: (_, place) => place.path },
  { name: 'line', value: (_, place) => place.start.line },
  { name: 'column', value: (_, place) => place.start.column },
];

const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(',')}\r\n`;

function quoted(text: string): string {
  const shown = flat(text);
  // Spreadsheets run what begins like this as a formula; an apostrophe before it makes it text.
  const calm = /^[\s'"]*[=+\-@|%\uFF0B\uFF0D\uFF1D\uFF20]/u.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]|^\s|\s$/u.test(calm) ? `"${calm.replaceAll('"', '""')}"` : calm;
}
