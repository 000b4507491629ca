import { wordTest } from '../../language/forms.ts';
import { wordGroups } from '../../language/lexicon.ts';
import { phraseTable } from '../../language/phrases.ts';
import type { ClaimType } from '../../model/claim.ts';
import type { Certainty, Mention } from '../../model/mention.ts';
import { clausesOf } from '../clauses.ts';
import { isCopula } from '../clauses/verbs.ts';
import type { ReadSentence } from '../extractor.ts';
import type { TokenRange } from '../ranges.ts';

const OPINION = wordGroups('opinion-words');
const JUDGING: ReadonlySet<string> = new Set(OPINION.get('judging'));
const THINKING: ReadonlySet<string> = new Set(OPINION.get('thinking'));
const DUTY: ReadonlySet<string> = new Set(OPINION.get('duty'));
const PHRASES = phraseTable((OPINION.get('phrases') ?? []).map((phrase) => [phrase, true] as const));

const TELLING: ReadonlySet<string> = new Set([
  ...JUDGING,
  ...DUTY,
  'i',
  'we',
  ...(OPINION.get('phrases') ?? []).map((phrase) => phrase.split(' ')[0] ?? ''),
]);

/** True for words at which an opinion may begin: most words are none. */
const isTelling = wordTest((lower) => TELLING.has(lower));

const FORECAST = wordGroups('forecast-words');
const COMING_ABOUT: ReadonlySet<string> = new Set(FORECAST.get('verbs'));
const FORECASTING: ReadonlySet<string> = new Set(FORECAST.get('cues'));

/** After "may" they tell of what is so now: "may have the deepest pockets". */
const OF_NOW: ReadonlySet<string> = new Set(FORECAST.get('states'));

/** How far after "is" its judgement may stand: "was a truly disgraceful". */
const JUDGEMENT_REACH = 4;
/** How many hedges of a claim are looked at for the one that makes it a plan or a forecast. */
const HEDGES = 8;

/** What kind of statement a part of a sentence makes; `mentions` are those that begin in it. */
export function typeOf(sentence: ReadSentence, piece: TokenRange, mentions: readonly Mention[]): ClaimType {
  if (isQuestion(sentence, piece)) return 'question';
  if (isOpinion(sentence, piece)) return 'opinion';
  return futureOf(sentence, piece, mentions) ?? 'fact';
}

function isQuestion({ tokens }: ReadSentence, { from, to }: TokenRange): boolean {
  let last = to - 1;
  while (last > from && tokens[last]?.kind === 'mark' && tokens[last]?.text !== '?') last--;
  return tokens[last]?.text === '?';
}

/** "I think", "it was disgraceful", "they should resign". */
function isOpinion(sentence: ReadSentence, { from, to }: TokenRange): boolean {
  const { tokens, tags } = sentence;
  let judged = -Infinity;
  for (let at = from; at < to; at++) {
    if (isCopula(tokens[at])) judged = at;
    else if (!isTelling(tokens[at])) continue;
    const lower = tokens[at]?.lower ?? '';
    // "shut for good"
    const isJudged = at - judged <= JUDGEMENT_REACH && tags[at - 1] !== 'IN' && !(tags[at] ?? '').startsWith('V');
    if (isJudged && JUDGING.has(lower)) return true;
    if (DUTY.has(lower) && tags[at] === 'MD' && isAsserted(sentence, at)) return true;
    if (lower === 'i' || lower === 'we') {
      const next = tags[at + 1] === 'RB' || tags[at + 1] === 'VBP' || tags[at + 1] === 'MD' ? at + 2 : at + 1;
      if (THINKING.has(tokens[at + 1]?.lower ?? '') || THINKING.has(tokens[next]?.lower ?? '')) return true;
    }
    if (PHRASES.from(tokens, at) !== undefined) return true;
  }
  return false;
}

/** Plan or forecast, by the hedges over what the piece itself asserts. */
function futureOf(sentence: ReadSentence, piece: TokenRange, mentions: readonly Mention[]): ClaimType | undefined {
  const { tokens } = sentence;
  const hedges = mentions.filter((mention): mention is Certainty => mention.kind === 'certainty').slice(0, HEDGES);
  for (let at = piece.from, next = 0; at < piece.to && next < hedges.length; at++) {
    const place = tokens[at]?.start ?? 0;
    while ((hedges[next]?.start ?? Infinity) < place) next++;
    const hedge = hedges[next];
    if (hedge === undefined || place !== hedge.start) continue;
    next++;
    if (!isAsserted(sentence, at)) continue;
    const type = typeOfHedge(sentence, at, hedge);
    if (type !== undefined) return type;
  }
  return undefined;
}

function typeOfHedge({ tokens, tags }: ReadSentence, at: number, { value, text }: Certainty): ClaimType | undefined {
  if (FORECASTING.has(text.toLowerCase())) return 'forecast';
  if (tags[at] === 'MD') {
    let verb = at + 1;
    while (tags[verb] === 'RB') verb++;
    if (value === 'possible') return OF_NOW.has(tokens[verb]?.lower ?? '') ? undefined : 'forecast';
    // "will be opened" is done by someone; "will be late" comes about.
    const isDone = tokens[verb]?.lower === 'be' && (tags[verb + 1] === 'VBN' || tags[verb + 1] === 'VBG');
    return COMING_ABOUT.has(tokens[verb]?.lower ?? '') && !isDone ? 'forecast' : 'plan';
  }
  // "plans to sell", "is due in May", but not "the planned sale".
  const isPredicate = tags[at] !== 'JJ' && / to$|^(?:due|scheduled|planned)$/i.test(text);
  return value === 'planned' && isPredicate ? 'plan' : undefined;
}

/** True for a word of what the sentence asserts, not of a clause that only describes ("the man who will lead it"). */
function isAsserted(sentence: ReadSentence, at: number): boolean {
  const { list, of } = clausesOf(sentence);
  const link = list[of[at] ?? 0]?.link;
  return link !== 'restrictive' && link !== 'subordinate' && link !== 'aside';
}
