import type { Report } from '../../model/report.ts';
import { flat, short, shownPart } from '../excerpt.ts';
import { byGravity, locatedFindings, placeTold, type LocatedFinding, type Place } from '../located.ts';
import { PLAIN } from '../look.ts';
import { code, escaped } from '../markdown-text.ts';
import { noticesOf } from '../notices.ts';
import { originsTold } from '../origins.ts';
import { defineReporter, type ReportContext } from '../reporter.ts';
import { SIGNS } from '../signs.ts';
import { many, summary } from '../summary.ts';
import { withinBytes, type Block } from './markdown/within-bytes.ts';

/** Markdown for a job summary, a comment or a page: what differs as tables, the rest folded; cut to what GitHub takes. */
export const markdown = defineReporter({
  id: 'markdown',
  about: 'for job summaries and comments',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (report, context) => withinBytes(blocksOf(report, context), context.maxBytes ?? MOST_BYTES),
});

// GitHub takes 1 MiB for the summary of a step and shows nothing of a longer one.
const MOST_BYTES = 1_048_576;

function blocksOf(report: Report, context: ReportContext): readonly Block[] {
  const all = byGravity(locatedFindings(report, context));
  const standing = all.filter((located) => !located.suppressed);
  const mild = standing.filter(({ level }) => level === 'note');
  const suppressed = all.filter((located) => located.suppressed);
  const known = suppressed.filter(({ finding }) => finding.decision?.status === 'known');
  const dismissed = suppressed.filter(({ finding }) => finding.decision?.status !== 'known');
  const origins = new Map(report.clusters.map((cluster) => [cluster.id, originsTold(cluster)]));
  return [
    ...headOf(report, context),
    ...standing
      .filter(({ level }) => level !== 'note')
      .map((located) => ({ text: section(located, origins.get(located.finding.cluster) ?? ''), findings: 1 })),
    ...folded(`${many(mild.length, 'finding')} that can be true on both sides`, mild.map(item)),
    ...folded(`${known.length} known`, known.map(item)),
    ...folded(`${dismissed.length} dismissed`, dismissed.map(item)),
    ...folded(many(report.documents.length, 'source'), report.documents.map(sourceLine)),
  ];
}

function headOf(report: Report, context: ReportContext): readonly Block[] {
  const [outcome = '', counts = ''] = summary({ ...report, notices: [] }, PLAIN).split('\n');
  return [
    `## crosscheck\n\n**${outcome.replace(/:$/u, '')}**\\\n${counts.trim()}\n`,
    ...noticesOf(report, context).map(({ level, message }) => `\n> **${level}**: ${escaped(message)}\n`),
  ].map((text) => ({ text, findings: 0 }));
}

function section(located: LocatedFinding, origins: string): string {
  const { finding, first, others, level, decided } = located;
  const { sign, name } = SIGNS[finding.verdict];
  const stories = (finding.stories ?? []).map(flat).join(', ');
  const told = [level === 'error' ? 'fails the run' : '', stories, decided, origins].filter((part) => part !== '');
  const places = [first, ...others];
  const rows = places.slice(0, MOST_ROWS).map((place) => `| ${sourceCell(place)} | ${passage(place)} |\n`);
  const more = places.length - rows.length;
  return [
    `\n### ${sign} ${name}: ${escaped(finding.message)} ${code(finding.rule)}\n\n`,
    told.length === 0 ? '' : `${told.map(escaped).join(' · ')}\n\n`,
    `| source | passage |\n| --- | --- |\n${rows.join('')}`,
    more === 0 ? '' : `\n… and in ${many(more, 'more place')}\n`,
  ].join('');
}

// What many articles say is not read place by place.
const MOST_ROWS = 20;

function sourceCell(place: Place): string {
  const { publisher } = place.document;
  return `${publisher === undefined ? '' : `${escaped(publisher)}<br>`}${code(placeTold(place))}`;
}

// The claim with the words in question in bold; a quotation may reach beyond the claim in which it begins.
function passage({ claim, span, document: { text } }: Place): string {
  const whole = { start: claim?.start ?? span.start, end: Math.max(claim?.end ?? span.end, span.end) };
  const { start, end } = shownPart(text, whole, [span]);
  const before = `${start > whole.start ? '… ' : ''}${escaped(text.slice(start, span.start))}`;
  const after = `${escaped(text.slice(span.end, end))}${end < whole.end ? ' …' : ''}`;
  return `${before}<b>${escaped(text.slice(span.start, span.end))}</b>${after}`;
}

function folded(title: string, items: readonly Omit<Block, 'inside'>[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { text: `\n<details><summary>${title}</summary>\n\n`, findings: 0, inside: '\n</details>\n' },
    ...items.map((block) => ({ ...block, inside: '\n</details>\n' })),
    { text: '\n</details>\n', findings: 0 },
  ];
}

function item({ finding, first, others, decided }: LocatedFinding): Block {
  const { sign, name } = SIGNS[finding.verdict];
  const places = [first, ...others]
    .slice(0, MOST_ROWS)
    .map((place) => `  - <b>${escaped(short(flat(place.text)))}</b> ${code(placeTold(place))}\n`);
  const head = `- ${sign} ${name}: ${escaped(finding.message)} ${code(finding.rule)}`;
  return { text: `${head}${decided === '' ? '' : ` · ${escaped(decided)}`}\n${places.join('')}`, findings: 1 };
}

function sourceLine({ path, publisher, title, published }: Report['documents'][number]): Block {
  const told = [publisher, title, published].filter((part) => part !== undefined).map(escaped);
  return { text: `- ${[code(path === '-' ? '<stdin>' : path), ...told].join(' · ')}\n`, findings: 0 };
}
