import type { Statement, Term } from '../model/comparison.ts';

/**
 * The statements with words that some claims write in one and others in two made alike: "cybersecurity" becomes "cyber" and
 * "security" where another claim has the two side by side. Spans stay those of the text.
 */
export function splitCompounds(statements: readonly Statement[]): Statement[] {
  const parts = new Map<string, readonly [Term, Term]>();
  for (const { terms } of statements) {
    for (let i = 1; i < terms.length; i++) {
      const [first, second] = [terms[i - 1], terms[i]];
      // Side by side: one blank or a hyphen apart.
      if (first === undefined || second === undefined || second.start - first.end > 1) continue;
      const joined = first.lower + second.lower;
      if (!parts.has(joined)) parts.set(joined, [first, second]);
    }
  }
  return statements.map((statement) => {
    if (!statement.terms.some(({ lower }) => parts.has(lower))) return statement;
    const terms = statement.terms.flatMap((term) => {
      const pair = parts.get(term.lower);
      return pair === undefined
        ? [term]
        : pair.map(({ lower, stem, tag }): Term => ({ start: term.start, end: term.end, lower, stem, tag }));
    });
    return { ...statement, terms };
  });
}
