import process from 'node:process';
import type { Progress } from '../../tui/progress.ts';

/** Often enough to be seen moving, seldom enough to cost nothing. */
const EVERY_MS = 100;

/** A progress line on stderr when that is a terminal; else nothing is shown. It appears only when there is something to wait for. */
export function progressLine(): Progress {
  const { stderr, env } = process;
  const isShown = stderr.isTTY === true && env.TERM !== 'dumb' && !env.CI;
  if (!isShown) return { step: () => {}, clear: () => {} };
  let line: Progress | null = null;
  let isAsked = false;
  // Loaded when there is something to show: most imports are over before.
  const ask = async (): Promise<void> => {
    isAsked = true;
    const { createProgress } = await import('../../tui/progress.ts');
    line = createProgress((text) => stderr.write(text), stderr.columns ?? 80);
  };
  let next = performance.now() + EVERY_MS;
  let isDirty = false;
  return {
    step(name, done, total) {
      if (performance.now() < next) return;
      if (!isAsked) void ask();
      if (line === null) return;
      next = performance.now() + EVERY_MS;
      isDirty = true;
      line.step(name, done, total);
    },
    clear() {
      if (isDirty) line?.clear();
      isDirty = false;
    },
  };
}
