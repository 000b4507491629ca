import { all, around, one } from './find.js';

// Without scripts and in print everything stands open. Folded text is still found by the browser's own search.
const FOLDED_AT_FIRST = '.finding.compatible, .finding.set-aside, .matrix tr.item, .group, .folds.many';
const HOLDERS = '.stop, .folds';

/** Folds what is no matter of judgement, and listens to the buttons. */
export function startFolds() {
  for (const stop of all(FOLDED_AT_FIRST)) fold(stop, true);
  document.addEventListener('click', (event) => {
    const button = around(event.target, '.fold');
    if (button !== undefined) toggle(around(button, HOLDERS));
  });
  document.addEventListener('beforematch', (event) => mark(around(event.target, HOLDERS), false));
}

/** Closes or opens what a stop holds. @type {(stop: HTMLElement | undefined, closed: boolean) => void} */
export function fold(stop, closed) {
  const more = stop && one('.more', stop);
  if (more === undefined) return;
  if (closed) more.setAttribute('hidden', 'until-found');
  else more.removeAttribute('hidden');
  mark(stop, closed);
}

/** @type {(stop: HTMLElement | undefined) => void} */
export function toggle(stop) {
  const more = stop && one('.more', stop);
  fold(stop, more !== undefined && !more.hasAttribute('hidden'));
}

/** @type {(stop: HTMLElement | undefined, closed: boolean) => void} */
function mark(stop, closed) {
  const button = stop && one('.fold', stop);
  button?.setAttribute('aria-expanded', String(!closed));
}
