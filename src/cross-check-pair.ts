import { alignTwo } from './align/two.ts';
import { asWritten } from './as-written.ts';
import { broughtTogether } from './compare/story/brought-together.ts';
import { compare, withoutStory } from './compare/compare.ts';
import { evidenceOf } from './compare/evidence.ts';
import { findingsOf } from './compare/findings.ts';
import { sideBySide } from './compare/side-by-side.ts';
import { rulesOf, type CrossCheckOptions } from './cross-check.ts';
import { readAsOne } from './extract/article.ts';
import type { Pair } from './model/comparison.ts';
import type { Document } from './model/document.ts';
import { finish } from './model/progress.ts';
import type { PairResult } from './model/report.ts';

/** Compares two short texts, each taken as one statement whatever number of sentences it has. */
export function crossCheckPair(
  left: Document,
  right: Document,
  options: Pick<CrossCheckOptions, 'rules'> = {},
): PairResult {
  const rules = withoutStory(rulesOf(options));
  const [a, b] = [readAsOne(left), readAsOne(right)];
  const [first, second] = left.sha256 <= right.sha256 ? [a, b] : [b, a];
  const { score, likely, related } = alignTwo(first, second, evidenceOf(first, second, rules));
  // What a finding hangs on is that both speak of one matter, not that they say the same.
  const alone: Pair = { left: first, right: second, score: likely };
  const pair = related ? alone : finish(broughtTogether([alone], rules)).pairs[0];
  const rounded = Math.round((related ? score : (pair?.score ?? score)) * 1000) / 1000;
  if (pair === undefined) return { verdict: 'unrelated', score: rounded, findings: [] };
  const compared = compare([pair], related ? sideBySide(rules) : rules);
  const rank = (id: string) => (id === a.claim.id ? 0 : 1);
  const findings = findingsOf(
    'c1',
    compared,
    rules,
    (x, y) => rank(x.claim.id) - rank(y.claim.id) || x.start - y.start || x.end - y.end,
  );
  const told = findings.map(({ finding }) => finding);
  return { verdict: compared[0]?.verdict ?? 'agree', score: rounded, findings: asWritten(told, [left, right]) };
}
