import { closeDesk, hasDatabase, openStudyDesk } from './desk.ts';
import type { Environment } from './environment.ts';
import { importShipped } from './shipped.ts';

/** On the first run, when there is no database yet, makes one that holds what ships; later it does nothing. */
export async function prepareFirstRun(environment: Environment): Promise<void> {
  if (hasDatabase(environment)) return;
  const desk = await openStudyDesk(environment);
  try {
    await importShipped(desk);
  } finally {
    closeDesk(desk);
  }
}
