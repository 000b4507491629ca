import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

/** Sentences one below the other, as a screen reader tells them. */
export function Linear({ sentences }: { readonly sentences: readonly string[] }): ReactNode {
  return (
    <Box flexDirection="column">
      {sentences.map((sentence, index) => (
        <Text key={index}>{sentence}</Text>
      ))}
    </Box>
  );
}
