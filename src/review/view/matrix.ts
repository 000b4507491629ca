import type { Finding } from '../../model/comparison.ts';
import { SIGNS } from '../../report/signs.ts';
import type { Line, Segment } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import type { Item, Source } from '../material.ts';
import type { ReviewState } from '../state.ts';
import { bodyHeight, detailOf, listHeight } from './geometry.ts';
import { rowLine } from './list.ts';
import { margin } from './margin.ts';
import { menuPart, openMenu } from './menu.ts';
import { findingsTitle } from './titles.ts';
import { CELL, matrixColumns } from './matrix-columns.ts';

/** The matrix over the whole width: letters, claims, and below them the findings or a menu. */
export function matrixScreen(state: ReviewState): readonly Line[] {
  const { columns, findingsTop } = state;
  const height = listHeight(state);
  const below = bodyHeight(state) - height - 2;
  const menu = openMenu(state);
  const rows = matrixLines(state);
  return [
    matrixHead(state),
    ...rows,
    ...Array.from({ length: height - rows.length }, () => line()),
    ...(menu !== null
      ? menuPart(menu, columns, below)
      : [
          findingsTitle(state, columns),
          ...detailOf(state)
            .findings.slice(findingsTop, findingsTop + below)
            .map(margin),
        ]),
  ];
}

/** The rows of the matrix on screen: each claim with a cell for each source that has a column. */
function matrixLines(state: ReviewState): readonly Line[] {
  const { claims, shownSources } = matrixColumns(state);
  return state.list.slice(state.top, state.top + listHeight(state)).map((row, index) => {
    const chosen = state.top + index === state.cursor;
    const head = rowLine(state, row, claims, chosen);
    if (row.kind === 'fold') return head;
    const finding = row.item.findings[chosen ? state.finding : 0];
    const cells = shownSources.flatMap((source) => cellOf(row.item, finding, source));
    return { ...head, segments: [...head.segments, ...cells] };
  });
}

/** The row above the matrix: the letters of the sources, and which of them these are. */
function matrixHead(state: ReviewState): Line {
  const { claims, shownSources } = matrixColumns(state);
  const { length } = state.material.sources;
  const from = state.firstColumn;
  const part =
    shownSources.length === length
      ? ''
      : `sources ${from + 1}–${from + shownSources.length} of ${length}: , and . go on`;
  const name = fit({ segments: [segment(`   ${part}`, 'dim')] }, claims);
  return {
    segments: [
      ...name.segments,
      ...shownSources.map(({ letter }) => segment(letter.padStart(CELL - 1).padEnd(CELL), 'strong')),
    ],
  };
}

/** `●` says what most say, the finding's sign says otherwise, nothing is silent. */
function cellOf(item: Item, finding: Finding | undefined, { letter, document }: Source): Segment[] {
  if (!item.letters.includes(letter)) return [segment(' '.repeat(CELL))];
  const sides = finding?.readings.map(({ places }) => new Set(places.map((place) => place.document))) ?? [];
  const most = sides.reduce((best, side, index) => (side.size > (sides[best]?.size ?? 0) ? index : best), 0);
  const side = sides.findIndex((said) => said.has(document.id));
  const otherwise = finding !== undefined && side !== -1 && side !== most;
  const sign = otherwise ? SIGNS[finding.verdict].sign : '●';
  return [segment(sign.padStart(CELL - 1).padEnd(CELL), otherwise ? finding.verdict : 'text')];
}
