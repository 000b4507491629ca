import { InputError } from '../errors.ts';

/** Whether a file that begins so is a report that crosscheck wrote, as a page, as Markdown or as text. */
export const isOwnReport = (beginning: string): boolean => SIGNS_OF_REPORTS.some((sign) => sign.test(beginning));

/** Throws an InputError for the text of such a report; `name` is what the error calls it. */
export function assertNoReport(text: string, name: string): void {
  if (isOwnReport(text.slice(0, BEGINNING)))
    throw new InputError(`${name}: this is a report of crosscheck and no article; name the articles themselves`);
}

/** So much of a file is looked at: the head of a page begins with its policy and names its maker behind it. */
export const BEGINNING = 4_096;

// A text begins with its gravest finding, with what was decided or left out, or, where nothing differs, with what came of it.
const SIGNS_OF_REPORTS: readonly RegExp[] = [
  /<meta name="generator" content="crosscheck /,
  /^## crosscheck\n\n\*\*[^\n]* \d+ sources?, \d+ claims? in more than one/,
  /^(?:✗ contradict|≠ differ|≈ compatible|○ known) {2}\S/,
  /^− dismissed[^\n]*\n {2}\S/,
  /^(?:Told by some, left out by others:\n· |No source leaves out what another tells\.\n)/,
  /^(?:(?:info|warning): [^\n]*\n)*(?:Nothing could be compared|(?:No|\d+) contradictions?)[^\n]*\. \d+ sources?, \d+ claims? in more than one/,
];
