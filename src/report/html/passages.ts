import type { Finding } from '../../model/comparison.ts';
import { markup, NOTHING, type Markup } from './markup.ts';
import { ownWords } from './own-words.ts';
import { letterTag, sourceTag } from './told.ts';
import type { View } from './view.ts';
import { inParagraph, worded } from './worded.ts';
import { wordingsOf, type Wording } from './wordings.ts';

/** The passages of a finding, a column for each wording: what is compared marked, words that the others do not share underlined. */
export function passages(finding: Finding, view: View): Markup {
  const groups = finding.readings.map((reading) => wordingsOf(reading, view));
  const shown = groups.flatMap((group) => group.slice(0, WORDINGS_OF_READING));
  const differing = ownWords(shown.map(({ text, span }) => text.slice(span.start, span.end)));
  const figures = shown.map((wording, index) => figure(wording, differing[index] ?? []));
  const more = groups.flatMap((group) => group.slice(WORDINGS_OF_READING)).flatMap(({ said }) => said);
  const places = more.map(
    ({ source, at }) => markup`${letterTag(source.letter)} <span class="place">${source.locate(at)}</span> `,
  );
  const others = more.length === 0 ? NOTHING : markup`<p class="others">In other words also ${places}</p>\n`;
  return markup`<div class="more">
<div class="passages">
${figures}</div>
${others}</div>
`;
}

function figure(wording: Wording, differing: Parameters<typeof worded>[1]): Markup {
  const { said, text, span, around } = wording;
  const heads = said.map(
    ({ source, at }) =>
      markup`<span class="who">${sourceTag(source)} <span class="place">${source.locate(at)}</span></span>`,
  );
  const before = context(inParagraph(text.slice(around.start, span.start), 'end'));
  const after = context(inParagraph(text.slice(span.end, around.end), 'start'));
  return markup`<figure><figcaption>${heads}</figcaption><blockquote dir="auto">${before}${worded(wording, differing)}${after}</blockquote></figure>
`;
}

const context = (words: string): Markup =>
  words.trim() === '' ? NOTHING : markup`<span class="around">${words}</span>`;

/** Wordings shown of one reading; the places of the others are named. A story in sixty papers would fill ten screens. */
const WORDINGS_OF_READING = 6;
