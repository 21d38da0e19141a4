// One durable grade, beside the barest durable transaction SQLite can do on the same disk.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { bigHome, NOW } from './big-database.mjs';
import { inside } from './inside.mjs';
import { inTurn, median, report } from './measure.mjs';

const timed = (work) => {
  const began = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - began) / 1e6;
};

export async function grade() {
  const { openDesk, closeDesk, recordGrade, allCards } = await inside('cli/desk', 'cli/grading', 'store/cards');
  const home = mkdtempSync(path.join(tmpdir(), 'certamen-bench-grade-'));
  cpSync(bigHome(), home, { recursive: true });
  const now = Date.parse(NOW);
  const desk = openDesk({
    databasePath: path.join(home, 'certamen.db'),
    now: () => now,
    systemZone: () => 0,
    interactive: false,
  });
  const ids = [];
  for (const card of allCards(desk.store)) if (ids.push(card.id) === 500) break;

  const bare = new Database(path.join(home, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE review (card TEXT, grade INTEGER, at INTEGER) STRICT');
  const insert = bare.prepare('INSERT INTO review VALUES (?, ?, ?)');
  const { times, floors } = await inTurn(
    300,
    () => timed(() => recordGrade(desk, ids.pop(), 4, now, 4000)),
    () => timed(() => insert.run('card', 4, now)),
  );
  report('one durable grade', median(times), median(floors), 2);
  bare.close();
  closeDesk(desk);
  rmSync(home, { recursive: true, force: true });
}
