import { wordGroups } from '../../language/lexicon.ts';
import { stem } from '../../language/stems.ts';
import type { Token } from '../../language/tokens.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { remembered } from './remembered.ts';
import type { Sided } from '../rule.ts';
import { kindsIn } from './sources.ts';
import { tokensOf } from './tokens-of.ts';

const words = wordGroups('figure-givers');
const VERBS = new Set(words.get('verbs'));
const NOUNS = new Set(words.get('nouns'));
const IMPERSONAL = new Set(words.get('impersonal'));

/** Whether two figures are given by sources of two kinds: "police put the crowd at 3,000", "the organisers counted 8,000". */
export function givenByOthers(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [giversIn(left.statement), giversIn(right.statement)];
  if (l.size === 0 || r.size === 0) return false;
  for (const kind of l) if (r.has(kind)) return false;
  return true;
}

/** Whether words name no one who could be contradicted: "official data". */
export const isImpersonal = (named: readonly string[]): boolean => named.every((word) => IMPERSONAL.has(word));

/** Words before a verb of telling that may hold its subject, and words around a noun that may hold its giver. */
const SUBJECT = 6;
const AROUND = 6;
/** Characters of a claim that are looked at; a longer claim is no sentence. */
const LONGEST = 1000;

const giversIn = remembered((statement: Statement): ReadonlySet<string> => {
  const tokens = tokensOf(statement).filter(({ end }) => end <= statement.claim.start + LONGEST);
  const found = new Set<string>();
  for (const [at, { lower }] of tokens.entries()) {
    const near = VERBS.has(lower)
      ? subjectOf(tokens, at)
      : NOUNS.has(lower)
        ? tokens.slice(Math.max(0, at - 3), at + AROUND)
        : [];
    for (const kind of kindsIn(near.map((token) => stem(token.lower)))) found.add(kind);
  }
  return found;
});

/** The words before a verb up to a mark; what stands in commas between is passed over: "police, who had closed the road, put". */
function subjectOf(tokens: readonly Token[], at: number): readonly Token[] {
  const before = tokens.slice(0, at);
  if (before.at(-1)?.text === ',') {
    const open = before.slice(0, -1).findLastIndex(({ text }) => text === ',');
    return open < 0 ? [] : before.slice(Math.max(0, open - SUBJECT), open);
  }
  const mark = before.findLastIndex(({ kind }) => kind === 'mark');
  return before.slice(Math.max(mark + 1, at - SUBJECT));
}
