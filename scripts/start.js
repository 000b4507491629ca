// npm start: compares the bundled story; npm start -- ARGUMENTS: runs crosscheck with these arguments.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const STORY = ['seeds/stories/japan-vietnam/a.md', 'seeds/stories/japan-vietnam/b.md'];

if (existsSync(`${root}dist/cli.js`)) process.exitCode = run();
else {
  console.error('crosscheck is not built yet: run "npm ci" (it builds) or "npm run build", then start again.');
  process.exitCode = 2;
}

function run() {
  if (given.length === 0) console.log(`crosscheck check ${STORY.join(' ')}\n`);
  const done = spawnSync(
    process.execPath,
    [`${root}dist/cli.js`, ...(given.length === 0 ? ['check', ...STORY] : given)],
    {
      stdio: 'inherit',
      // npm starts scripts in the package's folder; names given by the user count from where the user is.
      cwd: given.length === 0 ? root : (process.env['INIT_CWD'] ?? process.cwd()),
    },
  );
  if (given.length === 0 && process.stdout.isTTY)
    console.log(`\nTo read and judge the differences side by side: npm start -- review ${STORY.join(' ')}`);
  return done.status ?? (done.signal === 'SIGINT' ? 130 : 1);
}
