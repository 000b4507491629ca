import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/place.ts';
import { causesIn } from './causes.ts';
import { polesIn, readPoles, type Pole } from './poles.ts';
import { remembered } from './remembered.ts';
import { objectOf, subjectOf } from './themes.ts';

/** What a claim says an incident came from. */
export interface IncidentCause extends Passage {
  readonly incident: string;
  readonly terms: readonly Term[];
}

/**
 * The causes that a claim gives of the incidents it names, by words for causes ("caused by a short circuit") or by what brings one about
 * ("a freak wave capsized the ferry"), those left out that are ruled out.
 */
export const incidentCausesIn = remembered((statement: Statement): readonly IncidentCause[] => {
  const told = causesIn(statement).flatMap(({ excluded, terms, passage }): readonly IncidentCause[] => {
    const incident = excluded || PURPOSE.test(passage.text) ? undefined : nearest(statement, terms, passage);
    return incident === undefined ? [] : [{ incident, terms, ...passage }];
  });
  return [...told, ...broughtAbout(statement)];
});

/** What somebody does a thing for is no cause of an incident. */
const PURPOSE = /^(?:to |in order|so as|for the sake|for fear|in protest|on (?:the )?grounds|in re)/i;

/** The incident whose cause is told: the one named next to the words of the cause, before them or behind. */
function nearest(statement: Statement, terms: readonly Term[], { start, end }: Span): string | undefined {
  const [first, last] = [terms[0]?.start ?? start, terms.at(-1)?.end ?? end];
  const away = (pole: Pole): number =>
    pole.end <= first ? first - pole.end : pole.start >= last ? pole.start - last : 0;
  const named = polesIn(statement, readPoles('incident-words')).filter(
    // What belongs to the cause is not what it caused.
    (pole) => pole.end <= first || pole.start >= last,
  );
  const subject = named.find((pole) =>
    subjectOf({ clause: pole.clause, start: first, end: first }).some(
      (head) => head.start >= pole.start && head.end <= pole.end,
    ),
  );
  return (subject ?? named.toSorted((a, b) => away(a) - away(b) || a.start - b.start)[0])?.question;
}

/** What a thing brought about; what people do has reasons, not causes. */
const broughtAbout = (statement: Statement): readonly IncidentCause[] =>
  polesIn(statement, readPoles('incident-words'))
    .filter(({ answer, denied, intended }) => answer === 'brought' && !denied && !intended)
    .flatMap((pole) => {
      const terms = thingBehind(statement, pole);
      const [first, last] = [terms[0], terms.at(-1)];
      if (first === undefined || last === undefined || terms.some((term) => isSomebody(statement, term))) return [];
      const [start, end] = [Math.min(first.start, pole.start), Math.max(last.end, pole.end)];
      return [{ incident: pole.question, terms, start, end, text: statement.document.text.slice(start, end) }];
    });

/** The words for what did it: before an active verb, behind the "by" of a passive. */
function thingBehind(statement: Statement, pole: Pole): readonly Term[] {
  const { clause, end } = pole;
  if (!pole.passive) {
    const heads = subjectOf(pole);
    const last = heads.at(-1);
    // "The ferry capsized" tells no cause, and a shop closes its doors for one that is not told.
    if (pole.question === 'closure' || pole.question === 'halt') return [];
    const isDone = objectOf(pole).length > 0 || pole.text.includes(' ');
    if (last === undefined || !isDone) return [];
    // "It was a cylinder of gas that blew up the hotel": what did it stands before the clause.
    const [from, to] =
      !clause.carried && last.end <= clause.start
        ? [startOfPhrase(statement, last), clause.start]
        : [clause.start, endOfPhrase(statement, last, pole)];
    const terms = statement.terms.filter((term) => term.start >= from && term.end <= to && isContent(term));
    return terms.length > LONGEST ? [] : terms;
  }
  const by = BY.exec(statement.document.text.slice(end, end + BY_REACH));
  return by === null
    ? []
    : clause.terms.filter((term) => term.start >= end + by[0].length && isContent(term)).slice(0, LONGEST);
}

/** Where the words begin that stand right before a noun: "a faulty gas heater". */
const startOfPhrase = ({ terms }: Statement, noun: Term): number =>
  terms
    .filter(({ end }) => end <= noun.start)
    .reduceRight((from, { start, end, tag }) => (from - end <= 1 && /^(?:NN|JJ)/.test(tag) ? start : from), noun.start);

/** Where the words end that tell what did it: right before the verb, "of lightning" with them; at the beginning where something else stands between. */
function endOfPhrase({ document }: Statement, { end }: Term, { start, clause }: Pole): number {
  if (start - end <= BESIDE) return end;
  return /^ of (?:[a-zà-ÿ-]+ ){1,2}$/i.test(document.text.slice(end, start)) ? start : clause.start;
}

/** Letters between a thing and the verb that tells what it did. */
const BESIDE = 12;
const BY = /^(?: [a-z]+)? by /;
/** Letters of " again by " and the like. */
const BY_REACH = 20;
/** Words of a cause that tell what it is: "a cow on the line". */
const LONGEST = 4;

const isContent = ({ tag }: Term): boolean => /^(?:NN|JJ|VBG|VBN)/.test(tag);

/** Whether a word stands for people or bodies, who close a bridge for some reason. */
const isSomebody = ({ claim }: Statement, { lower, tag, start, end }: Term): boolean =>
  claim.mentions.some((m) => m.kind === 'party' && m.type !== 'place' && m.start <= start && m.end >= end) ||
  tag.startsWith('NNP') ||
  people().has(lower) ||
  lemmasOf(lower).some((lemma) => people().has(lemma));

let somebody: ReadonlySet<string> | undefined;
const people = (): ReadonlySet<string> =>
  (somebody ??= new Set([
    ...['counted-people', 'people-words', 'doers', 'titles', 'organisation-words'].flatMap((name) =>
      [...wordGroups(name).values()].flat(),
    ),
    ...DECIDING,
  ]));
/** Bodies that decide, and those that a pronoun stands for. */
const DECIDING =
  'council court ministry government parliament company board city state country police army bank club school man woman he she they it who'.split(
    ' ',
  );
