import { join } from 'node:path';
import type { Environment } from '../../src/cli/environment.ts';
import { NOW } from '../store/fixtures.ts';
import { temporaryFolder } from '../store/temporary.ts';

/** The surroundings of a command at the time of the tests, in UTC, with no terminal; its database is gone after the test. */
export function anEnvironment(databasePath = join(temporaryFolder(), 'certamen.db')): Environment {
  return { databasePath, now: () => NOW, systemZone: () => 0, interactive: false };
}
