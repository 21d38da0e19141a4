import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { StudyDay } from '../../src/schedule/study-day.ts';
import { backupNow } from '../../src/store/backup.ts';
import { saveCards } from '../../src/store/cards.ts';
import { appendEvents, stamper } from '../../src/store/log.ts';
import { migrations } from '../../src/store/migrations.ts';
import { saveRoot } from '../../src/store/notes.ts';
import { closeStore, openStore, openWith } from '../../src/store/open.ts';
import { putSchedule, scheduleOf } from '../../src/store/schedules.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import { aCard, aReview } from './fixtures.ts';

/** What a test starts in a process of its own, to kill it or to be in its way: `node child.js <action> <database>`. */
const [, , action, path = ''] = process.argv;

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** One grade as the program stores it; its id is said when it is on disk. */
function grade(store: Store, card: string, at: number): void {
  const id = inTransaction(store, () => {
    const review = aReview(stamper(store)(at), card, 20_000);
    appendEvents(store, [review]);
    const before = scheduleOf(store, card);
    if (before !== null) putSchedule(store, card, { ...before, due: (20_000 + (at % 50)) as StudyDay });
    return review.id;
  });
  say(id);
}

/** Many small rows in the middle of a step, so that a kill hits it. */
const slowStep = `
  CREATE TABLE filler (id INTEGER PRIMARY KEY, text TEXT) STRICT;
  WITH RECURSIVE number (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number WHERE id < 60000)
  INSERT INTO filler SELECT id, 'x' || id FROM number;
`;

const actions: Record<string, () => void | Promise<void>> = {
  create() {
    closeStore(openStore({ path, now: 1 }));
    say('made');
  },
  async hold() {
    const store = openStore({ path, now: 1 });
    store.database.exec('BEGIN IMMEDIATE');
    say('held');
    await wait(60_000);
  },
  async idle() {
    const store = openStore({ path, now: 1 });
    say(`open ${store.path}`);
    await wait(60_000);
  },
  grade() {
    const store = openStore({ path, now: 1 });
    for (let at = 1; ; at += 1) grade(store, `card-${at % 20}`, at);
  },
  import() {
    const store = openStore({ path, now: 1 });
    saveRoot(store, { name: 'notes', location: '/notes' });
    for (let file = 0; ; file += 1) {
      saveCards(
        store,
        Array.from({ length: 40 }, (_, position) => aCard(`${file}-${position}`, { position })),
      );
      say(String(file));
    }
  },
  async backup() {
    const store = openStore({ path, now: 1 });
    for (let at = 1; ; at += 1) {
      grade(store, 'card-1', at);
      say((await backupNow(store, at * 1000)).path);
    }
  },
  migrate() {
    say('begun');
    closeStore(openWith({ path, now: 1 }, [...migrations, slowStep]));
    say('migrated');
  },
};

await actions[action ?? '']?.();
