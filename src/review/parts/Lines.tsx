import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { memo } from 'react';
import type { Line } from '../line.ts';
import { paint, type Theme } from '../theme.ts';

export interface LinesProps {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly theme: Theme;
}

/** Lines one below the other; a line that looks as it did is not drawn again. */
export function Lines({ lines, width, theme }: LinesProps): ReactNode {
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      {lines.map((row, index) => (
        <Row key={index} text={paint(row, theme)} />
      ))}
    </Box>
  );
}

// An empty Text takes no row, a space does.
const Row = memo(({ text }: { readonly text: string }): ReactNode => (
  <Text wrap="truncate-end">{text === '' ? ' ' : text}</Text>
));
Row.displayName = 'Row';
