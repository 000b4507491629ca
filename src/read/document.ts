import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import { sourceName, type Document, type DocumentId } from '../model/document.ts';
import type { Notice } from '../model/report.ts';
import { commentsIn } from './comments.ts';
import { decode } from './decode.ts';
import { isPage } from './file-kinds.ts';
import { frontMatter } from './front-matter.ts';
import { assertNoReport } from './own-report.ts';
import { isoDate } from './published.ts';

/** What may be known of a text besides its words. */
export interface DocumentFacts {
  readonly title?: string;
  /** Tells which articles are of one house. */
  readonly publisher?: string;
  readonly author?: string;
  /** Date of publication, in any form that front matter may use: "on Tuesday" counts from it. */
  readonly published?: string;
  readonly url?: string;
}

/** A document made of a text that is already in memory; a text in place of the facts is the date of publication. */
export function documentOf(id: string, text: string, about: string | DocumentFacts = {}): Document {
  // TypeScript sees these slips; plain JavaScript does not.
  if (typeof id !== 'string' || id === '') throw new InputError('a document needs an id: documentOf(id, text)');
  if (typeof text !== 'string') throw new InputError(`document "${id}": the text is no string: documentOf(id, text)`);
  return {
    id: id as DocumentId,
    path: id,
    text,
    body: { start: 0, end: text.length },
    ...commentsOf(text, 0),
    sha256: createHash('sha256').update(text).digest('hex'),
    ...factsIn(id, about),
  };
}

/**
 * A document made of a web page that is already in memory: the article on it, with what the page says of itself. What is told
 * of it besides goes before that.
 */
export async function documentOfPage(
  id: string,
  page: string | Uint8Array,
  about: string | DocumentFacts = {},
): Promise<Document> {
  if (typeof id !== 'string' || id === '') throw new InputError('a document needs an id: documentOfPage(id, page)');
  if (typeof page !== 'string' && !(page instanceof Uint8Array))
    throw new InputError(`document "${id}": the page is neither a string nor bytes: documentOfPage(id, page)`);
  // The mark says that it is UTF-8 now, whatever the page names.
  const bytes = typeof page === 'string' ? Buffer.from(`\uFEFF${page}`) : page;
  const { article, facts } = (await import('./html/page.ts')).readPage(bytes, `document "${id}"`);
  const { published, ...told } = facts;
  const date = published === undefined ? undefined : isoDate(published);
  return {
    id: id as DocumentId,
    path: id,
    ...article,
    sha256: createHash('sha256').update(page).digest('hex'),
    ...told,
    ...(date === undefined ? {} : { published: date }),
    ...factsIn(id, about),
  };
}

/** What is told of a document that is in memory. */
function factsIn(id: string, about: string | DocumentFacts): DocumentFacts {
  const { title, publisher, author, published, url } = typeof about === 'string' ? { published: about } : about;
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published: dateOf(id, published) }),
    ...(url === undefined ? {} : { url }),
  };
}

function dateOf(id: string, written: string): string {
  const date = isoDate(String(written));
  if (date !== undefined) return date;
  const shown = String(written).slice(0, 60);
  throw new InputError(`document "${id}": "${shown}" is not understood as a date; write it as 2024-03-05`);
}

/** Throws an InputError where what is given is no array of documents, or where two of them have one id. */
export function assertDocuments(documents: readonly Document[]): void {
  if (!Array.isArray(documents)) throw new InputError('crossCheck takes an array of documents');
  const ids = new Set<string>();
  documents.forEach((document: Partial<Document> | undefined, index) => {
    if (typeof document?.text !== 'string' || typeof document.sha256 !== 'string' || document.id === undefined)
      throw new InputError(`documents[${index}] is no document; make one with documentOf(id, text) or readSources`);
    if (ids.has(document.id)) throw new InputError(`two documents have the id "${document.id}"; give each its own`);
    ids.add(document.id);
  });
}

/** A document made of the bytes of a file, with what its front matter says; `path` is the name that the user gave. */
export async function documentOfBytes(
  id: string,
  path: string,
  bytes: Uint8Array,
): Promise<{ readonly document: Document; readonly notices: readonly Notice[] }> {
  const name = sourceName(path);
  const { article, facts, warnings } = isPage(path, bytes)
    ? (await import('./html/page.ts')).readPage(bytes, name)
    : await readText(bytes, name);
  const { published: written, ...told } = facts;
  const published = written === undefined ? undefined : isoDate(written);
  const documentId = id as DocumentId;
  const undated =
    written === undefined || published !== undefined
      ? []
      : [
          `the date of publication "${written}" is not understood and left out; write it as 2024-03-05 or 2024-03-05T14:30+01:00`,
        ];
  return {
    document: {
      id: documentId,
      path,
      ...article,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...told,
      ...(published === undefined ? {} : { published }),
    },
    notices: [...warnings, ...undated].map((what) => ({
      level: 'warning',
      document: documentId,
      message: `${name}: ${what}`,
    })),
  };
}

/** What a kind of file yields: the article, what is told of it besides, and what a reader should know. */
export interface ReadFile {
  readonly article: Pick<Document, 'text' | 'body' | 'blocks' | 'comments' | 'page'>;
  readonly facts: DocumentFacts;
  readonly warnings: readonly string[];
}

async function readText(bytes: Uint8Array, name: string): Promise<ReadFile> {
  const text = decode(bytes, name);
  assertNoReport(text, name);
  const front = await frontMatter(text, name);
  const start = front?.end ?? 0;
  if (text.slice(start).trim() === '')
    throw new InputError(
      `${name}: ${front === undefined ? 'the source is empty' : 'there is no text after the front matter'}`,
    );
  const facts = ['title', 'publisher', 'author', 'published', 'url'].flatMap((key) => {
    const words = front?.fields.get(key)?.trim() ?? '';
    return words === '' ? [] : [[key, words] as const];
  });
  return {
    article: { text, body: { start, end: text.length }, ...commentsOf(text, start) },
    facts: Object.fromEntries(facts),
    warnings: [],
  };
}

function commentsOf(text: string, from: number): Pick<Document, 'comments'> {
  const comments = commentsIn(text, from);
  return comments.length === 0 ? {} : { comments };
}
