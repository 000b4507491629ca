import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseJunit } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { csvRows, expectSarif, expectShape, expectXml, markdownNodes, workflowCommands } from '../helpers/consumers.ts';
import { judgedReport } from '../helpers/judged-report.ts';
import { run } from '../helpers/run-in-process.ts';
import { renderReport } from '../../src/render-report.ts';
import type { Format } from '../../src/report/formats.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// The bundled stories as `check` writes them, and a made one with a finding in every status that there is.
const REPORTS = [...readdirSync(`${ROOT}seeds/stories`).sort(), 'judged'];

const written = async (story: string, format: Format): Promise<string> => {
  if (story !== 'judged')
    return (await run(['check', `seeds/stories/${story}`, '--format', format, '--no-config'], { cwd: ROOT })).stdout;
  const { report, documents } = judgedReport();
  return renderReport(report, documents, format);
};

describe.each(REPORTS)('%s', (story) => {
  it('is SARIF by the official schema', async () => {
    expectSarif(await written(story, 'sarif'));
  });

  it('is JUnit XML, and its counts are those that a reader of it finds', async () => {
    const xml = await written(story, 'junit');
    await expectXml(xml, 'junit');
    const suites = await parseJunit(xml);
    if (suites === undefined || suites === null || !('testsuite' in suites)) throw new Error('no suites');
    const cases = (suites.testsuite ?? []).flatMap(({ testcase = [] }) => testcase);
    expect(suites.tests).toBe(cases.length);
    expect(suites.failures).toBe(cases.filter(({ failure }) => failure !== undefined).length);
    expect(new Set(cases.map(({ classname, name }) => `${classname} ${name}`)).size).toBe(cases.length);
  });

  it('is Checkstyle XML', async () => {
    await expectXml(await written(story, 'checkstyle'), 'checkstyle');
  });

  it('is diagnostics for reviewdog, a line each', async () => {
    const lines = (await written(story, 'rdjsonl')).trimEnd().split('\n');
    for (const line of lines) expectShape(line, 'rdjsonl');
    expect(lines.length).toBeGreaterThan(1);
  });

  it('is a code quality report of GitLab, every fingerprint once', async () => {
    const issues = expectShape(await written(story, 'gitlab'), 'gitlab') as { fingerprint: string }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it('is CSV with as many cells in every row', async () => {
    const rows = csvRows(await written(story, 'csv'));
    const report = JSON.parse(await written(story, 'json')) as {
      findings: { readings: { places: unknown[] }[] }[];
    };
    const places = report.findings.flatMap(({ readings }) => readings.flatMap((reading) => reading.places));
    expect(rows).toHaveLength(places.length);
  });

  it('is the JSON report, line by line', async () => {
    const lines = (await written(story, 'ndjson')).trimEnd().split('\n');
    const report = JSON.parse(await written(story, 'json')) as Record<string, unknown>;
    const all = (key: string): unknown[] =>
      lines.map((line) => JSON.parse(line) as Record<string, unknown>).flatMap((one) => (key in one ? [one[key]] : []));
    expect(all('head')).toEqual([{ schema: report['schema'], tool: report['tool'], coverage: report['coverage'] }]);
    for (const [key, list] of [
      ['document', 'documents'],
      ['claim', 'claims'],
      ['alignment', 'alignments'],
      ['cluster', 'clusters'],
      ['finding', 'findings'],
      ['notice', 'notices'],
    ] as const)
      expect(all(key)).toEqual(report[list]);
  });

  it('is Markdown with a table for everything that differs', async () => {
    const nodes = markdownNodes(await written(story, 'markdown'));
    const report = JSON.parse(await written(story, 'json')) as {
      findings: { verdict: string; decision?: { status: string } }[];
    };
    const told = report.findings.filter(
      ({ verdict, decision }) => verdict !== 'compatible' && !['known', 'dismissed'].includes(decision?.status ?? ''),
    );
    expect(nodes.filter(({ type }) => type === 'table')).toHaveLength(told.length);
  });

  it('is commands of GitHub Actions', async () => {
    const commands = workflowCommands(await written(story, 'github'));
    for (const { name } of commands) expect(['error', 'warning', 'notice', 'group', 'endgroup']).toContain(name);
    expect(commands.length).toBeGreaterThan(1);
  });

  it('is JSON-LD that rates no claim as true or false', async () => {
    const { '@context': context, '@graph': reviews } = JSON.parse(await written(story, 'claimreview')) as {
      '@context': string;
      '@graph': { '@type': string; claimReviewed: string; reviewRating: Record<string, string> }[];
    };
    expect(context).toBe('https://schema.org');
    for (const review of reviews) {
      expect(review['@type']).toBe('ClaimReview');
      expect(review.claimReviewed).not.toBe('');
      expect(Object.keys(review.reviewRating)).toEqual(['@type', 'alternateName', 'ratingExplanation']);
    }
  });
});
