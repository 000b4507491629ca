import { describe, expect, it } from 'vitest';
import { finish } from '../src/model/progress.ts';
import { align } from '../src/align/align.ts';
import { tracePairs } from '../src/align/explain.ts';
import { readStatements } from '../src/extract/article.ts';
import { documentOf } from '../src/read/document.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const FERRY = {
  'a.md': [
    'A ferry with 40 people aboard ran aground off Cape Torr on Monday night.',
    '',
    'Divers searched the wreck for oil. The harbour master thanked the crew of the tug.',
    'The inquiry continues.',
  ].join('\n'),
  'b.md': [
    'The inquiry continues.',
    'The ferry that ran aground off Cape Torr on Monday night had 52 people aboard.',
    'A lawyer spoke of negligence.',
    '',
  ].join('\n'),
};

const why = (...argv: string[]): ReturnType<typeof run> => run(['check', ...argv], { cwd: folderWith(FERRY) });

describe('check --why', () => {
  it('tells why two passages are paired, and what the rules find', async () => {
    const { code, stdout, stderr } = await why('a.md', 'b.md', '--why', 'a.md:1', 'b.md:2');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^a\.md:1:1\n {2}A ferry with 40 people/u);
    expect(stdout).toMatch(/\nPaired; score 0\.\d\d|\nPaired; score 1\.00/u);
    expect(stdout).toMatch(/share: .*aground.*; names: .*torr/u);
    expect(stdout).toContain('\n  for: ');
    expect(stdout).toMatch(/The rules: verdict \w+\./u);
    expect(stdout).toContain('[quantity]');
  });

  it('tells why they are not, and who is the better partner', async () => {
    const { code, stdout } = await why('a.md', 'b.md', '--why', 'a.md:1', '--why', 'b.md:3');
    expect(code).toBe(0);
    expect(stdout).toContain('\nNot paired');
    expect(stdout).toMatch(/for a\.md:1:1 a better partner is b\.md:2:1/u);
    expect(stdout).toContain('The rules, had they been paired:');
  });

  it('tells that a passage is taken by its copy', async () => {
    const { stdout } = await why('a.md', 'b.md', '--why', 'a.md:4', 'b.md:3');
    expect(stdout).toMatch(/\nNot paired: /u);
  });

  it('takes the claim at a column, and lists the others of a line', async () => {
    const line = await why('a.md', 'b.md', '--why', 'a.md:3', 'b.md:2');
    expect(line.stdout).toContain('Other claims on these lines');
    const column = await why('a.md', 'b.md', '--why', 'a.md:3:40', 'b.md:2');
    expect(column.stdout).toMatch(/^a\.md:3:36\n {2}The harbour master/u);
    expect(column.stdout).not.toContain('Other claims');
  });

  it('finds standard input under the name that reports give it', async () => {
    const cwd = folderWith({ 'a.md': FERRY['a.md'] });
    const ran = await run(['check', 'a.md', '-', '--why', 'a.md:1', '--why', '<stdin>:2'], {
      cwd,
      stdin: FERRY['b.md'],
    });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('\n<stdin>:2:1\n');
  });

  it.each([
    [['--why', 'a.md:1'], /--why a\.md:1 needs a second place; write crosscheck check/u],
    [['--why', 'a.md', '--why', 'b.md:1'], /--why a\.md: this names no place/u],
    [['--why', 'a.md:99', '--why', 'b.md:1'], /--why a\.md:99: the source has 4 lines/u],
    [['--why', 'a.md', 'b.md'], /--why a\.md: this names no place/u],
    [['--why', 'a.md:1', '--why', 'b.md:4'], /--why b\.md:4: the source has 3 lines/u],
    [['--why', 'a.md:0', '--why', 'b.md:1'], /--why a\.md:0: the source has 4 lines/u],
    [['--why', 'a.md:1:999', '--why', 'b.md:1'], /--why a\.md:1:999: line 1 has 7\d columns/u],
    [['--why', 'a.md:2', '--why', 'b.md:1'], /--why a\.md:2: no claim stands there/u],
    [['--why', 'c.md:1', '--why', 'b.md:1'], /--why c\.md:1: c\.md is none of the sources \(a\.md, b\.md\)/u],
    [['--why', 'a.md:1', '--why', 'a.md:3'], /both places are in one source/u],
    [['--why', 'a.md:1', '--why', 'a.md:3', '--why', 'b.md:1'], /--why takes two places/u],
  ])('refuses %j in one line', async (argv, message) => {
    const { code, stdout, stderr } = await why('a.md', 'b.md', ...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a trace', () => {
  it('has the scores that the alignment has', () => {
    const documents = Object.entries(FERRY).map(([name, text]) => readStatements(documentOf(name, text)).statements);
    const [left = [], right = []] = documents;
    const { pairs } = finish(align(documents));
    const scores = new Map(pairs.map((pair) => [`${pair.left.claim.id} ${pair.right.claim.id}`, pair.score]));
    const wanted = left.flatMap((l) => right.map((r) => [l.claim.id, r.claim.id] as const));
    const traced = tracePairs(documents, wanted);
    wanted.forEach(([l, r], index) => {
      const trace = traced[index];
      const score = scores.get(`${l} ${r}`);
      expect(trace?.fate === 'aligned').toBe(score !== undefined);
      if (score !== undefined) expect(trace?.score).toBeCloseTo(score, 10);
    });
  });
});
