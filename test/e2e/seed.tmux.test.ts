import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decisionFile } from '../../src/review/decisions/store.ts';
import { run } from '../helpers/run-in-process.ts';
import { hasTmux, openTmux } from '../helpers/tmux.ts';

const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds/stories/japan-vietnam', import.meta.url));
const TSX = import.meta.resolve('tsx');

const missing = !hasTmux();
if (missing) console.warn('tmux is not installed: the seed story is not judged in a real terminal');

/** What is typed, or the name of a key in <>, and what the screen then shows. */
type Step = readonly [about: string, typed: string, shown: RegExp];

const JUDGED: readonly Step[] = [
  ['open', 'clear; crosscheck review japan-vietnam; echo left-$?<Enter>', /0 of 2 decided[^]*\? help/],
  ['search', '/singapore', /^ \/singapore▏ +1 of 21 claims/m],
  ['keep the search', '<Enter>', /^ only \/singapore[^]*Claims 1\/1 [^]*Vietnam, Singapore and Indonesia\[1\]/],
  ['lift it', '<Escape>', /0 of 2 decided[^]*Claims \d\/9 /],
  ['open the filter', 'f', /▸Show only[^]*2 \[ \] ≈ compatible +1 claim/],
  ['filter by verdict', '2', /^ only ≈ compatible[^]*Claims 1\/1 [^]*2 \[x\] ≈ compatible/],
  ['back to the list', '<Escape>', /Claims 1\/1 [^]*≈ compatible date/],
  ['show all', 'F', /0 of 2 decided[^]*Claims 3\/9 /],
  ['dismiss', 'gd', /▸Why is it no finding\?[^]*3 different scope/],
  ['for a reason', '3', /1 of 2 decided[^]*Dismissed: different scope · u undoes/],
  ['undo', 'u', /0 of 2 decided[^]*Undone: dismissed: different scope/],
  ['redo', '<C-r>', /1 of 2 decided[^]*Done again: dismissed: different scope/],
  ['confirm the next', 'nc', /2 of 2 decided[^]*Confirmed · u undoes/],
  ['quit', 'q', /left-0/],
  ['reopen', 'clear; crosscheck review japan-vietnam; echo left-$?<Enter>', /2 of 2 decided[^]*≠− [^]*≠✓ [^]*\? help/],
  ['the reason is there', 'g', /− dismissed: different scope · ada 20/],
  ['and the other decision', 'j', /✓ confirmed · ada 20/],
  ['quit at once', '<C-c>', /left-130/],
  [
    'check passes what is dismissed',
    'clear; crosscheck check japan-vietnam --fail-on differ --rule quotation; echo status-$?<Enter>',
    /− dismissed: different scope · by ada[^]*1 dismissed\.[^]*status-0/,
  ],
  [
    'and fails by what is confirmed',
    'clear; crosscheck check japan-vietnam --fail-on differ --rule list; echo status-$?<Enter>',
    /≠ differ[^]*✓ confirmed · by ada[^]*1 difference[^]*status-1/,
  ],
];

test.skipIf(missing).concurrent.each([
  [80, 24],
  [200, 50],
])(
  'the seed story is judged at %i×%i, left and opened again, and check heeds it',
  { timeout: 60_000 },
  async (columns, rows) => {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-seed-'));
    cpSync(SEEDS, join(folder, 'japan-vietnam'), { recursive: true });
    for (const rule of ['quotation', 'list']) {
      const undecided = await run(['check', 'japan-vietnam', '--fail-on', 'differ', '--rule', rule], { cwd: folder });
      expect(undecided.code).toBe(1);
    }
    const tmux = await openTmux(columns, rows, { TSX_TSCONFIG_PATH: TSCONFIG, CROSSCHECK_BY: 'ada' });
    try {
      tmux.type(`cd ${folder}; alias crosscheck='${process.execPath} --import ${TSX} ${CLI}'`);
      tmux.send('Enter');
      for (const [about, typed, shown] of JUDGED) {
        for (const part of typed.split(/(<[^>]+>)/).filter((some) => some !== '')) {
          const key = /^<(.+)>$/.exec(part)?.[1];
          if (key === undefined) tmux.type(part);
          else tmux.send(key);
        }
        await tmux.waitFor(shown).catch((error: unknown) => {
          throw new Error(`${about}: ${String(error)}`);
        });
      }
    } finally {
      tmux.close();
    }
    const kept = decisionFile(join(folder, '.crosscheck', 'decisions.json')).read();
    expect([...kept.values()].map(({ rule, status, by }) => `${rule} ${status} ${by}`).toSorted()).toEqual([
      'list confirmed ada',
      'quotation dismissed ada',
    ]);
    rmSync(folder, { recursive: true });
  },
);
