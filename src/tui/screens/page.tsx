import { Box } from 'ink';
import type { ReactNode } from 'react';
import { frameOf, type Page, type Size } from '../frame.ts';
import { Lines } from '../widgets/lines.tsx';

/** A page on a terminal of this size. It is one row lower than the terminal and clipped: Ink must never reach its height. */
export function PageView({ page, size }: { page: Page; size: Size }): ReactNode {
  const frame = frameOf(size);
  return (
    <Box flexDirection="column" width={size.columns} height={Math.max(1, size.rows - 1)} overflow="hidden">
      <Box flexDirection="column" marginLeft={frame.left} width={frame.width} flexGrow={1} overflow="hidden">
        <Lines lines={[...page.header, ...page.body]} />
      </Box>
      <Box marginLeft={frame.left} width={frame.width} flexShrink={0}>
        <Lines lines={page.footer} />
      </Box>
    </Box>
  );
}
