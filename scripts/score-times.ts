/**
 * Scores the times read against other projects' own test cases: `npx tsx scripts/score-times.ts FOLDER [--show KIND]`.
 * A folder holds `*recognizers-datetime*.jsonl` or `*chrono*.jsonl`, one case a line. Prints Markdown tables: what is found and
 * resolved by kind, and why the rest is not. docs/times.md holds the tables of the last run.
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

const OTHER = 'other';

interface Row {
  cases: number;
  found: number;
  right: number;
  /** Cases without those that are left out on purpose and not read all the same. */
  meant: number;
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
      const row = rows.get(item.kind) ?? { cases: 0, found: 0, right: 0, meant: 0 };
      rows.set(item.kind, row);
      row.cases++;
      const touching = mentions.filter((m) => m.start < item.end && item.start < m.end);
      if (touching.length > 0) row.found++;
      if (touching.length > 0 && isRight(item, touching)) {
        row.right++;
        row.meant++;
        continue;
      }
      const reason = LEFT_OUT.find(([, applies]) => applies(item))?.[0] ?? OTHER;
      if (reason === OTHER) row.meant++;
      left.set(reason, (left.get(reason) ?? 0) + 1);
      if (show === item.kind && reason === OTHER)
        console.error(
          `${item.kind} | ${input} | ${reference} | ${describe(item)} | ${touching.map((m) => `${m.text}=${m.earliest}..${m.latest}`).join('; ')}`,
        );
    }
  }
  console.log(
    `\n### ${title}\n\n| kind | cases | found | value right | right of what is meant to be read |\n| --- | ---: | ---: | ---: | ---: |`,
  );
  const total: Row = { cases: 0, found: 0, right: 0, meant: 0 };
  for (const [kind, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    printRow(kind, row);
    total.cases += row.cases;
    total.found += row.found;
    total.right += row.right;
    total.meant += row.meant;
  }
  printRow('**all**', total);
  console.log(`\nTexts without a time: ${quiet}, left alone: ${silent}.`);
  console.log('\n| why the others are not right | cases |\n| --- | ---: |');
  for (const [reason, count] of [...left].sort((a, b) => b[1] - a[1])) console.log(`| ${reason} | ${count} |`);
}

function printRow(kind: string, { cases, found, right, meant }: Row): void {
  console.log(`| ${kind} | ${cases} | ${share(found, cases)} | ${share(right, cases)} | ${share(right, meant)} |`);
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}

function describe(item: Expected): string {
  return `${item.text} => ${JSON.stringify(item.values)}`;
}
