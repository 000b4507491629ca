import type { Claim } from '../../model/claim.ts';
import { many } from '../summary.ts';
import { html, markupText, type Markup } from './markup.ts';
import { sourceTag } from './told.ts';
import type { Source, View } from './view.ts';

/** What stands in one source only, folded by source. */
export function* aloneSection(view: View): Generator<string> {
  const alone = view.report.clusters
    .filter(({ verdict }) => verdict === 'only-here')
    .flatMap(({ claims }) => claims.flatMap((id) => view.claimOf.get(id) ?? []));
  const bySource = Map.groupBy(alone, ({ document }) => document);
  yield `<section class="view" id="alone" aria-labelledby="alone-title">\n<h2 id="alone-title">Only in one source</h2>\n`;
  if (alone.length === 0) yield '<p class="none">Nothing stands in one source only.</p>\n';
  for (const source of view.sources) {
    const claims = bySource.get(source.summary.id) ?? [];
    if (claims.length > 0) yield markupText(group(source, claims));
  }
  yield `<p class="none scripted" data-none hidden>No claim passes the filters.</p>\n</section>\n`;
}

function group(source: Source, claims: readonly Claim[]): Markup {
  const { letter } = source;
  const id = `only-${letter}`;
  return html`<div class="group stop" role="group" tabindex="-1" id="${id}" aria-labelledby="h${id}">
    <h3 id="h${id}">${sourceTag(source)} <span class="dim">${many(claims.length, 'claim')}</span></h3>
    <button class="fold scripted" type="button" aria-expanded="true">Claims</button>
    <ul class="more claims">
      ${claims
        .toSorted((a, b) => a.start - b.start)
        .map(
          ({ start, text }) =>
            html`<li class="item" data-sources=" ${letter} ">
              <bdi>${text.slice(0, LONGEST)}${text.length > LONGEST ? '…' : ''}</bdi>
              <span class="place">${source.locate(start)}</span>
            </li> `,
        )}
    </ul>
  </div> `;
}

/** UTF-16 code units shown of a claim. */
const LONGEST = 600;
