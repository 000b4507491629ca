import { accordingStops, sourceAttributions } from './according.ts';
import { announced, announcing, introduced } from './announcements.ts';
import { regionsAround } from './around.ts';
import { attributionOf, startOf, type Attribution } from './attribution.ts';
import { chained } from './chains.ts';
import { contentBehind } from './content.ts';
import { labelAttributions } from './labels.ts';
import type { Cue } from './cues.ts';
import { tagAt, wordAt, type Line } from './line.ts';
import { nounAttributions } from './nouns.ts';
import { isNominal } from './phrases.ts';
import { canSay, placedCues, type PlacedCue } from './placement.ts';
import { clauseEnd, infinitiveEnd, stopsOf, trimmed } from './regions.ts';
import { triggersOf, type Triggers } from './triggers.ts';

/** The attributions of a line, in the order of their cues. */
export function attributionsOf(line: Line): Attribution[] {
  const triggers = triggersOf(line);
  if (hangsNothing(line, triggers)) return [];
  const placed = placedCues(line, triggers.verbs);
  const stops = new Set([...stopsOf(line, placed), ...accordingStops(line, triggers.prepositions)]);
  const found: Attribution[] = [
    ...sourceAttributions(line, triggers.prepositions, stops),
    ...labelAttributions(line, triggers, stops),
  ];
  let floor = 0;
  for (const one of placed) {
    const attribution =
      one.placement === 'after'
        ? attributionOf({ ...common(one), content: regionsAround(line, one, floor, stops) })
        : inFrontOfContent(line, one, stops);
    if (attribution !== undefined) found.push(attribution);
    if (one.placement === 'after') floor = one.tail;
  }
  found.push(
    ...nounAttributions(line, triggers.nouns, stops).filter(
      ({ content }) => !found.some((other) => other.content[0]?.first === content[0]?.first),
    ),
  );
  found.push(...introduced(line, found), ...announced(line, found));
  found.sort((a, b) => startOf(a) - startOf(b));
  return chained(line, outsideCues(found));
}

/** True for the many lines where nobody is said to say anything, which shows before any closer look. */
function hangsNothing(line: Line, { verbs, nouns, prepositions, colons, dashes }: Triggers): boolean {
  return !line.hasQuotes && !dashes && verbs.length + nouns.length + prepositions.length + colons.length === 0;
}

/** What a placed cue says of its attribution, whatever its content is. */
function common({ cue, subject }: Pick<PlacedCue, 'cue' | 'subject'>): Partial<Attribution> {
  const { frames } = cue.verb;
  return {
    cue: { first: cue.first, end: cue.last + 1 },
    ...(subject === undefined ? {} : { speaker: subject }),
    speech: canSay(cue) || frames.has('utter') || frames.has('call') || frames.has('quote') || frames.has('urge'),
  };
}

function inFrontOfContent(line: Line, placed: PlacedCue, stops: ReadonlySet<number>): Attribution | undefined {
  const { cue, subject } = placed;
  const content = contentBehind(line, placed, stops);
  const until = content?.kind === 'intention' ? infinitiveEnd : clauseEnd;
  const end = content === undefined ? 0 : (content.end ?? until(line, content.first, stops));
  const region = content === undefined ? undefined : trimmed(line, { first: content.first, end });
  if (content === undefined || region === undefined) return announcing(line, placed, common(placed));
  const speaker = content.speaker ?? (content.unnamed === true ? undefined : subject);
  // "in a bid to defend the plan", "voters who want to leave": told of nobody, or said only to tell who they are.
  if (content.kind !== 'statement' && (speaker === undefined || tellsApart(line, cue))) return undefined;
  return attributionOf({
    ...common(speaker === undefined ? { cue } : { cue, subject: speaker }),
    cue: { first: cue.first, end: content.cueEnd ?? cue.last + 1 },
    content: [region],
    kind: content.kind,
    chain: content.through === undefined ? [] : [content.through],
  });
}

/** Whether the cue stands in a clause that tells which people are meant: "voters who support it", "groups opposing it". */
function tellsApart(line: Line, { shape, first }: Cue): boolean {
  const before = first - 1;
  if (shape === 'participle') return isNominal(line, before);
  // "too small to rule out chance": a purpose, not a statement.
  if (shape === 'infinitive') return true;
  const relative =
    tagAt(line, before).startsWith('W') || (wordAt(line, before) === 'that' && isNominal(line, before - 1));
  return relative && tagAt(line, before - 1) !== ',';
}

/** Without those whose cue is part of another's: "telling" in "was quoted as telling", "quoted" in "officials quoted by". */
function outsideCues(found: readonly Attribution[]): Attribution[] {
  let end = 0;
  return found.filter(({ cue, chain }) => {
    if (cue === undefined) return true;
    if (cue.first < end) return false;
    end = chain.reduce(
      (last, through) => (through.first > cue.first ? Math.max(last, through.last + 1) : last),
      cue.end,
    );
    return true;
  });
}
