import { around, isHtml, one } from './find.js';
import { applyFilters, clearFilters, wordsField } from './filters.js';
import { fold, toggle } from './folds.js';
import { covered, shownView, showView, startAt, stopsIn, viewAt, visit } from './views.js';

const HELP = one('#help');

/** Listens to the keys that the help names. */
export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (HELP instanceof HTMLDialogElement && HELP.open)) return;
    if (act(event)) event.preventDefault();
  });
  one('.help')?.addEventListener('click', openHelp);
  if (HELP !== undefined) one('button', HELP)?.addEventListener('click', closeHelp);
}

/** Whether the key did something. @type {(event: KeyboardEvent) => boolean} */
function act({ key, target }) {
  if (key === 'Escape') return leave(target);
  if (isField(target) || !keysAreOn()) return false;
  switch (key) {
    case 'j':
      return go(1);
    case 'k':
      return go(-1);
    case 'Enter':
      if (!isHtml(target) || !target.matches('.stop')) return false;
      toggle(target);
      return true;
    case '/':
      wordsField()?.focus();
      return true;
    case 'c':
      clearFilters();
      return true;
    case '?':
      openHelp();
      return true;
    case '1':
    case '2':
    case '3':
      return change(viewAt(Number(key)));
    default:
      return false;
  }
}

/** @type {(view: HTMLElement | undefined) => boolean} */
function change(view) {
  if (view === undefined) return false;
  history.replaceState(null, '', `#${view.id}`);
  showView(view);
  applyFilters();
  startAt(view);
  return true;
}

/** @type {(step: 1 | -1) => boolean} */
function go(step) {
  const stops = stopsIn(shownView());
  const at = stops.findIndex((stop) => stop === around(document.activeElement, '.stop'));
  const top = covered();
  const next =
    at >= 0 ? stops[at + step] : (stops.find((stop) => stop.getBoundingClientRect().bottom > top) ?? stops.at(-1));
  if (next !== undefined) visit(next);
  return stops.length > 0;
}

/** @type {(target: EventTarget | null) => boolean} */
function leave(target) {
  const stop = around(target, '.stop');
  if (stop !== undefined) {
    fold(stop, true);
    stop.focus({ preventScroll: true });
    return true;
  }
  if (isHtml(target) && isField(target)) target.blur();
  return false;
}

/** @type {(target: EventTarget | null) => boolean} */
const isField = (target) => isHtml(target) && target.matches('input:not([type="checkbox"]), select, textarea');

// Who dictates or uses a switch can turn single keys off.
const keysAreOn = () => {
  const box = HELP && one('[name="keys"]', HELP);
  return !(box instanceof HTMLInputElement) || box.checked;
};

const openHelp = () => {
  if (HELP instanceof HTMLDialogElement) HELP.showModal();
};

const closeHelp = () => {
  if (HELP instanceof HTMLDialogElement) HELP.close();
};
