import process from 'node:process';
import { counted } from '../numbers.ts';
import type { Sat, Screen } from '../tui/screen.ts';
import { say } from './print.ts';

/** What the libraries behind the screens read from the environment when they are loaded, and only then. */
function prepareEnvironment(): void {
  if (process.env.NO_COLOR && process.env.FORCE_COLOR === undefined) process.env.FORCE_COLOR = '0';
  // Both streams are terminals: a person is there, whatever the machine says of itself.
  process.env.CI = 'false';
  process.env.CONTINUOUS_INTEGRATION = 'false';
  // The layout engine would fetch its own inlined bytes, and for that load the whole HTTP client of Node. Nothing behind
  // the screens has business with the network.
  Reflect.deleteProperty(globalThis, 'fetch');
}

/**
 * Shows a screen, and those opened from it, until it is left, and says on the normal screen what was done. `load` imports
 * the screen: no sooner than here, since what is behind it reads the environment when it is loaded.
 */
export async function showScreen(load: () => Promise<Screen>): Promise<void> {
  prepareEnvironment();
  // An interruption is the screen's from now on: it gives the terminal back first, and then passes the signal on.
  process.removeAllListeners('SIGINT');
  const [{ runApp }, screen] = await Promise.all([import('../tui/start.tsx'), load()]);
  sayWhatWasDone(await runApp([screen], process));
}

/** One line on what a sitting came to; nothing when no card was graded. */
export function sayWhatWasDone({ looks, tookMs }: Sat): void {
  if (looks === 0) return;
  const minutes = Math.max(1, Math.round(tookMs / 60_000));
  say(`${counted(looks, 'grade')} stored, ${counted(minutes, 'minute')}.`);
}
