import type { ClusterVerdict, Finding, Reading } from '../../model/comparison.ts';
import type { Line } from '../line.ts';
import { segment } from '../line.ts';
import type { Item, Material } from '../material.ts';
import { shown } from '../shown.ts';
import { SIGNS } from '../../report/signs.ts';
import { hang, wrap } from '../wrap.ts';

/** The findings of a cluster, each with its rule, its message and the table of who says what; a sentence where there are none. */
export function findingLines(
  material: Material,
  item: Item,
  chosen: number,
  width: number,
): { readonly lines: readonly Line[]; readonly ranges: readonly (readonly [begin: number, end: number])[] } {
  const { verdict } = item.cluster;
  if (item.findings.length === 0)
    return { lines: wrap([segment(withoutFindings(verdict, item), 'dim')], width), ranges: [] };
  const lines: Line[] = [];
  const ranges = item.findings.map((finding, index): readonly [number, number] => {
    const begin = lines.length;
    lines.push(...oneFinding(material, finding, index, index === chosen, width));
    return [begin, lines.length];
  });
  return { lines, ranges };
}

function oneFinding(material: Material, finding: Finding, index: number, chosen: boolean, width: number): Line[] {
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
    ...hang([segment('     ')], [segment(shown(finding.message))], width),
    ...finding.readings.flatMap((reading) => readingLines(material, reading, finding, width)),
  ];
}

/** `A, C  19 killed`: the letters first, so that they stand in one column. */
function readingLines(material: Material, reading: Reading, finding: Finding, width: number): Line[] {
  const letters = new Set(reading.places.flatMap(({ document }) => material.sourceOf.get(document)?.letter ?? []));
  return hang(
    [segment('     '), segment(`${[...letters].join(', ')}  `, 'strong')],
    [segment(shown(reading.value), `reading-${finding.verdict}`)],
    width,
  );
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
