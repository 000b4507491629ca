import { wordTest } from '../forms.ts';
import type { Token } from '../tokens.ts';
import type { Context } from './clause.ts';

type Rule = (context: Context) => string | undefined;

/** The rule of a small word whose reading hangs on its neighbours; undefined where the word has none of its own. */
export function functionWordRule(token: Token | undefined): Rule | undefined {
  return token !== undefined && isFunctionWord(token) ? RULES.get(token.lower) : undefined;
}

const isFunctionWord = wordTest((lower) => RULES.has(lower));

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

// "more expensive", "more people".
const comparative =
  (adverb: string, adjective: string): Rule =>
  (context) =>
    adjectiveFollows(context) ? adverb : adjective;

// "about 12 people", "about the plan".
const approximate: Rule = (context) => (classOf(context, 1) === 'CD' ? 'RB' : undefined);

// "as big as", "as the vote neared".
function asTag(context: Context): string {
  const { tokens, at } = context;
  const second = tokens[at + 2]?.lower === 'as' || tokens[at + 3]?.lower === 'as' || tokens[at + 4]?.lower === 'as';
  return second && adjectiveFollows(context) ? 'RB' : 'IN';
}

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['that', that],
  ["'s", apostropheS],
  ["'d", (context) => (HAD_AFTER.has(next(context)) ? 'VBD' : 'MD')],
  ['her', (context) => (opensNoun(context) ? 'PRP$' : 'PRP')],
  ['there', (context) => (BE_AFTER.has(next(context)) ? 'EX' : 'RB')],
  ['as', asTag],
  ['more', comparative('RBR', 'JJR')],
  ['less', comparative('RBR', 'JJR')],
  ['most', comparative('RBS', 'JJS')],
  ['least', comparative('RBS', 'JJS')],
  ['about', approximate],
  ['around', approximate],
  ['nearly', approximate],
  ['over', approximate],
  ['up', particle],
  ['out', particle],
  ['off', particle],
  ['down', particle],
  ['may', (context) => (context.tokens[context.at]?.text === 'May' && classOf(context, 1) !== 'PRP' ? 'NNP' : 'MD')],
  ['us', ({ tokens, at }) => (tokens[at]?.text === 'US' ? 'NNP' : 'PRP')],
  ['have', auxiliaryForm],
  ['do', auxiliaryForm],
  ['one', () => 'CD'],
  ['so', () => 'RB'],
  ['what', (context) => (classOf(context, 1) === 'NN' || classOf(context, 1) === 'NNS' ? 'WDT' : 'WP')],
]);
