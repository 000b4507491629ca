import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Lines } from '../parts/Lines.tsx';
import type { Theme } from '../theme.ts';
import type { Screen } from '../view/screen.ts';

export interface PanesProps {
  readonly screen: Screen;
  readonly columns: number;
  readonly rows: number;
  readonly theme: Theme;
}

/** Bars above and below, panes side by side between them. */
export function Panes({ screen, columns, rows, theme }: PanesProps): ReactNode {
  return (
    <Box flexDirection="column" width={columns} height={rows} overflow="hidden">
      <Lines lines={screen.top} width={columns} theme={theme} />
      <Box>
        {screen.panes.map(({ width, lines }, index) => (
          <Lines key={index} lines={lines} width={width} theme={theme} />
        ))}
      </Box>
      <Lines lines={screen.bottom} width={columns} theme={theme} />
    </Box>
  );
}
