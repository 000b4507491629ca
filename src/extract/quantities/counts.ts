import { wordGroups } from '../../language/lexicon.ts';
import { beginsNumeral, readNumeral } from '../../language/numerals.ts';
import type { Quantity } from '../../model/mention.ts';
import { childrenOf } from './children.ts';
import { readCounted, type Counted } from './counted.ts';
import { quantityOf } from './draft.ts';
import type { Figure } from './figures.ts';
import { hedgeBehind } from './hedges.ts';
import { intervalOf } from './intervals.ts';
import { movementOf, STANDINGS, type Sort } from './movement.ts';
import type { Measure } from './measures.ts';
import { isBareName, isLabelled, isYear } from './names.ts';
import { isLoneOne } from './ones.ts';
import { partOf, type Part } from './parts.ts';
import { rateAt, type Rate } from './rates.ts';
import { isPersonEvent } from './role-words.ts';
import { isPreposition, roleOf, roleOfNumber, type Role } from './roles.ts';
import { isJoined, lower, type Scene } from './scene.ts';
import { measuredThing } from './subject.ts';

/** What the number before in the sentence counted, for "34 injured", "five of them" and "three others". */
export interface Previous {
  readonly of: string;
  readonly role: string;
  readonly next: number;
  /** The unit of the last share or sum: "51.3 per cent and 48.7". */
  readonly measure?: Measure | undefined;
}

/** What was read at one place: the quantity, if it is one, and where to go on. */
export interface Found {
  readonly quantity: Quantity | undefined;
  readonly next: number;
  readonly previous?: Previous;
}

/** The count that the figure tells, with what is counted and in what role: "at least 17 people were killed". */
export function countOf(scene: Scene, figure: Figure, previous: Previous | undefined): Found {
  const { numeral } = figure;
  if (isExcept(scene, figure.first)) return allBut(scene, figure);
  const part = partOf(scene, figure, previous);
  const behind = part === undefined ? thingsBehind(scene, figure) : part.counted;
  const children = behind === undefined ? childrenOf(scene, figure) : undefined;
  const counted = behind ?? children;
  const end = counted?.next ?? part?.next ?? figure.next;
  // What befell a mother of three did not befall the three.
  const told = children === undefined ? roleOf(scene, { first: figure.first, next: end }, counted) : undefined;
  const rate = rateAt(scene, end);
  // "64 cases per 100,000": the second number is no other quantity
  const divided = rate !== undefined && rate.divisor > 1;
  const scan = Math.max(figure.next, numeral.next, divided ? rate.next : 0);
  if (isNoCount(scene, figure, counted, told?.role, rate)) return { quantity: undefined, next: scan };
  const sort: Sort = counted === undefined ? 'bare' : STANDINGS.has(counted.head) ? 'standings' : 'things';
  const movement = movementOf(scene, figure.first, sort === 'standings' ? end : figure.next, sort);
  const alone = told === undefined && (counted === undefined || movement.point !== undefined);
  const measured = alone ? measuredThing(scene, figure.first, end) : undefined;
  const role = plausible(
    told?.role ??
      inherited(scene, figure, counted, part, previous) ??
      measured?.role ??
      (alone ? roleOfNumber(scene, figure.first) : undefined),
    counted,
    movement.change && sort !== 'things',
  );
  const of = whatIsCounted(counted, part, role, previous);
  const late = hedgeBehind(scene, end);
  const next = Math.max(told?.next ?? 0, end, late?.next ?? 0, rate?.next ?? 0);
  const quantity = quantityOf(scene, {
    first: figure.first,
    next,
    interval: late === undefined ? figure.interval : intervalOf(numeral, [late.hedge], true),
    precision: figure.precision,
    dimension: divided ? 'rate' : 'count',
    unit: '1',
    factor: 1 / (rate?.divisor ?? 1),
    movement,
    of,
    role: role?.name ?? '',
    part: part?.part === true,
    ...(rate !== undefined && rate.by !== '' && { per: rate.by }),
    ...(measured?.of !== undefined && { measure: measured.of }),
    ...(counted !== undefined && { counted }),
  });
  return {
    quantity,
    next: scan,
    previous: topicOf(scene, figure, previous, { of, role: role?.name ?? '', next, measure: previous?.measure }),
  };
}

// "all but two of the 14 crew"
const isExcept = (scene: Scene, first: number): boolean =>
  lower(scene, first - 1) === 'but' && EVERY.has(lower(scene, first - 2));
const EVERY: ReadonlySet<string> = new Set(['all', 'everyone', 'everybody']);
/** Words between "of" and the number of all: "of the boat's 14 crew". */
const MOST_BETWEEN = 4;

/** The rest of a number that the words give: "all but two of the 14 crew died" tells of twelve; nothing where they do not. */
function allBut(scene: Scene, figure: Figure): Found {
  const nothing = { quantity: undefined, next: figure.next };
  if (lower(scene, figure.next) !== 'of' || figure.interval.form !== 'exact') return nothing;
  let here = figure.next + 1;
  while (here < figure.next + MOST_BETWEEN && !beginsNumeral(scene.tokens, here)) here++;
  const whole = readNumeral(scene.tokens, here);
  const counted = whole && readCounted(scene, whole.next, 'plural');
  if (whole?.kind !== 'cardinal' || counted === undefined || whole.value <= figure.numeral.value) return nothing;
  const value = whole.value - figure.numeral.value;
  const told = roleOf(scene, { first: figure.first, next: counted.next }, counted);
  const quantity = quantityOf(scene, {
    first: figure.first - 2,
    next: counted.next,
    interval: { min: value, max: value, approximate: false, form: 'exact' },
    precision: 1,
    dimension: 'count',
    unit: '1',
    of: counted.of,
    role: plausible(told?.role, counted, false)?.name ?? '',
    counted,
  });
  return { quantity, next: figure.next };
}

// "64 people were taken to three hospitals, nine of them": what stands behind a preposition is not what is spoken of on.
function topicOf(scene: Scene, figure: Figure, previous: Previous | undefined, own: Previous): Previous {
  if (previous === undefined || previous.of === '' || !isPreposition(lower(scene, figure.first - 1))) return own;
  return { ...previous, next: NOWHERE };
}

// No number stands behind it, so that nothing is joined to it by "and".
const NOWHERE = Number.MAX_SAFE_INTEGER;

function thingsBehind(scene: Scene, figure: Figure): Counted | undefined {
  const one = figure.numeral.value === 1 && figure.interval.form !== 'range';
  // "40 head of cattle"
  const head = lower(scene, figure.next) === 'head' && lower(scene, figure.next + 1) === 'of' ? 2 : 0;
  return hyphened(scene, figure) ?? readCounted(scene, figure.next + head, one ? 'singular' : 'plural');
}

// "a 14-seat committee", "the 20-team league"
function hyphened(scene: Scene, { numeral, next }: Figure): Counted | undefined {
  if (lower(scene, next) !== '-' || !isJoined(scene, next) || next !== numeral.next) return undefined;
  const word = scene.tokens[next + 1];
  if (word?.kind !== 'word' || !(scene.tags[next + 1] ?? '').startsWith('NN')) return undefined;
  const of = numeral.value === 1 ? word.lower : pluralOf(word.lower);
  return { of, head: of, modifiers: [], first: next + 1, next: next + 2 };
}

function pluralOf(noun: string): string {
  if (noun.endsWith('s')) return noun;
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** "The bond firmed 26/32": by so many of the steps in which bonds are priced. */
function isTick({ text, tokens }: Scene, { first, next }: Figure): boolean {
  const [from, to] = [tokens[first]?.start ?? 0, tokens[next - 1]?.end ?? 0];
  return /\/(?:16|32|64)$/.test(text.slice(from, to));
}

function isNoCount(
  scene: Scene,
  figure: Figure,
  counted: Counted | undefined,
  role: Role | undefined,
  rate: Rate | undefined,
): boolean {
  const { numeral, sure, first } = figure;
  if (isLoneOne(scene, numeral, sure, counted, role)) return true;
  if (counted === undefined && isTick(scene, figure)) return true;
  if (sure) return false;
  if (isYear(scene, numeral)) return true;
  if (counted === undefined && isLabelled(scene, numeral)) return true;
  if (counted !== undefined || role !== undefined || rate !== undefined) return false;
  if (isBareName(scene, numeral)) return true;
  const before = lower(scene, first - 1);
  const pronoun =
    !numeral.figures && (before === 'the' || before === 'these' || before === 'those' || before === 'all');
  return pronoun || numeral.kind === 'vague' || numeral.value === 0;
}

// "killed 17 soldiers and five civilians", "17 people were killed, three of them children"
function inherited(
  scene: Scene,
  figure: Figure,
  counted: Counted | undefined,
  part: Part | undefined,
  previous: Previous | undefined,
): Role | undefined {
  if (previous === undefined || previous.role === '') return undefined;
  if (part?.part === true) return { name: previous.role, people: true };
  if (counted === undefined) return undefined;
  for (let here = previous.next; here < figure.first; here++) if (!JOINING.has(lower(scene, here))) return undefined;
  return previous.next < figure.first ? { name: previous.role, people: true } : undefined;
}

const THINGS = new Set(wordGroups('number-role-links').get('things'));
const JOINING = new Set([',', 'and', 'or', 'another', 'a', 'as', 'well']);

// "ordered 30,000 people to move" bought nobody, and "fired 23 missiles" dismissed none
function plausible(role: Role | undefined, counted: Counted | undefined, moves: boolean): Role | undefined {
  // the index "lost 68.84", "added two points"
  if (moves && role?.people === false) return undefined;
  if (role === undefined || counted === undefined) return role;
  return role.people ? (THINGS.has(counted.head) ? undefined : role) : counted.head === 'people' ? undefined : role;
}

function whatIsCounted(
  counted: Counted | undefined,
  part: Part | undefined,
  role: Role | undefined,
  previous: Previous | undefined,
): string {
  const of = counted?.of ?? part?.of ?? '';
  const people = role?.people === true;
  if (of === 'others' && previous !== undefined && previous.of !== '') return previous.of;
  if (of !== '' && of !== 'others')
    return people && counted !== undefined && isPersonEvent(counted.head) ? 'people' : of;
  if (!people) return of === 'others' ? '' : of;
  return previous !== undefined && previous.role !== '' && previous.of !== '' ? previous.of : 'people';
}
