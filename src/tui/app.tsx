import { useInput, useStdout } from 'ink';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { createKeyReader } from './keys.ts';
import type { Program } from './program.ts';
import { PageView } from './screens/page.tsx';

/**
 * The root of the screen: it draws what the program says and hands every key to it. This is the only `useInput` there is:
 * with one in each screen, keys sent right after a change of screen are lost.
 */
export function App({ program }: { program: Program }): ReactNode {
  const { screen, size } = useSyncExternalStore(program.subscribe, program.state);
  const reader = useMemo(() => createKeyReader(program.press, program.paste), [program]);
  const { stdout } = useStdout();
  useInput(reader.push);
  useEffect(() => reader.end, [reader]);
  useEffect(() => {
    const resized = (): void => program.resize({ columns: stdout.columns, rows: stdout.rows });
    stdout.on('resize', resized);
    return () => {
      stdout.off('resize', resized);
    };
  }, [program, stdout]);
  return <PageView page={screen.page(size)} size={size} />;
}
