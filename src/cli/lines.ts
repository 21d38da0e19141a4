import process from 'node:process';
import { createInterface } from 'node:readline';
import type { PlainIo } from '../tui/plain.ts';
import { printLine } from './print.ts';

/** Lines typed on stdin, lines printed on stdout: where a plain session talks. `close` lets the process end. */
export function standardLines(): PlainIo & { close(): void } {
  const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = input[Symbol.asyncIterator]();
  return {
    write: printLine,
    read: async () => {
      const { done, value } = await lines.next();
      return done === true ? null : value;
    },
    close: () => {
      input.close();
      process.stdin.unref?.();
    },
  };
}
