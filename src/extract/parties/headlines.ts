import { isCommonWord } from '../../language/tags/words.ts';
import type { Span } from '../../model/place.ts';
import { fold } from './fold.ts';
import type { NameFound, Reader } from './names.ts';
import { nameRuns, type NameWord } from './runs.ts';
import { segments } from './segments.ts';

// The longest name looked for in a headline; full names of bodies are longer but headlines shorten them.
const LONGEST = 5;

/** The names of a headline in title case or capitals: only those that the lexicon or the article itself knows. */
export function headlineNames(text: string, sentence: Span, reader: Reader): NameFound[] {
  const found: NameFound[] = [];
  for (const run of nameRuns(text, sentence.start, sentence.end))
    for (const segment of segments(run, reader.words))
      for (let at = 0; at < segment.length;) at += readAt(text, segment, at, reader, found);
  return found;
}

/** Reads the longest known name that begins at `at`; gives back how many words it took, at least one. */
function readAt(text: string, segment: readonly NameWord[], at: number, reader: Reader, found: NameFound[]): number {
  for (let size = Math.min(LONGEST, segment.length - at); size > 0; size--) {
    const words = segment.slice(at, at + size);
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) continue;
    const identity = identifyHeadline(text.slice(first.start, last.end), words, reader);
    if (identity === undefined) continue;
    found.push({ start: first.start, end: last.end, identity, role: undefined });
    return size;
  }
  return 1;
}

function identifyHeadline(name: string, words: readonly NameWord[], reader: Reader): NameFound['identity'] | undefined {
  const { survey, registry, words: lexicon } = reader;
  const capitals = name === name.toUpperCase();
  const known = lexicon.known.get(name) ?? (capitals ? lexicon.knownFolded.get(fold(name)) : undefined);
  if (known !== undefined) return known;
  if (words.length > 1 && words[0]?.text.toLowerCase() === 'the') return undefined;
  if (lexicon.demonyms.has(name) || lexicon.thing.whole.has(name)) return undefined;
  const seen = survey.seen.get(fold(name));
  if (seen !== undefined) return registry.identify(seen.name, seen.type);
  const person = registry.identify(name, undefined);
  if (person !== undefined) return person;
  // "Rachel Ostrov Quits": of the names that nothing knows only a given name with a family name is sure.
  const [first, family] = words;
  if (words.length !== 2 || capitals || first === undefined || family === undefined) return undefined;
  if (!lexicon.givenNames.has(first.text) || isCommonWord(family.text.toLowerCase())) return undefined;
  return registry.identify(name, 'person');
}
