import type { Finding } from '../../model/comparison.ts';
import { isSuppressed } from '../../model/review.ts';
import { originsTold } from '../origins.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { passages } from './passages.ts';
import { readingsTable } from './readings.ts';
import { rulingLine, rulingName } from './ruling.ts';
import { foldButton, lettersOf, verdictTag } from './told.ts';
import type { View } from './view.ts';

/** A finding with its readings and the passages side by side. */
export function findingCard(finding: Finding, view: View): Markup {
  const { rule, verdict, message, readings } = finding;
  const id = view.anchorOf.get(finding) ?? '';
  const said = readings.flatMap(({ places }) => places.map(({ document }) => view.sourceOf.get(document)));
  const classes = isSuppressed(finding) ? `${verdict} set-aside` : verdict;
  return markup`<article class="finding item stop ${classes}" id="${id}" tabindex="-1" aria-labelledby="h${id}" data-verdict="${verdict}" data-rule="${rule}" data-sources="${lettersOf(said)}" data-ruling="${rulingName(finding)}">
<h3 id="h${id}">${verdictTag(verdict)} <span class="message">${message}</span></h3>
${metaLine(finding, id, view)}${rulingLine(finding, view)}${readingsTable(finding, view)}${foldButton('Passages')}
${passages(finding, view)}</article>
`;
}

function metaLine({ rule, confidence, cluster, fingerprint }: Finding, id: string, view: View): Markup {
  const known = view.clusterOf.get(cluster);
  const origins = known === undefined ? '' : originsTold(known);
  const name = view.ruleOf.has(rule) ? markup`<a href="#r-${rule}">${rule}</a>` : markup`<span>${rule}</span>`;
  const sure = markup`<span>${Math.round(confidence * 100)} % sure</span>`;
  const from = origins === '' ? NOTHING : markup` <span>${origins}</span>`;
  const fails = view.failing.has(fingerprint) ? markup` <span class="fails">fails the run</span>` : NOTHING;
  return markup`<p class="meta">${name} ${sure}${from}${fails} <a class="anchor" href="#${id}" aria-label="Link to this finding">#</a></p>
`;
}
