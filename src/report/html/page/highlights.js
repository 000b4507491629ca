// More than anyone goes through; a letter alone stands in every line of a long report.
const MOST_PLACES = 1000;

/** Sets off words in the items shown, without touching them; a browser that cannot leaves them as they are. @type {(items: readonly HTMLElement[], words: readonly string[]) => void} */
export function highlight(items, words) {
  if (!('highlights' in CSS)) return;
  /** @type {Range[]} */
  const places = [];
  for (const item of items) if (words.length > 0 && places.length < MOST_PLACES) places.push(...placesIn(item, words));
  CSS.highlights.set('found', new Highlight(...places));
}

/** @type {(item: HTMLElement, words: readonly string[]) => Range[]} */
function placesIn(item, words) {
  const places = [];
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    // A letter that is longer in lower case would shift what follows it.
    if (text.length !== node.textContent?.length) continue;
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const place = new Range();
        place.setStart(node, at);
        place.setEnd(node, at + word.length);
        places.push(place);
      }
    }
  }
  return places;
}
