import { wordGroups } from '../../language/lexicon.ts';
import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { isJoined, lower, tag, type Scene } from './scene.ts';

/** A result of two sides: the lower and the higher figure, whoever got them. */
export interface Score {
  readonly low: number;
  readonly high: number;
  readonly next: number;
}

const CUES = new Set(wordGroups('number-names').get('score-cues'));
// Basketball knows 140 points, cricket more; beyond this it is a range of something else.
const HIGHEST = 199;

/** The score that begins with the numeral: "2-1", "a 3–0 win", "three-nil", "a 6-3 vote". */
export function scoreOf(scene: Scene, numeral: Numeral): Score | undefined {
  const link = lower(scene, numeral.next);
  if (link === 'to') return voteOf(scene, numeral);
  if ((link !== '-' && link !== '–') || !isJoined(scene, numeral.next - 1) || !isJoined(scene, numeral.next))
    return undefined;
  const other = readNumeral(scene.tokens, numeral.next + 1);
  if (other === undefined || !isPoints(numeral) || !isPoints(other) || other.figures !== numeral.figures)
    return undefined;
  // "555-0123-4", "10-3-2024", "3-2-year"
  const behind = lower(scene, other.next);
  if ((behind === '-' || behind === '–') && isJoined(scene, other.next - 1)) return undefined;
  if (isJoined(scene, other.next - 1) && scene.tokens[other.next]?.kind !== 'mark') return undefined;
  if (behind === '%') return undefined;
  const [a, b] = [numeral.value, other.value];
  const falls = a > b && tag(scene, other.next) !== 'NNS';
  // "went down 1-2": of single figures with nothing behind them too, or with another such pair, "4-6 7-5 6-3"
  const single = numeral.figures && a < 10 && b < 10 && (isPair(scene, other.next) || !isNominal(scene, other.next));
  if (!falls && !single && !scene.mentions(CUES)) return undefined;
  if (a < b && tag(scene, other.next) === 'NNS' && !CUES.has(behind)) return undefined;
  return { low: Math.min(a, b), high: Math.max(a, b), next: other.next };
}

function isPair(scene: Scene, at: number): boolean {
  const [first, link, second] = scene.tokens.slice(at, at + 3);
  return (
    first?.kind === 'number' &&
    (link?.text === '-' || link?.text === '–') &&
    second?.kind === 'number' &&
    isJoined(scene, at) &&
    isJoined(scene, at + 1)
  );
}

// "The vote was nine to four", "won by three goals to one"
function voteOf(scene: Scene, numeral: Numeral): Score | undefined {
  const other = readNumeral(scene.tokens, numeral.next + 1);
  if (other === undefined || !isPoints(numeral) || !isPoints(other) || numeral.value < other.value) return undefined;
  if (lower(scene, numeral.first - 1) === 'from' || isNominal(scene, other.next) || !scene.mentions(CUES))
    return undefined;
  if (scene.tokens[other.next]?.text === '%' || /^(?:per|points?)$/u.test(lower(scene, other.next))) return undefined;
  return { low: other.value, high: numeral.value, next: other.next };
}

function isNominal(scene: Scene, at: number): boolean {
  return /^(?:N|J|VBN|VBG|CD)/u.test(tag(scene, at)) || lower(scene, at) === 'or' || scene.isTime(at);
}

function isPoints(numeral: Numeral): boolean {
  return (
    numeral.kind === 'cardinal' &&
    numeral.scale === 1 &&
    Number.isInteger(numeral.value) &&
    numeral.value <= HIGHEST &&
    numeral.precision >= 1
  );
}
