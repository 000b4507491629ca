import { wordGroups } from '../../language/lexicon.ts';
import { phraseTable } from '../../language/phrases.ts';
import { lower, tag, type Scene } from './scene.ts';

export type Direction = 'up' | 'down';

/** How a number takes part in a change: as its size, or as the level before or after it. */
export interface Movement {
  readonly change: boolean;
  readonly direction?: Direction;
  readonly point?: 'from' | 'to';
  /** Index of the first token behind words that belong to the change: "4% higher". */
  readonly next?: number;
}

/** What a number says, as far as it matters for change: a share, a price or degrees; another measure; a bare number; a number of things. */
export type Sort = 'relative' | 'measure' | 'bare' | 'things' | 'standings';

/** The part that the number with its unit, tokens `first` to `next`, plays in a change told around it. */
export function movementOf(scene: Scene, first: number, next: number, told: Sort): Movement {
  const sort = told === 'bare' && isNamed(scene, next) ? 'things' : told;
  const before = lower(scene, first - 1);
  if (before === 'to' || before === 'from' || before === 'by' || before === 'at') {
    const mover = moverBefore(scene, first - 1);
    // "cut the water to 900 homes" and "extended the test to 400 people" reach no level
    if (mover?.taking === true && sort === 'things') return { change: false };
    if (mover !== undefined && before === 'by')
      return { change: true, ...(mover.direction && { direction: mover.direction }) };
    if (mover !== undefined && before !== 'at') return { change: false, point: before === 'to' ? 'to' : 'from' };
  }
  if (isSetAgainst(scene, first)) return { change: false, point: 'from' };
  return sizeBehind(scene, next, sort) ?? sizeBefore(scene, first, sort) ?? { change: false };
}

/** Whether a name stands behind the number, so that it counts things of that name: "recovered seven AK-47s"; not "rose 5 Monday". */
const isNamed = (scene: Scene, at: number): boolean => tag(scene, at).startsWith('NNP') && !scene.isTime(at);

/** The verb of change that stands right before token `first`, so that two levels follow and no range: "rose from 5 to 7". */
export function movesBefore(scene: Scene, first: number): boolean {
  const before = lower(scene, first - 1);
  return (
    moverBefore(scene, before === 'from' || before === 'between' || before === 'by' ? first - 1 : first) !== undefined
  );
}

const GROUPS = wordGroups('number-changes');
const VERBS = phraseTable(directed('verbs'));
const NOUNS = phraseTable(directed('nouns'));
const CHANGE_NOUNS = new Set([...(GROUPS.get('up-nouns') ?? []), ...(GROUPS.get('down-nouns') ?? [])]);
const COMPARATIVES = phraseTable(directed('comparatives'));
const POSITIONS = phraseTable(directed('positions'));
const TAKING = phraseTable((GROUPS.get('taking') ?? []).map((phrase) => [phrase, true] as const));
const AGAINST = phraseTable((GROUPS.get('against') ?? []).map((phrase) => [phrase, true] as const));
const INCREMENTS = new Set(GROUPS.get('increments'));
/** Heads that a party or a team gains and loses: "seats", "places". */
export const STANDINGS: ReadonlySet<string> = new Set(GROUPS.get('standings'));
const LEVELS = new Set(['above', 'below', 'beneath']);
const LOOSE = new Set(GROUPS.get('loose'));

function* directed(kind: string): Generator<readonly [string, { readonly direction?: Direction }]> {
  for (const phrase of GROUPS.get(`up-${kind}`) ?? []) yield [phrase, { direction: 'up' }];
  for (const phrase of GROUPS.get(`down-${kind}`) ?? []) yield [phrase, { direction: 'down' }];
  for (const phrase of GROUPS.get(`either-${kind}`) ?? []) yield [phrase, {}];
}

// How far back the verb or noun of change may stand before "to", "from" and "by": "rose in the quarter from 5% to".
const MOST_BACK = 12;

function moverBefore(
  scene: Scene,
  end: number,
): { readonly direction?: Direction; readonly taking?: boolean } | undefined {
  for (let here = end; here > end - MOST_BACK && here > 0; here--) {
    const verb = VERBS.before(scene.tokens, here);
    if (verb !== undefined && /^(?:V|RP|RB|IN|NN|JJ)/u.test(tag(scene, verb.first)))
      return { ...verb.value, taking: TAKING.before(scene.tokens, here) !== undefined };
    const noun = NOUNS.before(scene.tokens, here);
    if (noun !== undefined) return noun.value;
    const word = lower(scene, here - 1);
    if (word === 'up' || word === 'down') return { direction: word };
    const tagged = tag(scene, here - 1);
    if (word === ';' || word === 'but' || word === 'while' || tagged === '.' || tagged === ':' || tagged === 'WDT')
      return undefined;
  }
  return undefined;
}

// "against $109 million a year before", "compared with 84"
function isSetAgainst(scene: Scene, first: number): boolean {
  let here = first;
  while (here > first - 3 && LOOSE.has(lower(scene, here - 1))) here--;
  return AGAINST.before(scene.tokens, here) !== undefined;
}

// "4% higher", "12 more than", "a 12% fall", "a 25 basis point rate cut"
function sizeBehind(scene: Scene, next: number, sort: Sort): Movement | undefined {
  const comparative =
    COMPARATIVES.from(scene.tokens, next) ?? (sort === 'relative' ? POSITIONS.from(scene.tokens, next) : undefined);
  if (comparative !== undefined) return { change: true, ...comparative.value, next: comparative.next };
  if (sort === 'things' || sort === 'standings') return undefined;
  for (let here = next; here < next + 4; here++) {
    const noun = NOUNS.from(scene.tokens, here);
    if (noun !== undefined && tag(scene, here).startsWith('N')) return { change: true, ...noun.value };
    const tagged = tag(scene, here);
    if (!tagged.startsWith('N') && !tagged.startsWith('JJ') && tagged !== 'HYPH') return undefined;
  }
  return undefined;
}

// "rose 3%", "grew sharply by another 5%", "up 3%", "a rise of 3%", "another 12"
function sizeBefore(scene: Scene, first: number, sort: Sort): Movement | undefined {
  if (INCREMENTS.has(lower(scene, first - 1))) return { change: true, direction: 'up' };
  const object = sort === 'relative' ? moverOfObject(scene, first) : undefined;
  if (object !== undefined) return { change: true, ...object };
  if (sort === 'things') return undefined;
  let here = first;
  while (here > first - 4 && (LOOSE.has(lower(scene, here - 1)) || isManner(scene, here - 1))) here--;
  const verb = VERBS.before(scene.tokens, here);
  // "profit falls 12%": before a share even what looks like a noun is the verb
  if (verb !== undefined && (sort === 'relative' || tag(scene, verb.first).startsWith('V'))) {
    // "fell below $1.20" tells the level reached, "fell more than 3%" the size
    if (LEVELS.has(lower(scene, first))) return { change: false, point: 'to' };
    const taken = sort === 'measure' && TAKING.before(scene.tokens, here)?.first === verb.first;
    return taken ? undefined : { change: true, ...verb.value };
  }
  const word = lower(scene, here - 1);
  if (
    (word === 'up' || word === 'down') &&
    lower(scene, here) !== 'to' &&
    (sort === 'relative' || !isPhrasal(scene, here - 2))
  )
    return { change: true, direction: word };
  if (word === 'of') {
    const noun = NOUNS.before(scene.tokens, here - 1);
    if (noun !== undefined) return { change: true, ...noun.value };
  }
  return undefined;
}

// "turned down 2.5 million", "handed down 12 sentences"
function isPhrasal(scene: Scene, at: number): boolean {
  return tag(scene, at).startsWith('V') && !BE.has(lower(scene, at));
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'closed', 'ended', 'finished']);

// "cuts asthma attacks 44%"
const MOST_OBJECT = 5;

function moverOfObject(scene: Scene, first: number): { readonly direction?: Direction } | undefined {
  for (let here = first - 1; here > first - MOST_OBJECT && here > 0; here--) {
    if (!tag(scene, here).startsWith('N') && !tag(scene, here).startsWith('J')) return undefined;
    const verb = VERBS.before(scene.tokens, here);
    // a headline's "cuts" may be taken for a noun
    if (verb !== undefined && (tag(scene, verb.first).startsWith('V') || here < first)) return verb.value;
  }
  return undefined;
}

function isManner(scene: Scene, at: number): boolean {
  const word = lower(scene, at);
  return tag(scene, at) === 'RB' && word.endsWith('ly');
}

/** True for a noun of change, or a phrase that ends in one: "rise", "rate cut". */
export function isChangeNoun(phrase: string): boolean {
  return CHANGE_NOUNS.has(phrase.slice(phrase.lastIndexOf(' ') + 1));
}
