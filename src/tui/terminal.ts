import { writeSync } from 'node:fs';
import { onExit } from 'signal-exit';

/** The three streams of a terminal: those of the process, or of an emulator in tests. */
export type Streams = {
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream & { fd?: number };
  stderr: NodeJS.WriteStream;
};

/** Alternate screen entered, bracketed paste on: what is pasted must not count as keys. */
const ENTER = '\x1b[?1049h\x1b[H\x1b[?2004h';
/** Bracketed paste off, cursor shown, alternate screen left. */
const LEAVE = '\x1b[?2004l\x1b[?25h\x1b[?1049l';
/** Erases the scrollback. Ink sends it when the terminal gets lower; on the other screen it would take the user's. */
const ERASE_SCROLLBACK = '\x1b[3J';

/** A terminal whose screen is ours between `enter` and `leave`. */
export type Terminal = {
  /** What Ink may write to: as `stdout`, but silent while the screen is not ours. */
  stdout: NodeJS.WriteStream;
  enter(): void;
  /** Gives the terminal back as it was; a second call does nothing. */
  leave(): void;
  /** Leaves and stops watching for the end of the process. */
  close(): void;
};

/**
 * Takes charge of a terminal: however the process ends (return, exception, exit, SIGINT, SIGTERM, SIGHUP, SIGQUIT), the
 * alternate screen is left, the cursor shown, raw mode off. It is written synchronously, since nothing runs after a signal.
 */
export function openTerminal({ stdin, stdout }: Streams): Terminal {
  let entered = false;

  const write = (text: string): void => {
    try {
      if (typeof stdout.fd === 'number') writeSync(stdout.fd, text);
      else stdout.write(text);
    } catch {
      // The terminal is gone (its window was closed): nothing is left to restore.
    }
  };
  const leave = (): void => {
    if (!entered) return;
    entered = false;
    try {
      stdin.setRawMode(false);
    } catch {
      // As above.
    }
    write(LEAVE);
  };
  const unwatch = onExit(leave);

  return {
    stdout: new Proxy(stdout, {
      get(target, property) {
        if (property === 'write') {
          return (text: string | Uint8Array, ...rest: unknown[]): boolean => {
            const kept = !entered ? '' : typeof text === 'string' ? text.replaceAll(ERASE_SCROLLBACK, '') : text;
            return Reflect.apply(target.write, target, [kept, ...rest]);
          };
        }
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
    enter() {
      entered = true;
      write(ENTER);
    },
    leave,
    close() {
      leave();
      unwatch();
    },
  };
}
