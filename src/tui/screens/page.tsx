import { Box } from 'ink';
import type { ReactNode } from 'react';
import { frameOf, type Page, type Size } from '../frame.ts';
import { clipLine, type Line } from '../text.ts';
import { Lines } from '../widgets/lines.tsx';

/**
 * A page on a terminal of this size. It is one row lower than the terminal and clipped: Ink must never reach its height.
 * Sideways the lines are cut here, because Ink's own cutting takes as long as all its other drawing.
 */
export function PageView({ page, size }: { page: Page; size: Size }): ReactNode {
  const { left } = frameOf(size);
  const cut = (lines: readonly Line[]): Line[] => lines.map((line) => clipLine(line, size.columns - left));
  return (
    <Box
      flexDirection="column"
      paddingLeft={left}
      width={size.columns}
      height={Math.max(1, size.rows - 1)}
      overflowY="hidden"
    >
      <Box flexGrow={1} flexShrink={1} overflowY="hidden">
        <Lines lines={cut([...page.header, ...page.body])} />
      </Box>
      <Box flexShrink={0}>
        <Lines lines={cut(page.footer)} />
      </Box>
    </Box>
  );
}
