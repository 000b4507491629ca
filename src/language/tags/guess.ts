/** What tags a word can carry, the most frequent first. */
export type TagClass = readonly string[];

/** Looks up a word that stands in the table itself. */
export type Table = (word: string) => TagClass | undefined;

const NOUN: TagClass = ['NN'];
const PLURAL: TagClass = ['NNS'];
const ADJECTIVE: TagClass = ['JJ'];
const ADVERB: TagClass = ['RB'];
const PAST: TagClass = ['VBD', 'VBN'];
const GERUND: TagClass = ['VBG'];
const PLURAL_OR_VERB: TagClass = ['NNS', 'VBZ'];
const VERB_S: TagClass = ['VBZ'];
const VERB: TagClass = ['VB', 'VBP'];

/** "Criticises", "favour": the dictionary is American. */
const BRITISH = /(?:(?<=[^aeiou]{1,2})is(?=es?$)|ys(?=es?$)|our(?=s?$))/u;
const AMERICAN = (ending: string): string => (ending === 'our' ? 'or' : ending.replace('s', 'z'));

const ADJECTIVE_ENDINGS = ['ous', 'ful', 'ive', 'able', 'ible', 'al', 'ic', 'ish', 'less', 'ary'];

/**
 * The tags of a word that the table does not hold, from its ending and from the word it is made of ("signs" from "sign").
 * The table leaves out every derived word that this gets right.
 */
export function guessTags(lower: string, table: Table): TagClass {
  const american = lower.replace(BRITISH, AMERICAN);
  if (american !== lower) {
    const known = table(american) ?? (american.endsWith('s') ? table(american.slice(0, -1)) : undefined);
    if (known !== undefined) return table(american) ?? guessPlural(american, table);
  }
  if (lower.length > 4) {
    if (lower.endsWith('ing')) return GERUND;
    if (lower.endsWith('ed') && !lower.endsWith('eed')) return PAST;
    if (lower.endsWith('ly')) return ADVERB;
    if (lower.length > 5 && (lower.endsWith('ise') || lower.endsWith('ize') || lower.endsWith('ify'))) return VERB;
    if (lower.endsWith('est') && isAdjective(lower.slice(0, -3), table)) return ['JJS'];
    if (lower.endsWith('er') && isAdjective(lower.slice(0, -2), table)) return ['JJR'];
  }
  if (endsInS(lower)) return guessPlural(lower, table);
  if (lower.length > 4 && ADJECTIVE_ENDINGS.some((ending) => lower.endsWith(ending))) return ADJECTIVE;
  return NOUN;
}

/** The word of the table that a regular form is made of ("signed", "signs", "signing" from "sign"); undefined where there is none. */
export function baseOf(lower: string, table: Table): string | undefined {
  const roots: string[] = [];
  if (lower.endsWith('ing')) roots.push(lower.slice(0, -3));
  else if (lower.endsWith('ed') || lower.endsWith('er') || lower.endsWith('es') || lower.endsWith('ly'))
    roots.push(lower.slice(0, -2));
  else if (lower.endsWith('est')) roots.push(lower.slice(0, -3));
  if (endsInS(lower)) roots.push(lower.slice(0, -1));
  for (const root of roots) {
    const found = [root, `${root}e`, undoubled(root), root.endsWith('i') ? `${root.slice(0, -1)}y` : root].find(
      (base) => base.length > 2 && table(base) !== undefined,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

const undoubled = (root: string): string => (root.length > 3 && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root);

const endsInS = (lower: string): boolean =>
  lower.length > 2 && lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') && !lower.endsWith('is');

function isAdjective(base: string, table: Table): boolean {
  const entry = table(base) ?? table(`${base}e`) ?? (base.endsWith('i') ? table(`${base.slice(0, -1)}y`) : undefined);
  return entry?.[0] === 'JJ';
}

function guessPlural(lower: string, table: Table): TagClass {
  const entry =
    table(lower.slice(0, -1)) ??
    (lower.endsWith('ies') ? table(`${lower.slice(0, -3)}y`) : undefined) ??
    (lower.endsWith('es') ? table(lower.slice(0, -2)) : undefined);
  if (entry === undefined) return PLURAL;
  const noun = entry.includes('NN');
  const verb = entry.includes('VB');
  return verb ? (noun ? PLURAL_OR_VERB : VERB_S) : PLURAL;
}
