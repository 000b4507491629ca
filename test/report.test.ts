import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { flat } from '../src/report/excerpt.ts';
import { PLAIN, type Look } from '../src/report/look.ts';
import { positionsIn } from '../src/model/position.ts';
import { printable } from '../src/report/printable.ts';
import { renderReport } from '../src/render-report.ts';
import { madeReport } from './helpers/made-report.ts';

const STORY = madeReport(
  [
    {
      id: 'a',
      path: 'harbour/a.md',
      publisher: 'The Quay Herald',
      text: 'Quay fire hurts 14\nA fire on the northern quay injured 14 people on Monday night, the harbour master said, and kept eleven fire engines busy until the morning.\nNobody “saw it coming”, said the harbour master.\nThe quay reopens in May.',
    },
    {
      id: 'b',
      path: 'harbour/b.txt',
      text: 'Twelve people were injured when a warehouse burned in the harbour on Monday.\r\nThe harbour master said that no one “could have seen it coming”.\r\nThe quay will reopen on May 3.',
    },
    { id: 'c', path: '-', text: 'Monday’s fire on the northern quay: 14 people are hurt, two of them badly.' },
  ],
  [
    {
      rule: 'date',
      verdict: 'compatible',
      message: 'Different dates: May 3 is in May',
      readings: [[['a', 'in May']], [['b', 'May 3']]],
    },
    {
      rule: 'quotation',
      verdict: 'differ',
      message: 'Reworded quotation: "saw" against "could have seen"',
      readings: [[['a', 'saw it coming']], [['b', 'could have seen it coming']]],
    },
    {
      rule: 'quantity',
      verdict: 'contradict',
      message: 'Different numbers: 14 against 12 people injured',
      readings: [
        [
          ['a', '14 people'],
          ['c', '14 people'],
        ],
        [['b', 'Twelve people']],
      ],
    },
  ],
  ['contradict', 'differ', 'compatible', 'only-here'],
);

const look = (columns: number, color: boolean): Look => ({
  color,
  columns,
  wrap: (text, width) => wrapAnsi(text, width, { hard: true }),
});

const text = (made: typeof STORY, drawn: Look): Promise<string> =>
  renderReport(made.report, made.documents, 'text', { look: drawn });

describe('the text report', () => {
  it('is whole sentences without colour and without broken lines in a pipe', async () => {
    await expect(await text(STORY, PLAIN)).toMatchFileSnapshot('../fixtures/report/harbour.pipe.txt');
  });

  it('fits the width of a terminal', async () => {
    const drawn = await text(STORY, look(60, false));
    for (const line of drawn.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    await expect(drawn).toMatchFileSnapshot('../fixtures/report/harbour.60.txt');
  });

  it('says in colour nothing that it does not say without', async () => {
    const painted = (await text(STORY, { color: true, columns: 80 })).replaceAll(/\u001B\[[\d;]*m/gu, '');
    expect(painted).toBe((await text(STORY, PLAIN)).replaceAll(/[⟦⟧]/gu, ''));
  });

  it('tells where every passage stands', async () => {
    const drawn = await text(STORY, PLAIN);
    for (const place of ['harbour/a.md:2:37', 'harbour/b.txt:1:1', '<stdin>:1:37', 'harbour/b.txt:2:38'])
      expect(drawn).toContain(place);
  });

  it.each([
    ['a few papers', 3, ['a.txt:1:1', 'b.txt:1:1', 'c.txt:1:1'], 0],
    ['as many as are told', 11, ['a.txt:1:1', 'k.txt:1:1'], 0],
    [
      'more papers than anybody reads',
      40,
      ['a.txt:1:1', 'j.txt:1:1', '… and 30 more with the same words\n    ⟦Nine'],
      30,
    ],
  ])('tells once what %s say word for word', async (_, count, told, left) => {
    const letters = Array.from({ length: count }, (__, index) => String.fromCodePoint(0x61 + index));
    const made = madeReport(
      [
        ...letters.map((id) => ({ id, path: `${id}.txt`, text: 'Nine boats sank.' })),
        { id: 'zz', path: 'zz.txt', text: 'Seven boats sank.' },
      ],
      [
        {
          rule: 'quantity',
          verdict: 'contradict',
          message: 'x',
          readings: [letters.map((id) => [id, 'Nine boats'] as const), [['zz', 'Seven boats']]],
        },
      ],
    );
    const drawn = await text(made, PLAIN);
    for (const words of told) expect(drawn).toContain(words);
    expect(drawn.match(/⟦Nine boats⟧ sank\./gu)).toHaveLength(1);
    expect(drawn.match(/\.txt:1:1\n/gu)).toHaveLength(count + 1 - left);
  });

  it('shortens a long claim around what is marked', async () => {
    const filler = 'word '.repeat(400);
    const made = madeReport(
      [
        { id: 'a', path: 'a.txt', text: `${filler}14 people ${filler}` },
        { id: 'b', path: 'b.txt', text: '12 people' },
      ],
      [
        {
          rule: 'quantity',
          verdict: 'contradict',
          message: 'x',
          readings: [[['a', '14 people']], [['b', '12 people']]],
        },
      ],
    );
    const drawn = await text(made, PLAIN);
    expect(drawn).toMatch(/… word .*⟦14 people⟧.* word …/u);
    expect(drawn.length).toBeLessThan(700);
  });

  it('lets nothing of an article reach the terminal', async () => {
    const hostile = '\u001B[31mred\u001B]8;;http://x\u0007 \u202Edlot\u2066 \u200B\r \u009B1m 14\u001B[2J people';
    const made = madeReport(
      [
        { id: 'a', path: 'a\u001B[31m.txt', text: hostile, publisher: 'The\u001B[1m Post\nand more' },
        { id: 'b', path: 'b.txt', text: '12 people' },
      ],
      [
        {
          rule: 'quantity',
          verdict: 'contradict',
          message: 'n\u001B[0m',
          readings: [[['a', '14']], [['b', '12 people']]],
        },
      ],
    );
    expect(await text(made, PLAIN)).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B]/u,
    );
    const painted = (await text(made, look(50, true))).replaceAll(/\u001B\[[\d;]*m/gu, '');
    expect(painted).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B]/u);
  });

  it('says no more than is so where contradictions are left out', async () => {
    const { findings, clusters } = STORY.report;
    const unsure = {
      ...STORY.report,
      findings: findings.filter(({ verdict }) => verdict !== 'contradict'),
      clusters: clusters.map((cluster) =>
        cluster.id === 'c3' ? { ...cluster, verdict: 'contradict' as const } : cluster,
      ),
    };
    expect(await renderReport(unsure, STORY.documents, 'text')).toMatch(/^No contradictions shown, 1 difference\. 3/mu);
  });

  it('says of a clean run what was compared', async () => {
    const clean = {
      ...STORY.report,
      findings: [],
      clusters: STORY.report.clusters.map((c) => ({ ...c, verdict: 'agree' as const })),
    };
    expect(await renderReport(clean, STORY.documents, 'text')).toMatch(
      /^No contradictions\. 3 sources, 4 claims in more than one/u,
    );
  });
});

describe('the JSON report', () => {
  it('is the report itself', async () => {
    expect(JSON.parse(await renderReport(STORY.report, STORY.documents, 'json'))).toEqual(STORY.report);
  });
});

describe('printable', () => {
  it.each([
    ['plain text, “quotes”, Việt Nam, العربية', 'plain text, “quotes”, Việt Nam, العربية'],
    ['two\r\nlines\n', 'two\nlines\n'],
    ['over\rprint', 'over␍print'],
    ['\u001B[2J\u0007', '␛[2J␇'],
    ['a\u202Eb\u061Cc', 'a<U+202E>b<U+061C>c'],
    ['a\tb', 'a b'],
    ['zero\u200Bwidth\uFEFF', 'zero<U+200B>width<U+FEFF>'],
    ['lone \uD800 surrogate', 'lone \uFFFD surrogate'],
    ['👩‍🚒 ❤️ 👨🏽‍🚒', '👩‍🚒 ❤️ 👨🏽‍🚒'],
    ['tag \u{E0041}', 'tag <U+E0041>'],
  ])('%j', (given, shown) => {
    expect(printable(given)).toBe(shown);
  });

  it('puts text on one line', () => {
    expect(flat('one  \n  two\r\nthree')).toBe('one two three');
  });
});

describe('positions', () => {
  it('count lines and columns from 1', () => {
    const at = positionsIn({ text: 'ab\r\ncd\n\nx' });
    expect([0, 1, 4, 6, 7, 8].map((offset) => at(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
  });
});
