import { sourceName, type Document, type DocumentId } from '../model/document.ts';
import type { Notice, SharedPassage } from '../model/report.ts';

/** Sets of documents that are told one by one; of more only the number is. */
const TOLD = 5;
/** Documents named in one notice; of more only the number is told. */
const NAMED = 4;

/** One notice for each set of documents that share passages, those that share most first. */
export function sharedNotices(shared: readonly SharedPassage[], documents: readonly Document[]): Notice[] {
  const pathOf = new Map(documents.map(({ id, path }) => [id, sourceName(path)]));
  const sets = new Map<string, SharedPassage[]>();
  for (const passage of shared) {
    const key = passage.places.map(({ document }) => document).join(' ');
    sets.set(key, [...(sets.get(key) ?? []), passage]);
  }
  const wordsOf = (passages: readonly SharedPassage[]): number => passages.reduce((sum, { words }) => sum + words, 0);
  const sorted = [...sets.values()].sort((a, b) => wordsOf(b) - wordsOf(a));
  const notices = sorted.slice(0, TOLD).map((passages): Notice => {
    const ids = passages[0]?.places.map(({ document }) => document) ?? [];
    const first = passages[0]?.first;
    const told = first === undefined ? '' : `; ${pathOf.get(first) ?? ''} was published first`;
    return { level: 'info', message: `${namesOf(ids, pathOf)} share ${countsOf(passages)}${told}` };
  });
  const rest = sorted.length - TOLD;
  return rest <= 0
    ? notices
    : [
        ...notices,
        { level: 'info', message: `${rest} more ${rest === 1 ? 'group' : 'groups'} of sources share passages` },
      ];
}

function namesOf(ids: readonly DocumentId[], pathOf: ReadonlyMap<DocumentId, string>): string {
  const names = ids.map((id) => pathOf.get(id) ?? '');
  const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

function countsOf(passages: readonly SharedPassage[]): string {
  const exact = passages.filter((passage) => passage.exact).length;
  const near = passages.length - exact;
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  const told = exact === 0 ? `${passagesOf(near)} almost word for word` : `${passagesOf(exact)} word for word`;
  const more = exact === 0 || near === 0 ? '' : ` and ${near} almost`;
  return `${told}${more} (${words} words)`;
}

const passagesOf = (count: number): string => `${count} ${count === 1 ? 'passage' : 'passages'}`;
