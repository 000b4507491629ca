// Decides many times in a row, telling each decision once it is done: `tsx write-decisions.ts FILE PREFIX COUNT`.
import { writeSync } from 'node:fs';
import { decisionFile } from '../../src/review/decisions/store.ts';

const [path = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = decisionFile(path);
for (let index = 0; index < Number(count); index += 1) {
  const fingerprint = `${prefix}-${index}`;
  store.read();
  store.change(fingerprint, { fingerprint, status: 'confirmed', at: '2024-03-07T09:00:00.000Z' });
  if (Number(count) > 1000) writeSync(1, `${fingerprint}\n`);
}
