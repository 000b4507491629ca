import type { ReactNode } from 'react';
import { line } from '../line.ts';
import { Rows } from '../parts/Rows.tsx';
import { paint, type Theme } from '../theme.ts';
import type { Screen } from '../view/screen.ts';

export interface PanesProps {
  readonly screen: Screen;
  readonly theme: Theme;
}

/** Bars above and below, panes side by side between them. */
export function Panes({ screen: { top, panes, bottom }, theme }: PanesProps): ReactNode {
  const height = Math.max(0, ...panes.map(({ lines }) => lines.length));
  const between = Array.from({ length: height }, (_, row) =>
    panes.map(({ lines }) => paint(lines[row] ?? EMPTY, theme)).join(''),
  );
  const painted = [...top.map((row) => paint(row, theme)), ...between, ...bottom.map((row) => paint(row, theme))];
  return <Rows rows={painted} />;
}

const EMPTY = line();
