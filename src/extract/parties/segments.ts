import { isCommonWord, lookUp } from '../../language/tags/words.ts';
import { textOf } from './part.ts';
import type { NameRun, NameWord } from './runs.ts';
import { LONGEST_KNOWN, type Vocabulary } from './vocabulary.ts';

/** The words of one name with its titles, cut out of a run at the small words and the 's that join nothing. */
export type Segment = readonly NameWord[];

/** The segments of a run: "Vietnam and Japan" is two, "Ministry of Trade" one. */
export function segments(run: NameRun, words: Vocabulary): readonly Segment[] {
  if (run.words.length === 1) return [run.words];
  const found: Segment[] = [];
  let open: NameWord[] = [];
  const all = run.words;
  for (let at = 0; at < all.length; at++) {
    const word = all[at];
    if (word === undefined) continue;
    const joined = !word.link || joins(open, word.text, all.slice(at + 1), words);
    if (joined) open.push(word);
    const next = all[at + 1];
    let ends = !joined || endsBefore(word, next, words);
    if (joined && word.possessive && isSaint(open.at(-2))) {
      // "St Luke's" is the hospital, not the saint.
      open[open.length - 1] = { ...word, end: word.end + 2, text: `${word.text}'s`, possessive: false };
      ends = !TAKES_POSSESSIVE.has(next?.text ?? '');
    } else if (joined && word.possessive) ends ||= !namesItself(open, next, words);
    if (ends && open.length > 0) {
      found.push(open);
      open = [];
    }
  }
  if (open.length > 0) found.push(open);
  return found;
}

const NAMING = new Set(['NN', 'NNS', 'NNP', 'JJ', 'VBN', 'VBG']);

/** The segment at a sentence's start without "The", "When", "Meanwhile" and the like, which begin no name. */
export function withoutFunctionWord(segment: Segment, words: Vocabulary): Segment {
  const first = segment[0];
  if (first === undefined) return segment;
  const lower = first.text.toLowerCase();
  if (!isCommonWord(lower) || words.givenNames.has(first.text) || words.known.has(first.text)) return segment;
  if (NAMING.has(lookUp(lower)[0] ?? '')) return segment;
  // "The Hague": a name of the lexicon that begins so.
  return words.known.has(textOf(segment.slice(0, 2))) ? segment : segment.slice(1);
}

const CALENDAR = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December'.split(
    ' ',
  ),
);

/** "Kishi on Tuesday", "the Oslo talks Monday": a day or month stands beside a name, not in it. */
function endsBefore(word: NameWord, next: NameWord | undefined, words: Vocabulary): boolean {
  if (next === undefined) return false;
  if (CALENDAR.has(word.text) && !words.givenNames.has(word.text)) return true;
  return CALENDAR.has(next.text) && next.text !== 'May' && next.text !== 'March' && next.text !== 'August';
}

// "King's College", "St John's Hospital", "McDonald's": the 's belongs to the name.
const TAKES_POSSESSIVE = new Set(
  'College Hospital Cathedral Church School University Square Cross Park Day Fund Court Bay Island Head Rest Lane Road Street Infirmary Institute Palace Hall Gate Trust Union Association Federation Committee Council Society Party Club Guild Alliance Conference'.split(
    ' ',
  ),
);

const isSaint = (word: NameWord | undefined): boolean => word?.text === 'St' || word?.text === 'Saint';

function namesItself(open: readonly NameWord[], next: NameWord | undefined, words: Vocabulary): boolean {
  const word = open.at(-1);
  if (word === undefined || next === undefined || next.link) return false;
  if (words.known.has(`${word.text}'s`)) return true;
  if (words.known.has(word.text) || words.demonyms.has(word.text)) return false;
  return isCommonWord(word.text.toLowerCase()) && TAKES_POSSESSIVE.has(next.text);
}

function joins(left: readonly NameWord[], link: string, right: readonly NameWord[], words: Vocabulary): boolean {
  const last = left.at(-1)?.text;
  const next = right[0]?.text;
  if (last === undefined || next === undefined) return false;
  switch (link) {
    case 'of':
    case 'of the':
    case 'for':
    case 'for the':
    case 'on':
    case 'on the':
      return takesComplement(left, link, right, words);
    case '&':
      return true;
    case 'and':
      return joinsNouns(left, right, words) || spansKnown(left, link, right, words);
    case 'and the':
      return spansKnown(left, link, right, words);
    default:
      // "van", "de la": only lower case between two words that are names.
      return !isCommonWord(next.toLowerCase()) || isNameLike(last, words) || words.givenNames.has(next);
  }
}

const isNameLike = (word: string, words: Vocabulary): boolean =>
  words.place.first.has(word) || words.givenNames.has(word) || !isCommonWord(word.toLowerCase());

const OF_OFFICE = new Set(
  'State Staff Defense Defence Education Energy Health Finance Justice Commerce Labor Labour Agriculture Transportation Transport Interior Treasury War Police Commons Foreign Home Homeland Veterans Housing Trade Economy Culture'.split(
    ' ',
  ),
);

function takesComplement(
  left: readonly NameWord[],
  link: string,
  right: readonly NameWord[],
  words: Vocabulary,
): boolean {
  const last = left.at(-1)?.text ?? '';
  const next = right[0]?.text ?? '';
  if (CALENDAR.has(next)) return false;
  if (words.organisation.head.has(last)) return !link.startsWith('on') || plainWords(right.slice(0, 1), words);
  // "Commission for the Prevention of Corruption".
  const headed = left.some((word, at) => left[at + 1]?.link === true && words.organisation.head.has(word.text));
  if (headed && !link.startsWith('on') && plainWords(left.slice(-1), words) && plainWords(right.slice(0, 1), words))
    return true;
  if (link.startsWith('of') && words.offices.has(last.toLowerCase()))
    return OF_OFFICE.has(next) || words.roleModifiers.has(next.toLowerCase());
  if (!link.startsWith('of')) return false;
  // "in Kansas City of the old days": what is a name already takes no more.
  if (words.known.has(textOf(left))) return spansKnown(left, link, right, words);
  if (words.place.head.has(last) || words.thing.last.has(last) || NOBLE.has(last)) return true;
  return spansKnown(left, link, right, words);
}

const NOBLE = new Set([
  'Duke',
  'Duchess',
  'Prince',
  'Princess',
  'Earl',
  'Countess',
  'Marquess',
  'Lords',
  'Commons',
  'Representatives',
]);

// "House Oversight and Reform Committee": before these two words may stand.
const BODIES = new Set(['Committee', 'Subcommittee', 'Commission']);

const CHAMBERS = new Set(['House', 'Senate', 'Assembly', 'Commons', 'Lords']);

const ENDS_ITSELF = new Set([
  'Office',
  'Treasury',
  'Police',
  'Government',
  'Parliament',
  'Senate',
  'Army',
  'Navy',
  'Reserve',
  'House',
]);

/** "Health and Safety Executive", "Ministry of Foreign Affairs and Trade": common words on both sides of one name. */
function joinsNouns(run: readonly NameWord[], right: readonly NameWord[], words: Vocabulary): boolean {
  const left = run[0]?.text === 'The' ? run.slice(1) : run;
  const after = right.slice(0, Math.max(0, nextLink(right)));
  const last = after.at(-1)?.text ?? '';
  // "Senate" alone is a name; before a committee's subjects it says whose it is.
  const chamber = left.length === 2 && BODIES.has(last) && CHAMBERS.has(left[0]?.text ?? '') ? 1 : 0;
  if (!plainWords(left.slice(chamber), words) || !plainWords(after, words)) return false;
  const of = left.findIndex((word) => word.link && /^(?:of|for)/u.test(word.text));
  if (of > 0) return after.length <= 2 && !ENDS_ITSELF.has(last) && !words.organisation.head.has(last);
  return (
    left.length <= (BODIES.has(last) ? 2 : 1) &&
    // "House Oversight and Reform Committee", but not "the House and Trade Committee".
    !ENDS_ITSELF.has(left.at(-1)?.text ?? '') &&
    words.organisation.last.has(last) &&
    after.length <= 3
  );
}

function nextLink(words: readonly NameWord[]): number {
  const at = words.findIndex((word) => word.link || word.possessive);
  if (at < 0) return words.length;
  return words[at]?.possessive === true ? at + 1 : at;
}

function plainWords(part: readonly NameWord[], words: Vocabulary): boolean {
  return (
    part.length > 0 &&
    part.every(
      (word) =>
        word.link ||
        (isCommonWord(word.text.toLowerCase()) && !words.known.has(word.text) && !words.demonyms.has(word.text)),
    )
  );
}

/** Whether a name of the lexicon reaches over the link: "Bosnia and Herzegovina". */
function spansKnown(left: readonly NameWord[], link: string, right: readonly NameWord[], words: Vocabulary): boolean {
  for (let back = 1; back <= Math.min(left.length, LONGEST_KNOWN); back++) {
    let name = `${left
      .slice(-back)
      .map(({ text }) => text)
      .join(' ')} ${link}`;
    for (const word of right.slice(0, LONGEST_KNOWN)) {
      name += ` ${word.text}`;
      if (words.known.has(name)) return true;
    }
  }
  return false;
}
