import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The reference of everything that the library exports, as one page of Markdown; throws where something has no doc comment. */
export async function apiReference(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-api-'));
  try {
    return await referenceOf(typesOf(folder), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the declarations of src, which are read many times faster than the sources, and gives the one of the library. */
function typesOf(folder: string): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', folder]);
  const compilerOptions = { module: 'NodeNext', target: 'ESNext', strict: true, noEmit: true, types: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['index.d.ts'] }));
  return join(folder, 'index.d.ts');
}

async function referenceOf(entry: string, folder: string): Promise<string> {
  // TypeScript 7 has no compiler interface yet; the one that the checker of the package's types brings along has.
  const checker = createRequire(import.meta.resolve('@arethetypeswrong/core'));
  const typescript = pathToFileURL(checker.resolve('typescript')).href;
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      name === 'typescript' ? { url: typescript, shortCircuit: true } : next(name, context),
  });
  const { Application } = await import('typedoc');
  hooks.deregister();
  const application = await Application.bootstrapWithPlugins({
    ...SETTINGS,
    plugin: ['typedoc-plugin-markdown'],
    sort: ['alphabetical'],
    groupOrder: [...GROUPS],
    requiredToBeDocumented: [...DOCUMENTED],
    entryPoints: [entry],
    tsconfig: join(folder, 'tsconfig.json'),
    outputs: [{ name: 'markdown', path: join(folder, 'api') }],
  });
  const project = await application.convert();
  if (project === undefined) throw new Error('typedoc cannot read the types of the library');
  application.validate(project);
  await application.generateOutputs(project);
  const { errorCount, warningCount } = application.logger;
  if (errorCount + warningCount > 0) throw new Error('typedoc is not content, see above');
  return readFileSync(join(folder, 'api/README.md'), 'utf8');
}

const GROUPS = ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases'] as const;

const DOCUMENTED = ['Function', 'Variable', 'Class', 'Interface', 'TypeAlias'] as const;

const SETTINGS = {
  name: 'crosscheck: the library',
  readme: 'none',
  logLevel: 'Warn',
  // The compiler has looked at the sources already.
  skipErrorChecking: true,
  disableSources: true,
  disableGit: true,
  hideGenerator: true,
  githubPages: false,
  excludeExternals: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  // Of typedoc-plugin-markdown: everything on one page, with as few headings as can be.
  router: 'module',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  classPropertiesFormat: 'table',
} as const;
