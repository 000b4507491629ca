import type { ClusterVerdict, Finding } from '../../model/comparison.ts';
import type { Decisions, Ruling } from '../../model/review.ts';
import { decisionTold } from '../decided.ts';
import { rulingOf } from '../judged.ts';
import type { Line, Segment } from '../line.ts';
import { segment } from '../line.ts';
import type { Item, Material } from '../material.ts';
import { readingTold } from '../../report/told-reading.ts';
import { shown } from '../shown.ts';
import { SIGNS } from '../../report/signs.ts';
import { differingWords } from '../../report/differing-words.ts';
import { hang, wrap } from '../wrap.ts';

/** The findings of a cluster, each with its rule, its message and the table of who says what; a sentence where there are none. */
export function findingLines(
  material: Material,
  item: Item,
  decisions: Decisions,
  chosen: number,
  width: number,
): { readonly lines: readonly Line[]; readonly ranges: readonly (readonly [begin: number, end: number])[] } {
  const { verdict } = item.cluster;
  if (item.findings.length === 0)
    return { lines: wrap([segment(withoutFindings(verdict, item), 'dim')], width), ranges: [] };
  const lines: Line[] = [];
  const ranges = item.findings.map((finding, index): readonly [number, number] => {
    const begin = lines.length;
    lines.push(...oneFinding(material, finding, rulingOf(decisions, finding), index, index === chosen, width));
    return [begin, lines.length];
  });
  return { lines, ranges };
}

function oneFinding(
  material: Material,
  finding: Finding,
  decision: Ruling | undefined,
  index: number,
  chosen: boolean,
  width: number,
): Line[] {
  const { sign, name } = SIGNS[finding.verdict];
  return [
    ...hang(
      [segment(chosen ? '▸' : ' ', 'key'), segment(`[${index + 1}] `, 'key')],
      [
        segment(`${sign} ${name}`, finding.verdict),
        segment(` ${shown(finding.rule)}`, 'strong'),
        segment(` · ${Math.round(finding.confidence * 100)} % sure`, 'dim'),
      ],
      width,
    ),
    // What was just decided or noted is in sight however short the pane is.
    ...(decision === undefined ? [] : decisionLines(material, decision, width)),
    ...hang([segment('     ')], [segment(shown(finding.message))], width),
    ...readingsTable(material, finding, width),
  ];
}

/** Who says what, in their own words: `A, C  November 23 (2021-11-23)`, the words that only one reading has set off. */
function readingsTable(material: Material, { readings, verdict }: Finding, width: number): Line[] {
  const told = readings.map(readingTold);
  const own = differingWords(told.map(({ words }) => words));
  return readings.flatMap(({ places }, index) => {
    const letters = new Set(places.flatMap(({ document }) => material.sourceOf.get(document)?.letter ?? []));
    const { words: value, understood } = told[index] ?? { words: '', understood: null };
    const segments: Segment[] = [];
    let end = 0;
    for (const span of own[index] ?? []) {
      segments.push(segment(value.slice(end, span.start), `reading-${verdict}`));
      segments.push(segment(value.slice(span.start, span.end), `reading-${verdict}-own`));
      end = span.end;
    }
    segments.push(segment(value.slice(end), `reading-${verdict}`));
    if (understood !== null) segments.push(segment(` (${understood})`, 'dim'));
    return hang([segment('     '), segment(`${lettersTold([...letters], width)}  `, 'strong')], segments, width);
  });
}

/** The letters of the sources that give a reading; of those that a line cannot hold the matrix tells. */
function lettersTold(letters: readonly string[], width: number): string {
  const all = letters.join(', ');
  const room = width - MARGIN;
  if (all.length <= room) return all;
  let told = 0;
  let taken = ` and ${letters.length} more`.length;
  while ((taken += (letters[told]?.length ?? 0) + 2) <= room) told++;
  return `${letters.slice(0, Math.max(1, told)).join(', ')} and ${letters.length - Math.max(1, told)} more`;
}

/** Columns before the letters and behind them. */
const MARGIN = 7;

/** What was decided, why, by whom and when, or where the comment stands that says so; and what was noted. */
function decisionLines(material: Material, ruling: Ruling, width: number): Line[] {
  const { note } = ruling;
  const [told, ...signed] = decisionTold(material, ruling);
  const judged = told === undefined ? [] : [segment(told, 'strong'), segment(` · ${signed.join(' · ')}`, 'dim')];
  return [
    ...(judged.length === 0 ? [] : hang([segment('     ')], judged, width)),
    ...(note === undefined ? [] : hang([segment('     '), segment('note ', 'dim')], [segment(shown(note))], width)),
  ];
}

function withoutFindings(verdict: ClusterVerdict, { letters }: Item): string {
  switch (verdict) {
    case 'agree':
      return '= The sources agree: no rule found a difference.';
    case 'compatible':
      return '≈ The sources word it differently; both can be true.';
    case 'differ':
      return '≠ The sources differ.';
    case 'contradict':
      return '✗ The sources contradict each other.';
    case 'only-here':
      return `· Only ${letters.join(', ')} says this.`;
  }
}
