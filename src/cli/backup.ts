import { backupNow, backupTo } from '../store/backup.ts';
import { closeDesk, openDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { printLine } from './print.ts';

/** `certamen backup [FILE]`: a consistent, verified copy, to a file or into the backups folder. Prints where it is. */
export async function backupVerb(environment: Environment, file: string | undefined): Promise<void> {
  const desk = openDesk(environment);
  try {
    const { path, sizeBytes } =
      file === undefined ? await backupNow(desk.store, desk.now()) : await backupTo(desk.store, file);
    printLine(`${path}  ${(sizeBytes / 1_000_000).toFixed(1)} MB, checked`);
  } finally {
    closeDesk(desk);
  }
}
