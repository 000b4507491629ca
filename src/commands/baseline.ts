import { InputError } from '../errors.ts';
import { failingFindings } from '../gate.ts';
import type { Finding } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import { hasCompared } from '../model/report.ts';
import type { Decision, DecisionStatus } from '../model/review.ts';
import { findingLine, locatorIn } from '../report/finding-line.ts';
import { STATUS_SIGNS } from '../report/ruling.ts';
import { many } from '../report/summary.ts';
import { contextOf } from '../review/decisions/context.ts';
import { isUndecided, withKnown, type Signature } from '../review/decisions/known.ts';
import { recognised } from '../review/decisions/recognised.ts';
import { isDay } from '../review/decisions/format.ts';
import { signer } from '../review/decisions/signer.ts';
import { textOf, type Arguments } from './command.ts';
import { compareSources } from './compare-sources.ts';
import { configured } from './configuration.ts';
import { decisionStore } from './decisions.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { gateOf } from './gate-options.ts';
import { print, todayOf, type Io } from './io.ts';
import { tellDecisions } from './tell-decisions.ts';
import { warnUnrelated } from './unrelated.ts';

/** Records the findings that would fail a run now as known, as far as nobody decided about them. */
export async function baseline(typed: Arguments, io: Io): Promise<ExitCode> {
  const args = await configured(typed, io);
  const signed = signedBy(args, io);
  const store = await decisionStore(io, args.settings);
  const { report, documents } = await compareSources(args, io, store.pairings());
  if (!hasCompared(report)) {
    await warnUnrelated(report, io);
    if (!args.flags.has('allow-unrelated')) return EXIT.nothingCompared;
  }
  const failing = failingFindings(report, gateOf(args));
  const named = new Map(documents.map(({ id, path }) => [id, store.names.nameOf(path)]));
  const found = report.findings.filter(({ fingerprint }) => failing.has(fingerprint));
  const today = todayOf(io);
  let added: readonly Finding[] = [];
  const decisions = store.update((written) => {
    const now = recognised(written, report.findings);
    added = found.filter(({ fingerprint }) => isUndecided(now.get(fingerprint), today));
    return withKnown(now, found, (finding) => contextOf(finding, named), signed, today);
  });
  const kept = found.flatMap((finding) => (added.includes(finding) ? [] : (decisions.get(finding.fingerprint) ?? [])));
  await print(io.stdout, summaryOf(store.name, added, kept, documents, signed));
  await tellDecisions({ decisions, store, report, args, quiet: false }, io);
  return EXIT.clean;
}

/** What is the same in each entry that is made: why, by whom, when, until when. */
function signedBy(args: Arguments, io: Io): Signature {
  const [reason, expires] = [textOf(args, 'reason')?.trim(), textOf(args, 'expires')];
  const by = textOf(args, 'by') ?? signer(io.env);
  if (expires !== undefined && !isDay(expires))
    throw new InputError(`--expires ${expires}: this is no date; write it as 2027-01-31`);
  if (expires !== undefined && expires < todayOf(io))
    throw new InputError(`--expires ${expires}: this day is over; name one to come`);
  return {
    ...(reason !== undefined && reason !== '' && { reason }),
    ...(by !== undefined && { by }),
    at: io.clock().toISOString(),
    ...(expires !== undefined && { expires }),
  };
}

/** What was recorded, a line for each, and what was there before. */
function summaryOf(
  name: string,
  added: readonly Finding[],
  kept: readonly Decision[],
  documents: readonly Document[],
  { reason, expires }: Signature,
): string {
  const untouched = reason === undefined && expires === undefined ? '' : ', left with the reason and the day they had';
  const locate = locatorIn(documents);
  const lines = added.map((finding) => `${STATUS_SIGNS.known} ${findingLine(finding, locate)}\n`);
  const count = (status: DecisionStatus): number => kept.filter((entry) => entry.status === status).length;
  const others = [
    ...(count('known') === 0 ? [] : [`${count('known')} known before${untouched}`]),
    ...(count('dismissed') === 0 ? [] : [`${count('dismissed')} dismissed`]),
    ...(count('confirmed') === 0
      ? []
      : [`${count('confirmed')} confirmed, which still ${count('confirmed') === 1 ? 'fails' : 'fail'}`]),
  ];
  const recorded = added.length === 0 ? 'Nothing new to record' : `${many(added.length, 'finding')} recorded as known`;
  return `${lines.join('')}${recorded} in ${name}${others.length === 0 ? '' : `; ${others.join(', ')}`}.\n`;
}
