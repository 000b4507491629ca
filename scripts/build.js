// Writes dist: the program and the library as few bundled files, their types, and the data that the code reads at run time.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { dirname, extname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });

// Loading a hundred small modules takes longer than comparing two articles. Packages stay outside, as dependencies.
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  packages: 'external',
  jsx: 'automatic',
  chunkNames: 'chunk-[hash]',
  plugins: [
    { name: 'data-beside-dist', setup: ({ onLoad }) => onLoad({ filter: /src.*\.tsx?$/ }, rebased) },
  ],
});
cpSync(`${root}src/language/data`, `${root}dist/language/data`, { recursive: true });
chmodSync(`${root}dist/cli.js`, 0o755);

const typed = spawnSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`],
  { stdio: 'inherit' },
);
process.exitCode = typed.status ?? 1;

// All code ends up in dist itself, so addresses of data that count from a module's own folder count from there instead.
function rebased({ path }) {
  const contents = readFileSync(path, 'utf8').replaceAll(
    /new URL\('(\.[^']*)', import\.meta\.url\)/gu,
    (_, address) =>
      `new URL('./${relative(`${root}src`, resolve(dirname(path), address))}${address.endsWith('/') ? '/' : ''}', import.meta.url)`,
  );
  return { contents, loader: extname(path) === '.tsx' ? 'tsx' : 'ts' };
}
