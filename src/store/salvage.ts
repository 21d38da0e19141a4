import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { removeLeftovers } from './copy.ts';
import { type Fold, rebuildDerived } from './derived.ts';
import { temporaryName } from './files.ts';
import { migrations } from './migrations.ts';
import { closeStore, openWith } from './open.ts';
import { openSqlite } from './sqlite.ts';
import type { Store, Value } from './statements.ts';

/** What cannot be worked out again, in an order in which each row finds what it refers to. */
const tables = [
  { name: 'device', key: 'id' },
  { name: 'setting', key: 'key' },
  { name: 'root', key: 'key' },
  { name: 'note', key: 'root, path' },
  { name: 'skipped_item', key: 'id' },
  { name: 'card', key: 'key' },
  { name: 'card_alias', key: 'alias' },
  { name: 'card_fact', key: 'card, fact' },
  { name: 'twin', key: 'card' },
  { name: 'review', key: 'card, at, counter, device, seq' },
  { name: 'event', key: 'card, at, counter, device, seq' },
  { name: 'placement', key: 'card, at, counter, device, seq' },
  { name: 'answer', key: 'question, at, counter, device, seq' },
  { name: 'exam', key: 'key' },
  { name: 'exam_event', key: 'exam, number' },
  { name: 'exam_name', key: 'exam' },
  { name: 'outside_mock', key: 'key' },
] as const;

type TableName = (typeof tables)[number]['name'];

/** A new database with what could be read of a damaged one, under a temporary name. */
export type Salvaged = { path: string; rows: Record<TableName, number>; lost: boolean };

/**
 * Copies what can be read of a damaged database into a new one beside it, and works out the rest anew. Only while the copy
 * lock is held. `lost` says that some of it could not be read. Throws SQLite's error when nothing can be read at all.
 */
export function salvage(path: string, fold: Fold, now: number): Salvaged {
  removeLeftovers(dirname(path), `${basename(path)}.salvaged.`);
  const temporary = temporaryName(`${path}.salvaged`);
  const source = openSqlite(path, { readonly: true });
  const target = openWith({ path: temporary, now }, migrations);
  try {
    const rows = {} as Record<TableName, number>;
    let lost = false;
    target.database.pragma('foreign_keys = OFF');
    target.database.exec('BEGIN IMMEDIATE; DELETE FROM change_count');
    for (const { name, key } of tables) {
      const copied = copyTable(source, target.database, name, key);
      rows[name] = copied.rows;
      lost ||= copied.lost;
    }
    target.database.exec('INSERT INTO change_count (one, value) VALUES (1, 1)');
    mendReferences(target);
    target.database.exec('COMMIT');
    rebuildDerived(target, fold);
    return { path: temporary, rows, lost };
  } finally {
    source.close();
    closeStore(target);
  }
}

/**
 * From the front to the damage, then from the back to it, then card by card what lies between. A table that came later than
 * the damaged database stays empty.
 */
function copyTable(
  source: Database.Database,
  target: Database.Database,
  table: TableName,
  key: string,
): { rows: number; lost: boolean } {
  if (columnsOf(source, table).length === 0) return { rows: 0, lost: false };
  const columns = columnsOf(target, table).join(', ');
  const marks = columnsOf(target, table).map(() => '?');
  const insert = target.prepare<Value[]>(`INSERT OR IGNORE INTO ${table} (${columns}) VALUES (${marks.join(', ')})`);
  const backwards = key.split(', ').map((column) => `${column} DESC`);
  const rows = { count: 0, refused: false };
  const read = (sql: string, ...values: Value[]) => copyRows(source, insert, sql, values, rows);

  if (read(`SELECT ${columns} FROM ${table} ORDER BY ${key}`)) return { rows: rows.count, lost: rows.refused };
  read(`SELECT ${columns} FROM ${table} ORDER BY ${backwards.join(', ')}`);
  if (table === 'card') {
    const last = Number(target.prepare('SELECT max(key) FROM card').pluck().get() ?? 0);
    for (let at = 1; at <= last; at += 1) read(`SELECT ${columns} FROM card WHERE key = ?`, at);
  }
  if (table === 'review' || table === 'event') {
    const names = target.prepare<[], string>('SELECT id FROM card UNION SELECT alias FROM card_alias').pluck().all();
    for (const name of names) read(`SELECT ${columns} FROM ${table} WHERE card = ?`, name);
  }
  return { rows: rows.count, lost: true };
}

/** Copies rows until they end (true) or cannot be read further (false). A row that breaks the table's rules is left out. */
function copyRows(
  source: Database.Database,
  insert: Database.Statement<Value[]>,
  sql: string,
  values: Value[],
  rows: { count: number; refused: boolean },
): boolean {
  try {
    for (const row of source
      .prepare<Value[], Value[]>(sql)
      .raw()
      .iterate(...values)) {
      try {
        rows.count += insert.run(...row).changes;
      } catch (error) {
        if (!isBrokenRule(error)) throw error;
        rows.refused = true;
      }
    }
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|IOERR|ERROR)/.test(error.code)) return false;
    throw error;
  }
}

function isBrokenRule(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(error.code);
}

function columnsOf(database: Database.Database, table: TableName): string[] {
  return database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

/** Cards whose root was lost get one to belong to; what refers to a lost card is of no use. */
function mendReferences({ database }: Store): void {
  database.exec(`
    INSERT INTO root (key, name, location, whole, added_at)
      SELECT DISTINCT root, 'lost-' || root, '', 0, 0 FROM card WHERE root NOT IN (SELECT key FROM root);
    DELETE FROM note WHERE root NOT IN (SELECT key FROM root);
    DELETE FROM card_alias WHERE card NOT IN (SELECT key FROM card);
    DELETE FROM card_fact WHERE card NOT IN (SELECT key FROM card);
    UPDATE device SET own = 0;
    DELETE FROM exam_name WHERE exam NOT IN (SELECT exam FROM exam_event WHERE kind = 'end')
      OR exam NOT IN (SELECT key FROM exam);
  `);
  // What happened in an exam whose paper is lost can be read no more; else it may not be deleted, and after this not again.
  const forbids = database
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'exam_event_stays'")
    .pluck()
    .get();
  database.exec('DROP TRIGGER exam_event_stays; DELETE FROM exam_event WHERE exam NOT IN (SELECT key FROM exam);');
  if (forbids !== undefined) database.exec(forbids);
}
