import { wordTest } from '../../language/forms.ts';
import { wordGroups } from '../../language/lexicon.ts';
import { phraseTable, type PhraseTable } from '../../language/phrases.ts';
import { tokenize } from '../../language/tokens.ts';
import { clausesOf } from '../clauses.ts';
import { isCopula } from '../clauses/verbs.ts';
import type { ReadSentence } from '../extractor.ts';
import { valueOf, type CertaintyValue, type Hedge, type Reading } from './hedge.ts';
import { modal, MODAL_WORDS } from './modals.ts';

const TABLES = [
  'certainty-clause',
  'certainty-infinitive',
  'certainty-complement',
  'certainty-noun',
  'certainty-passive',
] as const;
const CLAUSE = tableOf('certainty-clause');
const INFINITIVE = tableOf('certainty-infinitive');
const COMPLEMENT = tableOf('certainty-complement');
const NOUN = tableOf('certainty-noun');
const PASSIVE = tableOf('certainty-passive');
const BE_TO: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...BE_TO,
  ...MODAL_WORDS,
  ...TABLES.flatMap((name) => [...wordGroups(name).values()].flat().map((phrase) => tokenize(phrase)[0]?.lower ?? '')),
]);
/** True for the first words of all cues: most words begin none. */
const beginsCue = wordTest((lower) => FIRST_WORDS.has(lower));

function tableOf(name: string): PhraseTable<CertaintyValue> {
  return phraseTable(
    [...wordGroups(name)].flatMap(([heading, phrases]) => phrases.map((phrase) => [phrase, valueOf(heading)] as const)),
  );
}

/** The words of a sentence that tell how sure it is, in order; where readings compete, the one tried first wins. */
export function hedgesOf(sentence: ReadSentence): Hedge[] {
  const hedges: Hedge[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    if (!beginsCue(sentence.tokens[at])) continue;
    const { list, of } = clausesOf(sentence);
    const clause = list[of[at] ?? 0];
    if (clause === undefined) break;
    for (const reading of READINGS) {
      const hedge = reading(sentence, at, clause);
      if (hedge === undefined) continue;
      hedges.push(hedge);
      at = hedge.cue.to - 1;
      break;
    }
  }
  return hedges;
}

/** "is expected to close", "plans to sell", "the tower is to be sold". */
const beforeInfinitive: Reading = (sentence, at, clause) => {
  const { tokens, tags } = sentence;
  const hit = INFINITIVE.from(tokens, at);
  if (hit !== undefined && isInfinitive(sentence, hit.next)) {
    const inSubject = clause.verb > at || clause.verb < clause.from;
    const scope = inSubject ? { from: hit.next, to: clause.verb > at ? clause.verb : clause.to } : clause;
    return { value: hit.value, cue: { from: at, to: hit.next }, scope };
  }
  const isTo = BE_TO.has(tokens[at]?.lower ?? '') && tags[at + 1] === 'TO';
  // "is to blame", "how hard it is to win"
  const idiom = tokens[at + 2]?.lower === 'blame' || (tags[at - 1] === 'PRP' && tags[at - 2] === 'JJ');
  if (!isTo || idiom || !isInfinitive(sentence, at + 2)) return undefined;
  return { value: 'planned', cue: { from: at, to: at + 2 }, scope: clause };
};

/** True where a verb follows "to", also one that was taken for something else and has an object: "plans to close the mill". */
const isInfinitive = ({ tags }: ReadSentence, at: number): boolean =>
  tags[at] === 'VB' ||
  (tags[at] === 'RB' && tags[at + 1] === 'VB') ||
  (/^(?:NN|JJ|RB|VBP)$/u.test(tags[at] ?? '') && /^(?:DT|PRP)/u.test(tags[at + 1] ?? ''));

/** "three are feared dead", "the death has been confirmed", "the guns are due in May". */
const passive: Reading = ({ tokens, tags }, at, clause) => {
  const hit = PASSIVE.from(tokens, at);
  if (hit === undefined || clause.verb >= at) return undefined;
  const be = tags[at - 1] === 'RB' ? at - 2 : at - 1;
  const next = tags[hit.next] ?? '';
  // "The deal had been expected for months" tells what came about.
  const isPast = tokens[at]?.lower === 'expected' && tokens[be]?.lower === 'been' && tokens[be - 1]?.lower === 'had';
  if (isPast && next !== 'TO') return undefined;
  // "was confirmed mayor", "is due process" and "was believed by few" tell something else.
  const alone = hit.value !== 'probable' || tags[at] === 'JJ';
  const fits = alone ? !/^(?:NN|DT|TO)/u.test(next) : /^(?:JJ|VBN)/u.test(next);
  return isCopula(tokens[be]) && fits
    ? { value: hit.value, cue: { from: at, to: hit.next }, scope: clause }
    : undefined;
};

/** "it is unclear whether …", "confirmed that …", "suspected of …". */
const beforeComplement: Reading = (sentence, at, clause) => {
  const { tokens } = sentence;
  const hit = COMPLEMENT.from(tokens, at);
  if (hit === undefined) return undefined;
  const last = tokens[hit.next - 1]?.lower ?? '';
  if (!CLOSED.has(last) && !takesObject(sentence, at, hit.next)) return undefined;
  // "whether or not it rains"
  if (last === 'whether' && tokens[hit.next]?.lower === 'or') return undefined;
  // "weighing about 90 kilos"
  if (last === 'weighing' && sentence.tags.slice(hit.next, hit.next + FIGURE).includes('CD')) return undefined;
  const from = hit.next;
  const { list, of } = clausesOf(sentence);
  const inner = list[of[from] ?? 0];
  const opened = inner !== undefined && inner.from >= at;
  const outside = clause.verb > at ? clause.verb : clause.to;
  const to = opened ? inner.to : outside;
  return to > from ? { value: hit.value, cue: { from: at, to: hit.next }, scope: { from, to } } : undefined;
};

/** Words of "about 90". */
const FIGURE = 3;

/** Last words of phrases that their complement surely follows. */
const CLOSED = new Set([
  'that',
  'whether',
  'if',
  'of',
  'to',
  'for',
  'how',
  'when',
  'at',
  'with',
  'considering',
  'weighing',
  'mulling',
]);
/** Verbs that also tell of a thing and not of a statement: "confirmed the strike", "suspect arson". */
const OF_THINGS = /^(?:confirm|suspect|expect|predict|considering|explor)/u;

/** True where a verb is followed by what it holds true: a clause, for some verbs a noun ("claimed responsibility" does not). */
function takesObject(sentence: ReadSentence, at: number, next: number): boolean {
  const { tokens, tags } = sentence;
  if (!(tags[at] ?? '').startsWith('V') || isCopula(tokens[at - 1])) return false;
  const { list, of } = clausesOf(sentence);
  const inner = list[of[next] ?? 0];
  if (inner?.link === 'content' && inner.from === next) return true;
  // "considered selling", not "considered a threat"
  if (tags[next] === 'VBG' && (tokens[at]?.lower ?? '').startsWith('consider')) return true;
  return OF_THINGS.test(tokens[at]?.lower ?? '') && /^(?:DT|NN|PRP\$|CD|VBG|JJ)/u.test(tags[next] ?? '');
}

/** "the alleged thief", "a planned visit". */
const beforeNoun: Reading = ({ tokens, tags }, at) => {
  const hit = NOUN.from(tokens, at);
  if (hit === undefined) return undefined;
  // "A suspected broken wrist"
  const isDone = tags[hit.next] === 'VBN' && tags[hit.next + 1]?.startsWith('NN') === true;
  if (!isDone && !/^(?:NN|JJ|VBG)/u.test(tags[hit.next] ?? '')) return undefined;
  // "Police suspected arson" has no noun phrase before it that the word could stand in.
  if (!/^(?:DT|JJ|PRP\$|POS|IN|CC|CD|,|VB)/u.test(tags[at - 1] ?? 'DT') || tags[at] === 'VBD') return undefined;
  let to = hit.next + (isDone ? 1 : 0);
  const toEnd = (): void => {
    while (/^(?:NN|JJ|VBG|POS|CD)/u.test(tags[to] ?? '') || tokens[to]?.text === '-') to++;
  };
  toEnd();
  // "A possible act of sabotage"
  if (tokens[to]?.lower === 'of') {
    to += tags[to + 1] === 'DT' ? 2 : 1;
    toEnd();
  }
  return { value: hit.value, cue: { from: at, to: hit.next }, scope: { from: hit.next, to } };
};

/** "allegedly", "probably"; "perhaps 300 people" hedges the figure alone. */
const overClause: Reading = ({ tokens, tags }, at, clause) => {
  const hit = CLAUSE.from(tokens, at);
  if (hit === undefined || tags[hit.next] === 'CD' || tokens[hit.next]?.lower === 'to') return undefined;
  return { value: hit.value, cue: { from: at, to: hit.next }, scope: clause };
};

const READINGS: readonly Reading[] = [beforeInfinitive, passive, beforeNoun, beforeComplement, overClause, modal];
