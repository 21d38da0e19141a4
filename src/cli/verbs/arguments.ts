import { InvalidArgumentError } from 'commander';
import type { Environment } from '../environment.ts';

/** What every verb may ask of this run, looked at when the verb is called. */
export type Run = {
  environment(): Environment;
  /** Whether `--plain` was given. */
  plain(): boolean;
};

/** A whole number from the command line; anything else is wrong usage. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Collects an option that may be given several times. */
export function collect(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

/** An example under a verb's help. */
export function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
