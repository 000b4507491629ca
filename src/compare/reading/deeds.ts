import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import type { Clause } from './clauses.ts';
import { hedgeOf, isDenied } from './modality.ts';
import { objectOf, type Placed, subjectOf } from './themes.ts';

/** Who does to whom what both cannot do to each other. */
export interface Deed extends Span {
  /** What is done, the same for verbs that tell the same. */
  readonly deed: string;
  readonly doers: readonly Term[];
  readonly sufferers: readonly Term[];
  /** True for "was found by". */
  readonly passive?: boolean;
  /** True for what is only to come: "will be presented by". */
  readonly planned?: boolean;
}

/** A verb that tells a deed. */
interface Telling {
  readonly deed: string;
  /** The word right behind the verb that makes it this one: "over" of "take over". */
  readonly particle: string | undefined;
  /** Which side stands behind which preposition, where it is no object: whom one takes over from, whom a thing belongs to. */
  readonly behind: { readonly side: 'doer' | 'sufferer'; readonly cue: RegExp } | undefined;
}

/** The verbs of a lexicon, by their dictionary form. */
export type Verbs = ReadonlyMap<string, readonly Telling[]>;

/** The verbs of a lexicon of headings "deed" or "deed side preposition" with verbs under each. */
export const readVerbs = (lexicon: string): Verbs => {
  const found = new Map<string, Telling[]>();
  for (const [heading, verbs] of wordGroups(lexicon)) {
    const [deed = '', side, preposition = ''] = heading.split(' ');
    const behind: Telling['behind'] =
      side === 'doer' || side === 'sufferer'
        ? { side, cue: new RegExp(`^[^.,;:]{0,40}?\\b${preposition}\\s+`, 'u') }
        : undefined;
    for (const row of verbs) {
      const [verb = '', particle] = row.split(' ');
      const own = found.get(verb);
      if (own === undefined) found.set(verb, [{ deed, particle, behind }]);
      else own.push({ deed, particle, behind });
    }
  }
  return found;
};

/** The deeds that the verbs of a clause tell as facts, in the order of the text. */
export function deedsOfVerbs(statement: Statement, clause: Clause, verbs: Verbs): Deed[] {
  const found: Deed[] = [];
  for (const term of clause.terms) {
    if (!term.tag.startsWith('VB') && !(term.tag === 'JJ' && term.lower.endsWith('ed'))) continue;
    const { document } = statement;
    const next = NEXT_WORD.exec(document.text.slice(term.end, term.end + PARTICLE))?.groups?.['word'] ?? '';
    const telling = formsOf(term)
      .flatMap((lemma) => verbs.get(lemma) ?? [])
      .find(({ particle }) => particle === undefined || particle === next);
    if (telling === undefined || isDenied(statement, term) || isHedged(statement, term)) continue;
    const { deed, behind, particle } = telling;
    const end = particle === undefined ? term.end : term.end + particle.length + 1;
    const placed = { clause, start: term.start, end };
    const before = document.text.slice(Math.max(clause.start, term.start - REACH), term.start);
    const subjects = ofName(clause, subjectHead(statement, placed));
    const planned = hedgeOf(statement, term)?.value === 'planned' && WILL.test(before);
    const span = { start: term.start, end, ...(planned && { planned }) };
    // "The trust, chaired by Ms Roth,"
    const hasDoer = next === 'by' && (term.tag === 'VBN' || term.tag === 'VBD') && particle === undefined;
    if (term.tag !== 'VBG' && (hasDoer || PASSIVE.test(before))) {
      const agent = nounAfter(statement, clause, end, BY);
      // "Is married to a surgeon".
      const other =
        agent.length === 0 && behind?.side === 'sufferer' ? nounAfter(statement, clause, end, behind.cue) : [];
      found.push(
        other.length > 0
          ? { ...span, deed, doers: subjects, sufferers: other }
          : { ...span, deed, doers: agent, sufferers: subjects, passive: true },
      );
    } else if (INFINITIVE.test(before) || isReduced(statement, term, behind)) continue;
    else if (behind === undefined)
      found.push({ ...span, deed, doers: subjects, sufferers: ofName(clause, objectOf(placed)[0]) });
    else {
      const other = nounAfter(statement, clause, end, behind.cue);
      const [doers, sufferers] = behind.side === 'doer' ? [other, subjects] : [subjects, other];
      found.push({ ...span, deed, doers, sufferers });
    }
  }
  return found.filter(({ doers, sufferers }) => doers.length > 0 && sufferers.length > 0);
}

/** The dictionary forms of a verb; "found" in the past is a form of "find". */
function formsOf({ lower, tag }: Term): readonly string[] {
  const lemmas = lemmasOf(lower);
  return (tag === 'VBD' || tag === 'VBN') && lemmas.length > 1 ? lemmas.filter((lemma) => lemma !== lower) : lemmas;
}

/** The noun that a predicate is said of: the last before it, but for what stands behind a participle: "a couple walking their dog". */
export function subjectHead({ document, terms }: Statement, placed: Placed): Term | undefined {
  const subject = subjectOf(placed);
  const [first, last] = [subject[0], subject.at(-1)];
  if (first === undefined || first === last) return last;
  const participle = terms.find(
    ({ tag, start, end }) =>
      tag === 'VBG' &&
      start >= first.end &&
      end <= placed.start &&
      // "The driver of a passing car"
      !/(?:,|\b(?:an?|the|of|by|in|on|at|from|with))\s+$/u.test(document.text.slice(first.end - 1, start)),
  );
  return participle === undefined ? last : subject.findLast(({ end }) => end <= participle.start);
}

/** Whether a verb tells no fact; what a "will" behind it plans is something else: "Ms Roth, who succeeded him, will stay". */
function isHedged(statement: Statement, term: Term): boolean {
  const hedge = hedgeOf(statement, term);
  if (hedge === undefined) return false;
  const isWill = /^(?:will|is to|are to)$/i.test(hedge.text);
  return hedge.value !== 'planned' || !(isWill || (hedge.start >= term.end && term.tag === 'VBD'));
}

/** "The people killed in the quake": a participle behind its noun, with nothing that it is done to behind it. */
const isReduced = ({ document }: Statement, { tag, end }: Term, behind: Telling['behind']): boolean =>
  behind === undefined &&
  (tag === 'VBN' || tag === 'VBD') &&
  /^ (?:in|during|at|on|after|since|when|before)\b/u.test(document.text.slice(end, end + PARTICLE));

const NEXT_WORD = /^\s(?<word>[a-z]+)/u;
/** Letters of a blank and a particle. */
const PARTICLE = 10;
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:[a-z]+ly|yesterday|today|last night|also|later|then|now|in turn|on [a-z]+day)\s+)?$/i;
const INFINITIVE = /(?<!\b(?:is|are) )\b(?:to|would|could|should|might|may|can|if)\s+(?:[a-z]+ly\s+)?$/i;
const WILL = /\b(?:will|is to|are to)\b/i;
const BY = /^[^.,;:]{0,40}?\bby\s+/i;
/** Letters in which the auxiliary of a verb stands before it. */
export const REACH = 28;

/** The last word of the noun phrase behind a word like "by". */
export function nounAfter({ document, terms }: Statement, clause: Clause, from: number, cue: RegExp): readonly Term[] {
  const match = cue.exec(document.text.slice(from, clause.end + LINK));
  if (match === null) return [];
  const start = from + match[0].length;
  const nouns = terms.filter((term) => term.start >= start && term.tag.startsWith('NN'));
  // "The victim's brother" is the brother.
  const last = nouns.findIndex(
    (noun, at) =>
      (nouns[at + 1]?.start ?? Number.POSITIVE_INFINITY) > noun.end + 1 &&
      !/^['’]s? [a-z]+/u.test(document.text.slice(noun.end, noun.end + OWNER)),
  );
  const noun = nouns[last];
  return noun === undefined || (nouns[0]?.start ?? 0) > start + NEAR ? [] : ofName(clause, noun);
}
/** Letters that a phrase behind "than", which begins a clause of its own, may have; and in which its noun begins. */
const LINK = 40;
const NEAR = 24;
/** Letters of "'s" and the beginning of what is owned. */
const OWNER = 5;

/** A word and the rest of a name that it belongs to: "Ana Lund". */
export function ofName({ terms }: Clause, word: Term | undefined): readonly Term[] {
  if (word === undefined) return [];
  if (!word.tag.startsWith('NNP')) return [word];
  const at = terms.indexOf(word);
  // "Said Ana Lund, who ran the fair": the name stands in the clause before.
  if (at === -1) return [word];
  let [from, to] = [at, at + 1];
  while (isNameBeside(terms[from - 1], terms[from])) from--;
  while (isNameBeside(terms[to - 1], terms[to])) to++;
  const name = terms.slice(from, to);
  const bare = name.filter(({ lower }) => !isTitle(lower));
  return bare.length > 0 ? bare : name;
}

let titles: ReadonlySet<string> | undefined;

/** "Ms" and "President" are words of many names. */
function isTitle(lower: string): boolean {
  titles ??= new Set([...wordGroups('titles').values()].flat().map((title) => title.toLowerCase().replace(/\.$/u, '')));
  return titles.has(lower.replace(/\.$/u, ''));
}

const isNameBeside = (a: Term | undefined, b: Term | undefined): boolean =>
  a !== undefined && b !== undefined && a.tag.startsWith('NNP') && b.tag.startsWith('NNP') && b.start === a.end + 1;
