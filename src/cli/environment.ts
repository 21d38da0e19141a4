import path from 'node:path';
import process from 'node:process';
import { Failure } from '../failure.ts';
import type { Zone } from '../schedule/study-day.ts';
import { dataFolder } from './data-folder.ts';

/** What a verb knows of the world around it, read once at the edge and passed on as values. */
export type Environment = {
  databasePath: string;
  /** The clock, in UTC milliseconds; it stands still under CERTAMEN_NOW. */
  now: () => number;
  /** The zone of this machine (TZ is honoured). */
  systemZone: Zone;
  /** Whether a person is at the other end of both streams, so that keys may be waited for. */
  readonly interactive: boolean;
};

/** The clock: the real one, or the fixed instant of CERTAMEN_NOW. Throws a usage failure when that is no instant. */
function clock(fixed: string | undefined): () => number {
  if (fixed === undefined || fixed === '') return Date.now;
  const at = Date.parse(fixed);
  if (Number.isNaN(at)) {
    throw new Failure('usage', `CERTAMEN_NOW is not an instant: use the form 2026-11-23T09:00:00Z.`);
  }
  return () => at;
}

/** Offset of this machine's local time from UTC, in milliseconds, at an instant. */
const systemZone: Zone = (at) => -new Date(at).getTimezoneOffset() * 60_000;

/** The environment of this run; `database` is the value of `--db`, when given. */
export function readEnvironment(database: string | undefined): Environment {
  return {
    databasePath: path.resolve(database ?? path.join(dataFolder(), 'certamen.db')),
    now: clock(process.env.CERTAMEN_NOW),
    systemZone,
    // Looked at when asked: most verbs never read stdin, and opening it takes a part of their time.
    get interactive() {
      return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env.TERM !== 'dumb';
    },
  };
}
