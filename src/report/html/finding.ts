import type { Finding } from '../../model/comparison.ts';
import { originsTold } from '../origins.ts';
import { html, NOTHING, type Markup } from './markup.ts';
import { passages } from './passages.ts';
import { readingsTable } from './readings.ts';
import { lettersOf, verdictTag } from './told.ts';
import type { View } from './view.ts';

/** A finding with its readings and the passages side by side. */
export function findingCard(finding: Finding, view: View): Markup {
  const { rule, verdict, confidence, message, readings } = finding;
  const id = view.anchorOf.get(finding) ?? '';
  const status = decisionStatus(finding);
  const said = readings.flatMap(({ places }) => places.map(({ document }) => view.sourceOf.get(document)));
  const info = view.ruleOf.get(rule);
  const cluster = view.clusterOf.get(finding.cluster);
  const origins = cluster === undefined ? '' : originsTold(cluster);
  return html`<article
    class="finding item stop ${verdict}${status === 'dismissed' ? ' dismissed' : ''}"
    id="${id}"
    tabindex="-1"
    aria-labelledby="h${id}"
    data-verdict="${verdict}"
    data-rule="${rule}"
    data-sources="${lettersOf(said)}"
    data-decision="${status}"
  >
    <h3 id="h${id}">${verdictTag(verdict)} <span class="message">${message}</span></h3>
    <p class="meta">
      ${info === undefined ? html`<span>${rule}</span>` : html`<a href="#r-${rule}">${rule}</a>`}
      <span>${Math.round(confidence * 100)} % sure</span>${
        origins === '' ? '' : html` <span>${origins}</span>`
      }${view.failing.has(finding.fingerprint) ? html` <span class="fails">fails the run</span>` : ''}
      <a class="anchor" href="#${id}" aria-label="Link to this finding">#</a>
    </p>
    ${decisionLine(finding)}${readingsTable(finding, view)}<button
      class="fold scripted"
      type="button"
      aria-expanded="true"
    >
      Passages
    </button>
    ${passages(finding, view)}
  </article> `;
}

export type DecisionFilter = 'undecided' | 'confirmed' | 'dismissed' | 'noted';

/** Whether and how a finding was decided, as the filter names it. */
export function decisionStatus({ decision }: Finding): DecisionFilter {
  switch (decision?.status) {
    case undefined:
      return 'undecided';
    case 'open':
      return decision?.note === undefined ? 'undecided' : 'noted';
    case 'confirmed':
      return 'confirmed';
    case 'dismissed':
      return 'dismissed';
  }
}

const DECIDED: Readonly<Record<DecisionFilter, string>> = {
  undecided: '',
  noted: '',
  confirmed: '✓ confirmed',
  dismissed: '− dismissed',
};

function decisionLine(finding: Finding): Markup {
  const { decision } = finding;
  if (decision === undefined) return NOTHING;
  const { reason, note, by, at } = decision;
  const judged = DECIDED[decisionStatus(finding)];
  const signed = [...(by === undefined ? [] : [`by ${by}`]), at.slice(0, 'YYYY-MM-DD'.length)].join(' ');
  return html`<p class="decision">
    ${judged === '' ? '' : html`<b>${judged}</b>`}${reason === undefined ? '' : html`: <bdi>${reason}</bdi>`}${
      judged === '' ? '' : html` <span class="dim">${signed}</span>`
    }${note === undefined ? '' : html` <span class="note">Note: <bdi>${note}</bdi></span>`}
  </p> `;
}
