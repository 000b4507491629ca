import { wordMap } from '../language/lexicon.ts';
import { tokenize, type Token } from '../language/tokens.ts';
import type { Document } from '../model/document.ts';
import type { Credit } from '../model/report.ts';
import { agencyAt, agencyBefore, agencyCalled, isUnnamedAgency, outletAt, withoutArticle } from './names.ts';

/** Whom a document's own words and front matter name as its origin. */
export interface Credits {
  /** Those that stand in the text, in its order. */
  readonly places: readonly Credit[];
  /** Agencies that the whole text is from. */
  readonly agencies: ReadonlySet<string>;
  /** True where a person or "our correspondent" is named as the author and no agency is. */
  readonly written: boolean;
}

/** Reads the dateline, byline and credit lines of a document, and the author and publisher that its front matter names. */
export function creditsOf(document: Document): Credits {
  const lines = edgesOf(document);
  const places: Credit[] = [];
  let persons = false;
  let unnamed = false;
  for (const line of lines) {
    const tokens = tokenize(document.text, line.start, line.end);
    if (tokens.length === 0) continue;
    const byline = line.atTop && BYLINE.test(document.text.slice(line.start, line.end)) && tokens.at(-1)?.text !== '.';
    const kind = byline ? 'byline' : undefined;
    const found =
      kind === undefined
        ? [...(line.atTop ? dateline(tokens) : []), ...(line.atEnd ? creditLine(tokens, line.isLast) : [])]
        : namesIn(tokens, 1).map((name) => ({ ...name, kind: 'byline' as const }));
    if (byline) {
      if (tokens.some(({ lower }) => isUnnamedAgency(lower))) unnamed = true;
      else if (found.length === 0) persons = true;
    } else if (line.atEnd && tokens.length <= 3 && tokens.some(({ lower }) => isUnnamedAgency(lower))) unnamed = true;
    for (const { first, next, name, kind: sort } of found) {
      const [from, to] = [tokens[first], tokens[next - 1]];
      if (from === undefined || to === undefined) continue;
      places.push({ kind: sort, name, start: from.start, end: to.end, text: document.text.slice(from.start, to.end) });
    }
  }
  const told = [document.author, document.publisher].flatMap((name) => {
    const agency = name === undefined ? undefined : agencyCalled(name, false);
    return agency === undefined ? [] : [agency];
  });
  const agencies = new Set([...places.filter(({ kind }) => kind !== 'contribution').map(({ name }) => name), ...told]);
  if (document.author !== undefined) {
    if (tokenize(document.author).some(({ lower }) => isUnnamedAgency(lower))) unnamed = true;
    else persons = true;
  }
  return { places, agencies, written: persons && !unnamed && agencies.size === 0 };
}

interface Found {
  readonly kind: Credit['kind'];
  readonly first: number;
  readonly next: number;
  readonly name: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly atTop: boolean;
  readonly atEnd: boolean;
  readonly isLast: boolean;
}

/** Bylines and datelines stand within so many lines of the beginning, credits of the end. */
const LINES = 5;
/** Characters looked at from either end: a text without line breaks has no credit lines. */
const REACH = 3000;
const LONGEST_LINE = 1500;
const BYLINE = /^(?:by|BY|By|Words by|Text by|Story by)[: ]\s*(?=\p{Lu}|our |staff )/u;

function edgesOf({ text, body }: Document): Line[] {
  const top = linesOf(text, body.start, Math.min(body.end, body.start + REACH)).slice(0, LINES);
  const end = linesOf(text, Math.max(body.start, body.end - REACH), body.end).slice(-LINES);
  const last = end.at(-1)?.end;
  const lines = new Map<number, Line>();
  for (const { start, end: to } of top) lines.set(start, { start, end: to, atTop: true, atEnd: false, isLast: false });
  for (const { start, end: to } of end)
    lines.set(start, { start, end: to, atTop: lines.has(start), atEnd: true, isLast: to === last });
  return [...lines.values()]
    .filter(({ start, end: to }) => to - start <= LONGEST_LINE)
    .sort((a, b) => a.start - b.start);
}

function linesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/gu)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: start + index, end: start + index + line.length }));
}

/** "LONDON, March 5 (Reuters) -": capitalised words, an agency in brackets, a dash. */
function dateline(tokens: readonly Token[]): Found[] {
  const open = tokens.slice(0, BEFORE_AGENCY).findIndex(({ text }) => text === '(');
  if (open < 0 || !tokens.slice(0, open).every(isOfDateline)) return [];
  const close = tokens.slice(open, open + BEFORE_AGENCY).findIndex(({ text }) => text === ')') + open;
  const dash = tokens[close + 1]?.text;
  if (close <= open || dash === undefined || !/^[-–—]$/u.test(dash)) return [];
  const from = tokens[open + 1]?.lower === 'the' ? open + 2 : open + 1;
  const known = agencyAt(tokens, from, true);
  if (known !== undefined && known.next <= close) return [{ ...known, kind: 'dateline' }];
  const inside = tokens.slice(from, close);
  const called = inside.map(({ text }) => text).join(' ');
  // "HALVERTON, England (Meridian) —": behind a town in capitals also an agency that is on no list, but not "PORTLAND (Oregon) —".
  const isNamed =
    agencyCalled(called, true) !== undefined ||
    (CAPITALS.test(tokens[0]?.text ?? '') && tokens[1]?.text === ',' && inside.length <= 3 && inside.every(isName));
  return isNamed && inside.length > 0 ? [{ kind: 'dateline', first: from, next: close, name: called }] : [];
}

const CAPITALS = /^\p{Lu}{2,}$/u;
const isName = ({ kind, text, lower }: Token): boolean =>
  kind === 'word' && /^\p{Lu}/u.test(text) && !wordMap('months').has(lower);

/** "PORT MORESBY, Papua New Guinea, Nov. 21" is the longest kind. */
const BEFORE_AGENCY = 12;
const isOfDateline = ({ kind, text, lower }: Token): boolean =>
  kind !== 'word' || /^\p{Lu}/u.test(text) || lower === 'of' || lower === 'de' || lower === 'the';

function creditLine(tokens: readonly Token[], isLast: boolean): Found[] {
  const names = namesIn(tokens, 0);
  const words = tokens.map(({ lower }) => lower).join(' ');
  if (CONTRIBUTED.test(words)) return names.map((name) => ({ ...name, kind: 'contribution' }));
  const republished = tokens.length <= SHORT && REPUBLISHED.exec(words)?.[0].split(' ').length;
  if (republished !== undefined && republished !== false) {
    for (let at = republished; at < tokens.length; at++) {
      const outlet = agencyAt(tokens, at, true) ?? outletAt(tokens, at);
      if (outlet !== undefined && tokens[at]?.lower !== 'the')
        return [{ ...outlet, name: withoutArticle(outlet.name), kind: 'credit' }];
    }
  }
  const taken = new Set(names.flatMap(({ first, next }) => tokens.slice(first, next)));
  const rest = tokens.filter((token) => !taken.has(token));
  const bare = names.length > 0 && rest.every(({ kind, lower }) => kind !== 'word' || OF_CREDITS.has(lower));
  if (bare)
    return names.map((name) => ({
      ...name,
      kind: rest.some(({ lower }) => lower === 'with') ? 'contribution' : 'credit',
    }));
  if (!isLast) return [];
  // "… until the morning. — AFP", "… until the morning. (Reuters)"
  let end = tokens.length;
  while (end > 0 && /^[.)\]]$/u.test(tokens[end - 1]?.text ?? '')) end--;
  const last = agencyBefore(tokens, end);
  const mark = last === undefined ? undefined : tokens[last.first - 1]?.text;
  const stop = last === undefined ? undefined : tokens[last.first - 2]?.text;
  return last !== undefined &&
    mark !== undefined &&
    /^[—–(-]$/u.test(mark) &&
    stop !== undefined &&
    /^[.!?”"’]$/u.test(stop)
    ? [{ ...last, kind: 'credit' }]
    : [];
}

/** A credit line is not longer than this, in tokens. */
const SHORT = 30;
const CONTRIBUTED =
  /\bcontributed (?:to|reporting)|\badditional reporting\b|\bwith (?:reporting|inputs?|files|material|agencies) (?:by|from)\b/u;
const REPUBLISHED =
  /^.{0,40}?\b(?:originally|first) (?:published|appeared) (?:by|in|on|at)\b|^(?:republished|reprinted) (?:with permission )?(?:from|by)\b/u;
const OF_CREDITS = new Set([
  'source',
  'sources',
  'credit',
  'via',
  'from',
  'by',
  'with',
  'copyright',
  'c',
  'and',
  'the',
  'report',
]);

/** Every agency that the tokens name; nothing of two agencies overlaps. */
function namesIn(tokens: readonly Token[], from: number): { first: number; next: number; name: string }[] {
  const names: { first: number; next: number; name: string }[] = [];
  for (let at = from; at < tokens.length; at++) {
    const found = agencyAt(tokens, at, true);
    if (found === undefined) continue;
    names.push(found);
    at = found.next - 1;
  }
  return names;
}
