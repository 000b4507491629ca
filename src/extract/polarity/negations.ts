import { clausesOf } from '../clauses.ts';
import { isCopula } from '../clauses/verbs.ts';
import type { ReadSentence } from '../extractor.ts';
import type { TokenRange } from '../ranges.ts';
import { cuesOf, type Cue, type CueKind } from './cues.ts';
import { scopeOf } from './scope.ts';

/** A cue with what it denies, both as ranges of tokens. */
export interface Negation {
  readonly cue: TokenRange;
  readonly scope: TokenRange;
}

export interface Negations {
  readonly denied: readonly Negation[];
  /** Two negations that leave a possibility: "did not rule out", "neither confirmed nor denied". */
  readonly leftOpen: readonly Negation[];
}

interface Found extends Negation {
  readonly kind: CueKind;
}

const NONE: Negations = { denied: [], leftOpen: [] };
/** Verbs that leave the second negation what is denied: auxiliaries, and "confirm" in "would not confirm or deny". */
const TRANSPARENT = new Set([
  'confirm',
  'confirmed',
  'confirming',
  'confirms',
  'admit',
  'admitted',
  'have',
  'has',
  'had',
  'having',
  "'ve",
  'do',
  'does',
  'did',
  'ever',
  'yet',
]);

/** What a sentence denies, and what two negations together leave open; pairs that only affirm are in neither. */
export function negationsOf(sentence: ReadSentence): Negations {
  return (sentence.negations ??= readNegations(sentence));
}

function readNegations(sentence: ReadSentence): Negations {
  const cues = cuesOf(sentence);
  return cues.length === 0 ? NONE : pairUp(sentence, cues);
}

function pairUp(sentence: ReadSentence, cues: readonly Cue[]): Negations {
  const denied: Found[] = [];
  const leftOpen: Negation[] = [];
  for (const cue of cues) {
    const scope = scopeOf(sentence, cue);
    if (scope === undefined) continue;
    const here: Found = { kind: cue.kind, cue: { from: cue.from, to: cue.to }, scope };
    const last = denied.at(-1);
    if (last !== undefined && cancels(sentence, last, here)) {
      denied.pop();
      // "neither confirmed nor denied"
      const first = last.kind === 'also' && denied.at(-1)?.kind === 'pair' ? (denied.pop() ?? last) : last;
      if (LEAVES_OPEN.has(here.kind)) leftOpen.push({ cue: { from: first.cue.from, to: here.cue.to }, scope });
    } else if (isLoneDenial(here, last)) {
      if (scope.to > scope.from) denied.push(here);
    }
  }
  return { denied, leftOpen };
}

/** Denied themselves, they leave their object possible; the others affirm theirs. */
const LEAVES_OPEN: ReadonlySet<CueKind> = new Set(['denial', 'exclusion', 'exclusion-denied']);
/** Deny a whole statement, whose own negation they then undo: "It is not true that it was never inspected". */
const OF_STATEMENTS: ReadonlySet<CueKind> = new Set(['denial', 'untrue', 'rebuttal']);
const OF_VERBS: ReadonlySet<CueKind> = new Set(['verb', 'infinitive', 'noun', 'alone']);

/** "neither X nor Y" is one denial where both are subjects; "excluded" counts only when it is denied itself. */
function isLoneDenial(here: Found, last: Found | undefined): boolean {
  if (here.kind === 'exclusion-denied' || here.kind === 'doubt') return false;
  return here.kind !== 'also' || last?.kind !== 'pair' || here.cue.from >= last.scope.to;
}

/** True where the second negation is the very thing that the first denies. */
function cancels(sentence: ReadSentence, first: Found, second: Found): boolean {
  if (second.kind === 'pair' || second.kind === 'also') return false;
  if (second.cue.from < first.cue.to || second.cue.from >= first.scope.to) return false;
  const { of, list } = clausesOf(sentence);
  const inside = of[second.cue.from] ?? 0;
  const outside = of[first.cue.from] ?? 0;
  if (OF_VERBS.has(second.kind)) {
    if (!OF_STATEMENTS.has(first.kind) && second.kind !== 'infinitive') return false;
    if (inside !== outside && list[inside]?.parent !== outside) return false;
  } else if (inside !== outside) return false;
  return noOtherVerb(sentence, first.cue.to, second.cue.from);
}

/** True where no verb but auxiliaries stands between two tokens. */
function noOtherVerb({ tokens, tags }: ReadSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if ((tags[at] ?? '').startsWith('V') && !isCopula(tokens[at]) && !TRANSPARENT.has(lower)) return false;
  }
  return true;
}
