import { around, isHtml } from './find.js';
import { applyFilters, clearFilters, startFilters } from './filters.js';
import { fold, startFolds } from './folds.js';
import { startKeys } from './keys.js';
import { showView, viewAt, visit } from './views.js';

/** Follows the address: to a view, to a finding in its view, or to whatever else it names. */
function follow() {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const view = around(target, '.view') ?? viewAt(1);
  if (view !== undefined) showView(view);
  applyFilters();
  if (!isHtml(target) || !target.matches('.stop')) return;
  if (target.hidden) clearFilters();
  fold(target, false);
  visit(target);
}

/** @type {(hash: string) => string} */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

document.documentElement.classList.add('js');
startFolds();
startFilters();
startKeys();
follow();
addEventListener('hashchange', follow);
