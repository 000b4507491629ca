import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clausesOf } from '../reading/clauses.ts';
import { hedgeOf, isDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { remembered } from '../reading/remembered.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import { twoValues } from '../reading/two-values.ts';

/** How surely a part and all of one kind exclude each other. */
const SURE = 0.65;

/** What is said of all in one claim and of a part only in the other: "both engines failed", "only one of the engines failed". */
export function otherShare(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = sharesIn(right);
  if (theirs.length === 0 || earlierOf(left, right, true) !== undefined) return [];
  for (const a of sharesIn(left))
    for (const b of theirs) {
      if (a.of === b.of || !areOfOne(left, a, right, b)) continue;
      return [
        twoValues(
          left,
          { value: a.passage.text.toLowerCase(), passage: a.passage },
          right,
          { value: b.passage.text.toLowerCase(), passage: b.passage },
          { confidence: SURE, reason: 'one says it of all, the other of a part only' },
        ),
      ];
    }
  return [];
}

/** Of how many of a kind a claim says something. */
interface Share {
  readonly of: 'all' | 'part';
  readonly noun: Term;
  readonly verb: Term;
  /** What follows the verb. */
  readonly behind: readonly Term[];
  readonly passage: Passage;
}

function areOfOne(left: Statement, a: Share, right: Statement, b: Share): boolean {
  if (!areAlike(a.noun, b.noun) || !areAlike(a.verb, b.verb)) return false;
  const [l, r] = [left, right].map((statement, at) =>
    clausesOf(statement).find(({ terms }) => terms.includes(at === 0 ? a.verb : b.verb)),
  );
  if (l === undefined || r === undefined || areTiedApart(left, l, right, r)) return false;
  const [mine, theirs] = [ownerOf(left, a.noun), ownerOf(right, b.noun)];
  if (mine !== undefined && theirs !== undefined && !areAlike(mine, theirs)) return false;
  // "Voted for the motion", "voted for the budget": what follows both must meet, where something does.
  return a.behind.length === 0 || b.behind.length === 0 || a.behind.some((x) => b.behind.some((y) => areAlike(x, y)));
}

/** "Jury" of "members of the jury". */
const ownerOf = ({ document, terms }: Statement, noun: Term): Term | undefined =>
  terms.find(
    ({ start }) => start > noun.end && /^ of (?:the |their |its )?$/u.test(document.text.slice(noun.end, start)),
  );

const sharesIn = remembered((statement: Statement): readonly Share[] =>
  ANY.test(statement.claim.text.slice(0, LONGEST))
    ? clausesOf(statement).flatMap((clause): Share[] => {
        const { text } = statement.document;
        const found = SHARE.exec(text.slice(clause.start, clause.start + REACH));
        if (clause.telling || found === null) return [];
        const end = clause.start + found[0].length;
        const noun = clause.terms.find((term) => term.start >= end && isNear(text, end, term));
        const verb = clause.terms.find(({ tag, start }) => tag.startsWith('VB') && start > (noun?.end ?? end));
        if (noun === undefined || verb === undefined || noun.tag.startsWith('NNP')) return [];
        const hedge = hedgeOf(statement, verb)?.value;
        if (isDenied(statement, verb) || (hedge !== undefined && hedge !== 'planned')) return [];
        // "All but two", "not all", "only some of the".
        const of = found.groups?.['part'] === undefined ? 'all' : 'part';
        const start = clause.start + (/^\W*/u.exec(found[0])?.[0].length ?? 0);
        const behind = clause.terms.filter((term) => term.start > verb.end && term.tag.startsWith('NN'));
        return [{ of, noun, verb, behind, passage: { start, end: noun.end, text: text.slice(start, noun.end) } }];
      })
    : [],
);

/** Whether only other words of the noun phrase stand between: "the younger brother". */
const isNear = (text: string, end: number, { start, tag }: Term): boolean =>
  tag.startsWith('NN') && /^(?:[a-z-]+ ){0,2}$/u.test(text.slice(end, start));

const ANY = /\b(?:all|both|each|every|only|just)\b/i;
const SHARE =
  /^[\s,;–—“"]*(?:(?:and|but|that|while) )?(?:(?<part>all (?:but|except) (?:for )?(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|a handful|\d+)(?: of)?|(?:only|just) (?:one|two|three|four|five|six|half|some|a few|a handful|a third|a quarter|part|\d+)(?: of)?|only(?= the (?:younger|older|elder|first|second|left|right|front|rear|upper|lower|northern|southern|eastern|western)))|(?:all|both|each|every|every one|each one|every single one)(?! (?:but|except|one|over|day|year|week|night|time))(?: of)?)(?: (?:the|his|her|its|their|these|those))?(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d+))? (?=[a-z])/i;
/** Letters in which such words stand at the start of a clause, and of a claim. */
const REACH = 80;
const LONGEST = 1000;
