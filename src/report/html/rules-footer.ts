import { html, NOTHING, type Markup } from './markup.ts';
import type { View } from './view.ts';

/** The foot of the page: what the rules that found something compare and what to look at, and what made the page. */
export function rulesFooter({ report, ruleOf }: View): Markup {
  const used = new Set(report.findings.map(({ rule }) => rule));
  const rules = [...ruleOf.values()].filter(({ id }) => used.has(id));
  const list =
    rules.length === 0
      ? NOTHING
      : html`<section aria-labelledby="rules-title">
          <h2 id="rules-title">Rules</h2>
          <dl class="rules">
            ${rules.map(
              ({ id, title, why, check, status }) =>
                html`<div id="r-${id}" tabindex="-1">
                  <dt>${id}${status === 'trial' ? html` <span class="dim">on trial: never fails a run</span>` : ''}</dt>
                  <dd>${title}. ${why} <b>Check:</b> ${check}</dd>
                </div> `,
            )}
          </dl>
        </section> `;
  return html`<footer>
    ${list}
    <p class="made">Made by ${report.tool.name} ${report.tool.version}. This page loads nothing and sends nothing.</p>
  </footer> `;
}
