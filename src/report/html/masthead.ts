import type { ClusterVerdict } from '../../model/comparison.ts';
import { many, outcome } from '../summary.ts';
import { html, NOTHING, type Markup } from './markup.ts';
import { verdictTag } from './told.ts';
import { VERDICTS, type Source, type View } from './view.ts';

/** What the window is called: the outcome and the story. */
export function pageTitle({ report }: View): string {
  const story = report.documents.find(({ title }) => title !== undefined)?.title;
  const told = outcome(report).replace(/\.$/u, '');
  return story === undefined ? told : `${told} · ${story}`;
}

/** The head of the page: the outcome, how much was compared, the sources, the notices. */
export function masthead(view: View): Markup {
  const { report, sources } = view;
  return html`<a class="skip" href="#findings">Skip to the findings</a>
    <header class="masthead">
      <p class="brand">crosscheck report</p>
      <h1>${outcome(report)}</h1>
      ${counts(view)}
      <section aria-labelledby="sources-title">
        <h2 id="sources-title">Sources</h2>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="sources-title">
          <table class="sources">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Publisher</th>
                <th scope="col">Title</th>
                <th scope="col">Published</th>
                <th scope="col">Origin</th>
                <th scope="col" class="figure">Claims</th>
                <th scope="col">File</th>
              </tr>
            </thead>
            <tbody>
              ${sources.map(sourceRow)}
            </tbody>
          </table>
        </div>
      </section>
      ${report.notices.length === 0 ? NOTHING : notices(view)}
    </header> `;
}

function counts({ report }: View): Markup {
  const { claims, aligned, onlyHere, undecided } = report.coverage;
  const count = (verdict: ClusterVerdict): number =>
    report.clusters.filter((cluster) => cluster.verdict === verdict).length;
  const several = VERDICTS.filter((verdict) => verdict !== 'only-here');
  const shared = several.reduce((sum, verdict) => sum + count(verdict), 0);
  const ofOne = report.clusters.filter(({ articles, origins }) => articles > 1 && origins === 1).length;
  return html`<p class="lead">
      ${many(report.documents.length, 'source')} with ${many(claims, 'claim')}: ${aligned} were matched, ${onlyHere}
      stand in one source
      only${undecided === 0 ? '' : `, ${many(undecided, 'pair')} ${undecided === 1 ? 'is' : 'are'} undecided`}. Of
      ${many(shared, 'matter')} told by more than one source${ofOne === 0 ? '' : ` (${ofOne} of one origin)`}:
    </p>
    <ul class="counts">
      ${several.map((verdict) => html`<li class="${count(verdict) === 0 ? 'zero' : ''}"><b>${count(verdict)}</b> ${verdictTag(verdict)}</li> `)}
    </ul> `;
}

function sourceRow({ letter, name, summary }: Source): Markup {
  const { title, publisher, author, published, origin, claims } = summary;
  return html`<tr>
    <th scope="row"><b class="letter">${letter}</b></th>
    <td><bdi>${publisher ?? '–'}</bdi></td>
    <td>
      <bdi>${headline(summary.url, title ?? '–')}</bdi>${
        author === undefined ? '' : html`<span class="dim"> by <bdi>${author}</bdi></span>`
      }
    </td>
    <td class="date">${published ?? '–'}</td>
    <td>${origin === undefined ? html`<span class="dim">not known</span>` : html`<bdi>${origin}</bdi>`}</td>
    <td class="figure">${claims}</td>
    <td class="place"><bdi>${name}</bdi></td>
  </tr> `;
}

// The address comes from the article's front matter: only what leads to a page becomes a link.
function headline(url: string | undefined, title: string): Markup {
  const address = url === undefined ? null : URL.parse(url);
  return address !== null && /^https?:$/u.test(address.protocol)
    ? html`<a href="${address.href}" rel="noopener noreferrer external">${title}</a>`
    : html`${title}`;
}

function notices({ report, sourceOf }: View): Markup {
  return html`<section aria-labelledby="notices-title">
    <h2 id="notices-title">Notices</h2>
    <ul class="notices">
      ${report.notices.map(({ level, document, message }) => {
        const source = document === undefined ? undefined : sourceOf.get(document);
        return html`<li>
          <b>${level}</b> ${source === undefined ? '' : html`<b class="letter">${source.letter}</b> `}<bdi
            >${message}</bdi
          >
        </li> `;
      })}
    </ul>
  </section> `;
}
