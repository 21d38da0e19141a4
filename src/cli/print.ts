import process from 'node:process';
import { cleanText } from '../notes/plain.ts';
import { formatProblem, type Problem } from '../problem.ts';

/** Prints data: one line on stdout, which can always be piped. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints one JSON document, or one object of a list, as a line on stdout. */
export function printJson(value: unknown): void {
  printLine(JSON.stringify(value));
}

/**
 * Says something to the person at the keyboard, on stderr, so that stdout holds nothing but data. Whatever it quotes (a
 * path, an argument, a message of another program) is cleaned: no escape sequence reaches the terminal.
 */
export function say(line: string): void {
  process.stderr.write(`${cleanText(line)}\n`);
}

/** Says each problem as one line that an editor can jump to. */
export function sayProblems(problems: readonly Problem[]): void {
  for (const problem of problems) say(formatProblem(problem));
}

/** Ends quietly when the reader of our output went away (`certamen cards | head`): that is no fault of anyone's. */
export function endWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Resolves when everything that was printed has left this process: a pipe may be slower than we are. */
export async function allWritten(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
}
