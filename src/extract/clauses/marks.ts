import type { Token } from '../../language/tokens.ts';

/** True for a double quotation mark of any style. */
export function isQuoteMark(text: string): boolean {
  return text === '"' || text === '“' || text === '”' || text === '«' || text === '»' || text === '„';
}

/** True for a dash that parts a sentence, not a hyphen or the dash of a range. */
export function isDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === '—' || token?.text === '―') return true;
  if (token?.text !== '–' && token?.text !== '-') return false;
  return tokens[at - 1]?.end !== token.start && tokens[at + 1]?.start !== token.end;
}
