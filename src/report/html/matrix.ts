import type { Claim } from '../../model/claim.ts';
import type { Cluster, Finding } from '../../model/comparison.ts';
import type { DocumentId } from '../../model/document.ts';
import { SIGNS } from '../signs.ts';
import { markup, markupText, NOTHING, type Markup } from './markup.ts';
import { rulingName } from './ruling.ts';
import { leadingReading, standings, type Standing } from './standing.ts';
import { calledBy, foldButton, lettersOf, letterTag, maybe, noneLeft, verdictTag } from './told.ts';
import { typeset } from './typeset.ts';
import { VERDICTS, type Source, type View } from './view.ts';

/** What several sources tell, each in a row, against the sources: who says it, who says otherwise, who is silent. */
export function* matrixSection(view: View): Generator<string> {
  const rows = view.report.clusters
    .filter(({ verdict }) => verdict !== 'only-here')
    .toSorted((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  yield `<section class="view" id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Matrix</h2>
`;
  if (rows.length === 0) yield '<p class="none">No claim stands in more than one source.</p>\n';
  else yield* table(rows, view);
  yield `${markupText(noneLeft('claim'))}</section>\n`;
}

function* table(rows: readonly Cluster[], view: View): Generator<string> {
  const columns = view.sources.length <= MOST_COLUMNS ? view.sources : null;
  const worded = columns !== null && columns.length <= MOST_WORDED;
  const heads = columns === null ? GATHERED_HEADS : columns.map(columnHead);
  yield `<p class="legend"><span><b>●</b> says it</span> <span><b class="contradict">✗</b> <b class="differ">≠</b> <b class="compatible">≈</b> says otherwise than others</span> <span>○ speaks of it without that detail</span> <span>– silent</span></p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="matrix-title">
<table class="matrix${worded ? ' worded' : ''} of-${columns?.length ?? 'gathered'}">
`;
  yield markupText(markup`<thead><tr><th scope="col">Claim</th>${heads}</tr></thead>
<tbody>
`);
  for (const cluster of rows) yield markupText(row(cluster, columns, worded, view));
  yield '</tbody>\n</table>\n</div>\n';
}

function columnHead({ letter, summary }: Source): Markup {
  return markup`<th scope="col">${letterTag(letter)} <span class="publisher"><bdi>${calledBy(summary)}</bdi></span></th>`;
}

function row(cluster: Cluster, columns: readonly Source[] | null, worded: boolean, view: View): Markup {
  const findings = view.findingsOf.get(cluster.id) ?? [];
  const [heaviest] = findings;
  const claims = leaderFirst(cluster, heaviest, view);
  const stands = standings(new Set(claims.map(({ document }) => document)), heaviest);
  const here = view.sources.filter(({ summary }) => stands.has(summary.id));
  const cells =
    columns === null
      ? gathered(here, stands, view.sources.length)
      : columns.map(({ summary }) => cell(stands.get(summary.id), heaviest, worded));
  const rulings = [...new Set(findings.map(rulingName))].join(' ');
  const rules = [...new Set(findings.map(({ rule }) => rule))].join(' ');
  return markup`<tr class="item stop" tabindex="-1" data-verdict="${cluster.verdict}" data-rule="${rules}" data-sources="${lettersOf(here)}" data-ruling="${rulings}"><th scope="row">${verdictTag(cluster.verdict)} ${title(claims, heaviest, view)}${wordings(claims, view)}</th>${cells}</tr>
`;
}

// What is said to be said stands first.
function leaderFirst({ claims }: Cluster, heaviest: Finding | undefined, { claimOf }: View): readonly Claim[] {
  const leading = leadingReading(heaviest)?.places.find(({ claim }) => claims.includes(claim))?.claim;
  const order = leading === undefined ? claims : [leading, ...claims.filter((id) => id !== leading)];
  return order.flatMap((id) => claimOf.get(id) ?? []);
}

function title([first]: readonly Claim[], heaviest: Finding | undefined, view: View): Markup {
  if (first === undefined) return NOTHING;
  const anchor = heaviest === undefined ? undefined : view.anchorOf.get(heaviest);
  return saidBy(first, view, anchor);
}

function saidBy({ document, text }: Claim, { sourceOf }: View, anchor?: string): Markup {
  const letter = maybe(sourceOf.get(document), (source) => letterTag(source.letter));
  const words = markup`<bdi>${short(text, CLAIM)}</bdi>`;
  return markup`<span class="said">${letter} ${anchor === undefined ? words : markup`<a href="#${anchor}">${words}</a>`}</span>`;
}

// What the first one says stands above.
function wordings([, ...others]: readonly Claim[], view: View): Markup {
  if (others.length === 0) return NOTHING;
  const said = others.slice(0, MOST_WORDINGS).map((claim) => markup`<li>${saidBy(claim, view)}</li>`);
  const more = others.length - said.length;
  const rest = more === 0 ? NOTHING : markup`<li class="dim">and ${more} more</li>`;
  return markup`${foldButton('Other wordings')}<ul class="more wordings">${said}${rest}</ul>`;
}

function cell(stand: Standing | undefined, finding: Finding | undefined, worded: boolean): Markup {
  if (stand === undefined) return SILENT;
  if (stand.kind === 'beside') return BESIDE;
  const words = worded
    ? maybe(stand.reading, (said) => markup` <bdi>${short(typeset(said).words, CELL)}</bdi>`)
    : NOTHING;
  return stand.kind === 'otherwise' && finding !== undefined
    ? markup`<td class="${finding.verdict}">${sign(SIGNS[finding.verdict].sign, 'says otherwise')}${words}</td>`
    : markup`<td>${sign('●', 'says it')}${words}</td>`;
}

const sign = (drawn: string, told: string): Markup => markup`<b role="img" aria-label="${told}">${drawn}</b>`;

const BESIDE = markup`<td>${sign('○', 'speaks of it without that detail')}</td>`;
const SILENT = markup`<td class="dim">${sign('–', 'silent')}</td>`;

// With many sources a column each would be wider than any screen: they are named where they stand, by what they say.
function gathered(here: readonly Source[], stands: ReadonlyMap<DocumentId, Standing>, sources: number): Markup {
  const cells = (['says', 'otherwise', 'beside'] as const).map((kind) => {
    const some = here.flatMap((source) => {
      const stand = stands.get(source.summary.id);
      return stand?.kind === kind ? [{ source, reading: stand.kind === 'beside' ? undefined : stand.reading }] : [];
    });
    const sides = [...Map.groupBy(some, ({ reading }) => reading)].map(([reading, side]) => {
      const words = maybe(reading, (said) => markup`<bdi>${short(typeset(said).words, CELL)}</bdi> `);
      return markup`<div>${words}${side.map(({ source }) => markup`${letterTag(source.letter)} `)}</div>`;
    });
    return markup`<td>${sides}</td>`;
  });
  return markup`${cells}<td class="dim">${sources - here.length}</td>`;
}

const GATHERED_HEADS = markup`<th scope="col">Says it</th><th scope="col">Says otherwise</th><th scope="col">Without that detail</th><th scope="col">Silent</th>`;

const short = (text: string, most: number): string =>
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
