import type { Token } from '../tokens.ts';
import type { Context } from './clause.ts';
import { baseTag, BE, gerundTag, nominalTag, pastTag, thirdPersonTag } from './ambiguous.ts';
import { functionWordRule } from './function-words.ts';
import type { TagClass } from './guess.ts';

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
  if ((support === 'have' || support === 'be') && (options.includes('VBN') || RUN.has(tokens[at]?.lower ?? '')))
    return 'VBN';
  if (options.includes('VBG') && support === 'be') return 'VBG';
  if (options.includes('VBD') || options.includes('VBN')) return pastTag(context, options, noun);
  if (options.includes('VBG')) return gerundTag(context, options);
  if (options.includes('VBZ')) return thirdPersonTag(context, options, noun);
  if (options.includes('VB')) return baseTag(context, options, noun);
  return nominalTag(context, options);
}

/** Participles that are the same as the verb, which the lexicon does not have as such. */
const RUN = new Set(['run', 'come', 'become', 'forecast']);

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
