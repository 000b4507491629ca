import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Notice } from '../model/report.ts';
import { decode } from './decode.ts';
import { frontMatter } from './front-matter.ts';
import { isoDate } from './published.ts';

/** A document made of a text that is already in memory, as `pairs` and `claims --batch` need it. */
export function documentOf(id: string, text: string, published?: string): Document {
  return {
    id: id as DocumentId,
    path: id,
    text,
    body: { start: 0, end: text.length },
    sha256: createHash('sha256').update(text).digest('hex'),
    ...(published === undefined ? {} : { published }),
  };
}

/** A document made of the bytes of a file, with what its front matter says; `path` is the name that the user gave. */
export async function documentOfBytes(
  id: string,
  path: string,
  bytes: Uint8Array,
): Promise<{ readonly document: Document; readonly notices: readonly Notice[] }> {
  const name = path === '-' ? 'standard input' : path;
  const text = decode(bytes, name);
  const front = await frontMatter(text, name);
  const start = front?.end ?? 0;
  if (text.slice(start).trim() === '')
    throw new InputError(
      `${name}: ${front === undefined ? 'the source is empty' : 'there is no text after the front matter'}`,
    );
  const field = (key: string): string | undefined => front?.fields.get(key)?.trim() || undefined;
  const told = { title: field('title'), publisher: field('publisher'), author: field('author'), url: field('url') };
  const written = field('published');
  const published = written === undefined ? undefined : isoDate(written);
  const documentId = id as DocumentId;
  return {
    document: {
      id: documentId,
      path,
      text,
      body: { start, end: text.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(told.title === undefined ? {} : { title: told.title }),
      ...(told.publisher === undefined ? {} : { publisher: told.publisher }),
      ...(told.author === undefined ? {} : { author: told.author }),
      ...(published === undefined ? {} : { published }),
      ...(told.url === undefined ? {} : { url: told.url }),
    },
    notices:
      written === undefined || published !== undefined
        ? []
        : [
            {
              level: 'warning',
              document: documentId,
              message: `${name}: the date of publication "${written}" is not understood and left out; write it as 2024-03-05 or 2024-03-05T14:30+01:00`,
            },
          ],
  };
}
