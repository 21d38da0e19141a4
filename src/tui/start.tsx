import { render } from 'ink';
import { App } from './app.tsx';
import { createProgram } from './program.ts';
import type { Sat, Screen } from './screen.ts';
import { openTerminal, type Streams } from './terminal.ts';

/**
 * Runs the full-screen app until it is left, and resolves to what the sittings came to. The last of the screens is shown;
 * leaving it shows the one before. Both streams must be terminals, and NODE_ENV, FORCE_COLOR and CI set, before this
 * module is imported. The terminal is given back before the promise settles; it rejects with whatever was thrown inside a
 * screen, so that it can be printed where it stays.
 */
export async function runApp(screens: readonly [Screen, ...Screen[]], streams: Streams): Promise<Sat> {
  const terminal = openTerminal(streams);
  let unmount = (): void => {};
  const jobs: (() => Promise<void>)[] = [];
  const failures: unknown[] = [];
  let isLeft = false;

  const size = { columns: streams.stdout.columns, rows: streams.stdout.rows };
  const program = createProgram(screens, size, {
    quit() {
      isLeft = true;
      unmount();
    },
    lend(task) {
      jobs.push(task);
      unmount();
    },
    fail(error) {
      failures.push(error);
      unmount();
    },
  });
  const inputEnded = (): void => unmount();
  const showOnce = async (): Promise<void> => {
    terminal.enter();
    program.resize({ columns: streams.stdout.columns, rows: streams.stdout.rows });
    const instance = render(<App program={program} />, {
      stdin: streams.stdin,
      stdout: terminal.stdout,
      stderr: streams.stderr,
      exitOnCtrlC: false,
      patchConsole: true,
      // A frame takes a few milliseconds, and a key right after another is not to wait for the first one's share of a second.
      maxFps: 200,
    });
    unmount = instance.unmount;
    await instance.waitUntilExit();
    terminal.leave();
  };

  streams.stdin.once('end', inputEnded);
  try {
    for (let drawAgain = true; drawAgain; ) {
      await showOnce();
      const lent = jobs.shift();
      await lent?.();
      drawAgain = lent !== undefined && failures.length === 0 && !isLeft;
    }
  } finally {
    streams.stdin.off('end', inputEnded);
    terminal.close();
  }
  const sat = await program.close();
  if (failures.length > 0) throw failures[0];
  return sat;
}
