import type { ClusterVerdict } from '../../model/comparison.ts';
import { SIGNS } from '../signs.ts';
import { markup, type Markup } from './markup.ts';
import { RULINGS } from './ruling.ts';
import { calledBy } from './told.ts';
import type { View } from './view.ts';

/** The bar with the views and, where scripts run, the filters. */
export function bar(view: View): Markup {
  const { clusters } = view.report;
  const alone = clusters.filter(({ verdict }) => verdict === 'only-here').length;
  const tabs = [
    { id: 'findings', name: 'Findings', count: view.findings.length },
    { id: 'matrix', name: 'Matrix', count: clusters.length - alone },
    { id: 'alone', name: 'Only in one source', count: alone },
  ].map(({ id, name, count }) => markup`<a href="#${id}">${name} <span class="count">${count}</span></a>\n`);
  return markup`<div class="bar">
<nav aria-label="Views">
${tabs}<button class="help scripted" type="button" aria-haspopup="dialog"><kbd>?</kbd> Keys</button>
</nav>
${filters(view)}</div>
`;
}

function filters(view: View): Markup {
  const rules = [...new Set(view.findings.map(({ rule }) => rule))].sort();
  const sources = view.sources.map(({ letter, name, summary }): Option => [
    letter,
    `${letter} ${calledBy(summary) || name}`,
  ]);
  return markup`<form class="filters scripted" role="search" aria-label="Filters">
<label class="find"><span class="unseen">Find words</span><input type="search" name="words" placeholder="Find words" autocomplete="off" spellcheck="false"></label>
<fieldset class="verdicts"><legend class="unseen">Verdict</legend>${VERDICT_BOXES.map(verdictBox)}</fieldset>
${select('rule', 'Rule', 'all rules', rules.map(twice))}${select('source', 'Source', 'all sources', sources)}${select('ruling', 'Decision', 'any decision', RULINGS.map(twice))}<button type="reset">Clear</button>
<output aria-live="polite"></output>
</form>
`;
}

type Option = readonly [value: string, told: string];
const twice = (name: string): Option => [name, name];

const VERDICT_BOXES: readonly ClusterVerdict[] = ['contradict', 'differ', 'compatible', 'agree'];

function verdictBox(verdict: ClusterVerdict): Markup {
  const { sign, name } = SIGNS[verdict];
  return markup`<label class="chip ${verdict}"><input type="checkbox" name="verdict" value="${verdict}"><span><span aria-hidden="true">${sign}</span> ${name}</span></label>`;
}

function select(name: string, label: string, all: string, options: readonly Option[]): Markup {
  const choices = options.map(([value, told]) => markup`<option value="${value}">${told}</option>`);
  return markup`<label class="by-${name}"><span class="unseen">${label}</span><select name="${name}"><option value="">${all}</option>${choices}</select></label>
`;
}

// As page/keys.js reads them.
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'next, previous'],
  [['Enter'], 'open or close it'],
  [['Escape'], 'close it, leave the search'],
  [['1', '2', '3'], 'findings, matrix, only in one source'],
  [['/'], 'find words'],
  [['c'], 'clear all filters'],
  [['?'], 'the list of keys, where single keys can be turned off'],
];

/** The list of keys, opened by "?". */
export function helpDialog(): Markup {
  const items = KEYS.map(
    ([keys, does]) => markup`<div><dt>${keys.map((key) => markup`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd></div>\n`,
  );
  return markup`<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
<dl>
${items}</dl>
<label><input type="checkbox" name="keys" checked> Single keys are on</label>
<button type="button">Close</button>
</dialog>
`;
}
