import { wordGroups } from '../language/lexicon.ts';
import { phraseTable, type PhraseTable } from '../language/phrases.ts';
import type { Statement, Term } from '../model/comparison.ts';
import type { Passage, Span } from '../model/place.ts';
import { clauseAt, clausesOf } from './clauses.ts';
import { remembered } from './remembered.ts';
import { tokensOf } from './tokens-of.ts';

/** What a claim gives as the cause of something, or says is not its cause. */
export interface Cause {
  /** The words from the cause to the word that makes it one. */
  readonly passage: Passage;
  readonly terms: readonly Term[];
  readonly excluded: boolean;
}

type Side = 'behind' | 'before' | 'excluded' | 'excluding';

let table: PhraseTable<Side> | undefined;

/** The causes that a claim names or rules out, in the order of the text. */
export const causesIn = remembered((statement: Statement): readonly Cause[] => {
  if (clausesOf(statement).length === 0) return [];
  table ??= readTable();
  const { document } = statement;
  const tokens = tokensOf(statement);
  const causes: Cause[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = table.from(tokens, at);
    const first = tokens[at];
    const last = found && tokens[found.next - 1];
    if (found === undefined || first === undefined || last === undefined) continue;
    at = found.next - 1;
    const cue = { start: first.start, end: last.end };
    const isBefore = found.value === 'before' || found.value === 'excluding';
    const terms = (isBefore ? before(statement, cue) : behind(statement, cue)).filter(isContent);
    // "Investigators ruled out lightning": what is ruled out stands behind.
    const ruledOut = found.value === 'excluding' ? [...terms, ...behind(statement, cue).filter(isContent)] : terms;
    if (ruledOut.length === 0) continue;
    const span = {
      start: Math.min(cue.start, ruledOut[0]?.start ?? 0),
      end: Math.max(cue.end, ruledOut.at(-1)?.end ?? 0),
    };
    causes.push({
      passage: { ...span, text: document.text.slice(span.start, span.end) },
      terms: ruledOut,
      excluded: found.value === 'excluded' || found.value === 'excluding',
    });
  }
  return causes;
});

function readTable(): PhraseTable<Side> {
  const groups = wordGroups('cause-words');
  const sides: readonly Side[] = ['excluded', 'excluding', 'behind', 'before'];
  return phraseTable(sides.flatMap((side) => (groups.get(side) ?? []).map((phrase) => [phrase, side] as const)));
}

/** The words behind a cue up to a comma or the end of the clause. */
function behind(statement: Statement, { end }: Span): readonly Term[] {
  const next = statement.terms.find((term) => term.start >= end);
  const clause = next && clauseAt(statement, next.start);
  if (clause === undefined || clause.telling) return [];
  const comma = statement.document.text.slice(end, clause.end).indexOf(',');
  const stop = comma === -1 ? clause.end : end + comma;
  return clause.terms.filter((term) => term.start >= end && term.start < stop);
}

/** The subject of a cue. */
function before(statement: Statement, { start }: Span): readonly Term[] {
  const clause = clauseAt(statement, start);
  if (clause === undefined) return [];
  const own = clause.terms.filter((term) => term.end <= start);
  return own.some(isContent) ? own : clause.subject;
}

const isContent = ({ tag }: Term): boolean => tag.startsWith('NN') || tag.startsWith('JJ') || tag.startsWith('VB');
