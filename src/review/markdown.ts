import type { Finding } from '../model/comparison.ts';
import type { Decisions, Ruling } from '../model/review.ts';
import { rulingOf } from './judged.ts';
import { SIGNS } from '../report/signs.ts';
import type { Item, Material } from './material.ts';
import { readingLine } from '../report/told-reading.ts';
import { shown } from './shown.ts';

/** A finding as Markdown, to be pasted into a message: what differs, who says what and where, and what was decided. */
export function findingMarkdown(material: Material, item: Item, finding: Finding, decisions: Decisions): string {
  const { sign, name } = SIGNS[finding.verdict];
  const decision = rulingOf(decisions, finding);
  return [
    `**${sign} ${name} · ${escaped(finding.rule)}**: ${escaped(finding.message)}`,
    '',
    ...finding.readings.flatMap((reading) => [
      `- ${escaped(readingLine(reading))}`,
      ...reading.places.map((place) => `  - ${placeMarkdown(material, item, place)}`),
    ]),
    ...(decision === undefined ? [] : ['', ...decisionMarkdown(decision)]),
    '',
  ].join('\n');
}

/** All findings of the clusters given, each under a heading of its own. */
export function findingsMarkdown(material: Material, items: readonly Item[], decisions: Decisions): string {
  const told = items.flatMap((item) =>
    item.findings.map((finding) => findingMarkdown(material, item, finding, decisions)),
  );
  const sources = material.sources.map(({ letter, document }) => {
    const known = [document.title, document.publisher, document.published].filter((part) => part !== undefined);
    return `- ${letter}: ${escaped(document.path)}${known.length === 0 ? '' : ` (${known.map(escaped).join(', ')})`}`;
  });
  return ['# Findings', '', ...sources, '', ...told.flatMap((text, index) => [`## ${index + 1}`, '', text])].join('\n');
}

function placeMarkdown(
  material: Material,
  { claims }: Item,
  place: Finding['readings'][number]['places'][number],
): string {
  const source = material.sourceOf.get(place.document);
  if (source === undefined) return escaped(place.text);
  const { line, column } = source.positionOf(place.start);
  const claim = claims.find(({ id }) => id === place.claim);
  const words =
    claim === undefined || place.start < claim.start || place.end > claim.end
      ? `**${escaped(place.text)}**`
      : [
          escaped(source.document.text.slice(claim.start, place.start)),
          `**${escaped(place.text)}**`,
          escaped(source.document.text.slice(place.end, claim.end)),
        ].join('');
  return `${source.letter} ${escaped(source.name)}:${line}:${column}: ${words}`;
}

function decisionMarkdown({ status, reason, note, by, at }: Ruling): string[] {
  const why = reason === undefined ? '' : `: ${escaped(reason)}`;
  const signed = [at?.slice(0, 'YYYY-MM-DD'.length), ...(by === undefined ? [] : [`by ${escaped(by)}`])];
  const who = at === undefined ? 'by a comment in the article' : signed.join(' ');
  return [
    ...(status === 'open' ? [] : [`${status}${why} (${who})`]),
    ...(note === undefined ? [] : [`Note: ${escaped(note)}`]),
  ];
}

/** Text of an article that Markdown shows as it is: no tag, link, emphasis or table of its own. */
function escaped(text: string): string {
  return shown(text).replaceAll(MARKUP, '\\$&');
}

const MARKUP = /[\\`*_[\]<>|&~#]/g;
