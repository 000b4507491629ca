import type { ClusterVerdict } from '../../model/comparison.ts';
import { many, outcome } from '../summary.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { foldButton, letterTag, maybe, verdictTag } from './told.ts';
import { VERDICTS, type Source, type View } from './view.ts';

/** What the window is called: the outcome and the story. */
export function pageTitle({ report }: View): string {
  const story = report.documents.find(({ title }) => title !== undefined)?.title;
  return story === undefined ? told(outcome(report)) : `${told(outcome(report))} · ${story}`;
}

/** The head of the page: the outcome, how much was compared, the sources, the notices. */
export function masthead(view: View): Markup {
  const { report, sources } = view;
  return markup`<a class="skip" href="#findings">Skip to the findings</a>
<header class="masthead">
<p class="brand">crosscheck report</p>
<h1>${told(outcome(report))}</h1>
<p class="lead">${coverage(view)}</p>
${counts(view)}<section class="${sources.length > MOST_OPEN ? 'folds many' : 'folds'}" aria-labelledby="sources-title">
<h2 id="sources-title">Sources</h2>
${sources.length > MOST_OPEN ? foldButton(`All ${sources.length}`) : NOTHING}
<ul class="more sources">
${sources.map(sourceItem)}</ul>
</section>
${report.notices.length === 0 ? NOTHING : notices(view)}</header>
`;
}

const told = (sentence: string): string => sentence.replace(/\.$/u, '');

function coverage({ report }: View): string {
  const { claims, aligned, onlyHere, undecided } = report.coverage;
  const pending = undecided === 0 ? '' : `; ${many(undecided, 'pair')} ${undecided === 1 ? 'is' : 'are'} undecided`;
  return `${many(report.documents.length, 'source')} with ${many(claims, 'claim')}: ${aligned} found in more than one source, ${onlyHere} in one only${pending}.`;
}

function counts({ report }: View): Markup {
  const several = VERDICTS.filter((verdict) => verdict !== 'only-here');
  const of = (verdict: ClusterVerdict): number =>
    report.clusters.filter((cluster) => cluster.verdict === verdict).length;
  const shared = several.reduce((sum, verdict) => sum + of(verdict), 0);
  const ofOne = report.clusters.filter(({ articles, origins }) => articles > 1 && origins === 1).length;
  const lone = ofOne === 0 ? '' : `, ${ofOne} of one origin`;
  const items = several.map(
    (verdict) =>
      markup`<li class="${of(verdict) === 0 ? 'zero' : ''}"><b>${of(verdict)}</b> ${verdictTag(verdict)}</li>\n`,
  );
  return markup`<ul class="counts">
<li class="dim">Shared claims: ${shared}${lone}</li>
${items}</ul>
`;
}

function sourceItem({ letter, name, summary }: Source): Markup {
  const { title, publisher, author, published, url, origin, claims } = summary;
  const headline = title === undefined ? markup`<bdi class="place">${name}</bdi>` : linked(url, title);
  const by = maybe(author, (who) => markup`<span class="author">by <bdi>${who}</bdi></span>`);
  const from = origin === undefined ? markup`origin not known` : markup`origin <bdi>${origin}</bdi>`;
  const file = title === undefined ? NOTHING : markup` <span class="place"><bdi>${name}</bdi></span>`;
  return markup`<li>${letterTag(letter)} <span class="publisher"><bdi>${publisher ?? ''}</bdi></span> <span class="title">${headline}${by}</span> <span class="date">${published ?? 'no date'}</span> <span class="origin">${from}</span> <span class="size">${many(claims, 'claim')}</span>${file}</li>
`;
}

// The address comes from the article's front matter: only what leads to a page becomes a link.
function linked(url: string | undefined, title: string): Markup {
  const address = url === undefined ? null : URL.parse(url);
  const text = markup`<bdi>${title}</bdi>`;
  return address !== null && /^https?:$/u.test(address.protocol)
    ? markup`<a href="${address.href}" rel="noopener noreferrer external">${text}</a>`
    : text;
}

function notices({ report, sourceOf }: View): Markup {
  const items = report.notices.map(({ level, document, message }) => {
    const source = maybe(document === undefined ? undefined : sourceOf.get(document), ({ letter }) =>
      letterTag(letter),
    );
    return markup`<li><b>${level}</b> ${source} <bdi>${message}</bdi></li>\n`;
  });
  return markup`<section aria-labelledby="notices-title">
<h2 id="notices-title">Notices</h2>
<ul class="notices">
${items}</ul>
</section>
`;
}

/** Sources that are listed without being asked for: more would push the findings off the first screen. */
const MOST_OPEN = 8;
