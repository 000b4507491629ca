/** Elements below `root` by selector, in the order of the page. @type {(selector: string, root?: ParentNode) => HTMLElement[]} */
export const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter(isHtml);

/** The first element by selector, if there is one. @type {(selector: string, root?: ParentNode) => HTMLElement | undefined} */
export const one = (selector, root = document) => {
  const found = root.querySelector(selector);
  return found !== null && isHtml(found) ? found : undefined;
};

/** @type {(node: EventTarget | null) => node is HTMLElement} */
export const isHtml = (node) => node instanceof HTMLElement;

/** The nearest element around a node by selector. @type {(node: EventTarget | null, selector: string) => HTMLElement | undefined} */
export const around = (node, selector) => {
  const found = node instanceof Element ? node.closest(selector) : null;
  return found !== null && isHtml(found) ? found : undefined;
};
