import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
/** Under node_modules, so that the built file finds the database module. */
const built = join(root, 'node_modules', '.cache', 'certamen', 'store-child.mjs');

/** Builds `child.ts` for a bare Node; once a test file. */
export function buildChild(): void {
  mkdirSync(join(built, '..'), { recursive: true });
  buildSync({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile: built,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3'],
  });
}

export type Child = {
  /** The lines it has said so far. */
  lines(): string[];
  /** What it has written to stderr. */
  errors(): string;
  /** Resolves when it has said at least so many lines. */
  said(count: number): Promise<void>;
  /** Ends it at once, as a power cut would, and resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves with its exit code when it ends by itself. */
  ended(): Promise<number | null>;
};

/** Starts an action of `child.ts` on a database. It is gone after the test. */
export function startChild(action: string, database: string): Child {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [built, action, database]);
  let output = '';
  let errors = '';
  const watchers = new Set<() => void>();
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    changed();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      resolve(code);
      changed();
    });
  });
  const lines = () => output.split('\n').slice(0, -1);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    lines,
    errors: () => errors,
    said: (count) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (lines().length >= count) resolve();
          else if (child.exitCode !== null) reject(new Error(`it ended early: ${errors}`));
          else return;
          watchers.delete(look);
        };
        watchers.add(look);
        look();
      }),
    kill,
    ended: () => ended,
  };
}
