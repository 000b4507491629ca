import type { Cluster } from '../model/comparison.ts';
import { flat } from './excerpt.ts';

/** "5 articles, 2 origins: Kyodo (4), 1 not known" where a claim has fewer origins than articles; empty where it does not. */
export function originsTold({ articles, origins, witnesses = [] }: Cluster): string {
  if (origins >= articles) return '';
  const known = witnesses.flatMap(({ origin, documents }) =>
    origin === undefined ? [] : [documents.length === 1 ? flat(origin) : `${flat(origin)} (${documents.length})`],
  );
  const unknown = witnesses.length - known.length;
  const names = [...known, ...(unknown === 0 ? [] : [`${unknown} not known`])];
  const counts = `${articles} articles, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
  if (names.length === 0) return counts;
  return known.length === 0 ? `${counts}, not known` : `${counts}: ${names.join(', ')}`;
}
