import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/render-report.ts';
import { FORMATS, type Format } from '../../src/report/formats.ts';
import { csvRows, expectSarif, expectShape, expectXml, markdownNodes, workflowCommands } from '../helpers/consumers.ts';
import { judgedReport } from '../helpers/judged-report.ts';

/** What an article may hold to make a reader of the report do something. It stands in texts, titles, file names, reasons and notes. */
const ATTACKS: Readonly<Record<string, string>> = {
  'a command of GitHub Actions': '::error file=a.md::hacked',
  'an encoded line break and a command': '%0A::error::hacked%0D%0A',
  'a line break and a command': 'x\n::set-output name=x::hacked',
  'an old command of GitHub Actions': 'so ##[add-mask]hacked',
  'a command of Azure Pipelines': '##vso[task.setvariable variable=x]hacked',
  'a command of TeamCity': "##teamcity[buildStatus status='hacked']",
  'the end of CDATA': 'x]]><hacked/>',
  'an element of XML': '"/><error line="1" severity="error"/><!--',
  'the end of a script': '</script><script>hacked()</script>',
  'an image with a handler': '<img src=x onerror=hacked()>',
  'a formula': '=HYPERLINK("http://hacked.example","x")',
  'a formula after a sign': '-2+3+cmd|hacked',
  'a formula at a mention': '@SUM(1+1)*hacked',
  'quotes and a comma': '","hacked","=1',
  'the cells of a table': 'a | b || c | d',
  backticks: '`code` ``more`` ```hacked',
  'a heading, a rule and a list': 'x\n# hacked\n\n---\n- hacked\n1. hacked',
  'a link and an image': '[hacked](javascript:hacked) ![x](http://hacked.example/x.png)',
  'an address': 'see https://hacked.example/x and www.hacked.example and me@hacked.example',
  'a person and an issue': 'thanks @hacked and @org/team, see #12',
  'emphasis and strikes': '**hacked** __x__ ~~x~~ <b>x</b>',
  'a footnote and a formula': 'x[^1] $\\sqrt{3}$ \\',
  'colours and a cleared screen': '\u001B[31mred\u001B[2J\u001B[H',
  'a link of a terminal': '\u001B]8;;http://hacked.example\u0007x\u001B]8;;\u0007',
  'a title of a terminal': '\u009D0;hacked\u009C',
  'controls of direction': 'a\u202Edekcah\u202C \u2066x\u2069 \u200F',
  'what cannot be seen': 'a\u200Bb\uFEFFc\u00ADd\u{E0041}',
  'zero bytes and bells': 'a\u0000b\u0007c\u0008d\u007Fe',
  'half a character': 'a\uD800b\uDC00c',
  'no characters': 'a\uFFFEb\uFFFFc',
  'a link in SARIF': '[hacked](1) {0} {1}',
  'a carriage return': 'shown\rhacked',
  'lines of Unicode': 'a\u2028b\u2029c\u0085d',
  'a prototype': '__proto__ constructor',
};

const made = (said: string) => judgedReport({ path: `dir/${said.replaceAll('/', '_')}.md`, said, told: said });
const shown = (said: string, format: Format): Promise<string> => {
  const { report, documents } = made(said);
  return renderReport(report, documents, format);
};
const attacks = Object.entries(ATTACKS);

// Nothing that a terminal acts on, nothing that is not seen, nothing that a runner of CI jobs takes for a command.
describe.each(FORMATS)('%s', (format) => {
  it.each(attacks)('shows %s and does not act', async (_, said) => {
    const text = await shown(said, format);
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u);
    expect(text).not.toMatch(/[\u200B\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E0FFF}]|\r(?!\n)/u);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/##(?:\[|vso\[|teamcity\[)/u);
    if (format !== 'github') expect(workflowCommands(text)).toEqual([]);
    expect(await shown(said, format)).toBe(text);
  });
});

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

describe('what programs read', () => {
  it.each(attacks)('is %s, character for character, in JSON and NDJSON', async (_, said) => {
    const report: unknown = JSON.parse(JSON.stringify(made(said).report));
    expect(JSON.parse(await shown(said, 'json'))).toEqual(report);
    const lines = (await shown(said, 'ndjson')).trimEnd().split('\n');
    expect(lines.flatMap((line) => strings(JSON.parse(line)))).toContain(said);
  });

  it.each(attacks)('is %s in a valid SARIF log, with no link but to places', async (_, said) => {
    const text = await shown(said, 'sarif');
    expectSarif(text);
    const { runs } = JSON.parse(text) as {
      runs: {
        results: { message: { text: string }; relatedLocations: unknown[] }[];
        artifacts: { location: { uri: string } }[];
      }[];
    };
    for (const { message, relatedLocations } of runs[0]?.results ?? []) {
      const links = [...message.text.matchAll(/(?<!\\)\]\((?<to>[^)]*)\)/gu)].map(({ groups }) => groups?.['to']);
      expect(links).toEqual(relatedLocations.map((_place, index) => String(index + 1)));
      expect(message.text).not.toMatch(/\{\d/u);
    }
    for (const { location } of runs[0]?.artifacts ?? []) expect(location.uri).toMatch(/^[\w\-.~!*'()%/]+$/u);
  });

  it.each(attacks)('is %s in valid JUnit and Checkstyle', async (_, said) => {
    await expectXml(await shown(said, 'junit'), 'junit');
    await expectXml(await shown(said, 'checkstyle'), 'checkstyle');
  });

  it.each(attacks)('is %s in valid lines for reviewdog and issues for GitLab', async (_, said) => {
    for (const line of (await shown(said, 'rdjsonl')).trimEnd().split('\n')) expectShape(line, 'rdjsonl');
    expect(expectShape(await shown(said, 'gitlab'), 'gitlab')).toHaveLength(6);
  });

  it.each(attacks)('is %s in no cell of CSV that a spreadsheet would run', async (_, said) => {
    const rows = csvRows(await shown(said, 'csv'));
    expect(rows).toHaveLength(12);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+\-@]|[\r\n]/u);
  });

  it.each(attacks)('is %s in JSON-LD that may stand in a page', async (_, said) => {
    const text = await shown(said, 'claimreview');
    expect(text).not.toMatch(/[<>&]/u);
    expect(strings(JSON.parse(text))).toContain(said);
  });
});

describe('what people read', () => {
  // Markdown of our own; text of an article is nothing but text and code.
  const OURS = new Set([
    'root',
    'heading',
    'paragraph',
    'strong',
    'text',
    'inlineCode',
    'break',
    'table',
    'tableRow',
    'tableCell',
    'list',
    'listItem',
    'blockquote',
    'html',
  ]);
  const TAGS = /^(?:<\/?(?:b|details|summary)>|<br>|<!-- -->|<details><summary>[\w ]+<\/summary>)$/u;

  it.each(attacks)('is %s as plain text in Markdown', async (_, said) => {
    const nodes = markdownNodes(await shown(said, 'markdown'));
    const plain = markdownNodes(await shown('14 people', 'markdown'));
    expect(nodes.filter(({ type }) => !OURS.has(type))).toEqual([]);
    for (const { type, value = '' } of nodes) if (type === 'html') expect(value).toMatch(TAGS);
    const count = (all: typeof nodes, type: string): number => all.filter((node) => node.type === type).length;
    for (const type of [
      'heading',
      'table',
      'tableRow',
      'tableCell',
      'list',
      'listItem',
      'blockquote',
      'inlineCode',
      'strong',
    ])
      expect([type, count(nodes, type)]).toEqual([type, count(plain, type)]);
    for (const { type, value = '' } of nodes)
      if (type === 'text') expect(value).not.toMatch(/[@#][\p{L}\p{N}]|:\/\/|www\./u);
  });

  it.each(attacks)('is %s in the message of an annotation and no command of its own', async (_, said) => {
    const commands = workflowCommands(await shown(said, 'github'));
    expect(commands.map(({ name }) => name)).toEqual(['warning', 'error', 'warning', 'notice', 'group', 'endgroup']);
    for (const { properties } of commands)
      for (const key of Object.keys(properties))
        expect(['file', 'line', 'endLine', 'col', 'endColumn', 'title']).toContain(key);
    const [, error] = commands;
    const path = made(said).documents[0]?.path ?? '';
    expect(error?.properties['line']).toBe('1');
    if (!/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\uFEFF#]/u.test(path))
      expect(error?.properties['file']).toBe(path);
  });
});
