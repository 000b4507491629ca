import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Contestant, inRounds } from './rounds.ts';
import { table } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = 9;
/** Prints, at the end of a process, the most memory that it held, in kilobytes. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))`;

/** Cold `check` of the built program on a seed story, against bare node and against textlint with two rules on the same files. */
export function start(): string {
  const story = readdirSync(`${ROOT}seeds/stories`)[0] ?? '';
  const files = readdirSync(`${ROOT}seeds/stories/${story}`)
    .filter((name) => name.endsWith('.md'))
    .slice(0, 2)
    .map((name) => `seeds/stories/${story}/${name}`);
  const programs = [
    { name: 'node -e 0', file: undefined, args: ['-e', '0'] },
    { name: 'crosscheck check', file: 'dist/cli.js', args: ['dist/cli.js', 'check', ...files] },
    {
      name: 'textlint, no-todo and write-good',
      file: 'node_modules/textlint/bin/textlint.js',
      args: 'node_modules/textlint/bin/textlint.js --no-textlintrc --rule no-todo --rule write-good'
        .split(' ')
        .concat(files),
    },
  ];
  const present = programs.filter(({ file }) => file === undefined || existsSync(ROOT + file));
  const notes = programs
    .filter((program) => !present.includes(program))
    .map(({ name, file }) => `${name} left out, ${file} is missing: npm ci`);
  const timings = inRounds(
    present.map(({ name, args }): Contestant => ({ name, run: () => spawn(args) })),
    ROUNDS,
  );
  const [own, other] = ['crosscheck', 'textlint'].map((name) => timings.find((timing) => timing.name.startsWith(name)));
  if (own !== undefined && other !== undefined)
    notes.unshift(`check takes ${(own.ms / other.ms).toFixed(2)} x the time of textlint`);
  for (const { name, args, file } of present)
    if (file !== undefined) notes.push(`peak memory of ${name}: ${(peakOf(args) / 1_000_000).toFixed(0)} MB`);
  return table(`cold start on ${files.join(' and ')}`, timings, notes);
}

function spawn(args: readonly string[]): string {
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  // 1 is what both programs say when they find something.
  if (done.status !== 0 && done.status !== 1) throw new Error(`${args.join(' ')}: ${done.stderr}`);
  return done.stderr;
}

function peakOf(args: readonly string[]): number {
  return Number(/peak (\d+)/.exec(spawn(['--import', PEAK, ...args]))?.[1]) * 1024;
}
