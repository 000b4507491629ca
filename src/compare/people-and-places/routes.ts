import { wordMap } from '../../language/lexicon.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { daysOf } from '../reading/moments.ts';
import { remembered } from '../reading/remembered.ts';
import { areToldApart } from '../apart/told-apart.ts';
import { sizeOf } from '../reading/sizes-of-places.ts';
import { twoValues } from '../reading/two-values.ts';

/** From where to where somebody or something is told to go. */
interface Route {
  readonly from: string;
  readonly to: string;
  readonly passage: Passage;
}

const SURE = 0.7;

/** A place that one claim has somebody leave, and the other has them leave for on the same day: "left Geneva", "left for Geneva". */
export function oppositeWays(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [leavingIn(left), leavingIn(right)];
  if (l === undefined || r === undefined || l.place !== r.place || l.isFor === r.isFor) return [];
  const [mine, theirs] = [daysOf(left), daysOf(right)];
  if (mine?.stated !== true || theirs?.stated !== true || mine.from !== theirs.from) return [];
  // There on Monday, and back on Monday evening.
  if (mine.byHours !== theirs.byHours) return [];
  return [
    twoValues(
      left,
      { value: l.passage.text, passage: l.passage },
      right,
      { value: r.passage.text, passage: r.passage },
      { confidence: SURE, reason: `"${l.passage.text}" and "${r.passage.text}" go opposite ways` },
    ),
  ];
}

/** A place that somebody is told to leave, or to leave for. */
interface Leaving {
  readonly place: string;
  readonly isFor: boolean;
  readonly passage: Passage;
}

/** The only one in a claim. */
const leavingIn = remembered(({ claim, document }: Statement): Leaving | undefined => {
  const text = claim.text.slice(0, LONGEST);
  if (!LEAVES.test(text)) return undefined;
  const found = [...text.matchAll(LEAVING)].map((match): Leaving => {
    const start = claim.start + match.index;
    const passage = { start, end: start + match[0].length, text: document.text.slice(start, start + match[0].length) };
    return {
      place: match.groups?.['place'] ?? '',
      isFor: (match.groups?.['way'] ?? match.groups?.['other']) === 'for',
      passage,
    };
  });
  return found.length === 1 ? found[0] : undefined;
});

/** Two routes with one end in common and another at the other end: "flying from Riga to Oslo", "on its way from Turku to Oslo". */
export function otherRoutes(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [routeIn(left), routeIn(right)];
  if (l === undefined || r === undefined || (l.from === r.from) === (l.to === r.to)) return [];
  if (isNamed(left, l) && isNamed(right, r)) return [];
  // There in the morning, and back, and off again.
  if (isBack(left, l) !== isBack(right, r)) return [];
  if (areToldApart(left, l.passage, right, r.passage)) return [];
  // Norway holds Oslo.
  const [mine, theirs] = l.from === r.from ? [l.to, r.to] : [l.from, r.from];
  if ((sizeOf({ name: mine }) === 'wide') !== (sizeOf({ name: theirs }) === 'wide')) return [];
  return [
    twoValues(
      left,
      { value: `${l.from} to ${l.to}`, passage: l.passage },
      right,
      { value: `${r.from} to ${r.to}`, passage: r.passage },
      { confidence: SURE, reason: [l.passage.text, r.passage.text].toSorted().join(' or ') },
    ),
  ];
}

/** "The journey from Cork to Limerick takes 90 minutes": the route says which journey is meant. */
const isNamed = ({ document, claim }: Statement, { passage }: Route): boolean =>
  /^ (?:takes?|took|lasts?|lasted|costs?|is \d)/u.test(
    document.text.slice(passage.end, Math.min(claim.end, passage.end + BEHIND)),
  );
const BEHIND = 12;

const isBack = ({ document, claim }: Statement, { passage }: Route): boolean =>
  /\b(?:return(?:s|ed|ing)?|back)\b/i.test(
    document.text.slice(Math.max(claim.start, passage.start - BACK), passage.start),
  );
/** Letters between a word of coming back and the route. */
const BACK = 30;

/** Whether two claims name two routes. */
export function haveOtherRoutes(left: Statement, right: Statement): boolean {
  const [l, r] = [routeIn(left), routeIn(right)];
  return (
    l !== undefined && r !== undefined && (l.from !== r.from || l.to !== r.to) && !(l.from === r.to && l.to === r.from)
  );
}

/** The same, as a list of one or none. */
export const routesIn = (statement: Statement): readonly Route[] => {
  const route = routeIn(statement);
  return route === undefined ? [] : [route];
};

/** The only route that a claim on a journey tells between two names. */
const routeIn = remembered(({ claim, document }: Statement): Route | undefined => {
  const text = claim.text.slice(0, LONGEST);
  if (!JOURNEY.test(text)) return undefined;
  const routes = [...text.matchAll(ROUTE)].flatMap((match): Route[] => {
    const { from = '', to = '' } = match.groups ?? {};
    if (TIMES.has(from.toLowerCase()) || TIMES.has(to.toLowerCase())) return [];
    const start = claim.start + match.index + match[0].indexOf(from);
    const end = claim.start + match.index + match[0].length;
    return [{ from, to, passage: { start, end, text: document.text.slice(start, end) } }];
  });
  return routes.length === 1 ? routes[0] : undefined;
});

const NAME = "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)*";
const LEAVES = /\b(?:le(?:ave|aves|aving|ft)|depart|set (?:off|out)|sail|flew|fly)/;
/** "Left Geneva", "departed from Geneva", "sailed for Geneva"; "left Anna" is no journey, but no other claim leaves for her. */
const LEAVING = new RegExp(
  `\\b(?:(?:le(?:ave|aves|aving|ft)|depart(?:s|ed|ing)?)(?: (?<way>for|from))?|(?:set (?:off|out)|sail(?:s|ed|ing)?|flew|fl(?:y|ies|ying)) (?<other>for|from)) (?:the )?(?<place>${NAME})`,
  'gu',
);
const ROUTE = new RegExp(`\\bfrom (?:the )?(?<from>${NAME}) to (?:the )?(?<to>${NAME})`, 'gu');
/** "From Monday to Friday" leads nowhere. */
const TIMES: ReadonlySet<string> = new Set([...wordMap('weekdays').keys(), ...wordMap('months').keys()]);

const JOURNEY =
  /\b(?:plane|aircraft|flight|flying|flew|airliner|jet|helicopter|train|bus|coach|ferry|ship|boat|sailing|sailed|vessel|tanker|lorry|truck|convoy|on (?:its|his|her|their|the) way|en route|travelling|traveling|journey|trip|bound)\b/i;
const LONGEST = 600;
