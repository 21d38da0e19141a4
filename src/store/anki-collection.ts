import type Database from 'better-sqlite3';
import type { CollectionRows } from '../exchange/anki-collection.ts';
import { openSqlite } from './sqlite.ts';

/**
 * The rows of an Anki collection, given as the bytes of its file; null when that is no database, a damaged one, or not a
 * collection. The bytes are read in memory: nothing is written, and nothing that the file defines is run.
 */
export function readCollectionRows(bytes: Uint8Array): CollectionRows | null {
  let database: Database.Database;
  try {
    const content = Buffer.from(bytes);
    // Of a file that was written with a log beside it: in memory there is none.
    if (content[18] === 2 && content[19] === 2) content.fill(1, 18, 20);
    database = openSqlite(content);
  } catch {
    return null;
  }
  try {
    database.pragma('trusted_schema = OFF');
    forgetForeignCollation(database);
    return rowsOf(database);
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) return null;
    throw error;
  } finally {
    database.close();
  }
}

/**
 * A newer collection compares names by a rule of its own, `unicase`, without which SQLite refuses to read some of its tables.
 * In the copy in memory names are compared byte by byte: no select here asks for their order.
 */
function forgetForeignCollation(database: Database.Database): void {
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
  database.exec("UPDATE sqlite_schema SET sql = replace(sql, 'unicase', 'binary') WHERE sql LIKE '%collate unicase%'");
  database.pragma('writable_schema = RESET');
  database.unsafeMode(false);
}

function rowsOf(database: Database.Database): CollectionRows | null {
  const select = <Row>(sql: string): Row[] => database.prepare(sql).all() as Row[];
  const tables = new Set(
    select<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name),
  );
  if (!['col', 'notes', 'cards', 'revlog'].every((name) => tables.has(name))) return null;
  const whenThere = <Row>(table: string, sql: string): Row[] => (tables.has(table) ? select<Row>(sql) : []);
  // Whatever stands in a column that is to hold a whole number, or a text, comes as one.
  const whole = (...columns: string[]) =>
    columns.map((column) => `coalesce(CAST(${column} AS INTEGER), 0) AS ${column}`).join(', ');
  const text = (...columns: string[]) =>
    columns.map((column) => `coalesce(CAST(${column} AS TEXT), '') AS ${column}`).join(', ');
  const [col] = select<CollectionRows['col']>(
    `SELECT ${whole('crt', 'ver')}, ${text('conf', 'models', 'decks')} FROM col`,
  );
  if (col === undefined) return null;
  return {
    col,
    notes: select<CollectionRows['notes'][number]>(
      `SELECT ${whole('id', 'mid', 'mod')}, ${text('guid', 'tags', 'flds')} FROM notes ORDER BY notes.id`,
    ),
    cards: select<CollectionRows['cards'][number]>(
      `SELECT ${whole('id', 'nid', 'did', 'ord', 'mod', 'type', 'queue', 'due', 'ivl', 'factor', 'lapses', 'odue')},
        ${whole('odid', 'flags')}, ${text('data')} FROM cards ORDER BY cards.id`,
    ),
    revlog: select<CollectionRows['revlog'][number]>(
      `SELECT ${whole('id', 'cid', 'ease', 'factor', 'time', 'type')} FROM revlog ORDER BY revlog.id`,
    ),
    notetypes: whenThere('notetypes', 'SELECT id, name, config FROM notetypes'),
    fields: whenThere('fields', 'SELECT ntid, ord, name FROM fields ORDER BY ntid, ord'),
    templates: whenThere('templates', 'SELECT ntid, ord, name, config FROM templates ORDER BY ntid, ord'),
    decks: whenThere('decks', 'SELECT id, name FROM decks'),
    config: whenThere('config', 'SELECT KEY AS key, val FROM config'),
  };
}
