import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { RULES } from '../compare/rules/index.ts';
import type { Report } from '../model/report.ts';
import type { Decision, Decisions } from '../model/review.ts';
import { matcherOf } from '../read/files.ts';
import type { SourceNames } from '../review/decisions/context.ts';
import type { Configured } from './configuration.ts';
import { rulesOf } from './rule-options.ts';

/**
 * The decisions whose finding is gone: its rule ran over all of its sources together and did not find it. A run over some sources
 * says nothing about findings between others; an entry that does not name its sources, as old ones do not, is never stale. A source
 * that is no longer there counts as read where a folder or pattern of the run would have given it.
 */
export function staleAmong(
  decisions: Decisions,
  { documents, stories, findings }: Report,
  names: SourceNames,
  args: Configured,
  cwd: string,
): readonly Decision[] {
  const rules = rulesOf(args) ?? RULES;
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const nameOf = new Map(documents.map(({ id, path }) => [id, names.nameOf(path)]));
  const read = new Set(nameOf.values());
  const together = (stories ?? [{ documents: [...nameOf.keys()] }]).map(
    (story) => new Set(story.documents.map((id) => nameOf.get(id))),
  );
  const isGone = goneFrom(args, names, cwd);
  return [...decisions.values()].filter(({ fingerprint, rule, sources = [] }) => {
    if (found.has(fingerprint) || sources.length === 0) return false;
    if (rule !== undefined && !rules.some(({ id }) => id === rule)) return false;
    const there = sources.filter((source) => read.has(source));
    return (
      sources.every((source) => there.includes(source) || isGone(source)) &&
      together.some((story) => there.every((source) => story.has(source))) &&
      // What came from a pipe cannot be told from what comes from it today.
      !there.includes('-')
    );
  });
}

/** Tells whether a source is no longer there that a folder or pattern of this run would have given. */
function goneFrom(
  { words, texts, settings }: Configured,
  names: SourceNames,
  cwd: string,
): (source: string) => boolean {
  const { sources = [], stories = [], sourcesFolder = cwd } = settings ?? {};
  const own = words.length > 0;
  const written = [sources, typeof stories === 'string' ? stories : stories.map(sourcesOf)].flat(2);
  // A run over some stories only leaves out what others hold.
  const patterns = own ? words : texts['story'] === undefined ? written : [];
  const matches = matcherOf(patterns);
  const whole = patterns.some((pattern) => /^(?:\.\/*)+$/u.test(pattern));
  return (source) => {
    const path = names.pathOf(source);
    const seen = relative(own ? cwd : sourcesFolder, path)
      .split(sep)
      .join('/');
    return ((whole && !seen.startsWith('../')) || matches(seen)) && !existsSync(path);
  };
}

const sourcesOf = (story: string | { readonly sources: string | readonly string[] }): string | readonly string[] =>
  typeof story === 'string' ? story : story.sources;
