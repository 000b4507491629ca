import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, basename } from 'node:path';
import { InputError } from '../../errors.ts';
import type { Document, DocumentId } from '../../model/document.ts';
import type { Finding } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import type { Io } from '../io.ts';
import { baseOf } from './base.ts';
import { changedFiles } from './files.ts';
import { gitIn } from './git.ts';

/** Which sources changed, and since when. */
export interface Changes {
  /** As people call it: `origin/main`. */
  readonly since: string;
  readonly documents: ReadonlySet<DocumentId>;
  /** Paths of sources that git does not look at. */
  readonly unseen: readonly string[];
}

/** The sources that git says changed since `base`, by default since the work tree parted from the default branch. */
export async function changedSources(base: string, documents: readonly Document[], io: Io): Promise<Changes> {
  const asked = gitIn(io.cwd, io.env);
  const top = await asked(['rev-parse', '--show-toplevel']);
  if (top.code !== 0) throw new InputError(`--changed asks git what changed, and git says: ${top.complaint}`);
  const root = top.stdout.replace(/\r?\n$/u, '');
  const git = gitIn(root, io.env);
  const since = await baseOf(base, git, io.env);
  const isChanged = await changedFiles(root, since, git, io.env);
  const own = documents.map((document) => ({ document, paths: pathsOf(document.path, io.cwd) }));
  // What comes through a pipe is new by its nature.
  const changed = own.filter(({ document, paths }) => document.path === '-' || paths.some(isChanged));
  const others = own.filter((entry) => !changed.includes(entry));
  const ignored = await git(
    ['check-ignore', '-z', '--stdin'],
    others.flatMap(({ paths }) => paths.slice(0, 1).filter((path) => path.startsWith(`${root}/`))).join('\0'),
  );
  const hidden = new Set(ignored.stdout.split('\0'));
  return {
    since: since.name,
    documents: new Set(changed.map(({ document }) => document.id)),
    unseen: others
      .filter(({ paths: [path = ''] }) => hidden.has(path) || !path.startsWith(`${root}/`))
      .map(({ document }) => document.path),
  };
}

/** The report with the findings that touch a changed source only. */
export function onlyChanged(report: Report, { documents, since, unseen }: Changes): Report {
  const touches = ({ readings }: Finding): boolean =>
    readings.some(({ places }) => places.some(({ document }) => documents.has(document)));
  const findings = report.findings.filter(touches);
  const kept = new Set(findings.map(({ fingerprint }) => fingerprint));
  const counted = `${documents.size} of ${report.documents.length} sources changed since ${since}`;
  return {
    ...report,
    findings,
    alignments: report.alignments.map((alignment) => ({
      ...alignment,
      findings: alignment.findings.filter((fingerprint) => kept.has(fingerprint)),
    })),
    notices: [
      ...report.notices,
      { level: 'info', message: `${counted}; only what they are part of is told` },
      ...(unseen.length === 0 ? [] : [{ level: 'warning', message: unseenTold(unseen) } as const]),
    ],
  };
}

/** One line for a run in which no source changed. */
export function nothingChanged({ since, unseen }: Changes, count: number): string {
  const told = `nothing to compare: none of the ${count} sources changed since ${since}`;
  return unseen.length === 0 ? told : `${told}; ${unseenTold(unseen)}`;
}

const unseenTold = (unseen: readonly string[]): string =>
  `git does not look at ${unseen.slice(0, NAMED).join(', ')}${unseen.length > NAMED ? ` and ${unseen.length - NAMED} more` : ''}, which count as unchanged`;

const NAMED = 3;

/** A word that is no source, where a base was meant. */
export function assertSources(words: readonly string[], { cwd }: Pick<Io, 'cwd'>): void {
  for (const word of words)
    if (/^[\w./-]+$/u.test(word) && word !== '-' && !existsSync(resolve(cwd, word)))
      throw new InputError(
        `${word}: no such file or folder; if it is a branch or a commit to compare with, write --changed=${word}`,
      );
}

/** Where a source stands, as git says it: the file or link itself, and what a link leads to. */
function pathsOf(path: string, cwd: string): readonly string[] {
  const full = resolve(cwd, path);
  try {
    return [...new Set([join(realpathSync(dirname(full)), basename(full)), realpathSync(full)])];
  } catch {
    return [full];
  }
}
