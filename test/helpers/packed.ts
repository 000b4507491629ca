import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Packed {
  /** The tarball that `npm publish` would send. */
  readonly tarball: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
  /** Of the tarball, in bytes. */
  readonly size: number;
}

/** Builds and packs what would be published, in a folder of its own, so that tests that run beside it keep their dist. */
export function pack(stage: string): Packed {
  mkdirSync(stage);
  run(process.execPath, [join(ROOT, 'scripts/build.js'), join(stage, 'dist')], ROOT);
  const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: readonly string[] };
  for (const name of ['package.json', ...files.filter((file) => file !== 'dist')])
    cpSync(join(ROOT, name), join(stage, name), { recursive: true });
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts'], stage)) as (Omit<Packed, 'tarball'> & {
    filename: string;
  })[];
  if (packed === undefined) throw new Error('npm pack says nothing');
  return { ...packed, tarball: join(stage, packed.filename) };
}

/** Installs the tarball in an empty project, by npm and with its dependencies, as a user would. */
export function install(tarball: string, project: string): void {
  put(project, { 'package.json': JSON.stringify({ name: 'project', private: true, type: 'module' }) });
  run('npm', ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], project);
}

/** Runs a program to its end and gives its output; fails with all that it said. */
export function run(command: string, args: readonly string[], cwd: string, input = ''): string {
  try {
    return execFileSync(command, args, {
      cwd,
      input,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, NO_COLOR: '1' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** Writes files into a project, folders on the way included. */
export function put(project: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(project, name, '..'), { recursive: true });
    writeFileSync(join(project, name), text);
  }
}
