import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/place.ts';
import { tellsOfOneMore } from '../reading/one-more.ts';
import { areAlike, isUnder } from '../reading/alike.ts';
import { clauseAt, clausesOf, type Clause } from '../reading/clauses.ts';
import { hedgeOf, isDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { remembered } from '../reading/remembered.ts';
import { subjectOf } from '../reading/themes.ts';
import { twoValues } from '../reading/two-values.ts';

/** How surely two kinds in one place of two claims exclude each other. */
const SURE = 0.65;

/** Other kinds of one sort in one place: "fled in a van", "fled on a bicycle"; "his left arm", "his right arm". */
export function otherKinds(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = kindsIn(right);
  if (theirs.length === 0 || earlierOf(left, right, true) !== undefined) return [];
  for (const a of kindsIn(left)) {
    const b = theirs.find((each) => each.sort === a.sort && each.kind !== a.kind && areOfOne(a, each));
    if (b === undefined || isAnother(left) !== isAnother(right)) continue;
    return [
      twoValues(
        left,
        { value: a.kind, passage: a.passage },
        right,
        { value: b.kind, passage: b.passage },
        { confidence: SURE, reason: [a.passage.text, b.passage.text].toSorted().join(' or ') },
      ),
    ];
  }
  return [];
}

/** A kind that a claim names, and what it is said of. */
interface Kind {
  readonly sort: string;
  readonly kind: string;
  /** The noun that it marks: "arm" of "left arm". */
  readonly noun: Term | undefined;
  /** The preposition before it. */
  readonly link: string;
  readonly verb: Term | undefined;
  readonly subject: readonly Term[];
  /** The pronoun that stands for it. */
  readonly pronoun: string;
  readonly passage: Passage;
}

function areOfOne(a: Kind, b: Kind): boolean {
  if (a.noun !== undefined && b.noun !== undefined) {
    if (!areAlike(a.noun, b.noun)) return false;
    if (a.sort === 'side' && BODY.test(a.noun.lower) && isHarm(a.verb) && isHarm(b.verb)) return true;
    if (a.link !== b.link || (a.link === '' && !(bears(a) && bears(b)))) return false;
  } else if (a.noun !== b.noun) return false;
  return haveOneVerb(a.verb, b.verb) && haveOneSubject(a, b);
}

/** "Was carrying a blue umbrella": what somebody wears or bears is one thing. */
const bears = ({ verb, passage }: Kind): boolean =>
  verb !== undefined && verb.end <= passage.start && lemmasOf(verb.lower).some((lemma) => BEARING.has(lemma));
const BEARING: ReadonlySet<string> = new Set(['wear', 'carry', 'drive', 'ride', 'hold', 'wave']);

const haveOneVerb = (a: Term | undefined, b: Term | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b;
  return isUnder(a, b) || isUnder(b, a) || (classOf(a) !== undefined && classOf(a) === classOf(b));
};

const haveOneSubject = (a: Kind, b: Kind): boolean =>
  a.subject.some((x) => b.subject.some((y) => areAlike(x, y))) ||
  (a.subject.length === 0 && b.subject.length === 0 && a.pronoun !== '' && a.pronoun === b.pronoun) ||
  (a.subject.length > 0 && b.subject.length > 0 && [...a.subject, ...b.subject].every(isOffender));

/** "Robbers", "the gang", "the man": those a story tells of by many words. */
const isOffender = ({ lower }: Term): boolean => OFFENDER.test(lower);
const OFFENDER =
  /^(?:robber|thief|thieves|burglar|gang|raider|attacker|assailant|gunman|gunmen|knifeman|suspect|culprit|offender|intruder|killer|man|men|pair|duo|trio)s?$/u;

const BODY =
  /^(?:arm|leg|hand|foot|knee|ankle|eye|ear|shoulder|elbow|wrist|thigh|lung|kidney|hip|wing|thumb|calf|shin|breast|paw)$/u;

/** Verbs that tell the same of how somebody gets away, travels, harms or bears a weapon. */
const CLASSES: ReadonlyMap<string, string> = new Map(
  [
    'flee escape get drive speed make run disappear vanish ride race roar',
    'travel go come arrive leave head sail fly steam move walk cycle commute return',
    'take bring rush carry transport transfer evacuate airlift',
    'arm threaten attack carry hold brandish wield have point use wave',
    'lose amputate break fracture injure hurt operate burn wound shoot crush sever bandage dislocate sprain bruise hit shoot treat strain tear twist',
  ].flatMap((row, at) => row.split(' ').map((verb) => [`${verb}`, `${at}`] as const)),
);
const HARM = '4';

const classOf = ({ lower }: Term): string | undefined =>
  lemmasOf(lower)
    .map((lemma) => CLASSES.get(lemma))
    .find((known) => known !== undefined);
const isHarm = (verb: Term | undefined): boolean => verb !== undefined && classOf(verb) === HARM;

/** "A second van". */
const isAnother = (statement: Statement): boolean =>
  tellsOfOneMore(statement) || NOT_ONE.test(statement.claim.text.slice(0, LONGEST));
/** Words that tell of two, or of another time. */
const NOT_ONE = /\b(?:another|other|both|later|then|again|earlier)\b/i;
const LONGEST = 600;

/** The kinds that a claim names once for each sort. */
const kindsIn = remembered((statement: Statement): readonly Kind[] => {
  const found = clausesOf(statement).flatMap((clause) => (clause.telling ? [] : kindsOf(statement, clause)));
  return found.filter((one) => found.every((other) => other === one || other.sort !== one.sort));
});

function kindsOf(statement: Statement, clause: Clause): Kind[] {
  const { terms } = statement;
  return clause.terms.flatMap((term): Kind[] => {
    const at = terms.indexOf(term);
    const found = kindAt(terms, at);
    if (found === undefined) return [];
    const { sort, kind, last } = found;
    const isMark = MARKS.has(sort);
    const next = terms[at + 1];
    const noun = isMark && next?.start === last.end + 1 && next.tag.startsWith('NN') ? next : undefined;
    const start = term.start;
    const { link, from } = linkBefore(statement, start);
    // "Travelling north", "asleep upstairs"; "in a van", "with a knife".
    const isAlone =
      noun === undefined &&
      link === '' &&
      !/\bthe $/i.test(statement.document.text.slice(0, start).slice(-4)) &&
      (sort === 'compass' || term.lower.endsWith('stairs'));
    if (noun === undefined && !isAlone && (isMark || link === '')) return [];
    const verbs = clause.terms.filter(({ tag }) => tag.startsWith('VB'));
    // "Got away on stolen scooters"; "his wrist was fractured".
    const verb = verbs.findLast(({ end }) => end <= from) ?? (link === '' ? verbs[0] : undefined);
    if (isAlone && verb === undefined) return [];
    const span: Span = { start, end: (noun ?? last).end };
    if (isDenied(statement, span) || isUnsure(statement, span)) return [];
    const place = {
      clause: clauseAt(statement, start) ?? clause,
      start: verb?.start ?? start,
      end: verb?.end ?? start,
    };
    const text = statement.document.text.slice(span.start, span.end);
    const pronoun =
      PRONOUN.exec(statement.document.text.slice(clause.start, start))?.groups?.['word']?.toLowerCase() ?? '';
    return [
      {
        sort,
        kind,
        noun,
        link: isAlone ? '' : link,
        verb,
        subject: subjectOf(place),
        pronoun,
        passage: { ...span, text },
      },
    ];
  });
}

const PRONOUN = /^[\s,;–—“"]*(?:and )?(?<word>he|she|they)\b/i;

const isUnsure = (statement: Statement, span: Span): boolean => {
  const hedge = hedgeOf(statement, span)?.value;
  return hedge !== undefined && hedge !== 'planned';
};

/** Sorts that mark a noun. */
const MARKS: ReadonlySet<string> = new Set(['colour', 'side', 'compass']);

/** The preposition before a noun phrase, and where it begins. */
function linkBefore({ document }: Statement, start: number): { readonly link: string; readonly from: number } {
  const window = Math.max(0, start - REACH);
  const found = LINK.exec(document.text.slice(window, start));
  return { link: found?.groups?.['link']?.toLowerCase() ?? '', from: found === null ? start : window + found.index };
}
const LINK =
  /\b(?<link>in|on|by|with|aboard|at|from|to)\s(?:(?:an?|the|his|her|their|its|two|three) )?(?:[a-z-]+ ){0,2}$/i;
const REACH = 40;

let kinds:
  ReadonlyMap<string, readonly (readonly [words: readonly string[], sort: string, kind: string])[]> | undefined;

function kindAt(
  terms: readonly Term[],
  at: number,
): { readonly sort: string; readonly kind: string; readonly last: Term } | undefined {
  kinds ??= Map.groupBy(
    [...wordGroups('exclusive-kinds')].flatMap(([heading, rows]) => {
      const [sort = '', kind = ''] = heading.split(' ');
      return rows.map((row) => [row.split(' '), sort, kind] as const);
    }),
    ([[first = '']]) => first,
  );
  const term = terms[at];
  if (term === undefined || term.tag.startsWith('NNP')) return undefined;
  for (const word of [term.lower, ...(term.tag === 'NNS' ? lemmasOf(term.lower) : [])])
    for (const [words, sort, kind] of kinds.get(word) ?? []) {
      const last = terms[at + words.length - 1];
      if (last !== undefined && words.every((each, i) => i === 0 || terms[at + i]?.lower === each))
        return { sort, kind, last };
    }
  return undefined;
}
