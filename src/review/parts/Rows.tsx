import { Box, Text, Transform } from 'ink';
import type { ReactNode } from 'react';

/**
 * Painted rows, no wider than the terminal, one below the other. Ink lays out blanks and is handed the rows when it writes:
 * otherwise it would measure every character of the screen at every key, which took a third of the time.
 */
export function Rows({ rows }: { readonly rows: readonly string[] }): ReactNode {
  return (
    <Box height={rows.length}>
      <Transform transform={(_blank, index) => rows[index] ?? ''}>
        <Text>{BLANK.repeat(rows.length)}</Text>
      </Transform>
    </Box>
  );
}

/** An empty line would not be written. */
const BLANK = ' \n';
