import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { holds } from '../reading/holds.ts';
import { hedgeOf } from '../reading/modality.ts';

/** Whether both words are told as events of one kind: verb against verb, neither mere saying, purpose, wish nor attribute. */
export function areAsserted(
  denier: Statement,
  negation: Span,
  predicate: Term,
  other: Statement,
  match: Term,
): boolean {
  if (predicate.tag.startsWith('VB') && (!match.tag.startsWith('VB') || isNoun(other, match))) return false;
  if (isTelling(denier, predicate) || isTelling(other, match)) return false;
  if (isAttribute(denier, predicate) || isAttribute(other, match)) return false;
  // The "to" of "failed to" is part of the denial.
  const meant = predicate.start > negation.end + 1 && isPurpose(denier, predicate);
  const [wished, told] = [wishOf(denier, predicate), wishOf(other, match)];
  // What nobody could do was not done.
  return isPurpose(other, match) === meant && (wished === told || (told === '' && /^(?:could|can)$/u.test(wished)));
}

/** "His musical studies": behind a possessive and an adjective stands a noun, whatever the tagger takes it for. */
const isNoun = ({ document }: Statement, { start, tag }: Term): boolean =>
  tag === 'VBZ' &&
  /\b(?:her|his|its|their|my|our|your|the|an?) [a-zà-ÿ]+ $/i.test(
    document.text.slice(Math.max(0, start - NOUN), start),
  ) &&
  /(?:ive|ous|ful|ic|al|less|able|ible) $/i.test(document.text.slice(Math.max(0, start - NOUN), start));
/** Letters of a possessive and an adjective. */
const NOUN = 24;

/** Verbs of saying and thinking: "can't say" and "said" are not about one event. */
const TELLING = new Set([
  'say',
  'tell',
  'ask',
  'write',
  'note',
  'mention',
  'think',
  'know',
  'believ',
  'comment',
  'speak',
  'talk',
  'claim',
  'suggest',
]);

const isTelling = ({ claim }: Statement, term: Term): boolean =>
  TELLING.has(term.stem) ||
  claim.mentions.some(
    (m) => m.kind === 'quotation' && m.content === 'statement' && m.cue !== undefined && holds(m.cue, term),
  );

/** "The redacted memos": a participle right before its noun. */
const isAttribute = ({ terms }: Statement, term: Term): boolean =>
  term.tag === 'VBN' && terms.some(({ start, tag }) => start === term.end + 1 && tag.startsWith('NN'));

/** "A request to provide papers" does not say that they were provided; "is to be provided" says that it is planned. */
export const isPurpose = (statement: Statement, term: Term): boolean =>
  PURPOSE.test(statement.document.text.slice(Math.max(0, term.start - ABLE_REACH), term.start)) &&
  hedgeOf(statement, term)?.value !== 'planned';

/** The "to" of a purpose, not that of "able to" and "managed to". */
const PURPOSE = /(?<!\b(?:able|manage[sd]?|begun|began|continue[sd]?))\s+to $/i;
const ABLE_REACH = 16;

/** Letters before a verb in which its auxiliary stands. */
const AUXILIARY_REACH = 24;

/** The word that makes of an event a duty or a possibility: "should", "could"; empty where it is told as a fact. */
const wishOf = ({ document }: Statement, { start }: Term): string =>
  /\b(?<wish>should|could|can|ca|must|would|might|ought)\b[^.,;:]*$/i
    .exec(document.text.slice(Math.max(0, start - AUXILIARY_REACH), start))
    ?.groups?.['wish']?.toLowerCase()
    .replace(/^ca$/u, 'can') ?? '';
