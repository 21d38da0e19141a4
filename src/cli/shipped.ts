import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { putSetting, setting } from '../store/settings.ts';
import type { Desk } from './desk.ts';
import { shippedFile } from './shipped-files.ts';
import { SHIPPED_DECKS_ROOT, SHIPPED_ROOT } from './shipped-roots.ts';

/** Under which key the store remembers what was imported of what ships; no setting of the learner's. */
const STATE_KEY = 'shipped.imported';

/** Tells two states of a folder apart by the names, sizes and times of its files, without reading one. */
function stateOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(folder, name));
      return `${name} ${size} ${Math.floor(mtimeMs)}`;
    })
    .join('\n');
}

/** Imports what ships with the program when it is not imported yet, or has changed since: at start, after an upgrade. */
export async function importShipped(desk: Desk): Promise<void> {
  if (!desk.settings.shippedContent) return;
  const [content, decks] = [shippedFile('content'), shippedFile('decks')];
  const state = `${stateOf(content)}\n${stateOf(decks)}`;
  if (setting(desk.store, STATE_KEY) === state) return;
  const { importShippedNotes } = await import('./import/shipped.ts');
  await importShippedNotes(desk, [
    { root: SHIPPED_ROOT, folder: content },
    { root: SHIPPED_DECKS_ROOT, folder: decks },
  ]);
  putSetting(desk.store, STATE_KEY, state);
}
