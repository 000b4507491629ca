import type { ClusterVerdict } from '../model/comparison.ts';
import { hasCompared, type Report } from '../model/report.ts';
import { isSuppressed, type Ruling } from '../model/review.ts';
import { flat } from './excerpt.ts';
import { block, paint, type Look } from './look.ts';
import { SIGNS } from './signs.ts';

// In this order the counts are told.
const TOLD: readonly Exclude<ClusterVerdict, 'only-here'>[] = ['agree', 'compatible', 'differ', 'contradict'];

/** The closing lines of a report: what was compared, how much of it was brought together, the notices. */
export function summary(report: Report, look: Look): string {
  const count = (verdict: ClusterVerdict): number =>
    report.clusters.filter((cluster) => cluster.verdict === verdict).length;
  const shared = TOLD.reduce((sum, verdict) => sum + count(verdict), 0);
  const parts = TOLD.map((verdict) => {
    const told = `${SIGNS[verdict].sign} ${count(verdict)} ${SIGNS[verdict].name}`;
    return count(verdict) === 0 ? paint(look, 'dim', told) : paint(look, verdict, told);
  });
  const { onlyHere, undecided } = report.coverage;
  const pending = undecided === 0 ? '' : `; ${many(undecided, 'pair')} undecided`;
  const ofOne = report.clusters.filter(({ articles, origins }) => articles > 1 && origins === 1).length;
  const lone = ofOne === 0 ? '' : ` (${ofOne} of one origin)`;
  const notices = report.notices.map(({ level, message }) => block(look, '', `${level}: ${flat(message)}`)).join('');
  return (
    notices +
    block(
      look,
      '',
      `${paint(look, 'strong', outcome(report))} ${many(report.documents.length, 'source')}, ${many(shared, 'claim')} in more than one of them${lone}:`,
    ) +
    block(
      look,
      '  ',
      `${parts.join('   ')}   ${paint(look, 'dim', `${SIGNS['only-here'].sign} ${onlyHere} in one source only${pending}`)}`,
    )
  );
}

/** What came of it, in a line: "1 contradiction, 3 differences." */
export function outcome(report: Report): string {
  const { findings } = report;
  const count = (verdict: string): number =>
    findings.filter((finding) => finding.verdict === verdict && !isSuppressed(finding)).length;
  const decided = (test: (ruling: Ruling) => boolean): number =>
    findings.filter(({ decision }) => decision !== undefined && test(decision)).length;
  const apart = [
    [decided(({ status }) => status === 'known'), 'known'],
    [decided(({ status }) => status === 'dismissed'), 'dismissed'],
    [decided(({ expired }) => expired !== undefined), 'expired'],
  ].flatMap(([number, name]) => (number === 0 ? [] : [`${number} ${name}`]));
  const told = apart.length === 0 ? '' : `; ${apart.join(', ')}`;
  if (!hasCompared(report)) return 'Nothing could be compared.';
  const contradictions = count('contradict');
  const differences = count('differ');
  const none = hidesContradictions(report) ? 'No contradictions shown' : 'No contradictions';
  if (contradictions === 0 && differences === 0) return `${none}${told}.`;
  const differ = differences === 0 ? '' : `, ${many(differences, 'difference')}`;
  return `${contradictions === 0 ? none : many(contradictions, 'contradiction')}${differ}${told}.`;
}

/** Whether claims contradict each other of which no finding tells: it was less sure than was asked for (`--min-confidence`). */
function hidesContradictions({ clusters, findings }: Report): boolean {
  const told = new Set(findings.map(({ cluster }) => cluster));
  return clusters.some(({ id, verdict }) => verdict === 'contradict' && !told.has(id));
}

/** A count with its noun: "1 claim", "2 claims". */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
