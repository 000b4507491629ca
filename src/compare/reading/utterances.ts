import { stem } from '../../language/stems.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Quotation } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { onlyPerson, sameSpeaker, speakerOf, type Speaker } from './sources.ts';
import { remembered } from './remembered.ts';

/** What somebody is quoted with in one claim: the words in quotation marks, which another's words may interrupt. */
export interface Utterance {
  /** From the first quoted word to the last. */
  readonly passage: Passage;
  readonly statement: Statement;
  readonly speaker: Speaker | undefined;
  /** The quoted words alone, as they are written. */
  readonly text: string;
  /** Stems of all quoted words in order, cut where words are left out or put in by the writer. */
  readonly pieces: readonly (readonly string[])[];
  readonly terms: readonly Term[];
}

/** What is quoted directly in a claim, one utterance for each speaker in turn. */
export const utterancesOf = remembered((statement: Statement): readonly Utterance[] => {
  const groups: { quotations: Quotation[]; speaker: Speaker | undefined }[] = [];
  const direct = statement.claim.mentions.filter((m): m is Quotation => m.kind === 'quotation' && m.direct);
  for (const mention of direct.slice(0, MOST)) {
    const speaker = speakerOf(mention, statement) ?? aroundOf(mention, statement);
    const last = groups.at(-1);
    const before = last?.quotations.at(-1);
    if (before !== undefined && mention.end <= before.end) continue;
    if (last !== undefined && sameSpeaker(last.speaker, speaker) !== 'other') {
      last.quotations.push(mention);
      last.speaker ??= speaker;
    } else groups.push({ quotations: [mention], speaker });
  }
  return groups.map(({ quotations, speaker }) => {
    const start = quotations[0]?.start ?? 0;
    const end = quotations.at(-1)?.end ?? start;
    return {
      passage: { start, end, text: statement.document.text.slice(start, end) },
      statement,
      speaker: speaker ?? onlyPerson(statement, { start, end }),
      text: quotations.map(({ text }) => text).join(' … '),
      pieces: quotations.flatMap(({ text }) => piecesOf(text)),
      terms: quotations.flatMap((q) => statement.terms.filter((term) => term.start >= q.start && term.end <= q.end)),
    };
  });
});

/** Quotations looked at in one claim: no sentence that a person writes has more. */
const MOST = 40;

/** Whether an utterance says on what condition it holds. */
export const isConditional = ({ text }: Utterance): boolean => CONDITION.test(text);
const CONDITION = /\b(?:if|unless|provided|as long as|so long as|on condition|only when)\b/i;

/** Whether all pieces stand in `words`, in order and unbroken. */
export function holdsPieces(words: readonly string[], pieces: readonly (readonly string[])[]): boolean {
  const line = ` ${words.join(' ')} `;
  let from = 0;
  for (const piece of pieces) {
    const at = line.indexOf(` ${piece.join(' ')} `, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/**
 * The words of a text in their stems, what only the house style decides made one: "we've" and "we have", "Sen." and "Senator",
 * "two-in-three" and "2 in 3", "I.R.S." and "IRS".
 */
export function wordsIn(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind !== 'mark')
    .flatMap(({ lower }) => (HYPHENS.test(lower) ? lower.split(HYPHENS).filter((part) => part !== '') : [lower]))
    .map((lower) => (INITIALS.test(lower) ? lower.replaceAll('.', '') : lower))
    .map((lower) => stem(WRITTEN_OUT.get(lower) ?? lower));
}

const HYPHENS = /[-\u2010\u2011]/u;
const INITIALS = /^(?:\p{L}\.?){1,8}\.$/u;

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ["'s", 'is'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['cannot', 'can not'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['prof', 'professor'],
  ['dr', 'doctor'],
  ['ok', 'okay'],
  ['pct', 'percent'],
  ['&', 'and'],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, String(index + 1)] as const,
  ),
]);

/** Where a writer leaves words out or puts them in: "the roof … [of the hall] gave way". */
const CUT = /…|\.\.\.|\[[^\]]{0,100}\]/u;

const piecesOf = (text: string): string[][] =>
  text
    .split(CUT)
    .map(wordsIn)
    .filter((piece) => piece.length > 0);

/** The speaker of the indirect quotation that a quoted fragment stands in: 'said the sea "burst through the deck"'. */
function aroundOf({ start, end }: Quotation, statement: Statement): Speaker | undefined {
  const around = statement.claim.mentions.find(
    (m): m is Quotation => m.kind === 'quotation' && !m.direct && m.start <= start && m.end >= end,
  );
  return around === undefined ? undefined : speakerOf(around, statement);
}
