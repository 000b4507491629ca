// Writes dist, or the folder that is named: the program and the library as few bundled files, their types, and the data that
// the code reads at run time.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = resolve(process.argv[2] ?? `${root}dist`);
rmSync(dist, { recursive: true, force: true });

// Every run needs this small package, so it goes into the bundle, with its licence. All others stay outside, as
// dependencies, and are loaded when they are needed.
const BUNDLED = { natural: 'LICENSE.txt' };
const plugins = [
  { name: 'data-beside-dist', setup: ({ onLoad }) => onLoad({ filter: /src.*\.tsx?$/ }, rebased) },
  { name: 'packages', setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, outside) },
];

// Loading a hundred small modules takes longer than comparing two articles. The program and the library are bundled each by
// itself: together they would be cut into pieces wherever they differ.
for (const entry of ['src/cli.ts', 'src/index.ts'])
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Not node22: for that esbuild builds every expression with a class of Unicode anew at each call.
    target: 'es2024',
    jsx: 'automatic',
    chunkNames: 'chunk-[hash]',
    plugins,
  });
cpSync(`${root}src/language/data`, `${dist}/language/data`, { recursive: true });
compact(`${dist}/language/data/lexicon.json`);
cpSync(`${root}src/report/html/page`, `${dist}/report/html/page`, {
  recursive: true,
  filter: (file) => !file.endsWith('tsconfig.json'),
});
writeFileSync(`${dist}/LICENSES.txt`, Object.entries(BUNDLED).map(licence).join('\n'));
chmodSync(`${dist}/cli.js`, 0o755);
// Editors complete and check a configuration by it.
const { jsonSchema } = await import('../src/schema/index.ts');
writeFileSync(`${dist}/config.schema.json`, `${JSON.stringify(jsonSchema('config'), undefined, 2)}\n`);

const typed = spawnSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`, '--outDir', dist],
  { stdio: 'inherit' },
);
process.exitCode = typed.status ?? 1;
if (typed.status === 0) keepOnlyPublicTypes();

function outside({ path, kind }) {
  return kind === 'entry-point' || path.split('/', 1)[0] in BUNDLED ? undefined : { path, external: true };
}

// Read at every start: without blanks, and with letters beyond ASCII escaped, so that V8 keeps the text in half the memory.
function compact(file) {
  const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
  const escaped = text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, escaped);
}

function licence([name, file]) {
  const text = readFileSync(`${root}node_modules/${name}/${file}`, 'utf8');
  return `The files in this folder hold parts of ${name}:\n\n${text}`;
}

// All code ends up in dist itself, so addresses of data that count from a module's own folder count from there instead.
function rebased({ path }) {
  const contents = readFileSync(path, 'utf8').replaceAll(
    /new URL\('(\.[^']*)', import\.meta\.url\)/gu,
    (_, address) =>
      `new URL('./${relative(`${root}src`, resolve(dirname(path), address))}${address.endsWith('/') ? '/' : ''}', import.meta.url)`,
  );
  return { contents, loader: extname(path) === '.tsx' ? 'tsx' : 'ts' };
}

// Types are written for all of src; other programs see those that index.d.ts leads to, under the names of what Node loads.
function keepOnlyPublicTypes() {
  const kept = new Set();
  const queue = [`${dist}/index.d.ts`];
  for (const file of queue) {
    if (kept.has(file)) continue;
    kept.add(file);
    const text = readFileSync(file, 'utf8').replaceAll(/(from '\.[^']*)\.tsx?'/gu, "$1.js'");
    writeFileSync(file, text);
    for (const [, address] of text.matchAll(/from '(\.[^']*)\.js'/gu))
      queue.push(resolve(dirname(file), `${address}.d.ts`));
  }
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = resolve(entry.parentPath, entry.name);
    if (entry.name.endsWith('.d.ts') && !kept.has(file)) rmSync(file);
  }
  removeEmptyFolders(dist);
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(resolve(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
