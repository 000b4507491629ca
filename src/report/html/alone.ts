import type { Claim } from '../../model/claim.ts';
import { many } from '../summary.ts';
import { markup, markupText, type Markup } from './markup.ts';
import { foldButton, noneLeft, sourceTag } from './told.ts';
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
  yield `${markupText(noneLeft('claim'))}</section>\n`;
}

function group(source: Source, claims: readonly Claim[]): Markup {
  const id = `only-${source.letter}`;
  const items = claims.toSorted((a, b) => a.start - b.start).map((claim) => item(source, claim));
  return markup`<div class="group stop" role="group" tabindex="-1" id="${id}" aria-labelledby="h${id}">
<h3 id="h${id}">${sourceTag(source)} <span class="dim">${many(claims.length, 'claim')}</span></h3>
${foldButton('Claims')}
<ul class="more claims">
${items}</ul>
</div>
`;
}

function item({ letter, locate }: Source, { start, text }: Claim): Markup {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return markup`<li class="item" data-sources="${letter}"><bdi>${shown}</bdi> <span class="place">${locate(start)}</span></li>\n`;
}

/** UTF-16 code units shown of a claim. */
const LONGEST = 600;
