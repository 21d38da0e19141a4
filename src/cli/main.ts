#!/usr/bin/env node
import process from 'node:process';
import { CommanderError } from 'commander';
import { Failure } from '../failure.ts';
import { allWritten, endWithTheReader, say } from './print.ts';
import { buildProgram } from './program.ts';

/** Turns whatever ended the run into an exit code and at most one line on stderr. */
function endOf(error: unknown): number {
  if (error instanceof CommanderError) {
    const asked = ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code);
    return asked ? 0 : 2;
  }
  if (error instanceof Failure) {
    say(`certamen: ${error.message}`);
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  say(
    `certamen: a defect of ours: ${message.split('\n')[0]}. Please report it; DEBUG=certamen shows where it happened.`,
  );
  if (process.env.DEBUG === 'certamen' && error instanceof Error) say(error.stack ?? '');
  return 70;
}

endWithTheReader();
process.on('SIGINT', () => process.exit(130));
try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = endOf(error);
}
await allWritten();
// Ends at once: waiting for timers and taking every native object apart is time nobody has, and on some versions of Node
// an object of the database that is taken apart last aborts the process.
process.exit();
