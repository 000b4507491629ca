import { wordGroups } from '../../language/lexicon.ts';
import { remembered } from '../../language/remembered.ts';
import { stateAt } from '../../language/state-words.ts';
import { stem } from '../../language/stems.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Party, Quotation } from '../../model/mention.ts';
import { remembered as rememberedOf } from './remembered.ts';

/** Who speaks, as far as two speakers can be told apart. */
export interface Speaker {
  /** As it stands in the text. */
  readonly text: string;
  /** Words of the canonical name, lower case, given name first; empty where only a role or a pronoun is known. */
  readonly name: readonly string[];
  /** Stems of the words that describe the speaker, the name's among them. */
  readonly words: ReadonlySet<string>;
  /** Kinds of source that the words name: police, company, family. */
  readonly kinds: ReadonlySet<string>;
  readonly type: Party['type'] | undefined;
  /** The place that the words name: "Albania" in "Albania's prime minister". */
  readonly place: string | undefined;
}

/** `open` where the words leave it undecided: "she", or "the engineer" against "Mia Koch". */
export type Sameness = 'same' | 'open' | 'other';

/** The speaker of a quotation, or undefined where none is named or a pronoun stands for one that is not known. */
export function speakerOf(quotation: Quotation, statement: Statement): Speaker | undefined {
  const known = speakersIn(statement);
  if (!known.has(quotation)) known.set(quotation, readSpeaker(quotation, statement));
  return known.get(quotation);
}

/** The speakers of a claim as far as they were asked for. */
const speakersIn = rememberedOf(() => new Map<Quotation, Speaker | undefined>());

function readSpeaker({ speaker, ...said }: Quotation, statement: Statement): Speaker | undefined {
  if (speaker === undefined) return undefined;
  const { start } = speaker;
  const apposed = besideOf(speaker.end, statement);
  const beside = apposed !== undefined && said.start < apposed.end && said.end > speaker.end ? undefined : apposed;
  const end = beside?.end ?? speaker.end;
  const parties = statement.claim.mentions.filter(
    (m): m is Party => m.kind === 'party' && m.start >= start && m.end <= end,
  );
  const person = parties.find(({ type, name }) => type === 'person' && isName(name));
  const name = speaker.name ?? person?.name;
  const place = parties.find((party) => party.type === 'place' && party.end <= speaker.end)?.name;
  return describe(speaker.text, beside?.text ?? '', name, person ?? parties.at(-1), place);
}

/** What stands in commas behind a speaker: "Ida Roth, the leader of the council, told …", "the schoolteacher, Ida Roth." */
function besideOf(
  from: number,
  { document, claim }: Statement,
): { readonly text: string; readonly end: number } | undefined {
  const after = document.text.slice(from, Math.min(claim.end, from + LONGEST));
  const match =
    /^, (?!who (?!heads|leads|runs|chairs|directs)|which|as|but|and|when|while)[^,.;:"“”]{3,80}(?=[,.;]|$)/u.exec(
      after,
    );
  return match === null ? undefined : { text: match[0], end: from + match[0].length };
}

/** The only person named in a statement outside its quotations, as a speaker; undefined where there is none or more than one. */
export function onlyPerson(
  { claim }: Statement,
  quoted: { readonly start: number; readonly end: number },
): Speaker | undefined {
  const people = claim.mentions.filter(
    (m): m is Party => m.kind === 'party' && m.type === 'person' && (m.end <= quoted.start || m.start >= quoted.end),
  );
  const first = people[0];
  return first !== undefined && people.every(({ name }) => name === first.name)
    ? describe(first.text, '', first.name, first, undefined)
    : undefined;
}

/** Whether two speakers are one: by name, by surname, by role. */
export function sameSpeaker(left: Speaker | undefined, right: Speaker | undefined): Sameness {
  if (left === undefined || right === undefined) return 'open';
  if (left.name.length > 0 && right.name.length > 0) return sameName(left.name, right.name);
  for (const word of left.words) if (right.words.has(word)) return placesDiffer(left, right) ? 'other' : 'same';
  return 'open';
}

/** "Albania's prime minister" and "Malta's prime minister". */
const placesDiffer = (left: Speaker, right: Speaker): boolean =>
  left.place !== undefined &&
  right.place !== undefined &&
  left.place !== right.place &&
  !areOneState(left.place, right.place);

/** The words that two states are known by whose names end in a common one. */
const UNITED: ReadonlyMap<string, string> = new Map([
  ['kingdom', 'britain'],
  ['states', 'america'],
]);

/** Whether one of two places is the capital of the other. */
function areOneState(a: string, b: string): boolean {
  const [l, r] = [a, b].map((place) => tokenize(place));
  const [mine, theirs] = [l ?? [], r ?? []].map((tokens) => stateAt(tokens, tokens.length - 1));
  const named = (tokens: readonly { readonly lower: string }[] = []): string => {
    const last = tokens.at(-1)?.lower ?? '';
    return UNITED.get(last) ?? last;
  };
  return (mine ?? theirs) !== undefined && (mine ?? named(l)) === (theirs ?? named(r));
}

/** Whether two speakers are surely two sources: two full names, or two kinds of source ("the police", "his sister"). */
export function sourcesApart(left: Speaker, right: Speaker): boolean {
  const sameness = sameSpeaker(left, right);
  if (sameness === 'same') return false;
  if (sameness === 'other' && placesDiffer(left, right)) return true;
  for (const kind of left.kinds) if (right.kinds.has(kind)) return false;
  if (left.kinds.size > 0 && right.kinds.size > 0) return true;
  return left.type !== undefined && left.type === right.type && left.name.length > 1 && right.name.length > 1;
}

function describe(
  text: string,
  beside: string,
  name: string | undefined,
  party: Party | undefined,
  place: string | undefined,
): Speaker | undefined {
  words ??= new Map([...wordGroups('source-words')].map(([group, list]) => [group, new Set(list)]));
  const tokens = tokenize(text.slice(0, LONGEST)).filter(({ kind }) => kind === 'word');
  if (name === undefined && tokens.every(({ lower }) => words?.get('pronouns')?.has(lower))) return undefined;
  const apposed = tokenize(beside).filter(({ kind }) => kind === 'word');
  const known = isName(name) ? tokenize(name).filter(({ kind }) => kind === 'word') : [];
  return {
    text,
    // "Seoul" and "South Korea" speak for one state.
    name: known.map(({ lower }, at) => stateAt(known, at) ?? lower),
    words: new Set(
      [tokens, known].flatMap((row) =>
        row.flatMap((token, at) =>
          words?.get('plain')?.has(token.lower) === true ? [] : [stem(stateAt(row, at) ?? token.lower)],
        ),
      ),
    ),
    kinds: kindsIn([...tokens, ...apposed].map(({ lower }) => stem(lower))),
    type: party?.type,
    place,
  };
}

/** No description of a speaker is longer that tells who it is. */
const LONGEST = 200;

let words: ReadonlyMap<string, ReadonlySet<string>> | undefined;
let kinds: readonly (readonly [phrase: string, kind: string])[] | undefined;

/** "the authorities" is called a name too where nothing better is known. */
const isName = (name: string | undefined): name is string => name !== undefined && /^\p{Lu}/u.test(name);

/** The kinds of source that words, given by their stems, name: police, company, family. */
export const kindsIn = (stems: readonly string[]): ReadonlySet<string> =>
  stems.length === 0 ? NO_KINDS : kindsOfLine(` ${stems.join(' ')} `);

const NO_KINDS: ReadonlySet<string> = new Set();

/** Lines of words whose kinds are remembered: a story has a few hundred speakers. */
const LINES = 2000;

const kindsOfLine = remembered(LINES, (line): ReadonlySet<string> => {
  kinds ??= [...wordGroups('source-kinds')].flatMap(([kind, phrases]) =>
    phrases.map((phrase) => [` ${phrase.split(' ').map(stem).join(' ')} `, kind] as const),
  );
  return new Set(kinds.filter(([phrase]) => line.includes(phrase)).map(([, kind]) => kind));
});

/** Whether two names are of one bearer: "Doug Petrie" and "Douglas Petrie", "Han Tae-jun" and "Mr Han", not "Ramón Ochoa" and "Teresa Ochoa". */
function sameName(left: readonly string[], right: readonly string[]): Sameness {
  const shared = left.filter((word) => word.length > 1 && right.includes(word));
  if (shared.length === 0) return initialsOf(left, right) || initialsOf(right, left) ? 'same' : 'other';
  if (shared.length > 1 || left.length === 1 || right.length === 1) return 'same';
  const [a, b] = [left.find((word) => !shared.includes(word)), right.find((word) => !shared.includes(word))];
  return a === undefined || b === undefined || a[0] === b[0] ? 'same' : 'open';
}

/** "UN" and "United Nations". */
const initialsOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length > 1 && short[0] === long.map((word) => word[0]).join('');
