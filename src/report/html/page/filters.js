import { all, isHtml, one } from './find.js';
import { fold } from './folds.js';
import { highlight } from './highlights.js';
import { shownView } from './views.js';

const FORM = one('.filters');
const OUTPUT = FORM && one('output', FORM);

// What is filtered in each view, and what it is called there.
const NAMES = /** @type {Record<string, string>} */ ({ findings: 'findings', matrix: 'claims', alone: 'claims' });
const VERDICTS = /** @type {Record<string, string[]>} */ ({
  findings: ['contradict', 'differ', 'compatible'],
  matrix: ['contradict', 'differ', 'compatible', 'agree'],
  alone: [],
});

// Milliseconds after the last key until words are looked for: nobody waits, and fast typing searches once.
const PAUSE = 60;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** Listens to the filters. */
export function startFilters() {
  FORM?.addEventListener('submit', (event) => event.preventDefault());
  FORM?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(applyFilters, PAUSE);
  });
  FORM?.addEventListener('reset', () => setTimeout(applyFilters));
}

/** Takes all filters back. */
export function clearFilters() {
  if (FORM instanceof HTMLFormElement) FORM.reset();
  applyFilters();
}

/** Shows what passes the filters in the view on screen and tells how many do. */
export function applyFilters() {
  const view = shownView();
  const passes = test(view.id);
  const items = all('.item', view);
  const shown = [];
  for (const item of items) {
    const hidden = !passes(item);
    if (!hidden) shown.push(item);
    if (item.hidden !== hidden) item.hidden = hidden;
  }
  for (const group of all('.group', view)) {
    group.hidden = all('.item', group).every((item) => item.hidden);
    if (!group.hidden && value('words') !== '') fold(group, false);
  }
  highlight(shown, wanted());
  const none = one('[data-none]', view);
  if (none !== undefined) none.hidden = shown.length > 0 || items.length === 0;
  if (OUTPUT !== undefined) OUTPUT.textContent = `${shown.length} of ${items.length} ${NAMES[view.id]}`;
}

/** @type {(view: string) => (item: HTMLElement) => boolean} */
function test(view) {
  const words = wanted();
  const verdicts = ticked().filter((verdict) => VERDICTS[view]?.includes(verdict));
  const source = value('source');
  const [rule, ruling] = view === 'alone' ? ['', ''] : [value('rule'), value('ruling')];
  return (item) =>
    (verdicts.length === 0 || verdicts.includes(item.dataset['verdict'] ?? '')) &&
    (rule === '' || named(item, 'rule', rule)) &&
    (ruling === '' || named(item, 'ruling', ruling)) &&
    (source === '' || named(item, 'sources', source)) &&
    words.every((word) => textOf(item).includes(word));
}

/** The words to be found. */
const wanted = () =>
  plain(value('words'))
    .split(' ')
    .filter((word) => word !== '');

/** @type {(item: HTMLElement, list: string, name: string) => boolean} */
const named = (item, list, name) => ` ${item.dataset[list]} `.includes(` ${name} `);

/** @type {(name: string) => string} */
function value(name) {
  const field = FORM && one(`[name="${name}"]`, FORM);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '';
}

const ticked = () =>
  all('[name="verdict"]', FORM).flatMap((box) => (box instanceof HTMLInputElement && box.checked ? [box.value] : []));

/** @type {WeakMap<HTMLElement, string>} */
const TEXTS = new WeakMap();

/** @type {(item: HTMLElement) => string} */
function textOf(item) {
  const known = TEXTS.get(item);
  if (known !== undefined) return known;
  const text = plain(item.textContent ?? '');
  TEXTS.set(item, text);
  return text;
}

/** Without case, accents and more than one blank. @type {(text: string) => string} */
const plain = (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** The field for words. */
export const wordsField = () => {
  const field = FORM && one('[name="words"]', FORM);
  return isHtml(field ?? null) ? field : undefined;
};
