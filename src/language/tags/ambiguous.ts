import {
  afterConjunction,
  BEFORE_NOUN,
  conjunctionBefore,
  FINITE,
  finiteAfter,
  finiteBefore,
  lastVerb,
  nounFollows,
  NOUNS,
  postmodifies,
  takesObject,
  type Context,
} from './clause.ts';
import type { TagClass } from './guess.ts';

/** Of a word that can be a past form: past tense or participle, or the noun that it can be too. */
export function pastTag(context: Context, options: TagClass, noun: string | undefined): string {
  const { tokens, classes, tags, at } = context;
  const past = options.includes('VBD');
  const participle = options.includes('VBN');
  const before = tags[at - 1] ?? '';
  if (
    noun !== undefined &&
    (before === 'DT' || before === 'PRP$' || before === 'JJ' || before === 'CD' || before === 'POS')
  )
    return nounFollows(context) && options.includes('JJ') ? 'JJ' : noun;
  if (options.includes('VB') && !past) return options[0] ?? 'VB';
  if (!past) return 'VBN';
  if (!participle) return 'VBD';
  if (BEFORE_NOUN.has(before) || before === 'IN' || before === 'TO') return 'VBN';
  // "approved by the board", but "retorted by saying".
  if (tokens[at + 1]?.lower === 'by' && classes[at + 2]?.[0] !== 'VBG') return 'VBN';
  if (before === 'PRP' || before === 'WP' || before === 'WDT' || before === 'EX') return 'VBD';
  if (before === 'CC') return lastVerb(context) ?? 'VBD';
  if (at === 0) return 'VBN';
  // "the move Norway opposed": a name right after a noun is the subject of a relative clause.
  if (before === 'NNP' && (tags[at - 2] === 'NN' || tags[at - 2] === 'NNS')) return 'VBD';
  if (NOUNS.has(before)) {
    // "Costa met Lind and Barrow left the room": a second clause after the conjunction.
    if (finiteBefore(context)) return takesObject(context) && conjunctionBefore(context) ? 'VBD' : 'VBN';
    return postmodifies(classes[at + 1]) && finiteAfter(context) ? 'VBN' : 'VBD';
  }
  if (before === 'VBD' || before === 'VBZ' || before === 'VBP' || before === 'VB') return 'VBN';
  if (before === ',' && finiteBefore(context)) return nounFollows(context) || takesObject(context) ? 'VBD' : 'VBN';
  return 'VBD';
}

/** Of a word in -ing that can be a noun: which of them. */
export function gerundTag(context: Context, options: TagClass): string {
  const { classes, tags, at } = context;
  const before = tags[at - 1] ?? '';
  if (!options.includes('NN')) return 'VBG';
  const next = classes[at + 1]?.[0] ?? '';
  if (before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'JJ')
    return NOUNS.has(next) && options[0] === 'VBG' ? 'VBG' : 'NN';
  if (takesObject(context) || GERUND_AFTER.has(context.tokens[at - 1]?.lower ?? '')) return 'VBG';
  if (before === 'IN' && (next === 'IN' || next === ',' || next === '.')) return 'NN';
  return options[0] ?? 'VBG';
}

const GERUND_AFTER = new Set(['while', 'when', 'by', 'without', 'after', 'before', 'since']);

/** Of a word in -s: third person or plural. */
export function thirdPersonTag(context: Context, options: TagClass, noun: string | undefined): string {
  const { tags, at } = context;
  const before = tags[at - 1] ?? '';
  if (noun === undefined) return 'VBZ';
  if (before === 'PRP' || before === 'WDT' || before === 'WP' || before === 'EX') return 'VBZ';
  if (BEFORE_NOUN.has(before) || before === 'IN' || before === 'VBG' || before === 'CC' || FINITE.has(before))
    return noun;
  if ((before === 'NN' || before === 'NNP' || before === 'RB') && !finiteBefore(context)) {
    if (takesObject(context)) return 'VBZ';
    if (options[0] === 'VBZ') return finiteAfter(context) ? noun : 'VBZ';
    return !finiteAfter(context) && !postmodifies(context.classes[at + 1]) && before !== 'NN' ? 'VBZ' : noun;
  }
  return before === 'NNS' || before === 'NN' || before === '' ? noun : (options[0] ?? noun);
}

/** Of a word that can be a verb's plain form: that, or the noun or adjective that it can be too. */
export function baseTag(context: Context, options: TagClass, noun: string | undefined): string {
  const { tokens, tags, at } = context;
  const before = tags[at - 1] ?? '';
  const adjective = options.includes('JJ');
  if (noun === undefined && !adjective) return verbOnly(context);
  const nominal = adjective && (nounFollows(context) || noun === undefined) ? 'JJ' : (noun ?? 'JJ');
  if (before === 'PRP' && !OBJECTS.has(tokens[at - 1]?.lower ?? '')) return 'VBP';
  if (before === 'WDT' || before === 'WP') return 'VBP';
  if (before === 'NNS' || before === 'NNPS')
    return (takesObject(context) || options[0] === 'VB' || options[0] === 'VBP') && !finiteBefore(context)
      ? 'VBP'
      : nominal;
  if (before === 'CC' && takesObject(context)) return afterConjunction(context) ?? nominal;
  if (before === 'CC' && afterConjunction(context) === 'VB' && options[0] === 'VB') return 'VB';
  if ((before === '' || before === '``') && takesObject(context)) return 'VB';
  if (before === 'RB' && at > 1 && tags[at - 2] === 'NNS') return 'VBP';
  return nominal;
}

const OBJECTS = new Set(['him', 'her', 'us', 'them', 'me']);

const isArticle = (lower: string | undefined): boolean => ARTICLES.has(lower ?? '');
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'no', 'its', 'their', 'his', 'my', 'our', 'your']);

function verbOnly(context: Context): string {
  const { tokens, tags, at } = context;
  const before = tags[at - 1] ?? '';
  // "No sign", "a large sign": behind an article stands a noun, whatever the lexicon knows the word as.
  if (isArticle(tokens[before === 'JJ' ? at - 2 : at - 1]?.lower)) return 'NN';
  if (before === 'CC') return afterConjunction(context) ?? 'VB';
  if (
    before === 'NNS' ||
    before === 'NNPS' ||
    before === 'PRP' ||
    before === 'WDT' ||
    before === 'WP' ||
    before === 'RB'
  )
    return 'VBP';
  if (before === 'NN' || before === 'NNP' || before === 'DT') return 'VBP';
  return 'VB';
}

/** Of a word that is no verb: noun, adjective, adverb or name. */
export function nominalTag(context: Context, options: TagClass): string {
  const { tokens, tags, at } = context;
  const first = options[0] ?? 'NN';
  const before = tags[at - 1] ?? '';
  // "Japanese officials", "the Japanese Defence Ministry", but "the Japanese said".
  if (options.includes('NNP')) return nounFollows(context) || BE.has(tokens[at - 1]?.lower ?? '') ? 'JJ' : 'NNP';
  if (options.includes('JJ') && options.includes('NN')) {
    // "The suspect's brother".
    if (/^['’]s$/u.test(tokens[at + 1]?.lower ?? '')) return 'NN';
    if (nounFollows(context)) return first === 'NN' ? 'NN' : 'JJ';
    if (before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'IN' || before === 'JJ') return 'NN';
    return first;
  }
  // "By a cleaner in the hall", but "the older of the two".
  if (first === 'JJR' && options.includes('NN') && BEFORE_NOUN.has(before)) {
    const next = tokens[at + 1]?.lower ?? '';
    return nounFollows(context) || next === 'of' || next === 'than' ? first : 'NN';
  }
  if (options.includes('RB') && options.includes('JJ')) {
    if (nounFollows(context)) return 'JJ';
    return BE.has(tokens[at - 1]?.lower ?? '') ? 'JJ' : 'RB';
  }
  return first;
}

/** Forms of "be": an adjective may follow. */
export const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", "'m"]);
