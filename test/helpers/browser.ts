import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where a Chromium stands on the PATH. */
export function chromiumPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A page on screen, and what it did that a page of ours never does: requests, messages on its console, errors. */
export interface Opened {
  readonly page: Page;
  readonly trouble: readonly string[];
}

export interface Browser {
  /** Opens a page from its text; `hash` begins with "#". */
  readonly open: (text: string, options?: BrowserContextOptions & { readonly hash?: string }) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** A headless Chromium for as many pages as are asked for. */
export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ args: sandbox, ...(executablePath === undefined ? {} : { executablePath }) });
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-page-'));
  let count = 0;
  return {
    open: async (text, { hash = '', ...options } = {}) => {
      const file = join(folder, `${(count += 1)}.html`);
      writeFileSync(file, text);
      const own = pathToFileURL(file).href;
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== own) trouble.push(`request ${request.url()}`);
      });
      page.on('console', (message) => trouble.push(`${message.type()} ${message.text()}`));
      page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
      page.on('dialog', (dialog) => trouble.push(`dialog ${dialog.message()}`));
      await page.goto(own + hash);
      return { page, trouble };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe objects to on the page as it stands: the rule and the element, for each. The page must be open with `bypassCSP`. */
export async function objections(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))",
  );
}
