import type { Amount, Expression, Meaning, Unit } from './meaning.ts';

type Counted = Meaning & { readonly kind: 'duration' | 'offset' };

/**
 * What two neighbouring lengths tell together, the second in a finer unit and less than one of the coarser: "an hour and 40
 * minutes", "two years, three months"; and a distance where either tells one: "two hours, 20 minutes later".
 */
export function sumOfUnits(left: Expression, gap: string, right: Expression): Expression | undefined {
  const [coarse, fine] = [left.meaning, right.meaning];
  if (!JOINTS.has(gap) || left.within !== undefined || !isCounted(coarse) || !isCounted(fine)) return undefined;
  const times = HELD[coarse.unit]?.[fine.unit];
  if (times === undefined || coarse.amount === undefined || fine.amount === undefined) return undefined;
  if (fine.amount.max >= times || isReach(coarse) || isReach(fine)) return undefined;
  const approximate = left.approximate === true || right.approximate === true;
  const amount = sum(coarse.amount, fine.amount, times);
  return {
    ...(coarse.kind === 'offset' ? left : right),
    meaning: fine.kind === 'offset' ? { ...fine, amount } : { ...coarse, unit: fine.unit, amount },
    ...(approximate ? { approximate } : {}),
  };
}

const JOINTS: ReadonlySet<string> = new Set(['', ',', 'and', ', and']);

const isCounted = (meaning: Meaning): meaning is Counted => meaning.kind === 'duration' || meaning.kind === 'offset';
/** "The past two years", "that year". */
const isReach = (meaning: Counted): boolean =>
  meaning.kind === 'duration' ? meaning.reach !== undefined : meaning.sign === 0;

const sum = (coarse: Amount, fine: Amount, times: number): Amount => ({
  min: times * coarse.min + fine.min,
  max: times * coarse.max + fine.max,
});

/** How many of the finer unit the coarser one holds, the least where it varies. */
const HELD: Readonly<Partial<Record<Unit, Readonly<Partial<Record<Unit, number>>>>>> = {
  minute: { second: 60 },
  hour: { minute: 60, second: 3600 },
  day: { hour: 24, minute: 1440 },
  week: { day: 7 },
  month: { day: 28, week: 4 },
  year: { month: 12, week: 52, day: 365 },
};
