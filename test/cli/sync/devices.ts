import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { importNow } from '../../../src/cli/import/import-now.ts';
import type { Remote } from '../../../src/cli/sync/remote.ts';
import { lineOfRecord } from '../../../src/exchange/record.ts';
import { markerText } from '../../../src/exchange/shared-log.ts';
import { allCards } from '../../../src/store/cards.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { recordIds, recordsWithIds } from '../../../src/store/shared-records.ts';

/** 2026-11-25T09:00:00Z. */
export const NOW = 1_795_597_200_000;

/** A device with its own database, its own notes, and a clock that may be wrong. */
export type Device = {
  desk: Desk;
  notes: string;
  /** Imports these questions and answers as its only note. */
  learn(facts: readonly (readonly [string, string])[]): void;
  /** Imports this text as its only note. */
  learnText(text: string): void;
  close(): void;
};

/** A device whose clock is off by so much; `clock` is what a right one says. */
export function device(clock: () => number, skewMs = 0): Device {
  const folder = mkdtempSync(path.join(tmpdir(), 'certamen-sync-'));
  const notes = path.join(folder, 'notes');
  mkdirSync(notes);
  const desk = openDesk({
    databasePath: path.join(folder, 'certamen.db'),
    now: () => clock() + skewMs,
    systemZone: () => 0,
    interactive: false,
  });
  desk.store.database.pragma('synchronous = OFF');
  return {
    desk,
    notes,
    learn(facts) {
      this.learnText(`# Things\n\n${facts.map(([front, back]) => `Q: ${front}\nA: ${back}\n`).join('\n')}`);
    },
    learnText(text) {
      writeFileSync(path.join(notes, 'a.md'), text);
      importNow(
        desk,
        { wanted: { paths: [notes] }, dryRun: false, force: true, version: 'test' },
        { change: () => {}, problem: () => {}, progress: () => {} },
      );
    },
    close() {
      closeDesk(desk);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything in the log of a device, as lines in order. */
export function logOf({ desk: { store } }: Device): string[] {
  return recordsWithIds(store, recordIds(store)).map(lineOfRecord).sort();
}

/** The cards a device asks, with their schedules, by id. */
export function schedulesOf({ desk: { store } }: Device): unknown[] {
  return [...allCards(store)]
    .filter(({ retired }) => !retired)
    .map((card) => ({ id: card.id, front: card.front, schedule: scheduleOf(store, card.id) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What may go wrong with a shared repository. */
export type Trouble = 'none' | 'crash before push' | 'crash after push' | 'overtaken';

/** A shared repository in memory, with a history, which can be made to fail. */
export function memoryRemote() {
  const history: ReadonlyMap<string, string>[] = [];
  let trouble: Trouble = 'none';
  const now = (): ReadonlyMap<string, string> => history.at(-1) ?? new Map();
  const remote: Remote = {
    name: 'memory',
    fetch(known) {
      const revision = history.length === 0 ? null : String(history.length);
      if (known !== null && known === revision) return null;
      const files = new Map(now());
      const marker = files.get('certamen.json');
      files.delete('certamen.json');
      return { revision, marker, files };
    },
    push(over, changed) {
      if (trouble === 'crash before push') throw new Error('killed');
      if (over !== (history.length === 0 ? null : String(history.length))) return null;
      if (trouble === 'overtaken') {
        // Somebody pushed the same content a moment before.
        history.push(new Map([...now(), ['certamen.json', markerText]]));
        trouble = 'none';
        return null;
      }
      history.push(new Map([...now(), ...changed]));
      if (trouble === 'crash after push') throw new Error('killed');
      return String(history.length);
    },
  };
  return {
    remote,
    history,
    /** The next push meets this. */
    meet(next: Trouble) {
      trouble = next;
    },
    /** The last file of somebody ends in the middle of a line. */
    cut(which: number) {
      const files = new Map(now());
      const paths = [...files.keys()].filter((each) => each.startsWith('devices/'));
      const chosen = paths[which % Math.max(paths.length, 1)];
      if (chosen === undefined) return;
      const text = files.get(chosen) ?? '';
      files.set(chosen, text.slice(0, Math.max(0, text.length - 20)));
      history.push(files);
    },
    /** The branch was rewritten to what it was so many revisions before. */
    rewind(by: number) {
      const before = history[Math.max(0, history.length - 1 - by)];
      if (before !== undefined) history.push(before);
    },
  };
}
