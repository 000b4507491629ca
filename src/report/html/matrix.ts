import type { Claim } from '../../model/claim.ts';
import type { Cluster, Finding, Reading } from '../../model/comparison.ts';
import { SIGNS } from '../signs.ts';
import { readingTold } from '../told-reading.ts';
import { decisionStatus } from './finding.ts';
import { html, markupText, NOTHING, type Markup } from './markup.ts';
import { calledBy, lettersOf, verdictTag } from './told.ts';
import { VERDICTS, type Source, type View } from './view.ts';

/** What several sources tell, each in a row, against the sources: who says it, who says otherwise, who is silent. */
export function* matrixSection(view: View): Generator<string> {
  const rows = view.report.clusters
    .filter(({ verdict }) => verdict !== 'only-here')
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const columns = view.sources.length <= MOST_COLUMNS ? view.sources : null;
  yield `<section class="view" id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Matrix</h2>
<p class="legend"><span><b class="says">●</b> says it</span> <span><b class="contradict">✗</b> <b class="differ">≠</b> <b class="compatible">≈</b> says otherwise than the others</span> <span><b class="dim">–</b> silent</span></p>
`;
  if (rows.length === 0) yield '<p class="none">No claim stands in more than one source.</p>\n';
  else {
    yield markupText(
      html`<div class="scroll" tabindex="0" role="group" aria-labelledby="matrix-title">
        <table class="matrix${columns !== null && columns.length <= MOST_WORDED ? ' worded' : ''}">
          <thead>
            <tr>
              <th scope="col">Claim</th>
              ${(columns ?? []).map(columnHead)}${
                columns === null
                  ? html`<th scope="col">Says it</th>
                      <th scope="col">Says otherwise</th>
                      <th scope="col">Silent</th>`
                  : NOTHING
              }
            </tr>
          </thead>
          <tbody></tbody>
        </table>
      </div> `,
    );
    for (const cluster of rows) yield markupText(row(cluster, columns, view));
    yield '</tbody>\n</table>\n</div>\n';
  }
  yield `<p class="none scripted" data-none hidden>No claim passes the filters.</p>\n</section>\n`;
}

function columnHead({ letter, summary }: Source): Markup {
  return html`<th scope="col">
    <b class="letter">${letter}</b> <span class="publisher"><bdi>${calledBy(summary)}</bdi></span>
  </th>`;
}

function row(cluster: Cluster, columns: readonly Source[] | null, view: View): Markup {
  const claims = cluster.claims.flatMap((id) => view.claimOf.get(id) ?? []);
  const findings = view.findingsOf.get(cluster.id) ?? [];
  const [heaviest] = findings;
  const here = view.sources.filter(({ summary }) => claims.some(({ document }) => document === summary.id));
  const stands = new Map(here.map((source) => [source, standing(source, heaviest)]));
  const words = columns !== null && columns.length <= MOST_WORDED;
  const cells =
    columns === null
      ? gathered(stands, view.sources.length)
      : columns.map((source) => cell(stands.get(source), heaviest, words));
  const decisions = [...new Set(findings.map(decisionStatus))].join(' ');
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(' ');
  return html`<tr
    class="item stop"
    tabindex="-1"
    data-verdict="${cluster.verdict}"
    data-rule="${rules}"
    data-sources="${lettersOf(here)}"
    data-decision="${decisions}"
  >
    <th scope="row">${verdictTag(cluster.verdict)} ${title(claims, heaviest, view)}${wordings(claims, view)}</th>
    ${cells}
  </tr> `;
}

function title(claims: readonly Claim[], heaviest: Finding | undefined, view: View): Markup {
  const text = short(claims[0]?.text ?? '');
  const anchor = heaviest === undefined ? undefined : view.anchorOf.get(heaviest);
  return anchor === undefined ? html`<bdi>${text}</bdi>` : html`<a href="#${anchor}"><bdi>${text}</bdi></a>`;
}

function wordings(claims: readonly Claim[], { sourceOf }: View): Markup {
  const said = claims
    .slice(0, MOST_WORDINGS)
    .map(
      ({ document, text }) =>
        html`<li><b class="letter">${sourceOf.get(document)?.letter ?? ''}</b> <bdi>${short(text)}</bdi></li>`,
    );
  const more = claims.length - said.length;
  return html`<button class="fold scripted" type="button" aria-expanded="true">Wordings</button>
    <ul class="more wordings">
      ${said}${more === 0 ? NOTHING : html`<li class="dim">and ${more} more</li>`}
    </ul>`;
}

/** How a source stands to the others in a finding; where as many say one thing as another, all of them say otherwise. */
interface Standing {
  readonly otherwise: boolean;
  readonly reading?: Reading;
}

function standing({ summary }: Source, finding: Finding | undefined): Standing {
  const sides =
    finding?.readings.map((reading) => ({
      reading,
      size: new Set(reading.places.map(({ document }) => document)).size,
    })) ?? [];
  const most = Math.max(0, ...sides.map(({ size }) => size));
  const leads = sides.filter(({ size }) => size === most).length === 1;
  const side = sides.find(({ reading }) => reading.places.some(({ document }) => document === summary.id));
  if (side === undefined) return { otherwise: false };
  return { otherwise: !leads || side.size < most, reading: side.reading };
}

function cell(stand: Standing | undefined, finding: Finding | undefined, words: boolean): Markup {
  if (stand === undefined)
    return html`<td class="silent"><span aria-hidden="true">–</span><span class="unseen">silent</span></td>`;
  const { otherwise, reading } = stand;
  const told = words && reading !== undefined ? html` <bdi>${short(readingTold(reading).words, CELL)}</bdi>` : NOTHING;
  return otherwise && finding !== undefined
    ? html`<td class="${finding.verdict}">
        <b aria-hidden="true">${SIGNS[finding.verdict].sign}</b><span class="unseen">says otherwise</span>${told}
      </td>`
    : html`<td class="says"><b aria-hidden="true">●</b><span class="unseen">says it</span>${told}</td>`;
}

// With many sources a column each would be wider than any screen: they are named where they stand.
function gathered(stands: ReadonlyMap<Source, Standing>, sources: number): Markup {
  const letters = (wanted: boolean): readonly Markup[] =>
    [...stands]
      .filter(([, { otherwise }]) => otherwise === wanted)
      .map(([{ letter }]) => html`<b class="letter">${letter}</b> `);
  return html`<td>${letters(false)}</td>
    <td>${letters(true)}</td>
    <td class="silent">${sources - stands.size}</td>`;
}

const short = (text: string, most = CLAIM): string =>
  text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;

/** Sources that have columns of their own: more do not fit on a screen beside the claims. */
const MOST_COLUMNS = 12;
/** Sources up to which there is room for words in the cells. */
const MOST_WORDED = 5;
/** Wordings listed below a claim. */
const MOST_WORDINGS = 12;
/** UTF-16 code units of a claim in a row: three lines. */
const CLAIM = 240;
/** UTF-16 code units of a reading in a cell. */
const CELL = 60;
