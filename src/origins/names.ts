import { wordGroups } from '../language/lexicon.ts';
import { phraseTable, type PhraseTable } from '../language/phrases.ts';
import { tokenize, type Token } from '../language/tokens.ts';

/** The name of an agency or outlet in a row of tokens, the tokens it takes and the one form that all its spellings share. */
export interface NewsName {
  readonly first: number;
  readonly next: number;
  readonly name: string;
}

/** The news agency that is named from token `at` on; `inCredit` also takes short names that mean other things in running text. */
export function agencyAt(tokens: readonly Token[], at: number, inCredit: boolean): NewsName | undefined {
  const found = agencies().from(tokens, at);
  if (found === undefined) return undefined;
  const written = tokens[found.next - 1]?.text ?? '';
  if (!inCredit && found.next === at + 1 && isOf('ambiguous', written)) return undefined;
  return { first: found.first, next: found.next, name: found.value };
}

/** The news agency whose name ends right before token `end`. */
export function agencyBefore(tokens: readonly Token[], end: number): NewsName | undefined {
  const found = agencies().before(tokens, end);
  return found && { first: found.first, next: found.next, name: found.value };
}

/** A paper or broadcaster named from token `at` on: one that is known, or capitalised words that end as the names of papers do. */
export function outletAt(tokens: readonly Token[], at: number): NewsName | undefined {
  const known = outlets().from(tokens, at);
  if (known !== undefined) return { first: known.first, next: known.next, name: known.value };
  // "The Hill" is known with its article; of other names it is no part.
  if (tokens[at]?.lower === 'the') return undefined;
  let next = at;
  let last = -1;
  // "the Norby Evening Courier": no paper in the lists of the language has a longer name.
  while (next < tokens.length && next < at + LONGEST_NAME && isCapitalised(tokens[next])) {
    next++;
    if (isOf('word', tokens[next - 1]?.text ?? '')) last = next;
  }
  if (last < 0) return undefined;
  const [from, to] = [tokens[at], tokens[last - 1]];
  return from === undefined || to === undefined
    ? undefined
    : {
        first: at,
        next: last,
        name: tokens
          .slice(at, last)
          .map(({ text }) => text)
          .join(' '),
      };
}

/** The agency that a text names and nothing else: "Reuters", "The Associated Press"; in a dateline also "Alvery Wire". */
export function agencyCalled(text: string, inDateline: boolean): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const tokens = tokenize(text);
  const from = tokens[0]?.lower === 'the' ? 1 : 0;
  const known = agencyAt(tokens, from, true);
  if (known?.next === tokens.length) return known.name;
  const bare = withoutArticle(text);
  return endings(inDateline).some((end) => bare.endsWith(` ${end}`)) ? bare : undefined;
}

/** The name in full among `names`: "Alvery" in a dateline is the "Alvery News Agency" that another document is published by. */
export function inFull(name: string, names: Iterable<string>): string {
  for (const other of names) if (endings(true).some((end) => other === `${name} ${end}`)) return other;
  return name;
}

const endings = (inDateline: boolean): string[] => [
  ...(wordGroups('news-outlets').get('agency') ?? []),
  ...((inDateline ? wordGroups('news-outlets').get('credited') : undefined) ?? []),
];

/** A name of an outlet as all its spellings share it: "The Norby Courier" and "Norby Courier". */
export function withoutArticle(name: string): string {
  return name.trim().replace(/^the\s+/i, '');
}

/** Whether a word stands for agencies that are credited without a name: "Agencies". */
export function isUnnamedAgency(lower: string): boolean {
  return isOf('unnamed', lower);
}

const LONGEST_NAME = 5;
const LONGEST_TEXT = 60;

const isCapitalised = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && token.lower !== 'the';

let agencyTable: PhraseTable<string> | undefined;
function agencies(): PhraseTable<string> {
  agencyTable ??= phraseTable(
    [...wordGroups('news-agencies')].flatMap(([name, forms]) => forms.map((form) => [form, name] as const)),
    true,
  );
  return agencyTable;
}

let outletTable: PhraseTable<string> | undefined;
function outlets(): PhraseTable<string> {
  outletTable ??= phraseTable(
    (wordGroups('news-outlets').get('named') ?? []).flatMap((name) => [
      [name, name] as const,
      [name.replace(/^The /u, 'the '), name] as const,
    ]),
    true,
  );
  return outletTable;
}

const groups = new Map<string, ReadonlySet<string>>();
function isOf(group: string, word: string): boolean {
  let words = groups.get(group);
  if (words === undefined) {
    words = new Set(wordGroups('news-outlets').get(group) ?? []);
    groups.set(group, words);
  }
  return words.has(word);
}
