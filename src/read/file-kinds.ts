/** Whether a source is a web page: by its name, or, where that tells nothing, by how it begins. */
export function isPage(path: string, bytes: Uint8Array): boolean {
  if (PAGE.test(path)) return true;
  return !TEXT.test(path) && PAGE_BEGINS.test(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)));
}

/** Whether a file of a folder is read as a source: plain text, Markdown and web pages are. */
export const isSource = (path: string): boolean => TEXT.test(path) || PAGE.test(path);

/** What these files are called where none was found. */
export const KINDS = '.txt, .md and .html';

const TEXT = /\.(?:txt|md|markdown)$/iu;
const PAGE = /\.(?:html?|xhtml)$/iu;

const LOOKED_AT = 2_048;
// A byte order mark as Latin letters; declarations and comments may stand before the first element.
const PAGE_BEGINS =
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html\b|html[\s>])/iu;
