import { all, one } from './find.js';

const VIEWS = all('.view');
const TABS = all('nav a');

/** The view on screen. */
export const shownView = () => VIEWS.find((view) => !view.hidden) ?? document.body;

/** The view by its place among the tabs, from 1. @type {(place: number) => HTMLElement | undefined} */
export const viewAt = (place) => VIEWS[place - 1];

/** Shows one view and hides the others. @type {(wanted: HTMLElement) => void} */
export function showView(wanted) {
  for (const view of VIEWS) view.hidden = view !== wanted;
  for (const tab of TABS) {
    if (tab.getAttribute('href') === `#${wanted.id}`) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  document.documentElement.dataset['view'] = wanted.id;
}

/**
 * Goes up to the start of a view that came in the place of a longer one, where the window stood further down.
 *
 * @type {(view: HTMLElement) => void}
 */
export function startAt(view) {
  if (view.getBoundingClientRect().top < covered()) view.scrollIntoView();
}

/** What the keys go through in a view: neither filtered out nor empty. @type {(view: HTMLElement) => HTMLElement[]} */
export const stopsIn = (view) => all('.stop', view).filter((stop) => !stop.hidden);

/** Brings a stop to the top of the window and gives it the focus. @type {(stop: HTMLElement) => void} */
export function visit(stop) {
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: stop.matches('tr') ? 'nearest' : 'start' });
}

/** How much of the window the bar covers, in pixels. */
export const covered = () => {
  const bar = one('.bar');
  return bar === undefined || getComputedStyle(bar).position !== 'sticky' ? 0 : bar.offsetHeight;
};
