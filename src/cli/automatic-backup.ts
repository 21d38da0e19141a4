import { Failure } from '../failure.ts';
import { backupWhenDue } from '../store/backup.ts';
import type { Desk } from './desk.ts';
import { say } from './print.ts';

/** Makes the automatic backup when one is due. One that cannot be made is said, and spoils nothing that was done. */
export async function backUpIfDue({ store, settings, now }: Desk): Promise<void> {
  try {
    // Mostly none is due, and asking the system for its zone takes longer than finding that out.
    const zone = () => settings.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    await backupWhenDue(store, { now: now(), zone });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(`certamen: no backup was made: ${error.message}`);
  }
}
