import { Console } from 'node:console';
import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import type { Sat, Screen } from '../../src/tui/screen.ts';
import { runApp } from '../../src/tui/start.tsx';
import type { Streams } from '../../src/tui/terminal.ts';

/** The app on an emulated terminal. Every step waits until what it caused is on the screen. */
export type Emulator = {
  /** The rows of the screen, without spaces at their ends. */
  rows(): string[];
  /** The screen as one text, without the empty rows at its end. */
  text(): string;
  /** Writes bytes as one read of the terminal. */
  type(bytes: string): Promise<void>;
  /** Writes bytes as one read, and goes on before they are drawn. */
  send(bytes: string): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** Everything written so far, raw. */
  written(): string;
  /** Whether the alternate screen was entered last, and not left. */
  onAlternateScreen(): boolean;
  isRaw(): boolean;
  /** Settles when the app has ended. */
  ended: Promise<Sat>;
};

// The console of the test runner lacks the class that Ink makes its own console of.
Object.assign(console, { Console });

/** Time for Ink to draw a frame: it draws at most 60 a second. */
const FRAME_MS = 25;

class FakeInput extends EventEmitter {
  isTTY = true;
  isRaw = false;
  #chunks: string[] = [];
  setEncoding(): void {}
  setRawMode(on: boolean): void {
    this.isRaw = on;
  }
  ref(): void {}
  unref(): void {}
  read(): string | null {
    return this.#chunks.shift() ?? null;
  }
  send(bytes: string): void {
    this.#chunks.push(bytes);
    this.emit('readable');
  }
}

class FakeOutput extends EventEmitter {
  isTTY = true;
  columns: number;
  rows: number;
  written = '';
  readonly #screen: xterm.Terminal;
  constructor(screen: xterm.Terminal) {
    super();
    this.#screen = screen;
    this.columns = screen.cols;
    this.rows = screen.rows;
  }
  write(text: string, done?: () => void): boolean {
    this.written += text;
    this.#screen.write(text.replaceAll(/(?<!\r)\n/g, '\r\n'), () => done?.());
    return true;
  }
}

/** Starts the app with these screens, the last of them shown, on a terminal of this size and waits for its first frame. */
export async function startScreens(
  screens: readonly [Screen, ...Screen[]],
  columns = 80,
  rows = 24,
): Promise<Emulator> {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 });
  const input = new FakeInput();
  const output = new FakeOutput(screen);
  const streams = { stdin: input, stdout: output, stderr: output } as unknown as Streams;
  const ended = runApp(screens, streams);
  // A test that expects a rejection looks at it later than it happens.
  ended.catch(() => {});
  onTestFinished(() => input.send('\x03'));
  const drawn = async (): Promise<void> => {
    // Ink draws from timers, which are late on a busy machine: the frame is there when nothing more is written.
    let seen = -1;
    for (let quiet = 0; quiet < 2; quiet = seen === output.written.length ? quiet + 1 : 0) {
      seen = output.written.length;
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    }
    await new Promise<void>((resolve) => screen.write('', resolve));
  };
  const rowsOf = (): string[] => {
    const { active } = screen.buffer;
    return Array.from(
      { length: screen.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  };
  await drawn();
  return {
    rows: rowsOf,
    text: () => rowsOf().join('\n').trimEnd(),
    async type(bytes) {
      input.send(bytes);
      await drawn();
    },
    async send(bytes) {
      input.send(bytes);
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
    async resize(nextColumns, nextRows) {
      screen.resize(nextColumns, nextRows);
      output.columns = nextColumns;
      output.rows = nextRows;
      output.emit('resize');
      await drawn();
    },
    written: () => output.written,
    onAlternateScreen: () => output.written.lastIndexOf('\x1b[?1049h') > output.written.lastIndexOf('\x1b[?1049l'),
    isRaw: () => input.isRaw,
    ended,
  };
}
