import type { DocumentFacts } from '../document.ts';
import { isoDate } from '../published.ts';
import { headlineOf, lettersOf, type Headline } from './headline.ts';
import type { Markup, Telling } from './markup.ts';

/** What a page says of its article beside the words: in JSON-LD first, which is made for it, then in `meta`, then elsewhere. */
export function factsOf({ linkedData, telling, title }: Markup, headlines: readonly Headline[]): DocumentFacts {
  const nodes = linkedData.flatMap(nodesIn);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type))) ?? {};
  const resolve = (value: unknown): unknown => referred(value, nodes);
  const meta = metaOf(telling);
  const parts = partsOf(title, headlines);
  const published = [
    wordsIn(article['datePublished']),
    ...PUBLISHED.map((name) => meta.get(name)),
    ...timesIn(telling),
  ].filter((written) => written !== undefined);
  return present({
    title: wordsIn(article['headline']) ?? meta.get('og:title') ?? meta.get('twitter:title') ?? parts.title,
    publisher:
      namesIn(resolve(article['publisher']), resolve) ??
      meta.get('og:site_name') ??
      meta.get('application-name') ??
      parts.site,
    author:
      namesIn(resolve(article['author']), resolve) ??
      AUTHOR.map((name) => meta.get(name))
        .filter(isName)
        .map(withoutBy)[0],
    // One that is understood, else the first: it is told of.
    published: published.find((written) => isoDate(written) !== undefined) ?? published[0],
    url: canonical(telling) ?? meta.get('og:url') ?? wordsIn(article['url']),
  });
}

const ARTICLE = /(?:^|\/)(?:[A-Za-z]*Article|Report|[A-Za-z]*BlogPosting|[A-Za-z]*NewsPosting)$/u;
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
];
const AUTHOR = [
  'author',
  'byl',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
];

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nodes of a script of linked data, those of its graph too; none where it is no JSON. */
function nodesIn(script: string): readonly Node[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(script.replaceAll(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/gu, ''));
  } catch {
    return [];
  }
  return [parsed].flat().flatMap((node: unknown) => {
    if (!isNode(node)) return [];
    const graph = [node['@graph'] ?? []].flat().filter(isNode);
    return [node, ...graph];
  });
}

const typesOf = (node: Node): readonly string[] => [node['@type']].flat().filter((type) => typeof type === 'string');

/** A node in the place of a mere reference to it. */
function referred(value: unknown, nodes: readonly Node[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => referred(entry, nodes));
  if (!isNode(value) || value['name'] !== undefined) return value;
  return nodes.find((node) => node['@id'] === value['@id'] && node['name'] !== undefined) ?? value;
}

/** "Ana Ruiz, Bo Lind". */
function namesIn(value: unknown, resolve: (value: unknown) => unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, MOST_NAMES)
    .map((entry) => wordsIn(isNode(entry) ? resolve(entry['name']) : entry))
    .filter(isName)
    .map(withoutBy);
  return names.length === 0 ? undefined : [...new Set(names)].join(', ');
}

const MOST_NAMES = 12;
const LONGEST = 300;

function wordsIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  if (typeof first !== 'string') return undefined;
  const words = unescaped(first).replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST);
  return words === '' ? undefined : words;
}

// Builders write entities into JSON, where they mean nothing: "Fire &amp; flood".
const unescaped = (words: string): string =>
  words.replaceAll(
    /&(amp|quot|#0?39|#8217|#8216|#8220|#8221|#8211|apos|nbsp);/gu,
    (_, name: string) => ENTITIES[name] ?? ' ',
  );
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#39': "'",
  '#039': "'",
  apos: "'",
  '#8216': '‘',
  '#8217': '’',
  '#8220': '“',
  '#8221': '”',
  '#8211': '–',
};

// The address of a page about somebody is no name.
const isName = (words: string | undefined): words is string =>
  words !== undefined && !/^(?:https?:)?\/\//iu.test(words);

/** "By Ana Ruiz" without its preposition. */
export const withoutBy = (author: string): string => author.replace(/^by:?\s+/iu, '');

/** What `meta` elements say, by name in small letters; the first of a name holds. */
function metaOf(telling: readonly Telling[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { tag, attributes } of telling) {
    if (tag !== 'meta') continue;
    const content = wordsIn(attributes.get('content'));
    if (content === undefined) continue;
    for (const attribute of ['property', 'name', 'itemprop'])
      for (const name of attributes.get(attribute)?.toLowerCase().split(/\s+/u) ?? [])
        if (name !== '' && !found.has(name)) found.set(name, content);
  }
  return found;
}

/** Times that the page marks, those of publication first. */
function timesIn(telling: readonly Telling[]): readonly string[] {
  const times = telling.filter(({ tag, attributes }) => tag === 'time' && attributes.has('datetime'));
  const isOfPublication = ({ attributes }: Telling): boolean =>
    attributes.has('pubdate') || /publish/iu.test(`${attributes.get('itemprop')} ${attributes.get('class')}`);
  return [...times.filter(isOfPublication), ...times].flatMap(({ attributes }) => attributes.get('datetime') ?? []);
}

const canonical = (telling: readonly Telling[]): string | undefined =>
  wordsIn(
    telling
      .find(({ tag, attributes }) => tag === 'link' && attributes.get('rel') === 'canonical')
      ?.attributes.get('href'),
  );

/** The title of the page in its parts: the one that is a headline too, and the name of the site where it stands beside it. */
function partsOf(title: string, headlines: readonly Headline[]): { readonly title?: string; readonly site?: string } {
  const words = title.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST);
  const headline = headlineOf(headlines, words)?.words;
  if (headline === undefined) return words === '' ? {} : { title: words };
  const parts = words.split(/\s+[|»›:·–—-]\s+/u).filter((part) => !lettersOf(headline).includes(lettersOf(part)));
  const [site] = parts;
  // "World - Europe - The Daily Post" names more than the site.
  return { title: headline, ...(site === undefined || parts.length > 1 ? {} : { site }) };
}

/** The facts that are there. */
export function present(facts: { readonly [Fact in keyof DocumentFacts]?: string | undefined }): DocumentFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
