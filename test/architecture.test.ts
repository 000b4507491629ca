import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/compare/rules/index.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Who may import whom, by folder of src; a folder may always import from itself. Files of src itself stand under their name. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  read: ['model', 'language', 'errors.ts'],
  extract: ['model', 'language'],
  align: ['model', 'language'],
  compare: ['model', 'language', 'errors.ts'],
  origins: ['model', 'language'],
  ignores: ['model', 'nearest.ts'],
  report: ['model'],
  schema: ['model'],
  review: ['model', 'report', 'schema', 'errors.ts'],
  commands: [
    'model',
    'read',
    'extract',
    'compare',
    'report',
    'review',
    'schema',
    'errors.ts',
    'cross-check.ts',
    'cross-check-pair.ts',
    'explain-pair.ts',
    'as-written.ts',
    'nearest.ts',
    'gate.ts',
    'render-report.ts',
    'version.ts',
  ],
  'gate.ts': ['model', 'compare'],
  'render-report.ts': ['model', 'compare', 'report', 'gate.ts', 'errors.ts'],
  'explain-pair.ts': ['model', 'extract', 'align', 'compare', 'cross-check.ts'],
  'cross-check.ts': [
    'model',
    'read',
    'extract',
    'align',
    'compare',
    'origins',
    'ignores',
    'assemble.ts',
    'as-written.ts',
    'errors.ts',
  ],
  'cross-check-pair.ts': ['model', 'extract', 'align', 'compare', 'cross-check.ts', 'as-written.ts'],
  'assemble.ts': [
    'model',
    'extract',
    'compare',
    'origins',
    'in-order-of.ts',
    'merge-stories.ts',
    'omissions.ts',
    'version.ts',
  ],
  'in-order-of.ts': [],
  'merge-stories.ts': ['model'],
  'omissions.ts': ['model'],
  'cli.ts': ['commands'],
  library: ['model', 'read', 'extract', 'compare', 'report', 'errors.ts', 'cross-check.ts', 'cross-check-pair.ts'],
  'index.ts': [
    'model',
    'library',
    'extract',
    'read',
    'compare',
    'report',
    'errors.ts',
    'cross-check.ts',
    'cross-check-pair.ts',
    'gate.ts',
    'render-report.ts',
    'version.ts',
  ],
  'as-written.ts': ['model'],
  'errors.ts': [],
  'nearest.ts': [],
  'version.ts': [],
};

/** The rooms of `compare`, from the ground up: a room may import from those before it, never from those behind. */
const ROOMS_OF_COMPARE: readonly string[] = [
  'reading',
  'apart',
  'people-and-places',
  'times',
  'figures',
  'outcomes',
  'denials',
  'rules',
  'story',
];

/** Packages that only these places may import; every other package may be imported anywhere. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  natural: ['language'],
  ink: ['review'],
  react: ['review'],
  yargs: ['commands'],
  yaml: ['read', 'commands'],
  'jsonc-parser': ['commands'],
  htmlparser2: ['read'],
  linkedom: ['read'],
  '@mozilla/readability': ['read'],
};

/** Node modules that reach the file system, and who may. */
const FILE_SYSTEM = [
  'commands',
  'cli.ts',
  'read',
  'review',
  'language/lexicon.ts',
  'language/stems.ts',
  'language/vectors.ts',
  'language/tags',
  'language/tags.ts',
  'report/html/page-files.ts',
];

const files = filesBelow(SRC);

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? filesBelow(path)
      : /\.tsx?$/u.test(name) && !name.endsWith('.d.ts')
        ? [path]
        : [];
  });
}

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import\s+'([^']+)'/gmu,
    ),
  ].map((match) => ({
    from: file,
    to: match[1] ?? match[2] ?? match[3] ?? '',
  })),
);

const roomOf = (file: string): string => relative(SRC, file).split('/')[0] ?? '';

describe('architecture', () => {
  it('lets each folder import only what its row allows', () => {
    const broken = imports.flatMap(({ from, to }) => {
      if (!to.startsWith('.')) return [];
      const [own, other] = [roomOf(from), roomOf(resolve(dirname(from), to))];
      return own === other || (ALLOWED[own] ?? []).includes(other) ? [] : [`${relative(SRC, from)} → ${to}`];
    });
    expect(broken).toEqual([]);
  });

  it('lets each room of compare import only from those below it', () => {
    const COMPARE = join(SRC, 'compare');
    const levelOf = (file: string): number => ROOMS_OF_COMPARE.indexOf(relative(COMPARE, file).split('/')[0] ?? '');
    const rooms = readdirSync(COMPARE).filter((name) => statSync(join(COMPARE, name)).isDirectory());
    expect(rooms.sort()).toEqual([...ROOMS_OF_COMPARE].sort());
    const broken = imports.flatMap(({ from, to }) =>
      levelOf(from) >= 0 && to.startsWith('.') && levelOf(resolve(dirname(from), to)) > levelOf(from)
        ? [`${relative(SRC, from)} → ${to}`]
        : [],
    );
    expect(broken).toEqual([]);
  });

  it('keeps packages in their rooms', () => {
    const broken = imports.flatMap(({ from, to }) => {
      const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? '');
      const rooms = PACKAGES[name];
      return rooms === undefined || rooms.includes(roomOf(from)) ? [] : [`${relative(SRC, from)} → ${to}`];
    });
    expect(broken).toEqual([]);
  });

  it('touches the file system at the edges only', () => {
    const broken = imports.flatMap(({ from, to }) =>
      /^node:(?:fs|child_process|net|http)/u.test(to) &&
      !FILE_SYSTEM.some((room) => relative(SRC, from).startsWith(room))
        ? [`${relative(SRC, from)} → ${to}`]
        : [],
    );
    expect(broken).toEqual([]);
  });

  it('never loads all of natural', () => {
    expect(imports.filter(({ to }) => to === 'natural')).toEqual([]);
  });

  it('has no file that nothing imports', () => {
    const reached = new Set(
      imports.filter(({ to }) => to.startsWith('.')).map(({ from, to }) => resolve(dirname(from), to)),
    );
    const orphans = files.filter((file) => !reached.has(file)).map((file) => relative(SRC, file));
    // The two doors, and the proof at compile time that schemas and types agree.
    expect(orphans.sort()).toEqual(['cli.ts', 'index.ts', 'schema/proof.ts']);
  });

  it('lists every rule file once, under its own id', () => {
    const there = readdirSync(join(SRC, 'compare/rules')).filter((name) => name !== 'index.ts');
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(there.sort());
  });
});
