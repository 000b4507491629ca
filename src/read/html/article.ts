import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Markup } from './markup.ts';

/** What looking for the article of a page yields. */
export interface FoundArticle {
  /** The numbers of the runs of words that are the article; none where there is no article. */
  readonly runs: ReadonlySet<number>;
  /** As the words of the page have it. */
  readonly author: string | undefined;
}

/** The article of a page without what stands around it: menus, banners, links to other articles, comments of readers. */
export function articleIn({ marked }: Markup): FoundArticle {
  const found = lookedFor(marked);
  const runs = new Set<number>();
  for (const element of found?.content?.querySelectorAll('data') ?? []) runs.add(Number(element.getAttribute('value')));
  return { runs, author: found?.byline ?? undefined };
}

function lookedFor(marked: string): ReturnType<Readability<Content>['parse']> {
  const { document } = parseHTML(marked) as { readonly document: ConstructorParameters<typeof Readability>[0] };
  try {
    // The element itself is handed on, not its markup.
    const serializer = (node: unknown): Content => node as Content;
    return new Readability(document, { charThreshold: SHORTEST, disableJSONLD: true, serializer }).parse();
  } catch {
    // Markup that makes no sense leads it to elements that are gone.
    return null;
  }
}

/** Below this many characters it is tried again with less thrown away. Short reports of agencies have two sentences. */
const SHORTEST = 200;

interface Content {
  readonly querySelectorAll: (selector: string) => Iterable<{ readonly getAttribute: (name: string) => string | null }>;
}
