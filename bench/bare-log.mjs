// node bench/bare-log.mjs write|read FILE ROWS: the floor of taking in a log, and of handing it out: SQLite's own time for as many rows.
import { rmSync } from 'node:fs';
import process from 'node:process';
import Database from 'better-sqlite3';

const [what, file, rows] = process.argv.slice(2);
if (what === 'write') rmSync(file, { force: true });
const database = new Database(file);
if (what === 'write') {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE review (card TEXT, at INTEGER, counter INTEGER, device TEXT, seq INTEGER, day INTEGER,
    grade INTEGER, took_ms INTEGER) STRICT`);
  const insert = database.prepare('INSERT INTO review VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  database.transaction(() => {
    for (let row = 0; row < Number(rows); row += 1)
      insert.run(`card-${row % 10_000}`, row, row, 'device', row, 0, 4, null);
  })();
} else {
  database.prepare('SELECT * FROM review').all();
}
database.close();
