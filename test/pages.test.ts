import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { InputError } from '../src/errors.ts';
import { readArticle } from '../src/extract/article.ts';
import type { Document } from '../src/model/document.ts';
import { crossCheckAsync } from '../src/library/async.ts';
import { positionsIn } from '../src/model/position.ts';
import { documentOf, documentOfPage } from '../src/read/document.ts';
import { readSources } from '../src/read/sources.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const PAGES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));
const pages = readdirSync(PAGES).filter((name) => /\.html?$/u.test(name));

const stdin = (text: string): Readable => Readable.from([Buffer.from(text)]);

async function read(html: string | Uint8Array, name = 'page.html'): Promise<Document> {
  const { documents } = await readSources([name], { cwd: folderWith({ [name]: html }), stdin: stdin('') });
  const [document] = documents;
  if (document === undefined) throw new Error('nothing was read');
  return document;
}

async function refusal(html: string | Uint8Array, name = 'page.html'): Promise<string> {
  const error: unknown = await read(html, name).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

const article = (inside: string, head = ''): string =>
  `<!doctype html>\n<html lang="en"><head>${head}</head><body><article>${inside}</article></body></html>\n`;

const FIRE = '<p>A fire in the northern harbour injured 14 people on Monday night, the police said.</p>';

describe('a saved page', () => {
  test.each(pages)('%s is read as its file says', async (name) => {
    const document = (await readSources([name], { cwd: PAGES, stdin: stdin('') })).documents[0];
    if (document === undefined) throw new Error('nothing was read');
    const { title, publisher, author, published, url } = document;
    const place = positionsIn(document);
    const { sentences } = readArticle(document);
    const told = sentences.map(({ start, end, part }) => {
      const { line, column } = place(start);
      return `${line}:${column} ${part}  ${document.text.slice(start, end)}`;
    });
    const facts = Object.entries({ title, publisher, author, published, url });
    const text = [...facts.map(([key, value]) => `${key}: ${value ?? '-'}`), '', ...told, ''].join('\n');
    await expect(text).toMatchFileSnapshot(`${PAGES}${basename(name)}.txt`);
  });

  test.each(pages)('%s gives places at which the same words stand in the file', async (name) => {
    const bytes = readFileSync(`${PAGES}${name}`);
    const file = new TextDecoder(name.startsWith('old') ? 'windows-1252' : 'utf-8').decode(bytes);
    const lines = file.split('\n');
    const document = (await readSources([name], { cwd: PAGES, stdin: stdin('') })).documents[0];
    if (document === undefined) throw new Error('nothing was read');
    const place = positionsIn(document);
    for (const { index } of document.text.matchAll(/[A-Za-z\d]/gu)) {
      const [at, end] = [place(index), place(index + 1, 'end')];
      expect(lines[at.line - 1]?.[at.column - 1]).toBe(document.text[index]);
      expect([end.line, end.column]).toEqual([at.line, at.column + 1]);
    }
  });

  it('gives places for any markup', async () => {
    const inline = fc.constantFrom(
      '<b>',
      '</b>',
      '&amp;',
      '&shy;',
      '<br>',
      ' \n ',
      '&nbsp;',
      'x',
      'Seven boats',
      ', ',
      '<a href="x">',
      '</a>',
      'é',
      '😀',
      '<!-- c -->',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(inline, { maxLength: 30 }), async (parts) => {
        const html = article(`${FIRE}<p>Two boats sank ${parts.join('')} in the harbour.</p>`);
        const document = await read(html);
        const lines = html.split('\n');
        const place = positionsIn(document);
        for (const { index } of document.text.matchAll(/[A-Za-z\d]/gu)) {
          const { line, column } = place(index);
          expect(lines[line - 1]?.[column - 1]).toBe(document.text[index]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells findings where a person finds them', async () => {
    const cwd = folderWith({
      'a.html': article(
        `\n<p>Two boats sank &amp; <b>a fire</b> in the northern harbour injured\n   <i>14</i> people, the police said.</p>`,
      ),
      'b.md': 'A fire in the northern harbour injured 12 people, the police said.\n',
    });
    const ran = await run(['check', 'a.html', 'b.md'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('a.html:4:7');
    const sarif = JSON.parse((await run(['check', 'a.html', 'b.md', '--format', 'sarif'], { cwd })).stdout);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.region).toMatchObject({
      startLine: 4,
      startColumn: 7,
      endLine: 4,
      endColumn: 20,
    });
    const why = await run(['check', 'a.html', 'b.md', '--why', 'a.html:4', 'b.md:1'], { cwd });
    expect(why).toMatchObject({ code: 0, stderr: '' });
    const nowhere = await run(['check', 'a.html', 'b.md', '--why', 'a.html:1', 'b.md:1'], { cwd });
    expect(nowhere.stderr).toBe('crosscheck: --why a.html:1: nothing of the article stands on line 1\n');
  });

  it('is ignored where a comment says so', async () => {
    const other = { 'b.md': 'A fire in the northern harbour injured 12 people on Monday night, the police said.\n' };
    const comment = '<!-- crosscheck-ignore quantity: counted later -->';
    for (const inside of [
      `${comment}\n${FIRE}`,
      FIRE.replace('</p>', `${comment}</p>`),
      FIRE.replace('14', `${comment}14`),
    ]) {
      const cwd = folderWith({ 'a.html': article(inside), ...other });
      const ran = await run(['check', 'a.html', 'b.md', '--format', 'json'], { cwd });
      const report = JSON.parse(ran.stdout);
      expect(report.findings).toMatchObject([{ decision: { status: 'dismissed', reason: 'counted later' } }]);
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
    }
    const cwd = folderWith({ 'a.html': article(`${FIRE}\n<p>It was Monday.</p>\n${comment}`), ...other });
    expect((await run(['check', 'a.html', 'b.md'], { cwd })).stdout).toContain(
      'a.html:4: the ignore of quantity matches nothing',
    );
  });

  it('is the same with a cache', async () => {
    const cwd = folderWith({
      'a.html': article(FIRE),
      'b.md': 'A fire in the northern harbour injured 12 people, the police said.\n',
    });
    const first = await run(['check', 'a.html', 'b.md', '--cache=kept'], { cwd });
    const again = await run(['check', 'a.html', 'b.md', '--cache=kept'], { cwd });
    expect(again).toEqual(first);
    expect(first.stdout).toContain('a.html:2:');
  });

  it('needs no name that says so, unless its name says otherwise', async () => {
    const html = article(FIRE);
    expect((await read(html, 'story')).text).toMatch(/^A fire/u);
    expect((await read(`<!-- saved from url=(0020)https://post.example -->\n${html}`, 'story.aspx')).text).toMatch(
      /^A fire/u,
    );
    expect((await read(html, 'story.txt')).text).toBe(html);
    const { documents } = await readSources(['-'], { cwd: '/', stdin: stdin(html) });
    expect(documents[0]?.text).toMatch(/^A fire/u);
  });
});

describe('the words of a page', () => {
  test.each<[what: string, inside: string, text: string]>([
    ['entities', '<p>Smith &amp; Sons paid &pound;5m &#8211; or more&#x2026;</p>', 'Smith & Sons paid £5m – or more…'],
    ['half an entity', '<p>R&D and AT&T and &nosuch; stay.</p>', 'R&D and AT&T and &nosuch; stay.'],
    ['soft hyphens', '<p>The heli&shy;copter land&#8203;ed.</p>', 'The helicopter landed.'],
    ['blanks', '<p>  The\n\t helicopter&nbsp; landed. </p>', 'The helicopter landed.'],
    ['what is struck out', '<p>They found <del>11</del> 12 boats.</p>', 'They found 12 boats.'],
    ['quotations of the browser', '<p>He said <q>no</q>.</p>', 'He said “no”.'],
    [
      'scripts and styles',
      '<p>Two <script>alert("<p>ten</p>")</script><style>p{}</style>boats sank.</p>',
      'Two boats sank.',
    ],
    [
      'marks of notes',
      '<p>Two boats sank.<sup><a href="#1">[1]</a></sup> Both<sup>2</sup> were old.</p>',
      'Two boats sank. Both2 were old.',
    ],
    [
      'two paragraphs by line breaks',
      'Two boats sank.<br><br>A third was saved.',
      'Two boats sank.\n\nA third was saved.',
    ],
    [
      'a broken line',
      '<p>Two boats that were old and that lay in the northern harbour<br>sank.</p>',
      'Two boats that were old and that lay in the northern harbour\nsank.',
    ],
    ['a table', '<table><tr><th>Dead</th><td>2</td></tr></table>', 'Dead | 2'],
    ['markup in a word', '<p><span>T</span>wo boats <b>s</b>ank.</p>', 'Two boats sank.'],
    [
      'no closing tags',
      '<p>Two boats sank.<p>A third was <b>saved.<ul><li>One<li>Two',
      'Two boats sank.\n\nA third was saved.\n\nOne\n\nTwo',
    ],
  ])('%s', async (_, inside, text) => {
    expect((await read(article(`${FIRE}${inside}`))).text.split('\n\n').slice(1).join('\n\n')).toBe(text);
  });

  it('tell headlines, entries, captions and quotations apart', async () => {
    const html = article(
      `<h1>Boats sink in the harbour</h1>${FIRE}<h2>What happened</h2><p><strong>The rescue</strong></p>${FIRE.replace('14', '15')}` +
        `<figure><img src="x"><figcaption>The harbour at dawn.</figcaption></figure><blockquote><p>We saw it all.</p></blockquote><ul><li>Two boats</li><li>One crane</li></ul>`,
    );
    expect(readArticle(await read(html)).sentences.map(({ part }) => part)).toEqual([
      'headline',
      'body',
      'headline',
      'headline',
      'body',
      'caption',
      'body',
      'item',
      'item',
    ]);
  });
});

describe('what a page says of itself', () => {
  const graph = (node: object): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...node })}</script>`;
  test.each<[what: string, head: string, facts: Partial<Document>]>([
    [
      'JSON-LD',
      graph({
        '@type': 'NewsArticle',
        headline: 'Boats &amp; fire',
        datePublished: '2024-03-05T10:00:00Z',
        author: [{ name: 'Ana Ruiz' }, { name: 'Bo Lind' }],
        publisher: { name: 'The Quay Herald' },
      }),
      {
        title: 'Boats & fire',
        published: '2024-03-05T10:00:00Z',
        author: 'Ana Ruiz, Bo Lind',
        publisher: 'The Quay Herald',
      },
    ],
    [
      'JSON-LD of several types',
      graph({ '@type': ['Article', 'NewsArticle'], headline: 'Boats', author: 'Ana Ruiz' }),
      { title: 'Boats', author: 'Ana Ruiz' },
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta property="og:title" content="Boats">',
      { title: 'Boats' },
    ],
    [
      'OpenGraph',
      '<meta property="og:title" content="Boats sink"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2024-03-05T10:00:00+0100"><meta property="og:url" content="https://post.example/1">',
      { title: 'Boats sink', publisher: 'Post', published: '2024-03-05T10:00:00+01:00', url: 'https://post.example/1' },
    ],
    [
      'plain meta',
      '<title>Boats sink</title><meta name="author" content="By Ana Ruiz"><meta name="date" content="5 March 2024">',
      { title: 'Boats sink', author: 'Ana Ruiz', published: '2024-03-05' },
    ],
    [
      'an address in place of an author',
      '<meta property="article:author" content="https://social.example/ana"><meta name="dc.creator" content="Ana Ruiz">',
      { author: 'Ana Ruiz' },
    ],
  ])('%s', async (_, head, facts) => {
    expect(await read(article(FIRE, head))).toMatchObject(facts);
  });

  it('is not taken from the name of the paper, where that is a heading too', async () => {
    const logo = '<h1 class="logo">The Daily Quay Post</h1>';
    const page = (head: string): string =>
      `<html><head>${head}</head><body>${logo}<article><h2>Harbour fire injures fourteen</h2>${FIRE}</article></body></html>`;
    const facts = { title: 'Harbour fire injures fourteen', publisher: 'The Daily Quay Post' };
    for (const head of [
      '<title>Harbour fire injures fourteen - The Daily Quay Post</title>',
      '<meta property="og:title" content="Harbour fire injures fourteen"><meta property="og:site_name" content="The Daily Quay Post">',
    ]) {
      const document = await read(page(head));
      expect(document).toMatchObject(facts);
      expect(document.text).toMatch(/^Harbour fire injures fourteen\n\nA fire/u);
    }
  });

  it('may stand in a time or in the lines above the article', async () => {
    expect(await read(article(`<p><time datetime="2024-03-05T09:00Z">today</time></p>${FIRE}`))).toMatchObject({
      published: '2024-03-05T09:00Z',
    });
    expect(await read(article(`<p>By Ana Ruiz</p><p>March 5, 2024</p>${FIRE}`))).toMatchObject({
      author: 'Ana Ruiz',
      published: '2024-03-05',
    });
  });

  it('is warned of where its language is another', async () => {
    const { notices } = await readSources(['a.html'], {
      cwd: folderWith({ 'a.html': article(FIRE).replace('"en"', '"de-CH"') }),
      stdin: stdin(''),
    });
    expect(notices).toEqual([
      {
        level: 'warning',
        document: 'a',
        message: 'a.html: the page says that its language is "de-CH"; crosscheck reads English',
      },
    ]);
  });
});

describe('the encoding of a page', () => {
  const text = 'The café in Đà Nẵng';
  const latin = (meta: string): Uint8Array =>
    Buffer.from(article(`${FIRE}<p>The café burned, too.</p>`, meta), 'latin1');
  it.each<[what: string, bytes: Uint8Array, words: string]>([
    ['UTF-8', Buffer.from(article(`${FIRE}<p>${text} burned, too.</p>`)), 'The café in Đà Nẵng burned, too.'],
    [
      'UTF-8 with a mark',
      Buffer.from(`\uFEFF${article(`${FIRE}<p>${text} burned, too.</p>`)}`),
      'The café in Đà Nẵng burned, too.',
    ],
    [
      'UTF-16 with a mark',
      Buffer.from(`\uFEFF${article(`${FIRE}<p>${text} burned, too.</p>`)}`, 'utf16le'),
      'The café in Đà Nẵng burned, too.',
    ],
    ['named in meta', latin('<meta charset="iso-8859-1">'), 'The café burned, too.'],
    [
      'named in the old way',
      latin('<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=windows-1252">'),
      'The café burned, too.',
    ],
    ['not named', latin(''), 'The café burned, too.'],
  ])('%s', async (_, bytes, words) => {
    expect((await read(bytes)).text).toContain(words);
  });

  it('is told of where it is none', async () => {
    expect(await refusal(Buffer.from(article(FIRE, '<meta charset="klingon">')))).toBe(
      'page.html: the page names an encoding that is not known ("klingon"); save it as UTF-8',
    );
    const cwd = folderWith({ 'a.html': latin('<meta charset="utf-8">') });
    expect((await readSources(['a.html'], { cwd, stdin: stdin('') })).notices[0]?.message).toContain(
      'says that it is in UTF-8 and is not',
    );
  });
});

describe('in a folder', () => {
  it('pages are read, but no report of crosscheck and nothing that was saved beside a page', async () => {
    const cwd = folderWith({
      'a.html': article(FIRE),
      'a_files/ad.html': article('<p>Buy two boats and get a third one for nothing, today only.</p>'),
      'b.md': 'A fire in the northern harbour injured 12 people, the police said.\n',
    });
    await run(['check', '.', '--format', 'html', '--output', 'report.html'], { cwd });
    const { documents, notices } = await readSources(['.'], { cwd, stdin: stdin('') });
    expect(documents.map(({ path }) => path)).toEqual(['a.html', 'b.md']);
    expect(notices).toEqual([{ level: 'warning', message: 'report.html is a report of crosscheck and left out' }]);
    const named = await run(['check', 'report.html', 'b.md'], { cwd });
    expect(named).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('report.html: this is a report of crosscheck'),
    });
  });
});

describe('a page in memory', () => {
  it('is a document, and what is told of it goes before what it says', async () => {
    const html = article(
      FIRE,
      '<meta charset="iso-8859-1"><meta name="author" content="Zoë Lind"><meta name="date" content="2024-03-05">',
    );
    const document = await documentOfPage('post', html, { publisher: 'Post' });
    const facts = { id: 'post', path: 'post', author: 'Zoë Lind', published: '2024-03-05', publisher: 'Post' };
    expect(document).toMatchObject(facts);
    expect(await documentOfPage('post', Buffer.from(html, 'latin1'), '2024-03-06')).toMatchObject({
      author: 'Zoë Lind',
      published: '2024-03-06',
    });
    const other = documentOf(
      'wire',
      'A fire in the northern harbour injured 12 people, the police said.',
      '2024-03-05',
    );
    const { findings } = await crossCheckAsync([document, other]);
    expect(findings).toMatchObject([{ rule: 'quantity', verdict: 'contradict' }]);
  });

  it('needs an id, and an article', async () => {
    await expect(documentOfPage('', FIRE)).rejects.toThrow('a document needs an id: documentOfPage(id, page)');
    await expect(documentOfPage('post', '<p></p>')).rejects.toThrow('document "post": no article was found');
  });
});

describe('a page that is hostile', () => {
  const MB = 1_000_000;
  it.each<[what: string, html: string | Uint8Array, told: string]>([
    ['no text', article(''), 'page.html: no article was found on this page; save'],
    ['nothing', '', 'page.html: no article was found'],
    [
      'scripts alone',
      '<html><script>document.write("x")</script><noscript>Turn it on.</noscript>',
      'no article was found',
    ],
    ['100,000 elements in each other', `${'<div>'.repeat(100_000)}x`, 'more than 512 deep in each other'],
    [
      '400 levels of lists with 20,000 entries',
      `${'<ul><li>x'.repeat(200)}${'<li>abc def'.repeat(20_000)}`,
      'more than 30000 elements',
    ],
    ['a million elements', '<p>x</p>'.repeat(MB), 'more than 30000 elements'],
    ['a million closing tags', `${article(FIRE)}${'</p>'.repeat(MB)}`, 'more than 30000 elements'],
    ['millions of entities', `<p>${'&amp;'.repeat(5 * MB)}`, 'text in more than 200000 pieces'],
    ['30 MB of text', `<p>${'word '.repeat(6 * MB)}`, 'more than 4 million characters of text'],
    ['open brackets', `<p>${'<'.repeat(5 * MB)}`, 'text in more than 200000 pieces'],
    ['a NUL', article(`<p>Two boats\0 sank.</p>${FIRE}`), 'page.html: this is no text file (NUL byte'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'page.html: this is a PNG picture'],
  ])(
    'is refused in one line: %s',
    async (_, html, told) => {
      const message = await refusal(html);
      expect(message).toContain(told);
      expect(message).not.toContain('\n');
    },
    20_000,
  );

  it.each<[what: string, html: string]>([
    ['30 MB of script', article(`<script>${'x'.repeat(30 * MB)}</script>${FIRE}`)],
    ['a comment of 20 MB', article(`<!-- ${'x '.repeat(10 * MB)} -->${FIRE}`)],
    ['an attribute of 20 MB', article(`<p title="${'x '.repeat(10 * MB)}">${FIRE}`)],
    ['a million attributes', article(`<p ${'a=b '.repeat(MB)}>${FIRE}`)],
    ['an unclosed comment', `${article(FIRE)}<!-- ${'x '.repeat(MB)}`],
    ['an unclosed attribute', `${article(FIRE)}<a href="${'x '.repeat(MB)}`],
    ['a name of 1 MB', article(`<${'x'.repeat(MB)}>${FIRE}`)],
    ['deep linked data', article(FIRE, `<script type="application/ld+json">${'['.repeat(100_000)}</script>`)],
    [
      'a name for each object',
      article(
        FIRE,
        '<script type="application/ld+json">{"__proto__":{"@type":"NewsArticle"},"constructor":1}</script>',
      ),
    ],
  ])(
    'is read: %s',
    async (_, html) => {
      expect((await read(html)).text).toContain('injured 14 people');
    },
    20_000,
  );
});
