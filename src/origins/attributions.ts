import { tokenize, type Token } from '../language/tokens.ts';
import type { Claim } from '../model/claim.ts';
import type { PhraseTable } from '../language/phrases.ts';
import { agencyAt, outletAt, withoutArticle } from './names.ts';

/**
 * The agency or outlet that a claim says it has its words from: "Kyodo reported", "according to Reuters", "told AFP".
 * Undefined where it names none, or more than one. `own` is the publisher of the document, which may call itself by half its name;
 * `known` holds the names of agencies and outlets that the documents give themselves.
 */
export function attributedTo(claim: Claim, own: string | undefined, known: PhraseTable<string>): string | undefined {
  // Most claims name nobody; nothing is cut into words for them.
  if (!CUE.test(claim.text)) return undefined;
  const tokens = tokenize(claim.text);
  const names = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const told = known.from(tokens, at);
    const found =
      agencyAt(tokens, at, false) ??
      (told && { first: told.first, next: told.next, name: told.value }) ??
      outletAt(tokens, at);
    if (found === undefined) continue;
    if (isTold(tokens, found.first) || reports(tokens, found.next)) names.add(nameOf(found.name, own));
    at = found.next - 1;
  }
  const [name] = names;
  return names.size === 1 ? name : undefined;
}

/** Whether two names of outlets are one, and how it is written: a paper calls itself "the Courier". */
function nameOf(found: string, own: string | undefined): string {
  const bare = withoutArticle(found);
  if (own === undefined) return bare;
  const lower = withoutArticle(own).toLowerCase();
  return lower === bare.toLowerCase() || lower.endsWith(` ${bare.toLowerCase()}`) ? withoutArticle(own) : bare;
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
