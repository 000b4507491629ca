/**
 * Scores the times read against other projects' own test cases: `npx tsx scripts/score-times.ts FOLDER [--show KIND]`.
 * A folder holds `*recognizers-datetime*.jsonl` or `*chrono*.jsonl`, one case a line. Prints Markdown tables: what is found and
 * resolved by kind, and what is left out on purpose. docs/times.md holds the tables of the last run.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LEFT_OUT } from './times/left-out.ts';
import { mentionsOf } from './times/mentions.ts';
import { chronoCases, recognizersCases, type Case, type Expected } from './times/cases.ts';
import { isRight } from './times/judge.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: score-times.ts FOLDER [--show KIND]');
const show = flags.includes('--show') ? flags[flags.indexOf('--show') + 1] : undefined;

interface Row {
  cases: number;
  found: number;
  right: number;
}

for (const file of readdirSync(folder).sort()) {
  const path = join(folder, file);
  if (file.includes('recognizers-datetime')) print(file, recognizersCases(path));
  else if (file.includes('chrono')) print(file, chronoCases(path));
}

function print(title: string, cases: readonly Case[]): void {
  const rows = new Map<string, Row>();
  const left = new Map<string, number>();
  let silent = 0;
  let quiet = 0;
  for (const { input, reference, expected } of cases) {
    const mentions = mentionsOf(input, reference);
    if (expected.length === 0) {
      quiet++;
      if (mentions.length === 0) silent++;
      else if (show === 'none') console.error(`none | ${input} | ${mentions.map((m) => m.text).join('; ')}`);
    }
    for (const item of expected) {
      const reason = LEFT_OUT.find(([, applies]) => applies(item, input))?.[0];
      if (reason !== undefined) {
        left.set(reason, (left.get(reason) ?? 0) + 1);
        continue;
      }
      const row = rows.get(item.kind) ?? { cases: 0, found: 0, right: 0 };
      rows.set(item.kind, row);
      row.cases++;
      const touching = mentions.filter((m) => m.start < item.end && item.start < m.end);
      const right = touching.length > 0 && isRight(item, touching);
      if (touching.length > 0) row.found++;
      if (right) row.right++;
      else if (show === item.kind)
        console.error(
          `${item.kind} | ${input} | ${reference} | ${describe(item)} | ${touching.map((m) => `${m.text}=${m.earliest}..${m.latest}`).join('; ')}`,
        );
    }
  }
  console.log(`\n### ${title}\n\n| kind | cases | found | value right |\n| --- | ---: | ---: | ---: |`);
  const total: Row = { cases: 0, found: 0, right: 0 };
  for (const [kind, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`| ${kind} | ${row.cases} | ${share(row.found, row.cases)} | ${share(row.right, row.cases)} |`);
    total.cases += row.cases;
    total.found += row.found;
    total.right += row.right;
  }
  console.log(`| **all** | ${total.cases} | ${share(total.found, total.cases)} | ${share(total.right, total.cases)} |`);
  console.log(`\nTexts without a time: ${quiet}, left alone: ${silent}.`);
  if (left.size > 0) console.log('\n| left out on purpose | cases |\n| --- | ---: |');
  for (const [reason, count] of [...left].sort((a, b) => b[1] - a[1])) console.log(`| ${reason} | ${count} |`);
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}

function describe(item: Expected): string {
  return `${item.text} => ${JSON.stringify(item.values)}`;
}
