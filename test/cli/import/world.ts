import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import type { Change } from '../../../src/cards/change.ts';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { importNow } from '../../../src/cli/import/import-now.ts';
import type { ImportRequest } from '../../../src/cli/import/importing.ts';
import type { ImportSummary } from '../../../src/cli/import/record.ts';
import type { Problem } from '../../../src/problem.ts';
import { allCards } from '../../../src/store/cards.ts';

/** 2026-11-25T09:00:00Z. */
export const NOW = 1_795_597_200_000;

/** What an import told its listener, and what it came to. */
export type Imported = { changes: Change[]; problems: Problem[]; summary: ImportSummary };

/** A folder for notes, and a database outside of it; both are gone after the test. */
export type World = {
  notes: string;
  database: string;
  desk: Desk;
  /** Writes a note below the folder. */
  write(name: string, text: string): void;
  remove(name: string): void;
  /** Imports what is named, else the folder. */
  import(request?: Partial<ImportRequest>): Imported;
  /** The cards that are shown, in the order of their first import. */
  live(): Card[];
};

export function world(): World {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'certamen-import-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const notes = path.join(folder, 'notes');
  mkdirSync(notes);
  const database = path.join(folder, 'certamen.db');
  const desk = openDesk({ databasePath: database, now: () => NOW, systemZone: () => 0, interactive: false });
  onTestFinished(() => closeDesk(desk));
  return {
    notes,
    database,
    desk,
    write(name, text) {
      const file = path.join(notes, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    remove(name) {
      rmSync(path.join(notes, name), { recursive: true });
    },
    import(request = {}) {
      const changes: Change[] = [];
      const problems: Problem[] = [];
      const summary = importNow(
        desk,
        { wanted: { paths: [notes] }, dryRun: false, force: false, version: 'test', ...request },
        {
          change: (change) => changes.push(change),
          problem: (problem) => problems.push(problem),
          progress: () => {},
        },
      );
      return { changes, problems, summary };
    },
    live: () => [...allCards(desk.store)].filter(({ retired }) => !retired),
  };
}

/** A note with one card for each of the given facts. */
export function noteOf(facts: readonly (readonly [front: string, back: string])[], heading = 'Compute'): string {
  const cards = facts.map(([front, back]) => `Q: ${front}\nA: ${back}\n`);
  return `# ${heading}\n\n${cards.join('\n')}`;
}

/** So many different facts, told apart by a word. */
export function facts(count: number, word = 'alpha'): [string, string][] {
  return Array.from({ length: count }, (_, index) => [
    `What does the ${word}${index} service do for you?`,
    `it does the ${word} work number ${index}`,
  ]);
}
