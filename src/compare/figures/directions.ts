import { stem } from '../../language/stems.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { areInTrade } from './market.ts';
import { areOfOtherPeriods } from '../apart/other-times.ts';
import { polesIn, readPoles } from '../reading/poles.ts';
import { remembered } from '../reading/remembered.ts';
import { apartInScope } from '../reading/scope.ts';
import { otherBasis, sameStanding } from '../reading/standing.ts';
import { subjectOf } from '../reading/themes.ts';

/** Which way a measure went. */
interface Direction {
  readonly of: string;
  /** The words before it that tell it from its like: "operating" in "operating profit". */
  readonly limits: string;
  readonly way: 'up' | 'down';
  readonly passage: Passage;
}

/** How surely a measure by its name cannot have gone both ways. */
const SURE = 0.8;

/** A measure that by its figures went one way and by the other claim's words the other: "a profit of 88 million, up from 71 million", "profit fell". */
export function turnedMeasures(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const clash = clashOf(byFigures(left), byWords(right)) ?? clashOf(byWords(left), byFigures(right));
  if (clash === undefined || areOfOtherPeriods(left, right) || areInTrade(left, right)) return [];
  const [a, b] = clash;
  const [l, r] = [
    { mention: a.passage, statement: left },
    { mention: b.passage, statement: right },
  ];
  if (apartInScope(l, r) || otherBasis(l, r) || !sameStanding(l, r) || isSince(left) !== isSince(right)) return [];
  const [mine, theirs] = [ownerOf(left, a), ownerOf(right, b)];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return [];
  return [
    {
      outcome: 'incompatible',
      reason: 'one goes up, the other down',
      confidence: SURE,
      left: { value: a.way, passage: a.passage },
      right: { value: b.way, passage: b.passage },
    },
  ];
}

/** What is traded goes up and down in a day. */
const TRADED: ReadonlySet<string> = new Set(['share', 'stock', 'index', 'currency', 'bond', 'oil', 'gold'].map(stem));

const isSince = ({ claim }: Statement): boolean =>
  // "From a year earlier" tells only what it is held against.
  claim.mentions.some((m) => m.kind === 'time' && m.bound === 'since' && !/\b(?:earlier|ago|before)\b/i.test(m.text));

/** Whose a measure is: "the museum's budget". */
const ownerOf = ({ terms, document }: Statement, { of }: Direction): string | undefined => {
  const measure = terms.find((term) => term.stem === of);
  return (
    measure && OWNER.exec(document.text.slice(Math.max(0, measure.start - OWNED), measure.start))?.[1]?.toLowerCase()
  );
};
const OWNER = /([a-zà-ÿ]+)['’]s? (?:[a-z]+ ){0,2}$/i;
/** Letters between an owner and what is owned: "museum's yearly ". */
const OWNED = 40;

function clashOf(
  mine: readonly Direction[],
  theirs: readonly Direction[],
): readonly [Direction, Direction] | undefined {
  for (const a of mine)
    for (const b of theirs) {
      const isLimited = a.limits !== b.limits && a.limits !== '' && b.limits !== '';
      if (a.of === b.of && a.way !== b.way && !isLimited && !TRADED.has(a.of)) return [a, b];
    }
  return undefined;
}

/** "A profit of 88 million euros, up from 71 million". */
const byFigures = remembered(({ claim }: Statement): readonly Direction[] => {
  const figures = claim.mentions.filter((m): m is Quantity => m.kind === 'quantity');
  return figures.flatMap((now, at): Direction[] => {
    if (now.change && now.direction !== undefined && now.measure !== undefined && now.dimension === 'percent') {
      const all = now.measure.split(' ');
      const passage = { start: now.start, end: now.end, text: now.text };
      return [{ of: stem(all.at(-1) ?? ''), limits: all.slice(0, -1).join(' '), way: now.direction, passage }];
    }
    const former = figures.slice(at + 1).find((m) => m.point === 'from');
    if (former === undefined || now.point === 'from' || now.measure === undefined || now.change) return [];
    if (former.dimension !== now.dimension || (former.unit !== now.unit && former.assumed !== true)) return [];
    if (now.min === null || now.max === null || former.min === null || former.max === null) return [];
    if (now.min <= former.max && former.min <= now.max) return [];
    const words = now.measure.split(' ');
    return [
      {
        of: stem(words.at(-1) ?? ''),
        limits: words.slice(0, -1).join(' '),
        way: now.min > former.max ? 'up' : 'down',
        passage: { start: now.start, end: now.end, text: now.text },
      },
    ];
  });
});

/** "The company's profit fell last year". */
const byWords = remembered((statement: Statement): readonly Direction[] =>
  polesIn(statement, readPoles('opposed-outcomes')).flatMap((pole): Direction[] => {
    const { question, answer, denied, hedge, start, end, text } = pole;
    // "Recovered most of its loss" tells what came after.
    if (/^(?:recover|rebound|regain)/i.test(text)) return [];
    if (question !== 'change' || denied || hedge !== undefined || (answer !== 'up' && answer !== 'down')) return [];
    return subjectOf(pole).map((term) => ({
      of: term.stem,
      limits: limitOf(statement, term),
      way: answer,
      passage: { start, end, text },
    }));
  }),
);

const limitOf = ({ terms }: Statement, { start }: Term): string =>
  terms.find(({ end, tag }) => end + 1 === start && /^(?:JJ|NN)/.test(tag))?.lower ?? '';
