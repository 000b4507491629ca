/** Elements within a line: they begin and end no block of text. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr output q rb rp rt ruby s ' +
    'samp script small span strike strong style sub sup svg template time tt u var wbr'
  ).split(' '),
);

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose content is no text of an article: code, controls, menus, what is struck out, what stands in for scripts. */
export const UNREAD: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math iframe object applet audio video canvas map nav menu dialog button select ' +
    'datalist textarea del s strike'
  ).split(' '),
);

/** Whether attributes hide an element from those who read with their eyes, or on paper, or make it a list of sources. */
export const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('hidden') ||
  attributes.get('aria-hidden') === 'true' ||
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributes.get('style') ?? '') ||
  UNREAD_CLASS.test(attributes.get('class') ?? '');

const UNREAD_CLASS =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|no-?print|d-print-none|references|reflist|footnotes)(?:\s|$)/iu;
