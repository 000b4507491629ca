import { cueForms, unlistedVerb, type CueForm } from './cue-verbs.ts';
import { isDash, QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, phraseEndingAt } from './phrases.ts';
import { isBe, isDo, isHave } from './words.ts';

/** `finite` has a subject of its own, `participle` and `infinitive` borrow one, `passive` is told of its subject. */
export type CueShape = 'finite' | 'participle' | 'infinitive' | 'passive';

/** A verb of saying as it stands in a line. */
export interface Cue {
  readonly verb: CueForm;
  readonly shape: CueShape;
  /** First word of the verb group: "has" of "has repeatedly said". */
  readonly first: number;
  /** The verb itself. */
  readonly at: number;
  /** Last word of the cue with its particle. */
  readonly last: number;
  /** True for the infinitive of "declined to say": the subject is the governing verb's. */
  readonly governed: boolean;
}

/** The verbs of saying among the words of a line at `places`, in order. */
export function cuesOf(line: Line, places: readonly number[]): Cue[] {
  const cues: Cue[] = [];
  for (const at of places) {
    if (at <= (cues.at(-1)?.last ?? -1)) continue;
    const verb = tagAt(line, at).startsWith('V');
    if (!verb && !isShownVerb(line, at)) continue;
    const forms = cueForms(wordAt(line, at)) ?? (verb ? unlisted(line, at) : undefined);
    const cue = forms === undefined ? undefined : cueAt(line, at, forms);
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

/** "the ad says “…”": before a quotation or a colon and behind a noun the form is a verb, whatever the tagger made of it. */
function isShownVerb(line: Line, at: number): boolean {
  if (tagAt(line, at) !== 'NNS' || !/^(?:N|PRP$)/u.test(tagAt(line, at - 1))) return false;
  const next = wordAt(line, at + 1) === ':' || tagAt(line, at + 1) === ',' ? at + 2 : at + 1;
  return tagAt(line, next) === QUOTE && line.quotes[next]?.title !== true;
}

function cueAt(line: Line, at: number, forms: readonly CueForm[]): Cue | undefined {
  // "the hard-hit towns", "well-known"
  if (isJoined(line, at + 1) || isJoined(line, at - 1)) return undefined;
  // "the said group", "an alleged plot"
  const before = tagAt(line, at - 1);
  if ((before === 'DT' || before === 'PRP$') && tagAt(line, at + 1).startsWith('NN')) return undefined;
  for (const verb of forms) {
    if (!verb.particles.every((particle, index) => wordAt(line, at + 1 + index) === particle)) continue;
    const last = at + verb.particles.length;
    // "agreed to leave" is no agreement to a thing.
    if (verb.particles.at(-1) === 'to' && tagAt(line, last + 1).startsWith('VB') && !verb.frames.has('urge')) continue;
    const group = verbGroup(line, at);
    const shape = shapeOf(line, at, verb, group);
    return { verb, shape, first: group.first, at, last, governed: group.infinitive && group.governed };
  }
  return undefined;
}

interface VerbGroup {
  readonly first: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly infinitive: boolean;
  readonly governed: boolean;
}

// "has not yet been publicly", "went on to": no verb group is longer.
const MAX_GROUP = 8;

function verbGroup(line: Line, at: number): VerbGroup {
  let first = at;
  let be = false;
  let have = false;
  let infinitive = false;
  let governed = false;
  for (let before = at - 1; before >= 0 && at - before <= MAX_GROUP; before--) {
    const tag = tagAt(line, before);
    if (tag === 'TO') {
      if (infinitive) break;
      infinitive = true;
    } else if (tag === 'MD' || (isDo(line, before) && tag.startsWith('V'))) governed = true;
    else if (tag.startsWith('V') && isBe(line, before)) {
      be ||= !infinitive;
      governed ||= infinitive;
    } else if (tag.startsWith('V') && isHave(line, before)) {
      have ||= !infinitive;
      governed ||= infinitive;
    } else if (tag.startsWith('V')) {
      // "declined to say", "went on to say": the verb that governs the infinitive has the subject.
      if (!infinitive || (governed && !tag.startsWith('VBN') && !tag.startsWith('VBG'))) break;
      governed = true;
    } else if (tag === 'RP') {
      if (!infinitive) break;
    } else if (tag === 'JJ') {
      // "was quick to say", "is likely to ask"
      if (!infinitive || !isBe(line, before - 1)) break;
    } else if (tag !== 'RB' && tag !== 'RBR' && !(tag === 'JJR' && wordAt(line, before) === 'later')) break;
    first = before;
  }
  while (first < at && (tagAt(line, first) === 'RB' || tagAt(line, first) === 'RP') && first === 0) first++;
  return { first, be, have, infinitive, governed };
}

function isJoined(line: Line, hyphen: number): boolean {
  return tagAt(line, hyphen) === 'HYPH' && !isDash(line, hyphen);
}

function shapeOf(line: Line, at: number, { forms, frames }: CueForm, group: VerbGroup): CueShape {
  const tag = tagAt(line, at);
  if (tag === 'VBG' || forms.has('gerund')) {
    if (!group.be) return 'participle';
    return group.infinitive && !group.governed ? 'infinitive' : 'finite';
  }
  if (group.be && !group.infinitive && (tag === 'VBN' || tag === 'VBD')) return 'passive';
  if (tag === 'VBN' && !group.have && !(forms.has('past') && isActive(line, at, group.first, frames))) return 'passive';
  return group.infinitive && !group.governed ? 'infinitive' : 'finite';
}

/** "what Lee called “a mess”": a past form right behind its subject, whatever the tagger made of it. */
function isActive(line: Line, at: number, first: number, frames: ReadonlySet<string>): boolean {
  const next = wordAt(line, at + 1);
  if (next === 'by') return false;
  // Who is "noted" or "replied" is nobody; who is "accused" or "urged" may be somebody.
  if (frames.has('say') && !['call', 'urge', 'judge', 'promise'].some((frame) => frames.has(frame))) return true;
  const speech = next === 'that' || ((next === ',' || next === ':') && tagAt(line, at + 2) === QUOTE);
  return /^(?:NNP|PRP$|W)/u.test(tagAt(line, first - 1)) || (speech && tagAt(line, first - 1) !== 'IN');
}

/** A verb of no list where a quotation shows it to be one of saying: "he groused: “…”", "“…,” she deadpans". */
function unlisted(line: Line, at: number): readonly CueForm[] | undefined {
  if (!line.hasQuotes || !isFiniteTag(tagAt(line, at)) || tagAt(line, at) === 'MD') return undefined;
  const word = wordAt(line, at);
  if (isBe(line, at) || isHave(line, at) || isDo(line, at)) return undefined;
  const mark = tagAt(line, at + 1);
  const opens = (mark === ',' || wordAt(line, at + 1) === ':') && tagAt(line, at + 2) === QUOTE;
  return opens || closesQuote(line, at) ? [unlistedVerb(word)] : undefined;
}

function closesQuote(line: Line, at: number): boolean {
  const next = tagAt(line, at + 1);
  if (next !== '' && next !== '.' && next !== ',' && next !== 'RB' && next !== QUOTE) return false;
  const subject = phraseEndingAt(line, at - 1);
  if (subject === undefined) return false;
  const quote = line.quotes[subject.first - 1];
  return quote !== undefined && quote.utterance;
}
