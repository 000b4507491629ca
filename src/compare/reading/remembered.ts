import type { Statement } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import type { Sided } from '../rule.ts';

/** A reading of a claim that is made once for each: a claim of a story is compared with hundreds of others. */
export function remembered<Result>(read: (statement: Statement) => Result): (statement: Statement) => Result {
  const number = readings++;
  return (statement) => {
    const own = statement === last.statement ? last.readings : readingsOf(statement);
    const known = own[number];
    // Only this reading writes in its place.
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Result;
    const result = read(statement);
    own[number] = result === undefined ? NOTHING : result;
    return result;
  };
}

/** How many readings there are: each has its number. */
let readings = 0;

/** Stands for a reading that found nothing. */
const NOTHING = Symbol('nothing');

/** What was read of a claim, by the number of the reading: one look-up finds it for all of them. */
const allReadings = new WeakMap<Statement, unknown[]>();

interface AtHand {
  readonly statement: Statement | undefined;
  readonly readings: unknown[];
}

// Most questions are about the two claims that were asked about last. Pairs of one claim come together: it stays at hand while its
// partners change.
let last: AtHand = { statement: undefined, readings: [] };
let lastButOne: AtHand = last;

function readingsOf(statement: Statement): unknown[] {
  if (lastButOne.statement === statement) {
    [last, lastButOne] = [lastButOne, last];
    return last.readings;
  }
  let own = allReadings.get(statement);
  if (own === undefined) {
    own = [];
    allReadings.set(statement, own);
  }
  lastButOne = last;
  last = { statement, readings: own };
  return own;
}

/** The same for what is read of a mention in its claim. */
export function rememberedBeside<Result, M extends Passage = Passage>(
  read: (side: Sided<M>) => Result,
): (side: Sided<M>) => Result {
  const number = readingsBeside++;
  return (side) => {
    const { mention, statement } = side;
    const own =
      mention === lastBeside.mention && statement === lastBeside.statement
        ? lastBeside.readings
        : besideOf(mention, statement);
    const known = own[number];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Result;
    const result = read(side);
    own[number] = result === undefined ? NOTHING : result;
    return result;
  };
}

let readingsBeside = 0;

/** What was read of a mention in the claim that asked last: those who make a claim of another one may take over its mentions. */
const allBeside = new WeakMap<Passage, MentionAtHand>();

interface MentionAtHand extends AtHand {
  readonly mention: Passage | undefined;
}

let lastBeside: MentionAtHand = { mention: undefined, statement: undefined, readings: [] };
let lastButOneBeside: MentionAtHand = lastBeside;

function besideOf(mention: Passage, statement: Statement): unknown[] {
  if (lastButOneBeside.mention === mention && lastButOneBeside.statement === statement) {
    [lastBeside, lastButOneBeside] = [lastButOneBeside, lastBeside];
    return lastBeside.readings;
  }
  let own = allBeside.get(mention);
  if (own?.statement !== statement) {
    own = { mention, statement, readings: [] };
    allBeside.set(mention, own);
  }
  lastButOneBeside = lastBeside;
  lastBeside = own;
  return own.readings;
}
