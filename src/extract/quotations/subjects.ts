import { cueForms } from './cue-verbs.ts';
import { isDash, QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, isTime, phraseEndingAt, plainPhraseEndingAt, type Phrase } from './phrases.ts';
import { isRelativeJoint, isRelativePronoun, opensClause } from './words.ts';

/** The phrase that is the subject of the verb group which begins at `first`; undefined where the verb borrows it. */
export function subjectBefore(line: Line, first: number): Phrase | undefined {
  const at = skipAsides(line, first - 1);
  if (at < 0) return undefined;
  const tag = tagAt(line, at);
  if (isRelativePronoun(line, at) && (tag.startsWith('W') || wordAt(line, at) === 'that')) return antecedent(line, at);
  if (tag === ',' || isDash(line, at)) return subjectOverDescriptions(line, at);
  const title = line.quotes[at];
  // "the star of “The Apprentice,” said": the comma may stand inside the marks.
  if (title?.title === true && tagAt(line, at - 1).startsWith('NN'))
    return title.utterance ? subjectOverDescriptions(line, at) : phraseEndingAt(line, at - 1);
  const phrase = phraseEndingAt(line, at);
  return antecedentOfClause(line, phrase?.first ?? at) ?? phrase;
}

// "people who attended the meeting": no restrictive clause is much longer.
const CLAUSE_REACH = 15;

/** In "people who attended the meeting said" the object of the clause is not the subject: what the clause describes is. */
function antecedentOfClause(line: Line, object: number): Phrase | undefined {
  const verb = object - 1;
  if (!/^(?:VB|IN|TO|RP)/u.test(tagAt(line, verb)) || takesClause(line, verb)) return undefined;
  for (let at = verb; at > 0 && object - at < CLAUSE_REACH; at--) {
    const tag = tagAt(line, at);
    if (tag === ',' || tag === ':' || tag === QUOTE || takesClause(line, at)) return undefined;
    if (tag === 'WP' || tag === 'WP$' || tag === 'WDT') return phraseEndingAt(line, at - 1, isRelativeJoint);
  }
  return undefined;
}

/** "said", "believes": what follows is a clause with a subject of its own. */
function takesClause(line: Line, at: number): boolean {
  if (!tagAt(line, at).startsWith('V')) return false;
  return (
    cueForms(wordAt(line, at))?.some(({ frames }) => frames.has('say') || frames.has('think') || frames.has('show')) ===
    true
  );
}

/** The subject of the first verb of the line that stands before `end`. */
export function mainSubject(line: Line, end: number): Phrase | undefined {
  for (let at = 1; at < end && at < MAX_LOOK_BACK; at++) {
    const subject = subjectOfVerb(line, at);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** The subject of the first verb behind `from`: "Calling it a mistake, the minister resigned". */
export function subjectAhead(line: Line, from: number): Phrase | undefined {
  let comma = from;
  while (comma < line.words.length && comma - from < MAX_LOOK_BACK && tagAt(line, comma) !== ',') comma++;
  for (let at = comma + 2; at < line.words.length && at - comma < AHEAD; at++) {
    const subject = subjectOfVerb(line, at);
    if (subject !== undefined && subject.first > comma) return subject;
  }
  return undefined;
}

/** The subject of the verb nearest before `at` that has one. */
export function nearestSubject(line: Line, at: number): Phrase | undefined {
  for (let before = at - 1; before > 0 && at - before < MAX_LOOK_BACK; before--) {
    const subject = subjectOfVerb(line, before);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

// A subject further off than this belongs to another part of the story.
const MAX_LOOK_BACK = 60;
// "…, the minister of the interior and deputy leader of the party resigned"
const AHEAD = 20;
// "Lee, a lawyer from Hull, Yorkshire, who …, said": no more commas than this stand between subject and verb.
const MAX_DESCRIPTIONS = 4;

function subjectOfVerb(line: Line, at: number): Phrase | undefined {
  if (!isFiniteTag(tagAt(line, at)) || isFiniteTag(tagAt(line, at - 1))) return undefined;
  let first = at;
  while (first > 0 && tagAt(line, first - 1) === 'RB') first--;
  return subjectBefore(line, first);
}

/** Steps back over "(R-Texas)", "on Monday", "last week", "also". */
function skipAsides(line: Line, from: number): number {
  let at = from;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (tagAt(line, at) === 'RB') at--;
    else if (wordAt(line, at) === ')') {
      const open = openBracket(line, at);
      if (open === undefined) return at;
      at = open - 1;
    } else {
      const start = timeStart(line, at);
      if (start === undefined || start <= 0) return at;
      const before = tagAt(line, start - 1);
      // "a report published on Friday said"
      if (/^VB[ND]$/u.test(before) && tagAt(line, start - 2).startsWith('NN')) at = start - 2;
      else if (/^(?:N|PRP|-RRB-|CD|W|,)/u.test(before)) at = start - 1;
      else return at;
    }
  }
  return at;
}

// "(R-Texas)", "(left, with his lawyer)": what stands in brackets behind a name is no longer.
const MAX_BRACKET = 15;

function openBracket(line: Line, at: number): number | undefined {
  for (let open = at - 1; open >= 0 && at - open < MAX_BRACKET; open--) if (wordAt(line, open) === '(') return open;
  return undefined;
}

/** Where the time phrase that ends at `at` begins: "on Monday", "last week", "on 5 May". */
function timeStart(line: Line, at: number): number | undefined {
  let start = at;
  let named = false;
  while (start >= 0 && (isTime(line, start) || tagAt(line, start) === 'CD' || (named && tagAt(line, start) === 'DT'))) {
    named ||= isTime(line, start);
    start--;
  }
  if (!named) return undefined;
  return tagAt(line, start) === 'IN' ? start : start + 1;
}

function antecedent(line: Line, relative: number): Phrase | undefined {
  let at = relative - 1;
  // "all of whom said", "one of which"
  if (wordAt(line, at) === 'of') at -= 2;
  if (wordAt(line, at) === '(' || isDash(line, at)) at--;
  const among = isRelativeJoint;
  if (tagAt(line, at) !== ',') return phraseEndingAt(line, skipAsides(line, at), among);
  return phraseEndingAt(line, skipAsides(line, at - 1), among) ?? subjectOverDescriptions(line, at);
}

/** The phrase that the apposition or the clause which ends at `comma` describes. */
function subjectOverDescriptions(line: Line, comma: number): Phrase | undefined {
  let end = comma;
  for (let count = 0; count < MAX_DESCRIPTIONS; count++) {
    const open = openingComma(line, end);
    const described = open !== undefined && describes(line, open + 1, end);
    // "The chief executive, Jane Weir, said": a full name is who speaks, whatever describes it.
    const name = plainPhraseEndingAt(line, end - 1);
    if (
      count === 0 &&
      open !== undefined &&
      name?.first === open + 1 &&
      endsInFullName(line, name) &&
      !isBareName(line, open - 1)
    ) {
      const first = phraseEndingAt(line, open - 1)?.first;
      return first === undefined ? name : { ...name, described: first };
    }
    // In "On Monday, the minister, who …, said" the minister describes nothing.
    const isSubject =
      described &&
      count > 0 &&
      !opensDescription(line, open + 1) &&
      !nameEndsAt(line, open - 1) &&
      !endsPlace(line, open, end);
    if (!described || isSubject) return count === 0 ? undefined : phraseEndingAt(line, skipAsides(line, end - 1));
    end = open;
  }
  return undefined;
}

/** Before a comma and a name: what "Lee, Acme Corp," says of Lee and "in Aurora, New Hampshire," of the place. */
function isBareName(line: Line, at: number): boolean {
  const phrase = plainPhraseEndingAt(line, at);
  if (phrase === undefined) return false;
  for (let word = phrase.first; word <= at; word++) if (!tagAt(line, word).startsWith('NNP')) return false;
  return true;
}

/** "Jane Weir", "spice dealer Hamzah Tolleng" */
function endsInFullName(line: Line, { first, last }: Phrase): boolean {
  const name = (at: number): boolean => tagAt(line, at).startsWith('NNP') && !isTime(line, at);
  return last > first && name(last) && name(last - 1);
}

/** "in Aurora, Colorado, …": a name right behind a name and a comma. */
function endsPlace(line: Line, open: number, end: number): boolean {
  for (let at = open + 1; at < end; at++) if (!tagAt(line, at).startsWith('NNP')) return false;
  return tagAt(line, open - 1).startsWith('NNP');
}

function opensDescription(line: Line, at: number): boolean {
  return isRelativePronoun(line, at) || /^(?:W|VB|CD)/u.test(tagAt(line, at));
}

function nameEndsAt(line: Line, at: number): boolean {
  const phrase = phraseEndingAt(line, skipAsides(line, at));
  return (
    phrase !== undefined &&
    tagAt(line, phrase.head).startsWith('NNP') &&
    !isTime(line, phrase.head) &&
    tagAt(line, phrase.first - 1) !== 'IN'
  );
}

function openingComma(line: Line, comma: number): number | undefined {
  // A double hyphen is two marks.
  const start = wordAt(line, comma) === '-' && wordAt(line, comma - 1) === '-' ? comma - 2 : comma - 1;
  for (let at = start; at >= 0 && comma - at < MAX_LOOK_BACK; at--) {
    if (tagAt(line, at) === ',' || isDash(line, at)) return at;
    // "“…,” Lee, a lawyer, said": nobody is described by what was said.
    if (tagAt(line, at) === QUOTE && at === comma - 1 && line.quotes[at]?.title !== true) return undefined;
  }
  return undefined;
}

/** Whether the words between two commas describe what stands before them. */
function describes(line: Line, first: number, end: number): boolean {
  const tag = tagAt(line, first);
  const word = wordAt(line, first);
  if (tag.startsWith('W') || isRelativePronoun(line, first)) return true;
  if (tag === 'CC' || tag === 'PRP') return false;
  if (tag === 'IN' && opensClause(line, first) && word !== 'as') return false;
  for (let at = first; at < end; at++) {
    // "a lawyer who won the case": the verb is the relative clause's.
    if (tagAt(line, at).startsWith('W') || (wordAt(line, at) === 'that' && at > first)) return true;
    if (isFiniteTag(tagAt(line, at))) return false;
  }
  return true;
}
