import type { Document } from './model/document.ts';

/**
 * What was read out of documents, with every quoted text as the document has it. Reading blanks comments; where one stands
 * within a passage, the passage's text is to be the file's all the same: `text.slice(start, end)`.
 */
export function asWritten<Value>(value: Value, documents: readonly Document[]): Value {
  const texts = new Map<string, string>(
    documents.flatMap(({ id, comments, text }) => (comments === undefined ? [] : [[id, text]])),
  );
  if (texts.size === 0) return value;
  const copy = structuredClone(value);
  const [only] = documents.length === 1 ? texts.values() : [];
  quote(copy, texts, only);
  return copy;
}

/** Sets the text of every passage within; `inside` is the text of the document that it stands in, where it has comments. */
function quote(node: unknown, texts: ReadonlyMap<string, string>, inside: string | undefined): void {
  if (Array.isArray(node)) {
    for (const item of node) quote(item, texts, inside);
    return;
  }
  if (!isRecord(node)) return;
  const { document, start, end } = node;
  const own = typeof document === 'string' ? texts.get(document) : inside;
  if (own !== undefined && typeof start === 'number' && typeof end === 'number' && typeof node['text'] === 'string')
    node['text'] = own.slice(start, end);
  for (const field of Object.values(node)) quote(field, texts, own);
}

const isRecord = (node: unknown): node is Record<string, unknown> => typeof node === 'object' && node !== null;
