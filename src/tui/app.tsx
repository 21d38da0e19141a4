import { useInput, useStdout } from 'ink';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Page } from './frame.ts';
import { createKeyReader } from './keys.ts';
import { type AppState, keysOfScreen, type Program } from './program.ts';
import { dashboardPage } from './screens/dashboard/view.ts';
import { helpPage } from './screens/help/view.ts';
import { PageView } from './screens/page.tsx';
import { reviewPage } from './screens/review/view.ts';

/**
 * The root of the screen: it draws what the program says and hands every key to it. This is the only `useInput` there is:
 * with one in each screen, keys sent right after a change of screen are lost.
 */
export function App({ program }: { program: Program }): ReactNode {
  const state = useSyncExternalStore(program.subscribe, program.state);
  const reader = useMemo(() => createKeyReader(program.press), [program]);
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
  return <PageView page={pageOf(state)} size={state.size} />;
}

function pageOf({ screen, help, size }: AppState): Page {
  if (help !== null) {
    const { bindings, phase } = keysOfScreen(screen);
    return helpPage(bindings, phase, help.top, size);
  }
  return screen.name === 'dashboard'
    ? dashboardPage(screen.record, screen.list, size)
    : reviewPage(screen.state, screen.view, screen.session.today, size);
}
