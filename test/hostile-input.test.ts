import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './helpers/folder.ts';
import { run, type Given, type Ran } from './helpers/run-in-process.ts';

const GOOD = 'The fire in the northern harbour injured 14 people on Monday night.\n';

/** Refused: exit code 2, one line on the error stream that holds `told`, nothing on the output. */
function expectRefusal(ran: Ran, ...told: readonly string[]): void {
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^crosscheck: [^\n]+\n$/u);
  expect(ran.stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
  for (const words of told) expect(ran.stderr).toContain(words);
}

const check = (files: Readonly<Record<string, string | Uint8Array>>, argv: readonly string[], given: Given = {}) =>
  run(['check', ...argv], { cwd: folderWith({ 'good.txt': GOOD, ...files }), ...given });

describe('check refuses', () => {
  it('a missing file', async () => {
    expectRefusal(await check({}, ['good.txt', 'bad.txt']), 'bad.txt: no such file or folder');
  });

  it('a folder without sources', async () => {
    expectRefusal(await check({ 'empty/a.json': '{}' }, ['good.txt', 'empty']), 'empty: the folder holds no sources');
  });

  it('a folder with one source only', async () => {
    expectRefusal(await check({ 'in/a.md': 'a' }, ['in']), 'in/a.md: this is the only source');
  });

  it('one source', async () => {
    expectRefusal(await check({}, ['good.txt']), 'good.txt: this is the only source');
    expectRefusal(await run(['check', '-'], { stdin: GOOD }), 'standard input: this is the only source');
  });

  it('no source', async () => {
    expectRefusal(await check({}, []), 'no SOURCE is named');
    expectRefusal(await check({}, ['', 'good.txt']), 'an empty name');
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['blanks', ' \r\n\t\n'],
  ])('an empty file: %s', async (_, text) => {
    expectRefusal(await check({ 'bad.txt': text }, ['good.txt', 'bad.txt']), 'bad.txt: the source is empty');
  });

  it('front matter without a text', async () => {
    expectRefusal(
      await check({ 'bad.md': '---\ntitle: x\n---\n \n' }, ['good.txt', 'bad.md']),
      'bad.md: there is no text after the front matter',
    );
  });

  it('empty standard input', async () => {
    expectRefusal(await check({}, ['good.txt', '-']), 'standard input: the source is empty');
  });

  it.each([
    ['a PDF file', Buffer.from('%PDF-1.7\n')],
    ['a ZIP archive or an office document', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['a PNG picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['a JPEG picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['NUL byte at offset 5', Buffer.from('text \0 text that is none, and more text')],
  ])('a binary file: %s', async (told, bytes) => {
    expectRefusal(await check({ 'bad.txt': bytes }, ['good.txt', 'bad.txt']), `bad.txt: this is`, told);
  });

  it.each([
    ['on a first byte', Buffer.from([0x61, 0xff, 0x62]), 1],
    ['in the middle of a letter', Buffer.concat([Buffer.from('né'), Buffer.from([0xc3]), Buffer.from('e')]), 3],
    ['at the end', Buffer.concat([Buffer.from('Đà N'), Buffer.from([0xe1, 0xba])]), 6],
    ['overlong', Buffer.from([0x61, 0x62, 0xc0, 0xaf]), 2],
    ['a surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80]), 1],
  ])('invalid UTF-8 %s', async (_, bytes, offset) => {
    expectRefusal(
      await check({ 'bad.txt': bytes }, ['good.txt', 'bad.txt']),
      `bad.txt: the bytes are not valid UTF-8 (at byte offset ${offset})`,
    );
  });

  it.each([
    ['UTF-16', 'with a mark', Buffer.from(`\uFEFF${GOOD}`, 'utf16le')],
    ['UTF-16', 'without a mark', Buffer.from(GOOD, 'utf16le')],
    ['UTF-16', 'big-endian', Buffer.from(`\uFEFF${GOOD}`, 'utf16le').swap16()],
    ['UTF-32', 'with a mark', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x2e, 0, 0, 0])],
    ['UTF-32', 'big-endian', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x41, 0, 0, 0, 0x2e])],
  ])('%s %s', async (encoding, _, bytes) => {
    expectRefusal(
      await check({ 'bad.txt': bytes }, ['good.txt', 'bad.txt']),
      `bad.txt: the text is encoded in ${encoding}`,
      `iconv -f ${encoding.toLowerCase()} `,
    );
  });

  it('a device that never ends', async () => {
    expectRefusal(await check({}, ['good.txt', '/dev/zero']), '/dev/zero: 33 MB are more than one source may hold');
  });

  it('the one source of a folder, and tells what was left out beside it', async () => {
    const cwd = folderWith({ 'good.txt': GOOD });
    symlinkSync(join(cwd, 'moved-away.txt'), join(cwd, 'other.txt'));
    expectRefusal(
      await run(['check', '.'], { cwd }),
      'good.txt: this is the only source (other.txt is left out: the link leads to nothing',
    );
  });

  it('50 MB of one line', async () => {
    const bytes = Buffer.alloc(50_000_000, 'word ');
    expectRefusal(
      await check({ 'bad.txt': bytes }, ['good.txt', 'bad.txt']),
      'bad.txt: 48 MB are more than one source may hold',
    );
    expectRefusal(await check({}, ['good.txt', '-'], { stdin: bytes }), 'standard input: 48 MB are more');
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const cwd = folderWith({ 'good.txt': GOOD, 'bad.txt': GOOD });
    chmodSync(join(cwd, 'bad.txt'), 0);
    expectRefusal(await run(['check', 'good.txt', 'bad.txt'], { cwd }), 'bad.txt: reading it is not permitted');
  });

  it('a link in circles, a broken one, a name that is too long', async () => {
    const cwd = folderWith({ 'good.txt': GOOD });
    symlinkSync(join(cwd, 'round.txt'), join(cwd, 'round.txt'));
    symlinkSync(join(cwd, 'nowhere.txt'), join(cwd, 'broken.txt'));
    expectRefusal(await run(['check', 'good.txt', 'round.txt'], { cwd }), 'round.txt: the link leads back to itself');
    expectRefusal(await run(['check', 'good.txt', 'broken.txt'], { cwd }), 'broken.txt: no such file');
    expectRefusal(await run(['check', 'good.txt', 'x'.repeat(5000)], { cwd }), 'the name is too long');
  });

  it('a pattern without a match', async () => {
    expectRefusal(await check({}, ['good.txt', '*.md']), '*.md: none of the .txt, .md and .html files matches');
    expectRefusal(await check({}, ['good.txt', '[z-a].md']), '[z-a].md: the pattern is not understood');
  });

  it('web addresses and formats of later versions', async () => {
    expectRefusal(
      await check({}, ['good.txt', 'https://example.org/a']),
      'https://example.org/a: web addresses are not read in this version; save',
    );
    expectRefusal(
      await check({ 'bad.epub': 'x' }, ['good.txt', 'bad.epub']),
      'bad.epub: .epub files are not read in this version; save',
    );
  });

  it('a standard input that is a terminal', async () => {
    expectRefusal(await check({}, ['good.txt', '-'], { stdinIsTty: true }), 'standard input is a terminal');
  });

  it('one source twice', async () => {
    expectRefusal(await check({}, ['good.txt', 'good.txt']), 'good.txt: this source is named twice');
    expectRefusal(await check({}, ['-', '-'], { stdin: GOOD }), 'standard input: this source is named twice');
  });

  it('a name that would draw on the terminal', async () => {
    expectRefusal(await check({}, ['good.txt', 'a\u001B]0;x\u0007\nb.txt']), 'a␛]0;x␇ b.txt: no such file');
  });

  it.each([
    ['not closed', '---\ntitle: x\nText.', 'bad.md:1: the front matter that begins here has no closing line'],
    ['an open quote', '---\ntitle: ok\nauthor: "Ana\n---\nText.', 'bad.md:4: the front matter is no valid YAML'],
    ['a list inside a line', '---\ntitle: [a: b: c\n---\nText.', 'the front matter is no valid YAML'],
    ['a list', '---\n- title\n---\nText.', 'bad.md:2: the front matter is no valid YAML (it holds no fields'],
    ['twice the same', '---\ntitle: a\ntitle: b\n---\nText.', 'bad.md:3: the front matter is no valid YAML'],
    ['aliases to no end', bomb(), 'bad.md:2: the front matter is no valid YAML'],
    ['brackets to no end', `---\ntitle: ${'['.repeat(60_000)}\n---\nText.`, 'the front matter is no valid YAML'],
    ['no end within reason', `---\ntitle: ${'x'.repeat(70_000)}\n---\nText.`, 'bad.md:1: the front matter'],
    ['code', '---js\n{ title: process.exit() }\n---\nText.', ''],
  ])('broken front matter: %s', async (name, text, told) => {
    const ran = await check({ 'bad.md': text }, ['good.txt', 'bad.md']);
    // "---js" opens no front matter; it is text like any other.
    if (name === 'code') expect(ran.code).toBe(3);
    else expectRefusal(ran, told);
  });

  it('unknown options, values and rules, with a suggestion', async () => {
    expectRefusal(
      await check({}, ['good.txt', '--formt', 'json']),
      'check has no option --formt; did you mean --format?',
    );
    expectRefusal(await check({}, ['good.txt', '--format', 'yaml']), '--format cannot be yaml; it takes text, json');
    expectRefusal(await check({}, ['good.txt', '--format']), '--format needs a value');
    expectRefusal(await check({}, ['good.txt', '-x']), 'check has no option -x');
    expectRefusal(
      await check({ '-bad.txt': GOOD }, ['good.txt', '-bad.txt']),
      '-bad.txt begins as an option does; write ./-bad.txt',
    );
    expectRefusal(
      await check({ 'b.txt': GOOD }, ['good.txt', 'b.txt', '--rule', 'money,percent']),
      'no rule is called money,percent; give the option once for each rule',
    );
    expectRefusal(
      await check({}, ['good.txt', 'good.txt', '--rule', 'qantity']),
      'no rule is called qantity; did you mean quantity?',
    );
    expectRefusal(await check({}, ['good.txt', '--quiet=yes']), '--quiet takes no value');
  });

  it('a report that cannot be written', async () => {
    const files = { 'a.txt': GOOD, 'b.txt': GOOD };
    expectRefusal(
      await check(files, ['a.txt', 'b.txt', '--output', 'no/such/file']),
      'no/such/file: the report cannot be written',
    );
  });
});

it('sources that share nothing end with 3 and a line, never with a clean report', async () => {
  const other = 'A museum of clocks opened its doors in Basel.\n';
  const ran = await check({ 'other.txt': other }, ['good.txt', 'other.txt']);
  expect(ran).toMatchObject({ code: 3, stdout: '' });
  expect(ran.stderr).toMatch(/^crosscheck: nothing could be compared: [^\n]+\n$/u);
  const json = await check({ 'other.txt': other }, ['good.txt', 'other.txt', '--format', 'json']);
  expect(json.code).toBe(3);
  expect(JSON.parse(json.stdout)).toMatchObject({ alignments: [] });
  expect((await check({ 'other.txt': other }, ['good.txt', 'other.txt', '--allow-unrelated'])).code).toBe(0);
});

it('a named pipe is read like a file', async () => {
  const cwd = folderWith({ 'good.txt': GOOD });
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const [ran] = await Promise.all([
    run(['check', 'good.txt', 'pipe'], { cwd }),
    import('node:fs/promises').then(({ writeFile }) => writeFile(join(cwd, 'pipe'), GOOD)),
  ]);
  expect(ran.code).toBe(0);
});

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(',')}]`,
  );
  return `---\nl0: &l0 [x]\n${levels.join('\n')}\n---\nText.`;
}
