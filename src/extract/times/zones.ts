import { wordMap } from '../../language/lexicon.ts';
import { digitsAt, isCapital, isDash, isGlued, lowerAt, type Line } from './line.ts';
import type { Zone } from './meaning.ts';

const ZONES: ReadonlyMap<string, Zone> = new Map(
  [...wordMap('zones')].map(([name, offsets]) => [
    name,
    { offsets: offsets === '?' ? [] : offsets.split(' ').map(Number) },
  ]),
);
/** "Australian Eastern Daylight Time" is the longest name of a zone. */
const LONGEST_NAME = 4;

/** The zone named at that token ("ET", "(GMT)", "local time", "Jakarta time", "GMT+2"), with the token behind it. */
export function zoneAt(line: Line, at: number): { readonly zone: Zone; readonly to: number } | undefined {
  if (lowerAt(line, at) === '(') {
    const inner = zoneAt(line, at + 1);
    return inner !== undefined && lowerAt(line, inner.to) === ')' ? { ...inner, to: inner.to + 1 } : undefined;
  }
  for (let length = LONGEST_NAME; length > 0; length--) {
    const words = line.tokens.slice(at, at + length);
    if (words.length < length) continue;
    const zone = ZONES.get(words.map((word) => word.lower).join(' '));
    if (zone === undefined) continue;
    // "pt", "art" and "west" are words; a zone's letters are capitals.
    if (length === 1 && words[0]?.text !== words[0]?.text.toUpperCase() && !isNamed(line, at)) continue;
    return shifted(line, at + length, zone) ?? { zone, to: at + length };
  }
  return placeTime(line, at);
}

/** "GMT+2", "UTC-03:30". */
function shifted(line: Line, at: number, zone: Zone): { readonly zone: Zone; readonly to: number } | undefined {
  const sign = lowerAt(line, at);
  const hours = digitsAt(line, at + 1, 2);
  if (zone.offsets[0] !== 0 || (sign !== '+' && !isDash(line, at)) || !isGlued(line, at + 1)) return undefined;
  if (hours === undefined || hours > 14) return undefined;
  const colon = lowerAt(line, at + 2) === ':' && isGlued(line, at + 2);
  const minutes = colon ? (digitsAt(line, at + 3, 2) ?? 0) : 0;
  const offset = hours * 60 + minutes;
  return { zone: { offsets: [sign === '+' ? offset : -offset] }, to: at + (colon ? 4 : 2) };
}

/** "2 p.m. Eastern" stands without "time". */
function isNamed(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  return isCapital(line, at) && (lower === 'eastern' || lower === 'pacific');
}

/** "Jakarta time", "Hanoi local time": a place the lexicon does not know is a zone without an offset. */
function placeTime(line: Line, at: number): { readonly zone: Zone; readonly to: number } | undefined {
  for (let length = 1; length <= 2; length++) {
    if (!isCapital(line, at + length - 1)) return undefined;
    const local = lowerAt(line, at + length) === 'local' ? 1 : 0;
    if (lowerAt(line, at + length + local) === 'time') return { zone: { offsets: [] }, to: at + length + local + 1 };
  }
  return undefined;
}
