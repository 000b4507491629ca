import type { Cluster, Finding, Reading } from '../../model/comparison.ts';
import type { DocumentId } from '../../model/document.ts';
import type { Span } from '../../model/place.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { ownWords } from './own-words.ts';
import { sourceTag } from './told.ts';
import { typeset } from './typeset.ts';
import type { View } from './view.ts';

/** Who says what: each value, the sources that give it and from whom they have it. */
export function readingsTable({ readings, cluster }: Finding, view: View): Markup {
  const told = readings.map(typeset);
  const own = ownWords(told.map(({ words }) => words));
  const origins = readings.map((reading) => originsOf(reading, view.clusterOf.get(cluster), view));
  const anyOrigin = origins.some((origin) => origin !== '');
  const rows = readings.map((reading, index) => {
    const { words, understood } = told[index] ?? { words: reading.value, understood: null };
    const meant = understood === null ? NOTHING : markup` <span class="dim">(${understood})</span>`;
    const sources = documentsOf(reading).flatMap((id) => view.sourceOf.get(id) ?? []);
    const from = anyOrigin ? markup`<td class="dim">${origins[index] ?? ''}</td>` : NOTHING;
    const tags = sources.map((source) => markup`${sourceTag(source)} `);
    return markup`<tr><th scope="row"><bdi>${emphasised(words, own[index] ?? [])}</bdi>${meant}</th><td>${tags}</td>${from}</tr>\n`;
  });
  const from = anyOrigin ? markup`<th scope="col">Origins</th>` : NOTHING;
  return markup`<table class="readings">
<thead class="unseen"><tr><th scope="col">Reading</th><th scope="col">Said by</th>${from}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

const documentsOf = ({ places }: Reading): readonly DocumentId[] => [
  ...new Set(places.map(({ document }) => document)),
];

function emphasised(words: string, own: readonly Span[]): Markup {
  let at = 0;
  const parts = own.map(({ start, end }) => {
    const part = markup`${words.slice(at, start)}<b>${words.slice(start, end)}</b>`;
    at = end;
    return part;
  });
  return markup`${parts}${words.slice(at)}`;
}

// "1 origin: Kyodo (A, C)" where copies stand behind a reading or an origin is known; nothing where each speaks for itself.
function originsOf(reading: Reading, cluster: Cluster | undefined, { sourceOf }: View): string {
  const documents = documentsOf(reading);
  const witnesses = (cluster?.witnesses ?? []).flatMap(({ origin, documents: own }) => {
    const here = own.filter((id) => documents.includes(id));
    return here.length === 0 ? [] : [{ origin, here }];
  });
  const unlisted = documents.filter((id) => !witnesses.some(({ here }) => here.includes(id))).length;
  const count = witnesses.length + unlisted;
  const named = witnesses.flatMap(({ origin, here }) =>
    origin === undefined ? [] : [`${origin} (${here.map((id) => sourceOf.get(id)?.letter ?? '').join(', ')})`],
  );
  if (count === documents.length && named.length === 0) return '';
  const counted = `${count} ${count === 1 ? 'origin' : 'origins'}`;
  if (named.length === 0) return `${counted}, not known`;
  const unknown = count - named.length;
  return `${counted}: ${[...named, ...(unknown === 0 ? [] : [`${unknown} not known`])].join(', ')}`;
}
