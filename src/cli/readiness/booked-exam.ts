import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Blueprint } from '../../decks/blueprint.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { cached, keepInCache } from '../../store/cache.ts';
import type { Desk } from '../desk.ts';
import { shippedFile } from '../shipped-files.ts';

/**
 * The blueprint of the exam that is set for a day. Reading blueprints takes half a second, and a queue waits for this one: it
 * is kept in the database for as long as no file of the decks and no setting changes.
 */
export async function bookedExam({ store, settings }: Desk, examDay: StudyDay): Promise<Blueprint> {
  const madeFrom = `${settings.examDeck ?? ''} ${examDay} ${stateOfDecks()}`;
  const kept = cached<Blueprint>(store, 'exam', madeFrom);
  if (kept !== null) return kept;
  const { chooseBlueprint, shippedBlueprints } = await import('./blueprints.ts');
  const blueprint = chooseBlueprint(shippedBlueprints().blueprints, settings.examDeck, examDay);
  keepInCache(store, 'exam', madeFrom, blueprint);
  return blueprint;
}

/** Changes when a file of the decks does. */
function stateOfDecks(): string {
  const folder = shippedFile('decks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}
