import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../model/comparison.ts';
import type { DocumentId } from '../../model/document.ts';
import type { Decision } from '../../model/review.ts';
import { shown } from '../shown.ts';

/** What a decision remembers of its finding. */
export type Context = Required<Pick<Decision, 'rule' | 'message' | 'readings' | 'values' | 'sources'>>;

/** What a decision remembers of its finding, harmless to read; `named` gives each source's name in the file. */
export function contextOf(finding: Finding, named: ReadonlyMap<DocumentId, string>): Context {
  const { rule, message, readings } = finding;
  const sources = new Set(
    readings.flatMap(({ places }) => places.flatMap(({ document }) => named.get(document) ?? [])),
  );
  return {
    rule,
    message: cut(shown(message)),
    readings: readings.map(({ value, places }) => cut(shown(places[0]?.text ?? value))),
    values: valuesOf(finding),
    sources: [...sources].toSorted(),
  };
}

/** Each value of a finding with all the words that gave it, sorted; blanks and capitals tell no difference. */
export function valuesOf({ readings }: Finding): readonly (readonly string[])[] {
  const found = readings.map(({ value, places }) => [
    plain(value),
    ...new Set(places.map(({ text }) => plain(text)).toSorted()),
  ]);
  return found.toSorted(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
}

// What is cut tells its length, so that two long quotations that begin alike are not one.
function plain(text: string): string {
  const words = shown(text.normalize('NFKC')).toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}… (${words.length})`;
}

/** How a file of decisions calls the sources, so that it holds wherever a run is started. */
export interface SourceNames {
  /** The name of a source by its path as the user gave it: from the folder that holds `.crosscheck`, with `/`. */
  readonly nameOf: (path: string) => string;
  /** The whole path of a source by its name. */
  readonly pathOf: (name: string) => string;
}

/** The names of sources in a file of decisions, for a run that was started in the folder `cwd`. */
export function sourceNames(file: string, cwd: string): SourceNames {
  const folder = dirname(file);
  const base = basename(folder) === '.crosscheck' ? dirname(folder) : folder;
  const isFile = (path: string): boolean => path !== '-' && !/^https?:\/\//iu.test(path);
  return {
    nameOf: (path) => (isFile(path) ? relative(base, resolve(cwd, path)).split(sep).join('/') : path),
    pathOf: (name) => resolve(base, name),
  };
}

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`);
/** Characters: two lines of a file that is read in a pull request. */
const LONGEST = 160;
