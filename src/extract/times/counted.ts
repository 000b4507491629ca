import { halfBehind, type AmountFound } from './amounts.ts';
import { isHyphen, lowerAt, type Line } from './line.ts';
import type { Choice, Expression, Unit } from './meaning.ts';
import { leaning } from './tense.ts';
import { choiceBefore } from './choices.ts';
import { timeWords } from './words.ts';

const EARLIER = timeWords('earlier');
const LATER = timeWords('later');

/** A number of units: "two days ago", "a year earlier", "in three weeks", "the past 18 months", "five-week", "two hours". */
export function countedTimes(
  line: Line,
  at: number,
  unit: Unit,
  found: AmountFound,
  floor: number,
): readonly Expression[] {
  const half = halfBehind(line, at + 1);
  // "an hour and a half", "a minute and a half later"
  if (half !== undefined) {
    const more = { from: found.from, amount: { min: found.amount.min + 0.5, max: found.amount.max + 0.5 } };
    return counted(line, half - 1, unit, more, floor);
  }
  return counted(line, at, unit, found, floor);
}

/** As `countedTimes`, where `at` is the last token of number and unit. */
function counted(line: Line, at: number, unit: Unit, found: AmountFound, floor: number): readonly Expression[] {
  const { from, amount } = found;
  const next = lowerAt(line, at + 1);
  const after = lowerAt(line, at + 2);
  const offset = (
    to: number,
    sign: -1 | 1,
    anchor: 'published' | 'text' | 'either',
    start = from,
  ): readonly Expression[] => [{ from: start, to, meaning: { kind: 'offset', unit, amount, sign, from: anchor } }];
  if (lowerAt(line, at) === 'second' && amount.min === 1 && /^(?:a|an)$/u.test(lowerAt(line, from))) return [];
  if (unit === 'quarter' && isFraction(line, at, found)) return [];
  if (next === 'ago') return offset(at + 2, -1, 'published');
  if (next === 'or' && after === 'so' && lowerAt(line, at + 3) === 'ago') return offset(at + 4, -1, 'published');
  if (next === 'from' && (after === 'now' || after === 'today')) return offset(at + 3, 1, 'published');
  if (EARLIER.has(next) && endsPhrase(line, at + 2)) return offset(at + 2, -1, next === 'earlier' ? 'either' : 'text');
  if (LATER.has(next) && next !== 'on' && endsPhrase(line, at + 2)) return offset(at + 2, 1, 'text');
  const choice = choiceBefore(line, from, floor);
  if (choice !== undefined && choice.choice !== 'this' && !isLasting(line, choice.from))
    return [reaching(line, at, unit, found, choice)];
  // "the two-day talks": the article is the talks'.
  const article = !isHyphen(line, at - 1) && /^(?:the|those|these|another)$/u.test(lowerAt(line, from - 1));
  const start = article && from - 1 >= floor ? from - 1 : from;
  if (lowerAt(line, from - 1) === 'in' && from - 1 >= floor && leaning(line, from - 1, at + 1) === 'future')
    return offset(at + 1, 1, 'published', from - 1);
  return [{ from: start, to: at + 1, meaning: { kind: 'duration', unit, amount } }];
}

/** "Will last four minutes", "is expected to last six weeks". */
const isLasting = (line: Line, at: number): boolean =>
  lowerAt(line, at) === 'last' &&
  /^(?:will|would|to|can|could|may|might|should|must|not|['’]ll|n['’]t|shall)$/u.test(lowerAt(line, at - 1));

/** "more than a quarter", "three-quarters of its food". */
function isFraction(line: Line, at: number, { amount }: AmountFound): boolean {
  return (
    amount.max < 2 ||
    (amount.max <= 3 && lowerAt(line, at) === 'quarters' && (isHyphen(line, at - 1) || lowerAt(line, at + 1) === 'of'))
  );
}

/** "two days before the vote" counts from the vote; "two days before." from what the text told. */
function endsPhrase(line: Line, at: number): boolean {
  const tag = line.tags[at];
  return (
    tag === undefined ||
    !/^(?:DT|NN|NNS|NNP|NNPS|PRP|PRP\$|JJ|CD|VBG|WDT|WP|IN)$/u.test(tag) ||
    lowerAt(line, at) === 'in' ||
    isBesides(line, at)
  );
}

/** "a year earlier on sales of", "two days later at the airport": what follows goes on with the sentence. */
function isBesides(line: Line, at: number): boolean {
  const before = lowerAt(line, at - 1);
  if (before === 'before' || before === 'after') return false;
  return lowerAt(line, at) !== 'than';
}

/** "the past two months" reaches up to now, "the next five years" from now on. */
function reaching(
  line: Line,
  at: number,
  unit: Unit,
  found: AmountFound,
  choice: { readonly from: number; readonly choice: Choice },
): Expression {
  const reach = choice.choice === 'last' || choice.choice === 'previous' ? 'past' : 'next';
  // "the last two weeks of May" are a part of May, not the two weeks up to now.
  if (reach === 'past' && lowerAt(line, at + 1) === 'of' && found.amount.min === found.amount.max)
    return { from: choice.from, to: at + 1, meaning: { kind: 'section', unit, number: -1, count: found.amount.min } };
  return { from: choice.from, to: at + 1, meaning: { kind: 'duration', unit, amount: found.amount, reach } };
}
