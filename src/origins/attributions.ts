import { tokenize, type Token } from '../language/tokens.ts';
import type { Claim } from '../model/claim.ts';
import type { PhraseTable } from '../language/phrases.ts';
import { agencyAt, outletAt, withoutArticle } from './names.ts';

/**
 * For each claim of a document the agency or outlet that it says it has its words from: "Kyodo reported", "according to Reuters",
 * "told AFP". Undefined where it names none, or more than one. `own` is the publisher of the document; `known` holds the names of
 * agencies and outlets that the documents give themselves.
 */
export function attributionsOf(
  claims: readonly Claim[],
  own: string | undefined,
  known: PhraseTable<string>,
): (string | undefined)[] {
  const named = claims.map((claim) => citedIn(claim, known));
  const full = new Set([...named.flatMap((names) => [...names]), ...(own === undefined ? [] : [withoutArticle(own)])]);
  return named.map((names) => {
    const [name] = names;
    return name === undefined || names.size > 1 ? undefined : fullName(name, full);
  });
}

/** The agencies and outlets that the claim cites. */
function citedIn({ text }: Claim, known: PhraseTable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  // Most claims cite nobody; nothing is cut into words for them.
  if (!CUE.test(text)) return names;
  const tokens = tokenize(text);
  let before: Cited | undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'word') continue;
    const own = known.from(tokens, at);
    const found =
      agencyAt(tokens, at, false) ??
      (own && { first: own.first, next: own.next, name: own.value }) ??
      outletAt(tokens, at);
    if (found === undefined) continue;
    // "Sky News and Reuters reported", "told Reuters and Kyodo": both are cited.
    const joined: Cited | undefined =
      before?.next === found.first - 1 && tokens[before.next]?.lower === 'and' ? before : undefined;
    const cited = isTold(tokens, found.first) || reports(tokens, found.next) || joined?.cited === true;
    if (cited) names.add(found.name);
    if (cited && joined !== undefined) names.add(joined.name);
    before = { next: found.next, name: found.name, cited };
    at = found.next - 1;
  }
  return names;
}

interface Cited {
  /** Index of the token behind the name. */
  readonly next: number;
  readonly name: string;
  readonly cited: boolean;
}

/** A paper that is called "the Courier" where only one of the names of the document ends so; the name itself otherwise. */
function fullName(name: string, names: ReadonlySet<string>): string {
  const lower = name.toLowerCase();
  const longer = [...names].filter(
    (other) => other.toLowerCase() === lower || other.toLowerCase().endsWith(` ${lower}`),
  );
  const full = longer.filter((other) => other.toLowerCase() !== lower);
  return full.length === 1 ? (full[0] ?? name) : (longer[0] ?? name);
}

const CUE =
  /\b(?:[Aa]ccording|told|tells|telling|to|by|[Cc]iting|[Qq]uoting|via|report(?:ed|s|ing)|said|says|saying|wrote|writes|quoted|quotes|cited|cites|carried|revealed|learned|learnt)\b/u;

/** Whether the words before token `at` make what is named there the one who was told or is cited. */
function isTold(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (end > 0 && BETWEEN.has(tokens[end - 1]?.lower ?? '')) end--;
  const [before, last] = [tokens[end - 2]?.lower ?? '', tokens[end - 1]?.lower ?? ''];
  if (last === 'told' || last === 'tells' || last === 'telling' || last === 'citing' || last === 'quoting') return true;
  if (last === 'to') return TO.has(before);
  return last === 'by' && BY.has(before);
}

/** "according to the news agency Kyodo", "told Britain's Sky News". */
const BETWEEN = new Set([
  'the',
  'news',
  'agency',
  'wire',
  'service',
  'newspaper',
  'paper',
  'daily',
  'broadcaster',
  'state',
  "'s",
]);
const TO = new Set([
  'according',
  'speaking',
  'spoke',
  'interview',
  'statement',
  'confirmed',
  'talking',
  'wrote',
  'comments',
  'remarks',
  'email',
]);
const BY = new Set([
  'quoted',
  'reported',
  'cited',
  'seen',
  'carried',
  'obtained',
  'published',
  'contacted',
  'reviewed',
  'interviewed',
]);

/** Whether what is named right before token `at` reports: "Kyodo News reported", "Reuters has also reported". */
function reports(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (next < at + 3 && WITH_VERB.has(tokens[next]?.lower ?? '')) next++;
  return REPORTS.has(tokens[next]?.lower ?? '');
}

const WITH_VERB = new Set(['has', 'had', 'also', 'first', 'later', 'earlier', 'news', 'agency', 'newspaper', 'then']);
const REPORTS = new Set([
  'reported',
  'reports',
  'said',
  'says',
  'quoted',
  'quotes',
  'cited',
  'cites',
  'wrote',
  'writes',
  'revealed',
  'learned',
  'learnt',
]);
