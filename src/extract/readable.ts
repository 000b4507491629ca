import type { Document } from '../model/document.ts';

/** The document as it is read: without its comments, in whose place stand blanks, line for line, so that offsets stay those of the file. */
export function readable(document: Document): Document {
  const { comments, ...others } = document;
  if (comments === undefined) return document;
  const { text } = document;
  let blanked = '';
  let end = 0;
  for (const comment of comments) {
    blanked += text.slice(end, comment.start) + text.slice(comment.start, comment.end).replaceAll(/[^\r\n]/g, ' ');
    end = comment.end;
  }
  return { ...others, text: blanked + text.slice(end) };
}
