import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { apartInScope, namesOf } from '../reading/scope.ts';
import { sameStanding } from '../reading/standing.ts';
import { headOf, inCommon, singular } from '../reading/surroundings.ts';
import { remembered } from '../reading/remembered.ts';

/** A rank that a claim tells in other words than a number: a medal, or that nobody had done it before. */
interface ToldRank extends Span {
  readonly rank: number;
  readonly text: string;
  /** What is ranked, singular: "woman" in "no woman had ever"; empty for medals and for what was done again. */
  readonly of: string;
  readonly by: 'medal' | 'precedence' | 'repeat';
  /** False for a rank that stands there as a number. */
  readonly inWords: boolean;
}

/** Ranks that at least one of two claims tells without a number, where they differ. */
export function toldRanks(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const clash = clashOf(ranksIn(left), ranksIn(right));
  if (clash === undefined || inCommon(left, right) < COMMON) return [];
  const [a, b] = clash;
  const [l, r] = [
    { mention: a, statement: left },
    { mention: b, statement: right },
  ];
  if (
    apartInScope(l, r) ||
    !sameStanding({ ...l, mention: { ...a, end: a.start } }, { ...r, mention: { ...b, end: b.start } })
  )
    return [];
  if (a.by === 'medal' && !onePerson(left, right)) return [];
  const side = (of: ToldRank) => ({
    value: `rank ${of.rank}`,
    passage: { start: of.start, end: of.end, text: of.text },
  });
  return [
    {
      outcome: 'incompatible',
      reason: `one tells rank ${Math.min(a.rank, b.rank)}, the other rank ${Math.max(a.rank, b.rank)}`,
      confidence: 0.8,
      vouched: VOUCHED,
      left: side(a),
      right: side(b),
    },
  ];
}

/** Words in common from which on two claims with ranks are of one thing, and how sure that is. */
const COMMON = 2;
const VOUCHED = 0.65;
/** Characters of a claim that are looked at; a longer claim is no sentence. */
const LONGEST = 1000;

/** The two ranks that exclude each other: one told without a number, and all of one way of telling agree on each side. */
function clashOf(left: readonly ToldRank[], right: readonly ToldRank[]): readonly [ToldRank, ToldRank] | undefined {
  for (const by of ['medal', 'precedence', 'repeat'] as const) {
    const [l, r] = [left.filter((rank) => rank.by === by), right.filter((rank) => rank.by === by)];
    const [a, b] = [l[0], r[0]];
    if (a === undefined || b === undefined || a.rank === b.rank || (!a.inWords && !b.inWords)) continue;
    if (!l.every(({ rank }) => rank === a.rank) || !r.every(({ rank }) => rank === b.rank)) continue;
    if (a.of !== '' && b.of !== '' && a.of !== b.of) continue;
    return [a, b];
  }
  return undefined;
}

/** A word that every way to tell a rank has; claims are looked through for it first. */
const METAL = /gold|silver|bronze/i;
const BEFORE = /\b(?:ever|yet|previously|already|before|until now)\b/i;
const MEDALS: ReadonlyMap<string, number> = new Map([
  ['gold', 1],
  ['silver', 2],
  ['bronze', 3],
]);
/** "The gold medal", "to take silver", "won bronze"; not "gold mine" or "silver hair". */
const MEDAL =
  /\b(?:(gold|silver|bronze)[ -]medal\b|(?:win|wins|won|take|takes|took|claim|claimed|earned|secured|for|with|the) (gold|silver|bronze)(?=[.,;:)]|$| (?:in|at|behind|for|after|on|to)\b))/gi;
/** "No woman had ever", "no other nation has yet", "no Icelander had won … before". */
const NO_ONE =
  /\bno (?:other )?([a-zà-ÿ]+) (?:has|had|have) (?:(?:ever|yet|previously)\b|(?=[^.;]*\b(?:before|until now|previously)\b))/gi;
/** "Had never before held the office". */
const NEVER = /\bnever (?:before|previously|yet)\b/gi;
/** "Only one woman before her", "only three countries had done so before". */
const ONLY = /\bonly ([a-zà-ÿ]+) (?:other )?([a-zà-ÿ]+) (?:(?:has|had|have) [^.;,]{0,60}?)?before\b/gi;

/** "Had won the title twice before", "had already been champions four times". */
const SO_OFTEN =
  /\b(?:(once|twice)|([a-zà-ÿ]+) times) (?:before(?!['’ ]+(?:[a-z]+ ){0,3}?[\w'’]+)|previously|already)\b|\b(?:already|previously) (?:[^\s.;,]+ ){1,5}(?:(once|twice)|([a-zà-ÿ]+) times)\b/gi;

const ranksIn = remembered(({ claim, document }: Statement): readonly ToldRank[] => {
  const text = document.text.slice(claim.start, Math.min(claim.end, claim.start + LONGEST));
  const found: ToldRank[] = [];
  const add = (match: RegExpExecArray, rank: number, noun: string, by: ToldRank['by']) => {
    const start = claim.start + match.index;
    const of = singular(noun);
    found.push({ start, end: start + match[0].length, text: match[0], rank, of, by, inWords: true });
  };
  if (METAL.test(text))
    for (const match of text.matchAll(MEDAL))
      add(match, MEDALS.get((match[1] ?? match[2] ?? '').toLowerCase()) ?? 0, '', 'medal');
  if (BEFORE.test(text)) {
    for (const match of text.matchAll(NO_ONE)) add(match, 1, plainNoun(match[1] ?? ''), 'precedence');
    for (const match of text.matchAll(NEVER)) add(match, 1, 'time', 'precedence');
    for (const match of text.matchAll(ONLY)) {
      const before = SMALL.indexOf((match[1] ?? '').toLowerCase());
      if (before > 0) add(match, before + 1, plainNoun(match[2] ?? ''), 'precedence');
    }
    for (const match of text.matchAll(SO_OFTEN)) {
      const word = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').toLowerCase();
      const before = word === 'once' ? 1 : word === 'twice' ? 2 : SMALL.indexOf(word);
      if (before > 0) add(match, before + 1, '', 'repeat');
    }
  }
  for (const mention of claim.mentions) {
    if (mention.kind !== 'quantity' || mention.dimension !== 'ordinal' || mention.min === null) continue;
    const { start, end, min } = mention;
    if (isPlaced(mention, document.text))
      found.push({ start, end, text: mention.text, rank: min, of: '', by: 'medal', inWords: false });
    else if (isPrecedence(mention)) {
      const of = plainNoun(headOf(mention.of));
      found.push({ start, end, text: mention.text, rank: min, of: singular(of), by: 'precedence', inWords: false });
    } else if ((mention.modifiers ?? []).length === 0)
      found.push({ start, end, text: mention.text, rank: min, of: '', by: 'repeat', inWords: false });
  }
  return found;
});

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const people = wordGroups('counted-people');
const PEOPLE = new Set([...(people.get('anyone') ?? []), ...(people.get('some') ?? [])]);
const KINDS = new Set([
  'country',
  'countries',
  'nation',
  'nations',
  'state',
  'states',
  'club',
  'team',
  'company',
  'city',
]);

const TIMES = new Set(['time', 'term', 'occasion', 'spell', 'stint', 'attempt']);

/** A noun for those who can come first; another word ("Icelander") stands for anybody. */
function plainNoun(noun: string): string {
  const lower = noun.toLowerCase();
  if (TIMES.has(lower)) return 'time';
  return PEOPLE.has(lower) || KINDS.has(lower) ? lower.replace(/^nations?$/u, 'country').replace(/ies$/u, 'y') : '';
}

/** "Crossed the line second", "came home third", "finished fourth". */
const isPlaced = ({ of, start }: Quantity, text: string): boolean =>
  (of === '' || of === 'place') && PLACED.test(text.slice(Math.max(0, start - REACH), start));
const PLACED = /\b(?:line|home|came|come|comes|finish|finished|finishes|in|placed|took|ranked)\s+$/i;
const REACH = 16;

/** "The fourth to land there", "the second woman to lead it". */
const isPrecedence = ({ of, modifiers }: Quantity): boolean =>
  (modifiers ?? []).length === 0 && (of === '' || plainNoun(headOf(of)) !== '');

/** Whether both claims name one person, and each only one. */
function onePerson(left: Statement, right: Statement): boolean {
  const [l, r] = [namesOf(left, ['person']), namesOf(right, ['person'])];
  if (l.length > 1 || r.length > 1) return false;
  return left.terms.some(
    ({ tag, stem }) =>
      tag.startsWith('NNP') && right.terms.some((other) => other.stem === stem && other.tag.startsWith('NNP')),
  );
}
