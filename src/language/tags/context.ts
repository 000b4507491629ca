import type { Token } from '../tokens.ts';
import { functionWordRule } from './function-words.ts';
import type { TagClass } from './guess.ts';

/** What a rule may look at: the tokens, what each can be, and the tags already chosen to the left. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly classes: readonly TagClass[];
  readonly tags: readonly string[];
  readonly at: number;
}

/** The tag of the token at `at`, given what each token can be and the tags chosen for those before it. */
export function chooseTag(
  tokens: readonly Token[],
  classes: readonly TagClass[],
  tags: readonly string[],
  at: number,
): string {
  const options = classes[at] ?? [];
  const first = options[0] ?? 'NN';
  const rule = functionWordRule(tokens[at]);
  if (rule === undefined && options.length === 1) return first;
  const context: Context = { tokens, classes, tags, at };
  const special = rule?.(context);
  if (special !== undefined) return special;
  if (options.length === 1) return first;
  const noun = options.includes('NN') ? 'NN' : options.includes('NNS') ? 'NNS' : undefined;
  const support = auxiliaryBefore(context);
  if (options.includes('VB') && wantsBase(context, support)) return 'VB';
  if (options.includes('VBN') && (support === 'have' || support === 'be')) return 'VBN';
  if (options.includes('VBG') && support === 'be') return 'VBG';
  if (options.includes('VBD') || options.includes('VBN')) return pastTag(context, options, noun);
  if (options.includes('VBG')) return gerundTag(context, options);
  if (options.includes('VBZ')) return thirdPersonTag(context, options, noun);
  if (options.includes('VB')) return baseTag(context, options, noun);
  return nominalTag(context, options);
}

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", "'m"]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);
const DO = new Set(['do', 'does', 'did']);
// How many adverbs and pronouns may stand between an auxiliary and its verb ("has not yet been", "did he then say").
const AUXILIARY_REACH = 4;

type Auxiliary = 'to' | 'modal' | 'do' | 'have' | 'be' | undefined;

function auxiliaryBefore({ tokens, tags, at }: Context): Auxiliary {
  for (let before = at - 1; before >= 0 && before >= at - AUXILIARY_REACH; before--) {
    const tag = tags[before];
    const word = tokens[before]?.lower ?? '';
    if (tag === 'TO') return 'to';
    if (tag === 'MD') return 'modal';
    if (BE.has(word)) return 'be';
    if (HAVE.has(word)) return 'have';
    if (DO.has(word)) return 'do';
    if (word === "'s" && tag === 'VBZ') return 'be';
    if (tag !== 'RB' && tag !== 'PRP') return undefined;
  }
  return undefined;
}

// "according to", "due to": the "to" after these is a preposition, so a noun follows.
const TAKES_TO = new Set(
  (
    'according due thanks prior contrary response addition relation regard subject ' +
    'opposed owing reference threat damage visit alternative close similar compared'
  ).split(' '),
);

function wantsBase({ tokens, at }: Context, support: Auxiliary): boolean {
  if (support === 'modal' || support === 'do') return true;
  if (support !== 'to') return HELPERS.has(tokens[at - 1]?.lower ?? '');
  return !TAKES_TO.has(tokens[at - 2]?.lower ?? '');
}

const HELPERS = new Set(['let', 'lets', 'helped', 'helping']);

const BEFORE_NOUN = new Set(['DT', 'PRP$', 'POS', 'JJ', 'JJR', 'JJS', 'CD', 'PDT', 'WP$', '$', 'HYPH']);
const NOUNS = new Set(['NN', 'NNS', 'NNP', 'NNPS']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** Whether the token after `at` can open a noun phrase or a clause that a verb takes. */
function takesObject({ tokens, classes, at }: Context): boolean {
  const next = tokens[at + 1];
  const first = classes[at + 1]?.[0] ?? '';
  if (next === undefined) return false;
  return (
    first === 'DT' || first === 'PRP$' || first === 'PRP' || first === 'TO' || first === 'PDT' || next.lower === 'that'
  );
}

function pastTag(context: Context, options: TagClass, noun: string | undefined): string {
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

const postmodifies = (next: TagClass | undefined): boolean =>
  next !== undefined && (next[0] === 'IN' || next[0] === 'TO' || next[0] === 'VBG' || next[0] === 'RB');

// A clause is rarely longer; the bound keeps the look-around linear on text without a stop.
const CLAUSE_REACH = 14;
const CLAUSE_OPENERS = new Set([
  'that',
  'who',
  'which',
  'when',
  'where',
  'while',
  'because',
  'if',
  'although',
  'though',
  'as',
  'after',
  'before',
  'since',
  'until',
  'but',
]);
const SAYING = new Set([
  'said',
  'says',
  'told',
  'reported',
  'announced',
  'added',
  'claimed',
  'believed',
  'showed',
  'confirmed',
]);

/** Whether the clause already has its finite verb: then a following past form of a noun is a participle ("an agreement reached in May"). */
function finiteBefore({ tokens, tags, at }: Context): boolean {
  for (let before = at - 1; before >= 0 && before >= at - CLAUSE_REACH; before--) {
    const tag = tags[before] ?? '';
    const word = tokens[before]?.lower ?? '';
    if (tag === ':' || tag === '``' || tag === "''" || CLAUSE_OPENERS.has(word)) return false;
    if (SAYING.has(word)) return false;
    if (FINITE.has(tag)) return true;
    if (tag === ',' && before < at - 1) return false;
  }
  return false;
}

/** Whether a conjunction stands before the noun phrase that ends right before the word. */
function conjunctionBefore({ tags, at }: Context): boolean {
  let before = at - 1;
  while (before > 0 && (NOUNS.has(tags[before] ?? '') || BEFORE_NOUN.has(tags[before] ?? ''))) before--;
  return tags[before] === 'CC';
}

/** Whether a word that can only be a finite verb follows before the clause ends. */
function finiteAfter({ tokens, classes, at }: Context): boolean {
  for (let after = at + 1; after < tokens.length && after <= at + CLAUSE_REACH; after++) {
    const options = classes[after] ?? [];
    const word = tokens[after]?.lower ?? '';
    if (
      CLAUSE_OPENERS.has(word) ||
      options[0] === ',' ||
      options[0] === '.' ||
      options[0] === ':' ||
      options[0] === 'CC'
    )
      return false;
    if (options.length === 1 && FINITE.has(options[0] ?? '')) return true;
    if (options[0] === 'VBD' && !postmodifies(classes[after + 1])) return true;
  }
  return false;
}

/** The tag of the nearest verb to the left of a conjunction, past form or participle. */
function lastVerb({ tags, at }: Context): string | undefined {
  for (let before = at - 2; before >= 0 && before >= at - CLAUSE_REACH; before--) {
    const tag = tags[before];
    if (tag === 'VBD' || tag === 'VBN') return tag;
    if (tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return undefined;
  }
  return undefined;
}

function nounFollows({ classes, at }: Context): boolean {
  const next = classes[at + 1]?.[0] ?? '';
  return NOUNS.has(next) || next === 'JJ';
}

const GERUND_AFTER = new Set(['while', 'when', 'by', 'without', 'after', 'before', 'since']);

function gerundTag(context: Context, options: TagClass): string {
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

function thirdPersonTag(context: Context, options: TagClass, noun: string | undefined): string {
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

function baseTag(context: Context, options: TagClass, noun: string | undefined): string {
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

function verbOnly(context: Context): string {
  const { tags, at } = context;
  const before = tags[at - 1] ?? '';
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

/** "to sign and ratify", "they meet and sign": a verb after a conjunction takes the form of the one before it. */
function afterConjunction({ tags, at }: Context): 'VB' | 'VBP' | undefined {
  for (let before = at - 2; before >= 0 && before >= at - CLAUSE_REACH; before--) {
    const tag = tags[before];
    if (tag === 'VB' || tag === 'VBP') return tag;
    if (tag === 'VBD' || tag === 'VBZ' || tag === '.' || tag === ':') return undefined;
  }
  return undefined;
}

function nominalTag(context: Context, options: TagClass): string {
  const { tokens, tags, at } = context;
  const first = options[0] ?? 'NN';
  const before = tags[at - 1] ?? '';
  // "Japanese officials", "the Japanese Defence Ministry", but "the Japanese said".
  if (options.includes('NNP')) return nounFollows(context) || BE.has(tokens[at - 1]?.lower ?? '') ? 'JJ' : 'NNP';
  if (options.includes('JJ') && options.includes('NN')) {
    if (nounFollows(context)) return first === 'NN' ? 'NN' : 'JJ';
    if (before === 'DT' || before === 'PRP$' || before === 'POS' || before === 'IN' || before === 'JJ') return 'NN';
    return first;
  }
  if (options.includes('RB') && options.includes('JJ')) {
    if (nounFollows(context)) return 'JJ';
    return BE.has(tokens[at - 1]?.lower ?? '') ? 'JJ' : 'RB';
  }
  return first;
}
