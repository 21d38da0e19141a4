import { counted } from '../numbers.ts';
import { restoreFrom } from '../store/restore.ts';
import type { Environment } from './environment.ts';
import { printLine } from './print.ts';

/** `certamen restore FILE`: puts a backup in the place of the database, and says where the replaced file is kept. */
export async function restoreVerb({ databasePath, now }: Environment, file: string): Promise<void> {
  const { kept, cards, reviews } = restoreFrom(file, databasePath, now());
  const replaced = kept === null ? '' : ` What it replaced is kept: ${kept}`;
  printLine(`Restored ${counted(cards, 'card')} and ${counted(reviews, 'review')}.${replaced}`);
}
