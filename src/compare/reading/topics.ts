import { wordGroups } from '../../language/lexicon.ts';
import type { Dimension, Quantity } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { rememberedBeside } from './remembered.ts';
import type { Sided } from '../rule.ts';
import { phrasesOf, topicsNear, type Phrases } from './triggers.ts';

/** Whether the words beside two mentions name one thing, two of them, or leave it open on one side at least. */
export type Topical = 'same' | 'open' | 'other';

/** How what two figures measure compares, by the words that news has for it: "fined" and "penalty", "turnout" and "cast a ballot". */
export function topicsMeet(left: Sided<Quantity>, right: Sided<Quantity>): Topical {
  const [l, r] = [topicsOf(left), topicsOf(right)];
  return setApart(l, r) ? 'other' : compared(l, r);
}

/** Whether the words beside two figures set them apart whatever their nouns are: the dockers who backed it, the dockers who rejected it. */
export const topicsExclude = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  setApart(topicsOf(left), topicsOf(right));

const setApart = (l: ReadonlySet<string>, r: ReadonlySet<string>): boolean =>
  l.size > 0 && r.size > 0 && EXCLUSIVE.some((topic) => l.has(topic) !== r.has(topic));

/** What may be, is asked for or is not paid back is no part of what is. */
const EXCLUSIVE = ['count capacity', 'money request', 'money repair', 'share rejection'];

/** Whether a figure is only what another is held to: "the quorum of 40 percent". */
export function isThreshold(side: Sided<Quantity>): boolean {
  const topics = topicsOf(side);
  return topics.size === 1 && topics.has('share threshold');
}

/** What a figure is told to measure: the topics of the words nearest to it. */
export const topicsOf = rememberedBeside(({ mention, statement }: Sided<Quantity>): ReadonlySet<string> => {
  const kind = KIND[mention.dimension];
  const phrases = kind === undefined ? undefined : figures().get(kind);
  return phrases === undefined ? NONE : topicsNear(statement, mention, phrases);
});

/** Whether two figures are of a measure that a story has but one of: then they are of one thing, however little else the claims share. */
export function ofOnlyOne(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [topicsOf(left), topicsOf(right)];
  return ONLY_ONE.some((topic) => l.has(topic) && r.has(topic));
}

/** The measures that a figure is of, of those that a story has but one of. */
export const measuresOf = (side: Sided<Quantity>): readonly string[] => {
  const topics = topicsOf(side);
  return [...ONLY_ONE, ...SELDOM_TWO].filter((topic) => topics.has(topic));
};

/** Measures of which a story may have two, but seldom has. */
const SELDOM_TWO = [
  'share wages',
  'share support',
  'money fine',
  'money ransom',
  'money bail',
  'money debt',
  'money damage',
  'money prize',
  'money deficit',
  'count redundancies',
];

const ONLY_ONE = [
  'share turnout',
  'share inflation',
  'share rate',
  'share unemployment',
  'share contained',
  'count attendance',
  'count points',
];

/** How what happened at two times compares, by the words that news has for it: "arrested" and "picked up". */
export const eventsMeet = (left: Sided<Passage>, right: Sided<Passage>): Topical =>
  areTwoEnds(left, right) ? 'other' : compared(eventsOf(left), eventsOf(right));

/** Whether one time is of a beginning and the other of an end: "polling stations open at seven", "polling stations close at ten". */
export function areTwoEnds(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [eventsOf(left), eventsOf(right)];
  return BEGINS_AND_ENDS.some(([a, b]) => isEitherEnd(l, r, a, b) || isEitherEnd(r, l, a, b));
}

const isEitherEnd = (l: ReadonlySet<string>, r: ReadonlySet<string>, a: string, b: string): boolean =>
  l.has(a) && !l.has(b) && r.has(b) && !r.has(a);
const BEGINNINGS: readonly string[] = ['open', 'begin', 'sign', 'found', 'publish', 'announce', 'force', 'approve'];
const BEGINS_AND_ENDS: readonly (readonly [string, string])[] = [
  ...BEGINNINGS.flatMap((begun) => [[begun, 'end'] as const, [begun, 'close'] as const, [begun, 'lapse'] as const]),
  ['leave', 'arrive'],
  ['launch', 'arrive'],
];

/** The kinds of event that the words nearest to a time name. */
export const eventsOf = rememberedBeside(({ mention, statement }: Sided<Passage>): ReadonlySet<string> =>
  topicsNear(statement, mention, events()),
);

function compared(left: ReadonlySet<string>, right: ReadonlySet<string>): Topical {
  if (left.size === 0 || right.size === 0) return 'open';
  for (const topic of left) if (right.has(topic)) return 'same';
  return 'other';
}

const NONE: ReadonlySet<string> = new Set();

const KIND: Readonly<Partial<Record<Dimension, string>>> = {
  money: 'money',
  percent: 'share',
  'percentage-points': 'share',
  count: 'count',
};

// Both tables are made when they are first asked for.
let byKind: ReadonlyMap<string, Phrases> | undefined;
let ofEvents: Phrases | undefined;

const events = (): Phrases => (ofEvents ??= phrasesOf(wordGroups('event-topics')));

function figures(): ReadonlyMap<string, Phrases> {
  if (byKind !== undefined) return byKind;
  const kinds = Object.values(KIND);
  const groups = [...wordGroups('figure-topics')];
  byKind = new Map(
    kinds.map((kind) => [kind, phrasesOf(groups.filter(([heading]) => heading.startsWith(`${kind} `)))] as const),
  );
  return byKind;
}
