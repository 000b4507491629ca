import { markup, NOTHING, type Markup } from './markup.ts';
import type { View } from './view.ts';

/** The foot of the page: what the rules that found something compare and what to look at, and what made the page. */
export function rulesFooter({ report, ruleOf }: View): Markup {
  const used = new Set(report.findings.map(({ rule }) => rule));
  const items = [...ruleOf.values()]
    .filter(({ id }) => used.has(id))
    .map(({ id, title, why, check, status }) => {
      const trial = status === 'trial' ? markup` <span class="dim">on trial: never fails a run</span>` : NOTHING;
      return markup`<div id="r-${id}"><dt>${id}${trial}</dt><dd>${title}. ${why} <b>Check:</b> ${check}</dd></div>\n`;
    });
  const rules = markup`<section aria-labelledby="rules-title">
<h2 id="rules-title">Rules</h2>
<dl class="rules">
${items}</dl>
</section>
`;
  return markup`<footer>
${items.length === 0 ? NOTHING : rules}<p class="made">Made by ${report.tool.name} ${report.tool.version}. This page loads nothing and sends nothing.</p>
</footer>
`;
}
