import { counted } from '../../numbers.ts';
import type { Desk } from '../desk.ts';
import { printJson, printLine, say } from '../print.ts';
import { isEverythingFile } from './everything-file.ts';

/** Tells exports of everything from the other paths that are to be imported. */
export function tellExports(paths: readonly string[]): { exports: string[]; notes: string[] } {
  const exports = paths.filter((file) => file !== '-' && isEverythingFile(file));
  return { exports, notes: paths.filter((file) => !exports.includes(file)) };
}

/** Imports exports of everything, and says what each brought. The exit code is 1 when something in one could not be read. */
export async function importExports(
  desk: Desk,
  files: readonly string[],
  { dryRun, json }: { dryRun: boolean; json: boolean },
): Promise<number> {
  if (files.length === 0) return 0;
  // Loaded for who has one: it brings the whole log with it.
  const { importEverything } = await import('./everything.ts');
  let code = 0;
  for (const file of files) {
    const { path, cards, records, unread } = await importEverything(desk, file, dryRun);
    if (unread.length > 0) code = 1;
    for (const sentence of unread) say(`${path}:1:1  error  ${sentence}  export/not-whole`);
    if (json) printJson({ type: 'export', path, cards, records, unread: unread.length });
    else {
      printLine(
        `${path}: ${counted(cards.new, 'card')} new, ${cards.known} known; ${counted(records.new, 'record')} of the log new, ${records.known} known`,
      );
    }
  }
  return code;
}
