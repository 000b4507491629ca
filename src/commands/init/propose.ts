import { articlesBelow } from '../../read/files.ts';

/** What a configuration is proposed to compare. */
export interface Proposal {
  readonly kind: 'stories' | 'sources';
  readonly pattern: string;
  /** What was found there, for people: "3 folders with 9 articles". */
  readonly found: string;
}

/** What is likely meant to be compared in a folder: folders side by side with articles in each, else the folder with most of them. */
export async function propose(cwd: string): Promise<Proposal> {
  const articles = (await articlesBelow(cwd)).filter((path) => !ABOUT_A_PROJECT.test(path));
  const byFolder = Map.groupBy(articles, folderOf);
  const stories = [...byFolder.keys()].filter((folder) => folder !== '' && (byFolder.get(folder)?.length ?? 0) > 1);
  const parents = [...Map.groupBy(stories, folderOf)].filter(([, inside]) => inside.length > 1);
  const [parent] = parents.toSorted(([, a], [, b]) => b.length - a.length);
  if (parent !== undefined) {
    const [name, folders] = parent;
    const count = folders.reduce((sum, folder) => sum + (byFolder.get(folder)?.length ?? 0), 0);
    const found = `${folders.length} folders with ${count} articles`;
    return { kind: 'stories', pattern: name === '' ? '*' : `${name}/*`, found };
  }
  const [largest] = [...byFolder].toSorted(([, a], [, b]) => b.length - a.length);
  if (largest === undefined || largest[1].length < 2)
    return { kind: 'stories', pattern: 'articles/*', found: 'nothing there yet: each folder will be a story' };
  const [folder, inside] = largest;
  const extensions = [...new Set(inside.map((path) => path.slice(path.lastIndexOf('.') + 1)))].sort();
  const own = extensions.length === 1 ? `*.${extensions[0]}` : `*.{${extensions.join(',')}}`;
  return { kind: 'sources', pattern: folder === '' ? own : folder, found: `${inside.length} articles` };
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const ABOUT_A_PROJECT =
  /(?:^|\/)(?:readme|changelog|license|licence|contributing|architecture|notice|security|code_of_conduct|todo|history)\b[^/]*$/iu;
