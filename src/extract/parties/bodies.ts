import { isCommonWord } from '../../language/tags/words.ts';
import { fold } from './fold.ts';
import type { KnownName, Vocabulary } from './vocabulary.ts';

/** Adds the short forms by which the document may name the body after its full name. */
export function enrolBody(name: string, words: Vocabulary, bodies: Map<string, string>): void {
  const base = withoutForm(name, words);
  if (base !== name && !bodies.has(fold(base))) bodies.set(fold(base), name);
  // "Brackwell" after "Brackwell Structures": a first word that is no word of the dictionary and no other name.
  const [first = '', ...rest] = name.split(' ');
  if (!words.organisation.last.has(rest.at(-1) ?? '') && !(rest.at(-1) ?? '').endsWith('s') && base === name) return;
  const plain = isCommonWord(first.toLowerCase()) || words.known.has(first) || words.demonyms.has(first);
  if (!plain && first !== name && !words.givenNames.has(first) && !bodies.has(fold(first)))
    bodies.set(fold(first), name);
}

/** "Brandt-Lowe AG" without its legal form. */
export function withoutForm(name: string, words: Vocabulary): string {
  const parts = name.split(/,? /u);
  const last = (parts.at(-1) ?? '').replace(/\.$/u, '');
  return parts.length > 1 && words.organisation.company.has(last) ? parts.slice(0, -1).join(' ') : name;
}

/** The body of that name, by its full name where the document gives one. */
export function bodyNamed(
  name: string,
  acronym: string | undefined,
  words: Vocabulary,
  bodies: ReadonlyMap<string, string>,
): KnownName {
  const known = words.known.get(name.replace(/^the /i, ''));
  if (known !== undefined) return known;
  const full = bodies.get(fold(name)) ?? name;
  const aliases = new Set([fold(full), fold(withoutForm(full, words))]);
  if (acronym !== undefined) aliases.add(fold(acronym));
  for (const turned of turnedRound(full)) aliases.add(turned);
  const american = Array.from(aliases, (alias) =>
    alias.replaceAll('defence', 'defense').replaceAll('centre', 'center'),
  );
  return { name: full, type: 'organisation', aliases: [...new Set([...aliases, ...american])] };
}

const OF = /^(?<head>\p{L}+) of (?:the )?(?<of>[^,]+)$/u;
const HEADED = /^(?<of>.+) (?<head>Ministry|Department|University|Bureau|Institute|Embassy)$/u;

/** "Ministry of Trade" is "Trade Ministry", "Oslo University" is "University of Oslo". */
function turnedRound(name: string): string[] {
  const of = OF.exec(name)?.groups;
  if (of !== undefined) return [fold(`${of['of'] ?? ''} ${of['head'] ?? ''}`)];
  const headed = HEADED.exec(name)?.groups;
  return headed === undefined ? [] : [fold(`${headed['head'] ?? ''} of ${headed['of'] ?? ''}`)];
}
