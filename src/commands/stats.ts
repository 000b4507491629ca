import type { OnProgress, Stage } from '../model/progress.ts';
import type { Report } from '../model/report.ts';
import { many } from '../report/summary.ts';
import type { Io } from './io.ts';

/** Measures the stages of a run, for --stats. */
export interface Stopwatch {
  /** Says that a stage begins now and the one before it is over. */
  readonly begin: (stage: string) => void;
  readonly onProgress: OnProgress;
  /** What was measured, line by line; times in milliseconds. */
  readonly told: (report: Report) => string;
}

/** A watch that runs from now on. */
export function startWatch({ now, memory }: Pick<Io, 'now' | 'memory'>): Stopwatch {
  const stages: { readonly name: string; readonly from: number }[] = [];
  const start = now();
  const begin = (name: string): void => {
    if (stages.at(-1)?.name !== name) stages.push({ name, from: now() });
  };
  return {
    begin,
    onProgress: (stage) => begin(STAGES[stage]),
    told: (report) => {
      const end = now();
      const lines = stages.map(({ name, from }, index) => line(name, (stages[index + 1]?.from ?? end) - from));
      return [
        ...lines,
        line('all', end - start),
        `${countsOf(report)}\n`,
        `memory at most ${mebibytes(memory())} MiB\n`,
      ].join('');
    },
  };
}

const STAGES: Readonly<Record<Stage, string>> = { read: 'extract', align: 'align', compare: 'compare' };

const line = (name: string, milliseconds: number): string =>
  `${name.padEnd(8)} ${milliseconds.toFixed(1).padStart(9)} ms\n`;

function countsOf({ documents, claims, alignments, clusters, findings }: Report): string {
  const sentences = documents.reduce((sum, document) => sum + document.sentences, 0);
  return [
    many(documents.length, 'source'),
    many(sentences, 'sentence'),
    many(claims.length, 'claim'),
    many(alignments.filter(({ event }) => event === undefined).length, 'aligned pair'),
    many(clusters.length, 'cluster'),
    many(findings.length, 'finding'),
  ].join(', ');
}

const mebibytes = (bytes: number): number => Math.round(bytes / 1_048_576);
