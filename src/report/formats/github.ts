import type { Report } from '../../model/report.ts';
import { flat } from '../excerpt.ts';
import { byGravity, locatedFindings, placeTold, readingsTold, type Level, type LocatedFinding } from '../located.ts';
import { PLAIN } from '../look.ts';
import { noticesOf } from '../notices.ts';
import { defineReporter, type ReportContext } from '../reporter.ts';
import { SIGNS } from '../signs.ts';
import { many, summary } from '../summary.ts';

/**
 * Workflow commands of GitHub Actions: the gravest findings as annotations, as many as GitHub shows of each level, the others as
 * lines of the log, then the counts.
 */
export const github = defineReporter({
  id: 'github',
  about: 'annotations of GitHub Actions',
  extension: 'txt',
  mediaType: 'text/plain',
  render: commands,
});

// GitHub shows so many annotations of each level from one step and drops the rest without a word.
const MOST = 10;

function* commands(report: Report, context: ReportContext): Generator<string> {
  const room = new Map<Command, number>();
  const left: LocatedFinding[] = [];
  const notices = noticesOf(report, context);
  for (const { message } of notices.filter(({ level }) => level === 'warning')) {
    const taken = room.get('warning') ?? 0;
    room.set('warning', taken + 1);
    yield taken < MOST ? written('warning', { title: 'crosscheck' }, flat(message)) : `warning: ${flat(message)}\n`;
  }
  for (const located of byGravity(locatedFindings(report, context))) {
    const command = COMMAND[located.level];
    const taken = room.get(command) ?? 0;
    // What is known or dismissed needs nobody's eyes again.
    if (located.suppressed || taken >= MOST) left.push(located);
    else {
      room.set(command, taken + 1);
      yield annotation(command, located);
    }
  }
  if (left.length > 0) {
    yield `::group::${many(left.length, 'finding')} without an annotation\n`;
    for (const located of left) yield logLine(located);
    yield '::endgroup::\n';
  }
  yield summary({ ...report, notices: notices.filter(({ level }) => level === 'info') }, PLAIN);
}

type Command = 'error' | 'warning' | 'notice';

const COMMAND: Readonly<Record<Level, Command>> = { error: 'error', warning: 'warning', note: 'notice' };

function annotation(command: Command, located: LocatedFinding): string {
  const { finding, decided, first } = located;
  const { path, start, end } = first;
  const sameLine = start.line === end.line;
  const properties = {
    file: flat(path),
    line: String(start.line),
    endLine: String(end.line),
    // Columns are for places within one line only.
    ...(sameLine ? { col: String(start.column), endColumn: String(end.column) } : {}),
    title: `crosscheck: ${finding.rule}`,
  };
  const lines = [flat(finding.message), ...readingsTold(located), ...(decided === '' ? [] : [decided])];
  return written(command, properties, lines.join('\n'));
}

function logLine(located: LocatedFinding): string {
  const { finding, decided, first } = located;
  const { sign, name } = SIGNS[finding.verdict];
  return `${sign} ${name}  ${flat(finding.message)}  [${finding.rule}]  ${placeTold(first)}${decided === '' ? '' : `  (${decided})`}\n`;
}

function written(command: Command, properties: Readonly<Record<string, string>>, message: string): string {
  const told = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${command} ${told.join(',')}::${data(message)}\n`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
