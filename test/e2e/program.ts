import { spawn as spawnProcess, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Terminal } from '@xterm/headless';
import { spawn } from 'node-pty';
import { afterEach, onTestFinished } from 'vitest';

/** The built program. `npm test` builds it before any test runs. */
export const program = path.resolve(import.meta.dirname, '../../dist/main.js');

if (!existsSync(program)) throw new Error('dist/main.js is missing: run npm test, or npm run build first');

/** An empty folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'certamen-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Ran = { code: number | null; stdout: string; stderr: string };

/** Runs the built program without a terminal and waits for its end. */
export function run(
  home: string,
  args: readonly string[],
  options: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, CERTAMEN_HOME: home, ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { code: status, stdout, stderr };
}

/**
 * Runs the program and kills it after some milliseconds, alone or with every process it started; resolves with what it had
 * printed by then.
 */
export function killed(
  home: string,
  args: readonly string[],
  { input = '', afterMs, withChildren = false }: { input?: string; afterMs: number; withChildren?: boolean },
): Promise<string> {
  return new Promise((resolve) => {
    const child = spawnProcess(process.execPath, [program, ...args], {
      env: { ...process.env, CERTAMEN_HOME: home },
      detached: withChildren,
    });
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += data;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(input);
    if (withChildren) child.stdin.end();
    const timer = setTimeout(() => {
      if (withChildren && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, afterMs);
    child.on('close', () => {
      clearTimeout(timer);
      resolve(printed);
    });
  });
}

/** The objects of an NDJSON output. */
export function objects<T>(ran: Ran): T[] {
  return ran.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The built program in a real pseudo-terminal, its screen kept by a terminal emulator. */
export type Screen = {
  pid: number;
  /** The lines on the screen now, trimmed at the right. */
  lines(): string[];
  text(): string;
  /** Everything that was sent to the terminal, escape sequences included. */
  sent(): string;
  /** Whether the alternate screen is shown. */
  alternate(): boolean;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Waits until the screen shows this; fails with what it shows when it never does. */
  shows(wanted: RegExp | string): Promise<void>;
  kill(signal: string): void;
  ended: Promise<{ exitCode: number; signal?: number }>;
};

const running = new Set<{ kill(signal?: string): void }>();
afterEach(() => {
  for (const terminal of running) {
    try {
      terminal.kill('SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  running.clear();
});

/** Starts a command (the built program unless told) in a pseudo-terminal. */
export function openScreen(
  home: string,
  args: readonly string[],
  options: { columns?: number; rows?: number; env?: Record<string, string>; command?: string } = {},
): Screen {
  const { columns = 80, rows = 24 } = options;
  const emulator = new Terminal({ cols: columns, rows, allowProposedApi: true });
  const command = options.command ?? process.execPath;
  const terminal = spawn(command, options.command === undefined ? [program, ...args] : [...args], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...process.env, TERM: 'xterm-256color', CERTAMEN_HOME: home, ...options.env },
  });
  running.add(terminal);
  let sent = '';
  let written: Promise<void> = Promise.resolve();
  terminal.onData((data) => {
    sent += data;
    written = new Promise((resolve) => emulator.write(data, resolve));
  });
  const ended = new Promise<{ exitCode: number; signal?: number }>((resolve) => {
    terminal.onExit((end) => {
      running.delete(terminal);
      // The last bytes may still be on their way into the emulator.
      setTimeout(() => written.then(() => resolve(end)), 20);
    });
  });
  const lines = (): string[] => {
    const buffer = emulator.buffer.active;
    return Array.from({ length: emulator.rows }, (_, row) =>
      (buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  };
  const text = (): string => lines().join('\n');
  return {
    pid: terminal.pid,
    lines,
    text,
    sent: () => sent,
    alternate: () => emulator.buffer.active.type === 'alternate',
    press: (keys) => terminal.write(keys),
    resize: (newColumns, newRows) => {
      emulator.resize(newColumns, newRows);
      terminal.resize(newColumns, newRows);
    },
    shows: async (wanted) => {
      const matches = () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text()));
      for (let waited = 0; waited < 60_000; waited += 20) {
        if (matches()) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`the screen never showed ${wanted}; it shows:\n${text()}`);
    },
    kill: (signal) => terminal.kill(signal),
    ended,
  };
}
