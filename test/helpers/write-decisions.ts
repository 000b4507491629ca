// Decides many times in a row, telling each decision once it is done: `tsx write-decisions.ts FILE PREFIX COUNT`.
import { writeSync } from 'node:fs';
import { decisionFile } from '../../src/review/decisions/store.ts';

const [path = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = decisionFile(path);
for (let index = 0; index < Number(count); index += 1) {
  const fingerprint = `${prefix}-${index}`;
  store.read();
  const decision = { fingerprint, status: 'confirmed', at: '2024-03-07T09:00:00.000Z' } as const;
  // As the review writes, and as a baseline does.
  if (index % 2 === 0) store.change(fingerprint, decision);
  else store.update((now) => new Map([...now, [fingerprint, decision]]));
  if (Number(count) > 1000) writeSync(1, `${fingerprint}\n`);
}
