import type { Report } from '../model/report.ts';
import type { Decision, Decisions } from '../model/review.ts';
import { expiredFrom } from '../model/ruling.ts';
import { flat } from '../report/excerpt.ts';
import type { DecisionStore } from '../review/decisions/store.ts';
import type { Configured } from './configuration.ts';
import { print, todayOf, type Io } from './io.ts';
import { staleAmong } from './stale.ts';

/** What a run knows of the decisions that it honoured. */
export interface Honoured {
  /** As they were when the run began. */
  readonly decisions: Decisions;
  readonly store: DecisionStore;
  /** All that was found. */
  readonly report: Report;
  /** What the run was told to do. */
  readonly args: Configured;
  /** True where nothing is to be said. */
  readonly quiet: boolean;
}

/** Tells on the error stream which decisions expired, which soon will, and which are stale; takes the stale ones out if asked to. */
export async function tellDecisions(honoured: Honoured, io: Io): Promise<void> {
  const { decisions, store, report, args, quiet } = honoured;
  const stale = staleAmong(decisions, report, store.names, args, io.cwd);
  const lines = [
    ...expiryLines(honoured, () => todayOf(io)),
    ...(args.flags.has('prune') ? prunedLines(store, stale) : staleLines(store, stale)),
  ];
  if (!quiet) await print(io.stderr, lines.map((line) => `crosscheck: ${line}\n`).join(''));
}

function expiryLines({ decisions, report }: Honoured, day: () => string): string[] {
  const dated = report.findings.flatMap(({ fingerprint }) => {
    const entry = decisions.get(fingerprint);
    return entry?.expires === undefined ? [] : [{ entry, expires: entry.expires }];
  });
  if (dated.length === 0) return [];
  const today = day();
  const expired = dated.filter(({ entry }) => expiredFrom(entry, today) !== undefined);
  const soon = dated.filter(
    ({ entry, expires }) => isSpared(entry) && expires >= today && daysFrom(today, expires) <= WARNED,
  );
  return [
    ...capped(expired, ({ entry, expires }) => `expired on ${expires}, counts again: ${told(entry)}`),
    ...capped(
      soon,
      ({ entry, expires }) => `warning: expires on ${expires} (${daysTold(daysFrom(today, expires))}): ${told(entry)}`,
    ),
  ];
}

function staleLines({ name }: DecisionStore, stale: readonly Decision[]): string[] {
  if (stale.length === 0) return [];
  return [
    ...capped(stale, (entry) => `stale, no longer found: ${told(entry)}`),
    `${counted(stale.length)} in ${name}; --prune takes ${stale.length === 1 ? 'it' : 'them'} out`,
  ];
}

/** Takes out what nobody decided anew meanwhile, and says so. */
function prunedLines(store: DecisionStore, stale: readonly Decision[]): string[] {
  const gone: Decision[] = [];
  store.update((now) => {
    gone.push(...stale.filter((entry) => JSON.stringify(now.get(entry.fingerprint)) === JSON.stringify(entry)));
    const left = new Map(now);
    for (const { fingerprint } of gone) left.delete(fingerprint);
    return gone.length === 0 ? now : left;
  });
  return gone.length === 0
    ? [`no stale decision in ${store.name}`]
    : [
        ...capped(gone, (entry) => `taken out, no longer found: ${told(entry)}`),
        `${counted(gone.length)} taken out of ${store.name}`,
      ];
}

/** One line an entry, and one for how many more there are. */
function capped<Item>(items: readonly Item[], line: (item: Item) => string): string[] {
  const more = items.length - MOST_TOLD;
  return [...items.slice(0, MOST_TOLD).map(line), ...(more > 0 ? [`… and ${more} more`] : [])];
}

/** "known [quantity] 14 people / 12 people (a.md, b.md)". */
function told({ fingerprint, status, rule, message, readings, sources }: Decision): string {
  const words = readings?.map((text) => `“${text}”`).join(' / ') ?? message ?? fingerprint;
  return flat(
    [
      status,
      ...(rule === undefined ? [] : [`[${rule}]`]),
      words,
      ...(sources === undefined ? [] : [`(${sources.join(', ')})`]),
    ].join(' '),
  );
}

const isSpared = ({ status }: Decision): boolean => status === 'known' || status === 'dismissed';
const counted = (count: number): string => `${count} stale decision${count === 1 ? '' : 's'}`;
const daysFrom = (day: string, other: string): number => (Date.parse(other) - Date.parse(day)) / DAY;
const daysTold = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`);

const DAY = 86_400_000;
/** Days before the end of a decision from which on it is told: two working weeks. */
const WARNED = 14;
/** Lines of a kind, so that a log stays readable. */
const MOST_TOLD = 10;
