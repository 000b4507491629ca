import type { Context } from './context.ts';

/** The tag of a small word whose reading hangs on its neighbours; undefined where the word has no rule of its own. */
export function functionWordTag(context: Context): string | undefined {
  const { tokens, at } = context;
  switch (tokens[at]?.lower) {
    case 'that':
      return that(context);
    case "'s":
      return apostropheS(context);
    case "'d":
      return HAD_AFTER.has(next(context)) ? 'VBD' : 'MD';
    case 'her':
      return opensNoun(context) ? 'PRP$' : 'PRP';
    case 'his':
      return 'PRP$';
    case 'there':
      return BE_AFTER.has(next(context)) ? 'EX' : 'RB';
    case 'as':
      return adjectiveFollows(context) && tokens.slice(at + 2, at + 5).some((token) => token.lower === 'as')
        ? 'RB'
        : 'IN';
    case 'more':
    case 'less':
      return classOf(context, 1) === 'JJ' || classOf(context, 1) === 'RB' ? 'RBR' : 'JJR';
    case 'most':
    case 'least':
      return classOf(context, 1) === 'JJ' || classOf(context, 1) === 'RB' ? 'RBS' : 'JJS';
    case 'about':
    case 'around':
    case 'nearly':
    case 'over':
      return classOf(context, 1) === 'CD' ? 'RB' : undefined;
    case 'up':
    case 'out':
    case 'off':
    case 'down':
      return particle(context);
    case 'may':
      return tokens[at]?.text === 'May' && classOf(context, 1) !== 'PRP' ? 'NNP' : 'MD';
    case 'us':
      return tokens[at]?.text === 'US' ? 'NNP' : 'PRP';
    case 'have':
    case 'do':
      return auxiliaryForm(context);
    case 'one':
      return 'CD';
    case 'so':
      return 'RB';
    case 'what':
      return classOf(context, 1) === 'NN' || classOf(context, 1) === 'NNS' ? 'WDT' : 'WP';
    default:
      return undefined;
  }
}

const HAD_AFTER = new Set(['been', 'better', 'already', 'gone', 'had', 'seen', 'taken']);
const BE_AFTER = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  "'s",
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'seems',
  'remains',
  'remain',
  'be',
  'being',
]);
const SUBJECT_WORDS = new Set([
  'it',
  'he',
  'she',
  'that',
  'there',
  'what',
  'who',
  'here',
  'where',
  'how',
  'this',
  'everyone',
  'everybody',
  'nobody',
]);
const IS_AFTER = new Set([
  'a',
  'an',
  'the',
  'not',
  'been',
  "n't",
  'it',
  'that',
  'no',
  'already',
  'also',
  'just',
  'now',
]);

const next = ({ tokens, at }: Context): string => tokens[at + 1]?.lower ?? '';
const classOf = ({ classes, at }: Context, step: number): string => classes[at + step]?.[0] ?? '';

function apostropheS(context: Context): string {
  const { tokens, tags, at } = context;
  const before = tokens[at - 1]?.lower ?? '';
  if (before === 'let') return 'PRP';
  if (SUBJECT_WORDS.has(before)) return 'VBZ';
  return IS_AFTER.has(next(context)) && tags[at - 1] !== 'PRP' ? 'VBZ' : 'POS';
}

const NOUN_LIKE = new Set(['NN', 'NNS', 'NNP', 'NNPS']);

// "said that the", "the report that showed", "that day".
function that(context: Context): string {
  const before = context.tags[context.at - 1] ?? '';
  const first = classOf(context, 1);
  if (verbFollows(context) || next(context) === "'s") return NOUN_LIKE.has(before) ? 'WDT' : 'DT';
  if (first === ',' || first === '.' || first === "''" || first === 'HYPH') return 'DT';
  // "a rule that bars cars": a noun or verb right after, and something for the verb to take.
  if (
    before === 'NN' &&
    context.classes[context.at + 1]?.includes('VBZ') === true &&
    !verbFollows({ ...context, at: context.at + 1 })
  )
    return 'WDT';
  // "the numbers that you gave".
  if (first === 'PRP' && (before === 'NNS' || before === 'NN') && context.tags[context.at - 2] === 'DT') return 'WDT';
  if (first === 'NN' && before !== 'VBD' && before !== 'VBZ' && before !== 'VBP' && !NOUN_LIKE.has(before)) return 'DT';
  return 'IN';
}

function verbFollows(context: Context): boolean {
  const first = classOf(context, 1);
  return (
    first === 'MD' || first === 'VBZ' || first === 'VBD' || first === 'VBP' || first === 'VB' || next(context) === 'be'
  );
}

function opensNoun(context: Context): boolean {
  const first = classOf(context, 1);
  return NOUN_LIKE.has(first) || first.startsWith('JJ') || first === 'VBG' || first === 'VBN' || first === 'CD';
}

function adjectiveFollows(context: Context): boolean {
  const first = classOf(context, 1);
  return first === 'JJ' || first === 'RB';
}

function particle(context: Context): string {
  const before = context.tags[context.at - 1] ?? '';
  if (next(context) === 'to' || next(context) === 'of') return before.startsWith('VB') ? 'RP' : 'IN';
  if (before.startsWith('VB')) return 'RP';
  return classOf(context, 1) === 'CD' ? 'RB' : NOUN_LIKE.has(before) && classOf(context, 1) !== 'DT' ? 'RB' : 'IN';
}

function auxiliaryForm({ tokens, tags, at }: Context): string {
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const tag = tags[before];
    if (tag === 'TO' || tag === 'MD') return 'VB';
    if (tokens[before]?.lower === 'did' || tokens[before]?.lower === 'does') return 'VB';
    if (tag !== 'RB' && tag !== 'PRP') break;
  }
  return 'VBP';
}
