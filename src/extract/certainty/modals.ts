import { wordMap } from '../../language/lexicon.ts';
import { clausesOf } from '../clauses.ts';
import type { ReadSentence } from '../extractor.ts';
import { valueOf, type Reading } from './hedge.ts';

const MODALS = wordMap('modals');
/** The modal verbs that are read. */
export const MODAL_WORDS: readonly string[] = [...MODALS.keys()];

/** "may resign", "will close"; not "May", "his will", "could not be reached", "could hear", "would have won". */
export const modal: Reading = (sentence, at, clause) => {
  const { tokens, tags } = sentence;
  const lower = tokens[at]?.lower ?? '';
  const value = MODALS.get(lower);
  if (value === undefined || tags[at] !== 'MD' || isName(sentence, at)) return undefined;
  let next = at + 1;
  while (tags[next] === 'RB') next++;
  const verb = tokens[next]?.lower ?? '';
  // "her will left the farm", "the political will and the might"
  const possessed = /^(?:DT|PRP\$|JJ|POS)/u.test(tags[at - 1] ?? '') || tokens[at - 1]?.lower === 'her';
  if (possessed && !/^(?:VB|VBP)$/u.test(tags[next] ?? '')) return undefined;
  const hedge = { value: valueOf(value), cue: { from: at, to: lower === 'wo' ? at + 2 : at + 1 }, scope: clause };
  if (lower === 'could') {
    const negated = /^(?:not|n't)$/u.test(tokens[at + 1]?.lower ?? '');
    const sensed = SENSED.has(verb) || (verb === 'be' && SENSED.has(tokens[next + 1]?.lower ?? ''));
    return negated || sensed ? undefined : hedge;
  }
  if (lower !== 'would') return hedge;
  if (verb === 'have' && tags[next + 1] === 'VBN') return undefined;
  if (verb === 'like' || verb === 'rather') return undefined;
  return hasCondition(sentence) ? { ...hedge, value: 'possible' } : hedge;
};

/** True for the month in "on 4 May", "in May", and for a Mr Will. */
function isName({ tokens, tags }: ReadSentence, at: number): boolean {
  if (!/^\p{Lu}/u.test(tokens[at]?.text ?? '')) return false;
  const before = tags[at - 1];
  return before === 'IN' || before === 'CD' || before === 'NNP' || before === 'CC' || tags[at + 1] === 'CD';
}

/** What one could do was done: "could hear", "could be seen". */
const SENSED = new Set(['hear', 'heard', 'see', 'seen', 'feel', 'felt', 'smell', 'smelt', 'remember', 'tell']);

const hasCondition = (sentence: ReadSentence): boolean =>
  clausesOf(sentence).list.some(({ from }) => /^(?:if|unless)$/u.test(sentence.tokens[from]?.lower ?? ''));
