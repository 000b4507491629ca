import type { ClusterVerdict } from '../../model/comparison.ts';
import { SIGNS } from '../signs.ts';
import { html, NOTHING, type Markup } from './markup.ts';
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
  ];
  return html`<div class="bar">
    <nav aria-label="Views">
      ${tabs.map(({ id, name, count }) => html`<a href="#${id}">${name} <span class="count">${count}</span></a> `)}
    </nav>
    ${filters(view)}
  </div> `;
}

const VERDICTS: readonly ClusterVerdict[] = ['contradict', 'differ', 'compatible', 'agree'];
const DECISIONS = ['undecided', 'confirmed', 'dismissed', 'noted'];

function filters(view: View): Markup {
  const rules = [...new Set(view.findings.map(({ rule }) => rule))].sort();
  const sources = view.sources.map(({ letter, name, summary }): readonly [string, string] => [
    letter,
    `${letter} ${calledBy(summary) || name}`,
  ]);
  return html`<form class="filters scripted" role="search" aria-label="Filters">
    <label class="find"
      ><span class="unseen">Find words</span
      ><input type="search" name="words" placeholder="Find words" autocomplete="off" spellcheck="false"
    /></label>
    <fieldset class="verdicts">
      <legend class="unseen">Verdict</legend>
      ${VERDICTS.map(verdictBox)}
    </fieldset>
    ${select(
      'rule',
      'Rule',
      'all rules',
      rules.map((rule) => [rule, rule]),
    )}${select('source', 'Source', 'all sources', sources)}${select(
      'decision',
      'Decision',
      'decided or not',
      DECISIONS.map((status) => [status, status]),
    )}<button type="reset">Clear</button>
    <output aria-live="polite"></output>
    <button class="help" type="button" aria-haspopup="dialog"><kbd>?</kbd> Keys</button>
  </form> `;
}

function verdictBox(verdict: ClusterVerdict): Markup {
  const { sign, name } = SIGNS[verdict];
  return html`<label class="chip ${verdict}"
    ><input type="checkbox" name="verdict" value="${verdict}" /><span
      ><span aria-hidden="true">${sign}</span> ${name}</span
    ></label
  >`;
}

function select(name: string, label: string, all: string, options: readonly (readonly [string, string])[]): Markup {
  return html`<label class="by-${name}"
    ><span class="unseen">${label}</span
    ><select name="${name}">
      <option value="">${all}</option>
      ${options.map(([value, told]) => html`<option value="${value}">${told}</option>`)}
    </select></label
  > `;
}

// What is not named here does nothing: start.js reads the same keys.
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'next, previous'],
  [['Enter'], 'open or close it'],
  [['Escape'], 'close it, leave the search'],
  [['1', '2', '3'], 'findings, matrix, only in one source'],
  [['/'], 'find words'],
  [['c'], 'clear all filters'],
  [['?'], 'this help'],
];

/** The list of keys, opened by "?". */
export function helpDialog(): Markup {
  return html`<dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">Keys</h2>
    <dl>
      ${KEYS.map(
        ([keys, does]) =>
          html`<div>
            <dt>${keys.map((key, index) => html`${index === 0 ? NOTHING : ' '}<kbd>${key}</kbd>`)}</dt>
            <dd>${does}</dd>
          </div> `,
      )}
    </dl>
    <label><input type="checkbox" name="keys" checked /> Single keys are on</label>
    <button type="button">Close</button>
  </dialog> `;
}
