import { wordGroups, wordMap } from '../../language/lexicon.ts';
import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { inDecade, type Age } from './ages-by-decade.ts';
import { readCounted } from './counted.ts';
import { isCapital, isJoined, lower, tag, textOf, type Scene } from './scene.ts';

/** The age that the numeral tells: "51-year-old", "18 months old", "aged 5", "Tolleng, 34,", "a boy of four", "in his 50s". */
export function ageOf(scene: Scene, numeral: Numeral): Age | undefined {
  if (numeral.kind !== 'cardinal') return undefined;
  if (numeral.scale > 1) return oldAs(scene, numeral);
  return (
    oldAs(scene, numeral) ??
    aged(scene, numeral) ??
    inRowOfAges(scene, numeral) ??
    inTheir(scene, numeral) ??
    bounded(scene, numeral) ??
    ofPerson(scene, numeral) ??
    ofPronoun(scene, numeral) ??
    besideName(scene, numeral)
  );
}

const GROUPS = wordGroups('number-names');
const PERSONS = new Set(GROUPS.get('persons'));
const NO_TRADES = new Set(GROUPS.get('no-trades'));
const NO_NAMES = new Set([...wordMap('months').keys(), ...wordMap('weekdays').keys()]);
const OLDEST = 120;
const YEARS_OF: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['years', 1],
  ['yr', 1],
  ['yrs', 1],
  ['month', 1 / 12],
  ['months', 1 / 12],
  ['week', 1 / 52],
  ['weeks', 1 / 52],
  ['day', 1 / 365],
  ['days', 1 / 365],
]);

function plain(
  numeral: Numeral,
  years: number,
  place: { readonly first?: number; readonly next: number; readonly of?: string },
): Age {
  return {
    years,
    most: years,
    of: place.of ?? '',
    first: place.first ?? numeral.first,
    next: place.next,
    vague: false,
  };
}

// "51-year-old captain", "8 months old", "ninety years of age", "87 yo"
function oldAs(scene: Scene, numeral: Numeral): Age | undefined {
  const hyphen = lower(scene, numeral.next) === '-' && isJoined(scene, numeral.next) ? 1 : 0;
  const at = numeral.next + hyphen;
  if (lower(scene, at) === 'yo') return plain(numeral, numeral.value, { next: at + 1 });
  const share = YEARS_OF.get(lower(scene, at));
  if (share === undefined) return undefined;
  const second = lower(scene, at + 1) === '-' ? 1 : 0;
  const behind = at + 1 + second;
  const years = numeral.value * share;
  if (lower(scene, behind) === 'of' && lower(scene, behind + 1) === 'age')
    return plain(numeral, years, { next: behind + 2 });
  if (lower(scene, behind) !== 'old' && lower(scene, behind) !== 'olds') return undefined;
  const of = lower(scene, behind) === 'old' ? (readCounted(scene, behind + 1, 'any')?.of ?? '') : '';
  return plain(numeral, years, { next: behind + 1, of });
}

// "aged 5", "aged between 5 and 12", "at the age of 34", "turned 80"
function aged(scene: Scene, numeral: Numeral): Age | undefined {
  if (numeral.value > OLDEST) return undefined;
  const between = lower(scene, numeral.first - 1) === 'between' ? 1 : 0;
  const first = numeral.first - 1 - between;
  const before = lower(scene, first);
  const ofAge = before === 'of' && lower(scene, first - 1) === 'age' && tag(scene, numeral.next) !== 'NNS';
  // "Died at 61"
  const atEnd = before === 'at' && DIED.has(lower(scene, first - 1)) && !/^(?:N|CD|%)/u.test(tag(scene, numeral.next));
  const turned =
    (before === 'turned' || before === 'turns' || before === 'turning') && !tag(scene, numeral.next).startsWith('N');
  const leads = before === 'aged' || before === 'age' || before === 'ages';
  if (!ofAge && !turned && !leads && !(atEnd && isMark(scene, numeral.next))) return undefined;
  const second = leads ? upperAge(scene, numeral.next, between === 1) : undefined;
  const next = second?.next ?? numeral.next;
  const share = leads ? YEARS_OF.get(lower(scene, next)) : undefined;
  const age = plain(numeral, numeral.value * (share ?? 1), {
    first: leads ? first : numeral.first,
    next: next + (share === undefined ? 0 : 1),
  });
  return second === undefined ? age : { ...age, most: second.value * (share ?? 1), range: true };
}

const DIED = new Set(['died', 'dies', 'dead', 'retired', 'married']);

// "ages 6 and 16", "aged four, seven and 11"
function inRowOfAges(scene: Scene, numeral: Numeral): Age | undefined {
  if (numeral.value > OLDEST || tag(scene, numeral.next).startsWith('N')) return undefined;
  let at = numeral.first;
  while (at > numeral.first - LONGEST_ROW && ROW_MARKS.has(lower(scene, at - 1))) {
    while (ROW_MARKS.has(lower(scene, at - 1))) at--;
    if (tag(scene, at - 1) !== 'CD') return undefined;
    at--;
  }
  const leads = at < numeral.first && (lower(scene, at - 1) === 'aged' || lower(scene, at - 1) === 'ages');
  return leads ? plain(numeral, numeral.value, { next: numeral.next }) : undefined;
}

const ROW_MARKS = new Set([',', 'and', '&']);
// "children under five", "anyone over 65"; what is counted behind the number makes it no age
function bounded(scene: Scene, numeral: Numeral): Age | undefined {
  const bound = lower(scene, numeral.first - 1);
  if (numeral.value > OLDEST || (bound !== 'under' && bound !== 'over')) return undefined;
  if (!OLD_OR_YOUNG.has(lower(scene, numeral.first - 2))) return undefined;
  const behind = tag(scene, numeral.next);
  if (behind.startsWith('N') || behind.startsWith('JJ') || behind === 'CD' || lower(scene, numeral.next) === '%')
    return undefined;
  return plain(numeral, numeral.value, { next: numeral.next });
}

const OLD_OR_YOUNG = new Set(
  'children people adults women men boys girls pensioners residents those anyone everyone persons youngsters patients citizens voters drivers players workers'.split(
    ' ',
  ),
);

/** Tokens of such a row: a dozen ages. */
const LONGEST_ROW = 36;

// "5 to 12", "18-24", "between 5 and 12"
function upperAge(scene: Scene, at: number, between: boolean): Numeral | undefined {
  const link = lower(scene, at);
  if (link !== 'to' && link !== '-' && link !== '–' && !(link === 'and' && between)) return undefined;
  const second = readNumeral(scene.tokens, at + 1);
  return second?.kind === 'cardinal' && second.value <= OLDEST ? second : undefined;
}

// "in his early 50s": the decade, or the part of it
function inTheir(scene: Scene, numeral: Numeral): Age | undefined {
  const tens = numeral.value % 10 === 0 && numeral.value >= 20 && numeral.value <= 100;
  if (!tens || lower(scene, numeral.next) !== 's' || !isJoined(scene, numeral.next - 1)) return undefined;
  return inDecade(scene, numeral.first, numeral.value, numeral.next + 1);
}

// "a boy of four", "a welder of 23"
function ofPerson(scene: Scene, numeral: Numeral): Age | undefined {
  const noun = lower(scene, numeral.first - 2);
  if (numeral.value > OLDEST || lower(scene, numeral.first - 1) !== 'of') return undefined;
  if (PARENTS.has(noun) || (!PERSONS.has(noun) && !isTrade(scene, numeral, noun))) return undefined;
  if (tag(scene, numeral.next).startsWith('N') && tag(scene, numeral.next) !== 'NNP') return undefined;
  return plain(numeral, numeral.value, { next: numeral.next, of: noun });
}

/** "A father of two" has two children. */
const PARENTS = new Set(['father', 'mother', 'parent', 'grandfather', 'grandmother', 'dad', 'mum', 'mom']);

// "a beekeeper of 22": a noun of trade behind "a", and nothing that the number could count
const TRADE = /(?:er|or|ist|ian|man|woman|ess|eer|ee)$/u;
const LEAST_TRADE = 10;

function isTrade(scene: Scene, numeral: Numeral, noun: string): boolean {
  const article = lower(scene, numeral.first - 3);
  if ((article !== 'a' && article !== 'an') || numeral.value < LEAST_TRADE || NO_TRADES.has(noun)) return false;
  const behind = scene.tokens[numeral.next];
  return (
    TRADE.test(noun) && (behind === undefined || behind.kind === 'mark' || tag(scene, numeral.next).startsWith('V'))
  );
}

// "She was 85.", "The victim was 24.", "Tennant and Hakim, both 51, died"
function ofPronoun(scene: Scene, numeral: Numeral): Age | undefined {
  if (!numeral.figures || numeral.value > OLDEST || !isMark(scene, numeral.next)) return undefined;
  // "The youngest was just 16."
  const only = ONLY.has(lower(scene, numeral.first - 1)) ? 1 : 0;
  const before = lower(scene, numeral.first - 1 - only);
  const both = before === 'both' && lower(scene, numeral.first - 2) === ',';
  const who = lower(scene, numeral.first - 2 - only);
  const was = (before === 'was' || before === 'is') && (PRONOUNS.has(who) || ONES.has(who));
  return both || was ? plain(numeral, numeral.value, { next: numeral.next }) : undefined;
}

const PRONOUNS = new Set(['he', 'she', 'who']);
const ONLY = new Set(['just', 'only']);
/** Of whom a story tells as of one. */
const ONES = new Set(
  'victim suspect driver pilot attacker gunman defendant accused killer man woman boy girl teenager passenger youngest oldest eldest'.split(
    ' ',
  ),
);

function isMark(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token === undefined || token.text === '.' || token.text === ',' || token.text === ';' || token.text === '”';
}

// "Hamzah Tolleng, 34, a trader", "his wife Ann (58)": figures alone between a name and a mark
function besideName(scene: Scene, numeral: Numeral): Age | undefined {
  if (!numeral.figures || !Number.isInteger(numeral.value) || numeral.value > OLDEST || numeral.value < 1)
    return undefined;
  const open = lower(scene, numeral.first - 1);
  const close = lower(scene, numeral.next);
  const bracket = open === '(' && close === ')';
  const commas = open === ',' && (close === ',' || close === '.' || close === ';' || close === ')' || close === '');
  if (!bracket && !commas) return undefined;
  let first = numeral.first - 1;
  while (first > numeral.first - MOST_NAMES && isNamePart(scene, first - 1)) first--;
  const length = numeral.first - 1 - first;
  if (length === 0 && !bracket && close === ',') return besidePerson(scene, numeral);
  // "Kane (34)" tells the minute of a goal
  if (length === 0 || (bracket && length < 2)) return undefined;
  // "in Paris, 34, and in Rome, 12"; "Ohio, 12"
  if (length === 1 && !bracket && (close !== ',' || PLACES.has(lower(scene, first - 1)))) return undefined;
  if (readNumeral(scene.tokens, numeral.next + 1)?.figures === true) return undefined;
  return plain(numeral, numeral.value, {
    next: numeral.next,
    of: textOf(scene, first, numeral.first - 1).toLowerCase(),
  });
}

/** "The victim, 47, was found", "the teacher, 52, denied it". */
function besidePerson(scene: Scene, numeral: Numeral): Age | undefined {
  const noun = lower(scene, numeral.first - 2);
  const article = lower(scene, numeral.first - 3);
  const isPerson =
    ONES.has(noun) || PERSONS.has(noun) || (TRADE.test(noun) && !NO_TRADES.has(noun) && numeral.value >= LEAST_TRADE);
  if (!isPerson || (article !== 'the' && article !== 'a' && article !== 'an')) return undefined;
  if (readNumeral(scene.tokens, numeral.next + 1) !== undefined) return undefined;
  return plain(numeral, numeral.value, { next: numeral.next, of: noun });
}

const PLACES = new Set(['in', 'at', 'from', 'near', 'to', 'of', 'around', 'outside']);
const MOST_NAMES = 6;

function isNamePart(scene: Scene, at: number): boolean {
  if (lower(scene, at) === '-') return isJoined(scene, at) && isJoined(scene, at - 1) && isCapital(scene, at - 1);
  const capital = scene.tokens[at]?.kind === 'word' && isCapital(scene, at) && !NO_NAMES.has(lower(scene, at));
  // at a sentence's start the tagger may take a name for another word: "Sang, 27, made"
  return capital && (at === 0 || tag(scene, at).startsWith('NNP'));
}
