import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../src/compare/rules/index.ts';
import { crossCheck } from '../src/cross-check.ts';
import { failingFindings } from '../src/gate.ts';
import type { Finding } from '../src/model/comparison.ts';
import type { Document } from '../src/model/document.ts';
import type { Report } from '../src/model/report.ts';
import type { Ruling } from '../src/model/review.ts';
import { readSources } from '../src/read/sources.ts';
import { renderHtml } from '../src/report/html/render-html.ts';
import { chromiumPath, launch, objections, type Browser, type Opened } from './helpers/browser.ts';
import { madeReport } from './helpers/made-report.ts';
import { pageText } from './helpers/page-text.ts';

const pageOf = (report: Report, documents: readonly Document[]): string =>
  [...renderHtml(report, { documents, rules: RULES, failing: failingFindings(report, {}) })].join('');

const { documents: STORY } = await readSources(['seeds/stories/harbour-fire'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdin: Readable.from([]),
});

const RULINGS: readonly (Ruling | undefined)[] = [
  undefined,
  { status: 'confirmed', by: 'Ana', at: '2024-03-08T09:00:00Z' },
  { status: 'dismissed', reason: 'another crew', by: 'Ben', at: '2024-03-08T09:00:00Z' },
  { status: 'open', note: 'ask the brigade', at: '2024-03-08T09:00:00Z' },
  { status: 'known', reason: 'was there before', expires: '2030-01-01', at: '2024-03-08T09:00:00Z' },
];

/** The fire in the harbour with one finding in each state, and a notice. */
const DECIDED = ((): Report => {
  const report = crossCheck(STORY);
  const findings = report.findings.map((finding, index) => {
    const decision = RULINGS[index];
    return decision === undefined ? finding : { ...finding, decision };
  });
  return { ...report, findings, notices: [{ level: 'warning', message: 'This is a notice.' }] };
})();
const decided = pageOf(DECIDED, STORY);

/** A report with the text in every place where an article, a file name, a rule or a person may bring one in. */
function filledWith(text: string): string {
  const made = madeReport(
    [
      {
        id: 'a',
        path: `a ${text}.md`,
        text: `Before ${text}.\nThe fire ${text} hurt 12 ${text} people.\nAfter ${text}.`,
      },
      { id: 'b', path: 'b.md', text: `The fire hurt 19 people ${text} last night.\nOnly ${text} here.` },
    ],
    [
      {
        rule: `rule ${text}`,
        verdict: 'contradict',
        message: `message ${text}`,
        readings: [[['a', `12 ${text} people`]], [['b', '19 people']]],
      },
    ],
  );
  const [finding] = made.report.findings;
  if (finding === undefined) throw new Error('no finding');
  const { documents } = made.report;
  const ids = made.report.claims.map(({ id }) => id);
  return pageOf(
    {
      ...made.report,
      tool: { name: `tool ${text}`, version: text },
      documents: documents.map((summary) => ({
        ...summary,
        title: `title ${text}`,
        publisher: `publisher ${text}`,
        author: `author ${text}`,
        published: `published ${text}`,
        url: `https://example.org/${text}`,
        origin: `origin ${text}`,
      })),
      clusters: [
        {
          id: finding.cluster,
          claims: ids.slice(1, 4),
          verdict: 'contradict',
          articles: 2,
          origins: 1,
          witnesses: [{ origin: `agency ${text}`, documents: documents.map(({ id }) => id) }],
        },
        { id: 'alone', claims: ids.slice(4), verdict: 'only-here', articles: 1, origins: 1 },
      ],
      findings: [
        {
          ...finding,
          fingerprint: `print ${text}`,
          readings: finding.readings.map((reading) => ({ ...reading, value: `value ${text}` })),
          decision: {
            status: 'confirmed',
            reason: `why ${text}`,
            note: `note ${text}`,
            by: `by ${text}`,
            at: `at ${text}`,
          },
        },
      ],
      notices: [{ level: 'warning', message: `notice ${text}` }],
    },
    made.documents,
  );
}

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['a script', '<script>window.ran = 1</script>'],
  ['the end of a script', '</script><script>window.ran = 1</script>'],
  ['a picture', '<img src=x onerror="window.ran = 1">'],
  ['an attribute in double quotes', '"><svg onload=window.ran=1>'],
  ['an attribute in single quotes', "' onfocus='window.ran=1' autofocus='"],
  ['a style', '</style><style>* { display: none }</style>'],
  ['the begin of a comment', '<!-- <script>'],
  ['the end of a comment', '--> --!>'],
  ['a section of data', '<![CDATA[ x ]]>'],
  ['entities', '&lt;script&gt; &#x3C;b&#x3E; &amp;'],
  ['the end of the page', '</title></head></body></html>'],
  ['a base', '<base href="https://evil.example/">'],
  ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'],
  ['a frame', '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>'],
  ['a form', '<form action="https://evil.example/"><button>'],
  ['elements that swallow', '<plaintext><textarea><template><noscript><select>'],
  ['templates of other tools', '${7*7} {{7*7}} <%= 7 %> `x`'],
  ['separators of lines', 'a\u2028b\u2029c'],
  ['controls', 'a\u0000b\u001B[2Jc\u0085d'],
  ['reordering', '\u202Egnp.exe\u2066 \u061C'],
  ['the invisible', 'a\u200Bb\uFEFFc\u00ADd\u{E0041}'],
  ['half a character', 'a\uD800b\uDC00c'],
];

/** The tags with their attributes, without their values and without what marks single words. */
const skeleton = (page: string): readonly string[] =>
  (pageText(page).match(/<[^>]*>/gu) ?? [])
    .map((tag) => tag.replaceAll(/="[^"]*"/gu, '=""'))
    .filter((tag) => !/^<\/?b>$/u.test(tag));

describe('a text that was never meant to be a page', () => {
  const plain = skeleton(filledWith('plain'));

  it.each(HOSTILE)('stays text: %s', (_, text) => {
    const page = filledWith(text);
    expect(skeleton(page)).toEqual(plain);
    expect(pageText(page)).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\u{E0000}-\u{E007F}]/u,
    );
  });

  it.each([
    ['javascript:window.ran=1', null],
    [' JaVa\nScript:window.ran=1', null],
    ['data:text/html,<script>window.ran=1</script>', null],
    ['file:///etc/passwd', null],
    ['//evil.example/x', null],
    ['not an address', null],
    ['https://example.org/a?b="><script>', 'https://example.org/a?b=%22%3E%3Cscript%3E'],
  ])('leads nowhere by the address %j but to a page', (url, href) => {
    const made = madeReport([{ id: 'a', path: 'a.md', text: 'One.' }], []);
    const documents = made.report.documents.map((summary) => ({ ...summary, title: 'A title', url }));
    const page = pageOf({ ...made.report, documents }, made.documents);
    expect(/<a href="([^#"][^"]*)"/u.exec(page)?.[1] ?? null).toBe(href);
  });
});

describe('the page', () => {
  it('is the same for the same report', () => {
    expect(pageOf(crossCheck(STORY), STORY)).toBe(pageOf(crossCheck(STORY), STORY));
  });

  it('has the keys that the documents name', () => {
    const keys = [...decided.matchAll(/<dt>((?:<kbd>[^<]*<\/kbd> )+)<\/dt><dd>([^<]*)/gu)].map(
      ([, dt = '', does = '']) => `| ${dt.replaceAll('<kbd>', '`').replaceAll('</kbd>', '`')}| ${does}`,
    );
    const rows = readFileSync(new URL('../docs/html-report.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(keys.length).toBeGreaterThan(5);
    keys.forEach((key, index) => expect(rows[index]).toBe(`${key} |`));
    expect(rows).toHaveLength(keys.length);
  });

  it('tells of a report whose documents are gone', () => {
    const page = pageOf(crossCheck(STORY), []);
    expect(page).toContain('<mark>');
    expect(page).not.toContain('class="around"');
  });

  it('shows one wording of one wire story once, and names the places of the seventh wording', () => {
    const papers = 'abcdefghijkl'.split('');
    const made = madeReport(
      papers.map((id, index) => ({
        id,
        path: `${id}.md`,
        text: index < 3 ? 'The fire hurt 12 people.' : `In ${id} the fire hurt ${index === 3 ? 19 : 12} people.`,
      })),
      [
        {
          rule: 'quantity',
          verdict: 'contradict',
          message: 'm',
          readings: [papers.filter((id) => id !== 'd').map((id) => [id, '12 people'] as const), [['d', '19 people']]],
        },
      ],
    );
    const page = pageOf(made.report, made.documents);
    expect(page.match(/<figure>/gu)).toHaveLength(7);
    expect(page.match(/<blockquote[^>]*>The fire hurt/gu)).toHaveLength(1);
    expect(page).toMatch(/In other words also .*j\.md:1:20.*l\.md:1:20/u);
  });

  it('stays small whatever the length of a claim', () => {
    const long = 'word '.repeat(40_000);
    const made = madeReport(
      [
        { id: 'a', path: 'a.md', text: `${long}14 people ${long}` },
        { id: 'b', path: 'b.md', text: '12 people' },
      ],
      [
        {
          rule: 'quantity',
          verdict: 'contradict',
          message: 'm',
          readings: [[['a', '14 people']], [['b', '12 people']]],
        },
      ],
    );
    const page = pageText(pageOf(made.report, made.documents));
    expect(page).toContain('<mark><b>14</b> people</mark>');
    expect(page.length).toBeLessThan(10_000);
  });
});

const ALL = /^(\d+) of \1 findings$/u;

const missing = chromiumPath() === undefined;
if (missing) console.warn('Chromium is not installed: the page is not tried in a browser (apt-get install chromium)');

describe.skipIf(missing)('in a browser', () => {
  let browser: Browser;
  let opened: Opened | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  // Whatever a test does, no page loads, logs or asks anything.
  afterEach(async () => {
    const trouble = opened?.trouble ?? [];
    await opened?.page.context().close();
    opened = undefined;
    expect(trouble).toEqual([]);
  });

  const open = async (text: string, options?: Parameters<Browser['open']>[1]): Promise<Page> => {
    opened = await browser.open(text, { viewport: { width: 1280, height: 900 }, ...options });
    return opened.page;
  };
  const press = async (page: Page, keys: string): Promise<void> => {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    // Closing a dialog gives the focus back a moment later.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  };
  const count = (page: Page): Promise<string | null> => page.locator('output').textContent();
  const focused = (page: Page): Promise<string> =>
    page.evaluate('document.activeElement.id || document.activeElement.name || document.activeElement.tagName');
  const cards = (page: Page) => page.locator('.finding:visible');

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)(
    'axe objects to nothing: %s, %i wide',
    async (colorScheme, width) => {
      const page = await open(decided, { colorScheme, bypassCSP: true, viewport: { width, height: 6000 } });
      expect(await objections(page)).toEqual([]);
      await press(page, '2 j Enter');
      expect(await objections(page)).toEqual([]);
      await press(page, '3 j Enter ?');
      expect(await objections(page)).toEqual([]);
    },
    60_000,
  );

  it('goes by keys through the findings, opens and closes them, and helps', async () => {
    const page = await open(decided);
    const ids: string[] = await page.evaluate("[...document.querySelectorAll('.finding')].map(({ id }) => id)");
    await press(page, 'j');
    expect(await focused(page)).toBe(ids[0]);
    await press(page, 'j j k');
    expect(await focused(page)).toBe(ids[1]);
    const passages = page.locator(`#${ids[1]} .passages`);
    expect(await passages.isVisible()).toBe(true);
    await press(page, 'Enter');
    expect(await passages.isVisible()).toBe(false);
    expect(await page.locator(`#${ids[1]} .fold`).getAttribute('aria-expanded')).toBe('false');
    await press(page, 'Enter');
    expect(await passages.isVisible()).toBe(true);
    await press(page, 'Escape');
    expect(await passages.isVisible()).toBe(false);
    expect(await focused(page)).toBe(ids[1]);
    await press(page, '?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await press(page, 'j Escape');
    await expect.poll(() => page.locator('#help').isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe(ids[1]);
    await press(page, '2 j');
    expect(await page.locator('.matrix').isVisible()).toBe(true);
    expect(await focused(page)).toBe('TR');
    await press(page, '3 j Enter');
    const first = await page.locator('.group').first().locator('.claims li').count();
    await expect.poll(() => page.locator('.claims:visible li').count()).toBe(first);
    await press(page, '1 /');
    expect(await focused(page)).toBe('words');
    await page.keyboard.type('j?1');
    expect(await page.locator('[name=words]').inputValue()).toBe('j?1');
  });

  it('goes by keys from the end of a long view to the start of a short one, faster than it is drawn', async () => {
    const page = await open(decided);
    await page.evaluate(`scrollTo(0, document.body.scrollHeight);
      for (const key of ['2', 'j', '1', '3', 'j', 'Enter'])
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))`);
    await expect.poll(() => page.locator('.group').first().locator('.claims').isVisible()).toBe(true);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await press(page, '1');
    const [bar, card] = await Promise.all([page.locator('.bar').boundingBox(), cards(page).first().boundingBox()]);
    expect(card?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    expect(card?.y).toBeLessThan(900);
  });

  it('lets single keys be turned off', async () => {
    const page = await open(decided);
    await press(page, '?');
    await page.locator('[name=keys]').uncheck();
    await page.locator('#help button').click();
    await press(page, '2');
    expect(await page.locator('.matrix').isVisible()).toBe(false);
  });

  it('filters by verdict, rule, source, decision and words, together, and tells how many pass', async () => {
    const page = await open(decided);
    const { findings } = DECIDED;
    const shows = async (test: (finding: Finding) => boolean): Promise<void> => {
      const some = findings.filter(test).length;
      await expect.poll(() => count(page)).toBe(`${some} of ${findings.length} findings`);
      expect(await cards(page).count()).toBe(some);
    };
    const isIn = (finding: Finding, document: string): boolean =>
      finding.readings.some(({ places }) => places.some((place) => place.document === document));
    await shows(() => true);
    await page.locator('.chip.contradict').click();
    await shows(({ verdict }) => verdict === 'contradict');
    await page.locator('.chip.differ').click();
    await shows(({ verdict }) => verdict !== 'compatible');
    await page.locator('[name=source]').selectOption('B');
    await shows((finding) => finding.verdict !== 'compatible' && isIn(finding, 'b'));
    await page.locator('[name=rule]').selectOption('list');
    await shows((finding) => finding.rule === 'list' && isIn(finding, 'b'));
    await page.locator('button[type=reset]').click();
    await shows(() => true);
    await page.locator('[name=ruling]').selectOption('dismissed');
    await shows(({ decision }) => decision?.status === 'dismissed');
    await page.locator('[name=ruling]').selectOption('');
    await shows(() => true);
    await page.locator('[name=words]').fill('LADDER òrlov');
    await shows(({ rule }) => rule === 'quotation');
    await expect.poll(() => page.evaluate<number>("CSS.highlights.get('found').size")).toBeGreaterThan(1);
    await page.locator('[name=words]').fill('nowhere');
    await shows(() => false);
    expect(await page.getByText('No finding passes the filters.').isVisible()).toBe(true);
    await page.locator('h1').click();
    await press(page, 'Escape c');
    await shows(() => true);
  });

  it('opens and focuses the finding that the address names, even one that is folded or filtered out', async () => {
    const id = /id="(f-[^"]*)"[^>]*data-ruling="dismissed"/u.exec(decided)?.[1] ?? '';
    const page = await open(decided, { hash: `#${id}` });
    expect(await focused(page)).toBe(id);
    expect(await page.locator(`#${id} .passages`).isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top < innerHeight')).toBe(true);
    await page.locator('.chip.contradict').click();
    await expect.poll(() => count(page)).not.toMatch(ALL);
    await press(page, '2');
    await page.evaluate(`location.hash = '#${id}'`);
    await expect.poll(() => count(page)).toMatch(ALL);
    expect(await focused(page)).toBe(id);
  });

  it('never runs, loads or follows what an article holds', async () => {
    const page = await open(filledWith(HOSTILE.map(([, text]) => text).join(' ')));
    await press(page, 'j Enter Enter 2 j Enter 3 j Enter 1');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('img, svg, iframe, base, form:not(.filters), script:not(:last-child)').count()).toBe(0);
    expect(await page.locator('.finding mark').count()).toBe(2);
  });

  it('runs and loads nothing even of markup that got through', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const elsewhere = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`;
    const page = await open(
      decided.replace(
        '</main>',
        `<script>window.ran = 1</script><img src="${elsewhere}" onerror="window.ran = 1"><iframe src="${elsewhere}"></iframe><style>main { display: none }</style></main>`,
      ),
    );
    const refused = (opened?.trouble ?? []).join('\n');
    opened = undefined;
    for (const directive of ['script-src', 'img-src', 'frame-src', 'style-src']) expect(refused).toContain(directive);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(asked).toBe(0);
    await page.context().close();
    server.close();
  });

  it('shows everything and no controls on paper, whatever is filtered', async () => {
    const page = await open(decided);
    await page.locator('.chip.contradict').click();
    await expect.poll(() => count(page)).not.toMatch(ALL);
    await press(page, '2');
    await page.emulateMedia({ media: 'print' });
    await expectAll(page);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  it('shows everything and no controls without scripts', async () => {
    const page = await open(decided, { javaScriptEnabled: false });
    await expectAll(page);
  });

  async function expectAll(page: Page): Promise<void> {
    const shown = async (selector: string): Promise<void> => {
      const all = await page.locator(selector).count();
      expect(all).toBeGreaterThan(0);
      expect(await page.locator(`${selector}:visible`).count()).toBe(all);
    };
    await shown('.finding');
    await shown('.passages figure');
    await shown('.matrix tbody tr');
    await shown('.wordings li');
    await shown('.claims li');
    expect(await page.locator(':is(.filters, .fold, .help, dialog, [data-none]):visible').count()).toBe(0);
  }

  it('is read on a phone without going sideways', async () => {
    const page = await open(decided, { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
