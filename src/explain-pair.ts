import { align } from './align/align.ts';
import { MANY } from './align/events.ts';
import { tracePairs, type PairTrace } from './align/explain.ts';
import { NEAR } from './align/thresholds.ts';
import { askedOnce } from './compare/story/asked-once.ts';
import { broughtTogether } from './compare/story/brought-together.ts';
import { compare } from './compare/compare.ts';
import { placed } from './compare/once.ts';
import type { Rule } from './compare/rule.ts';
import { settledBy, type Settle } from './compare/story/in-story.ts';
import { inCanonicalOrder, leastSureAmong, rulesOf, type CrossCheckOptions } from './cross-check.ts';
import { readStatements } from './extract/article.ts';
import type { Claim, ClaimId } from './model/claim.ts';
import type { Comparison, Pair, Statement, Verdict } from './model/comparison.ts';
import type { Document, DocumentId } from './model/document.ts';
import type { Span } from './model/place.ts';
import { finish } from './model/progress.ts';

export type { PairTrace };

/** A place in one of the documents. */
export interface Spot extends Span {
  readonly document: DocumentId;
}

/** Two claims, why they were paired or were not, and what the rules find between them. */
export interface ExplainedPair {
  readonly left: Claim;
  readonly right: Claim;
  readonly trace: PairTrace;
  /** What the rules find; of claims that were not paired, what they would have found. */
  readonly comparisons: readonly Comparison[];
  readonly verdict: Verdict;
}

/** Why the claims at two spots were paired or were not, the likeliest pair first, with all claims by their id. */
export function explainPairs(
  documents: readonly Document[],
  left: Spot,
  right: Spot,
  options: CrossCheckOptions = {},
): { readonly pairs: readonly ExplainedPair[]; readonly claims: ReadonlyMap<ClaimId, Claim> } {
  const articles = inCanonicalOrder(documents.map((document) => readStatements(document)));
  const statements = articles.flatMap((article) => article.statements);
  const wanted = statements
    .filter((statement) => isAt(statement, left))
    .flatMap((l) => statements.filter((r) => isAt(r, right)).map((r) => [l, r] as const));
  const traces = tracePairs(
    articles.map((article) => article.statements),
    wanted.map(([l, r]) => [l.claim.id, r.claim.id]),
  );
  const settle = settledBy(articles.map((article) => article.statements));
  const rules = rulesOf(options);
  let asked: readonly Pair[] | undefined;
  const askedOf = (l: Statement, r: Statement): Pair | undefined => {
    asked ??= askedIn(
      articles.map((article) => article.statements),
      rules,
      settle,
    );
    return asked.find(({ left: a, right: b }) => (a === l && b === r) || (a === r && b === l));
  };
  const pairs = wanted.flatMap(([l, r], index): ExplainedPair[] => {
    const trace = traces[index];
    if (trace === undefined) return [];
    const mayConflict = documents.length < MANY;
    const [near] =
      mayConflict && isNear(trace)
        ? finish(broughtTogether([{ left: l, right: r, score: trace.score }], rules, settle)).pairs
        : [];
    const together = near ?? (mayConflict ? askedOf(l, r) : undefined);
    // As sure as a pair can be, so that a doubtful one shows what it would have said.
    const score = together?.score ?? (trace.fate === 'aligned' ? (trace.score ?? 1) : 1);
    const [compared] = compare([{ left: l, right: r, score }], rules, leastSureAmong(documents.length), settle);
    return [
      {
        left: l.claim,
        right: r.claim,
        trace: together === undefined || trace.fate === 'aligned' ? trace : { ...trace, fate: 'conflict' },
        comparisons: compared === undefined ? [] : placed(compared),
        verdict: compared?.verdict ?? 'agree',
      },
    ];
  });
  return {
    pairs: pairs.sort(
      (a, b) => Number(isPaired(b.trace)) - Number(isPaired(a.trace)) || (b.trace.score ?? 0) - (a.trace.score ?? 0),
    ),
    claims: new Map(statements.map(({ claim }) => [claim.id, claim])),
  };
}

/** The pairs that answer a question which each document answers but once. */
function askedIn(
  documents: readonly (readonly Statement[])[],
  rules: readonly Rule[],
  settle: Settle,
): readonly Pair[] {
  const { pairs, near } = finish(align(documents));
  return askedOnce(documents, [...pairs, ...finish(broughtTogether(near, rules, settle)).pairs], rules);
}

/** Whether the claims of a trace were paired, by their words or by what they say against each other. */
export const isPaired = ({ fate }: PairTrace): boolean => fate === 'aligned' || fate === 'conflict';

const isNear = (trace: PairTrace): trace is PairTrace & { readonly score: number } =>
  (trace.fate === 'undecided' || trace.fate === 'apart') && (trace.score ?? 0) >= NEAR;

const isAt = ({ claim }: Statement, { document, start, end }: Spot): boolean =>
  claim.document === document && claim.start < end && claim.end > start;
