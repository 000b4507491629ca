import { attributionOf, type Attribution } from './attribution.ts';
import { hasVerb } from './clauses.ts';
import { QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { phraseFrom, plainPhraseFrom, type Phrase } from './phrases.ts';
import { clauseEnd, clauseStart, trimmed, type Region } from './regions.ts';
import { isOwnWord, isRelativePronoun } from './words.ts';

/** Attributions to a source without a verb: "according to officials", "in the words of the judge", "in his view". */
export function sourceAttributions(line: Line, places: readonly number[], stops: ReadonlySet<number>): Attribution[] {
  const found: Attribution[] = [];
  let floor = 0;
  for (const at of places) {
    const source = sourceAt(line, at);
    if (source === undefined) continue;
    const { speaker, through, end } = source;
    const behind = Math.max(end, (through ?? speaker).last + 1);
    found.push(
      attributionOf({
        cue: { first: at, end },
        speaker,
        content: regionsBeside(line, at, behind, floor, stops),
        chain: through === undefined ? [] : [through],
      }),
    );
    floor = behind;
  }
  return found;
}

/** Where "according to" cuts off what another cue reports. */
export function accordingStops(line: Line, places: readonly number[]): number[] {
  return places
    .filter((at) => at > 0 && isAccording(line, at))
    .map((at) => (tagAt(line, at - 1) === ',' ? at - 1 : at));
}

interface Source {
  readonly speaker: Phrase;
  readonly through?: Phrase;
  /** Where the words end that point at the source. */
  readonly end: number;
}

function sourceAt(line: Line, at: number): Source | undefined {
  const inThe = wordAt(line, at + 1) === 'the' && isOwnWord(line, at + 2) && wordAt(line, at + 3) === 'of';
  const end = isAccording(line, at) ? at + 2 : inThe ? at + 4 : undefined;
  if (end === undefined) return inOnesWords(line, at);
  const speaker = phraseFrom(line, end);
  if (speaker === undefined) return undefined;
  const through = quotedBy(line, speaker.last + 1);
  return { speaker, end, ...(through === undefined ? {} : { through }) };
}

function isAccording(line: Line, at: number): boolean {
  return wordAt(line, at) === 'according' && wordAt(line, at + 1) === 'to';
}

/** "in Lee's words", "in his view": set off by a comma on one side at least, or the line's first words. */
function inOnesWords(line: Line, at: number): Source | undefined {
  const phrase = plainPhraseFrom(line, at + 1);
  if (phrase === undefined || !isOwnWord(line, phrase.last)) return undefined;
  const framed = at === 0 || tagAt(line, at - 1) === ',' || tagAt(line, phrase.last + 1) === ',';
  const last = tagAt(line, phrase.last - 1) === 'POS' ? phrase.last - 2 : phrase.last - 1;
  const owned = last < phrase.last - 1 || tagAt(line, last) === 'PRP$';
  return framed && owned ? { speaker: { first: at + 1, last, head: last }, end: phrase.last + 1 } : undefined;
}

/** "officials quoted by Kyodo", "a minister cited by AP". */
function quotedBy(line: Line, at: number): Phrase | undefined {
  const verb = wordAt(line, at);
  const quoted = (verb === 'quoted' || verb === 'cited') && wordAt(line, at + 1) === 'by';
  return quoted ? phraseFrom(line, at + 2) : undefined;
}

function regionsBeside(line: Line, at: number, behind: number, floor: number, stops: ReadonlySet<number>): Region[] {
  const before = trimmed(line, { first: clauseStart(line, at, floor), end: at });
  if (before === undefined) {
    const comma = commaBehind(line, behind);
    const after = trimmed(line, { first: comma, end: clauseEnd(line, comma + 1, stops) });
    return after === undefined ? [] : [after];
  }
  // "The bridge, according to Lee, will stay shut": a first part without a verb goes on behind the source.
  const interrupted = tagAt(line, at - 1) === ',' && tagAt(line, behind) === ',' && !hasVerb(line, before);
  const after = interrupted ? trimmed(line, { first: behind, end: clauseEnd(line, behind + 1, stops) }) : undefined;
  return after === undefined ? [before] : [before, after];
}

// What stands between an opening "according to" and its comma: a long description of the source.
const SOURCE_REACH = 40;

function commaBehind(line: Line, behind: number): number {
  let at = behind;
  while (at < line.words.length && at - behind < SOURCE_REACH && tagAt(line, at) !== ',' && tagAt(line, at) !== QUOTE)
    at++;
  // "According to a person close to the talks, who asked not to be named, the bank …"
  if (tagAt(line, at) !== ',' || !isRelativePronoun(line, at + 1)) return at;
  const closed = commaBehind(line, at + 1);
  return tagAt(line, closed) === ',' ? closed : at;
}
