/** What tags a word can carry, the most frequent first. */
export type TagClass = readonly string[];

const NOUN: TagClass = ['NN'];
const PLURAL: TagClass = ['NNS'];
const ADJECTIVE: TagClass = ['JJ'];
const ADVERB: TagClass = ['RB'];
const PAST: TagClass = ['VBD', 'VBN'];
const GERUND: TagClass = ['VBG'];
const PLURAL_OR_VERB: TagClass = ['NNS', 'VBZ'];
const VERB_S: TagClass = ['VBZ'];
const VERB: TagClass = ['VB', 'VBP'];

const ADJECTIVE_ENDINGS = ['ous', 'ful', 'ive', 'able', 'ible', 'al', 'ic', 'ish', 'less', 'ary'];

/**
 * The tags of a word that no dictionary entry stands for, from its ending and from the entry of the word it is made of
 * ("signs" from "sign"). The table leaves out every word that this gets right.
 */
export function guessTags(lower: string, known: (base: string) => TagClass | undefined): TagClass {
  if (lower.length > 4) {
    if (lower.endsWith('ing')) return GERUND;
    if (lower.endsWith('ed') && !lower.endsWith('eed')) return PAST;
    if (lower.endsWith('ly')) return ADVERB;
    if (lower.endsWith('ise') || lower.endsWith('ize') || lower.endsWith('ify')) return VERB;
    if (lower.endsWith('est') && isAdjective(lower, 3, known)) return ['JJS'];
    if (lower.endsWith('er') && isAdjective(lower, 2, known)) return ['JJR'];
  }
  if (
    lower.length > 2 &&
    lower.endsWith('s') &&
    !lower.endsWith('ss') &&
    !lower.endsWith('us') &&
    !lower.endsWith('is')
  )
    return guessPlural(lower, known);
  if (lower.length > 4 && ADJECTIVE_ENDINGS.some((ending) => lower.endsWith(ending))) return ADJECTIVE;
  return NOUN;
}

function isAdjective(lower: string, ending: number, known: (base: string) => TagClass | undefined): boolean {
  const base = lower.slice(0, -ending);
  const entry = known(base) ?? known(`${base}e`) ?? (base.endsWith('i') ? known(`${base.slice(0, -1)}y`) : undefined);
  return entry?.[0] === 'JJ';
}

function guessPlural(lower: string, known: (base: string) => TagClass | undefined): TagClass {
  const base = lower.slice(0, -1);
  const entry =
    known(base) ??
    (lower.endsWith('ies') ? known(`${lower.slice(0, -3)}y`) : undefined) ??
    (lower.endsWith('es') ? known(lower.slice(0, -2)) : undefined);
  if (entry === undefined) return PLURAL;
  const noun = entry.includes('NN');
  const verb = entry.includes('VB');
  return verb ? (noun ? PLURAL_OR_VERB : VERB_S) : PLURAL;
}
