import { isDash, isHyphen, lowerAt, type Line } from './line.ts';
import type { Expression, Unit } from './meaning.ts';

/** What hangs on a unit by a hyphen or is written like it: "year-ago", "year-earlier quarter", "decades-long", "year-end"; undefined where nothing does. */
export function compounds(line: Line, at: number, unit: Unit, floor: number): readonly Expression[] | undefined {
  const hyphen = isHyphen(line, at + 1);
  if (isHyphen(line, at - 1)) return hyphen ? [] : undefined;
  const yearEnd = unit === 'year' ? endOfYear(line, at, floor) : undefined;
  if (yearEnd !== undefined) return [yearEnd];
  if (!hyphen) return undefined;
  const word = lowerAt(line, at + 2);
  const article = lowerAt(line, at - 1) === 'the' && at - 1 >= floor;
  if (word === 'ago' || word === 'earlier') {
    const named = /^(?:quarter|period|month|week|year)$/u.test(lowerAt(line, at + 3)) ? 1 : 0;
    const quarter = named === 1 && lowerAt(line, at + 3) === 'quarter';
    return [
      {
        from: named === 1 && article ? at - 1 : at,
        to: at + 3 + named,
        meaning: {
          kind: 'offset',
          unit,
          amount: { min: 1, max: 1 },
          sign: -1,
          from: 'either',
          ...(quarter ? { grain: 'quarter' } : {}),
        },
      },
    ];
  }
  if (word === 'long' || word === 'lasting')
    return [{ from: at, to: at + 3, meaning: { kind: 'duration', unit, amount: undefined } }];
  return [];
}

/** "year-end", "year end", "year's end". */
function endOfYear(line: Line, at: number, floor: number): Expression | undefined {
  const next = lowerAt(line, at + 1);
  const joined = next === "'s" || isDash(line, at + 1) ? at + 2 : at + 1;
  if (lowerAt(line, joined) !== 'end') return undefined;
  const article = /^(?:the|this)$/u.test(lowerAt(line, at - 1)) && at - 1 >= floor;
  const last = lowerAt(line, at - 1) === 'last' && at - 1 >= floor;
  return {
    from: article || last ? at - 1 : at,
    to: joined + 1,
    meaning: { kind: 'period', unit: 'year', shift: last ? -1 : 0 },
    part: 'late',
  };
}
