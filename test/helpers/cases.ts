import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** One case of a fixture file, with the place it stands at. */
export interface Case {
  readonly name: string;
  /** `file:line`, for messages. */
  readonly place: string;
  /** Why it does not pass yet; such a case runs as an expected failure. */
  readonly knownGap: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A fixture file: what it is about and its cases. */
export interface CaseFile {
  readonly title: string;
  readonly about: string;
  readonly cases: readonly Case[];
}

/** Every .yml file below a folder of fixtures; a key that is not allowed, or a case without a name, fails with file:line. */
export function caseFiles(folder: string, allowed: readonly string[]): CaseFile[] {
  return ymlBelow(join(FIXTURES, folder)).map((file) => readFile(file, folder, ['name', 'known-gap', ...allowed]));
}

function readFile(file: string, folder: string, allowed: readonly string[]): CaseFile {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter });
  const name = relative(FIXTURES, file);
  const fail = (offset: number, message: string): never => {
    throw new Error(`fixtures/${name}:${counter.linePos(offset).line}: ${message}`);
  };
  for (const error of document.errors) fail(error.pos[0], error.message);
  const root = document.toJS() as Record<string, unknown>;
  const nodes = document.get('cases');
  if (typeof root['about'] !== 'string') fail(0, 'needs about: one line');
  if (!isSeq(nodes)) return fail(0, 'needs cases: a list');
  const cases = nodes.items.map((node, index): Case => {
    const at = isMap(node) ? (node.range?.[0] ?? 0) : 0;
    const fields = (root['cases'] as Record<string, unknown>[])[index] ?? {};
    for (const key of Object.keys(fields))
      if (!allowed.includes(key)) fail(at, `unknown key ${key}; known are ${allowed.join(', ')}`);
    if (typeof fields['name'] !== 'string') fail(at, 'a case needs a name');
    const gap = fields['known-gap'];
    return {
      name: String(fields['name']),
      place: `fixtures/${name}:${counter.linePos(at).line}`,
      knownGap: gap === undefined ? undefined : String(gap),
      fields,
    };
  });
  return { title: relative(join(FIXTURES, folder), file).replace(/\.yml$/u, ''), about: String(root['about']), cases };
}

function ymlBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? ymlBelow(path) : name.endsWith('.yml') ? [path] : [];
    });
}
