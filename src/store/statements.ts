import type Database from 'better-sqlite3';
import { asFailure, withDatabaseErrors } from './failures.ts';

/** What a statement's `?` can stand for. */
export type Value = string | number | null;

/** The values of a statement: one for each `?` in order, or one object for its `:name`s. */
export type Values = Value[] | [Readonly<Record<string, Value>>];

/** An open database. Made by `openStore`; everything else in the store takes it as its first argument. */
export type Store = {
  readonly path: string;
  readonly readonly: boolean;
  /** UTC milliseconds at which it was opened. */
  readonly openedAt: number;
  readonly database: Database.Database;
  /** Statements are prepared when first used, and once. */
  readonly prepared: Map<string, Database.Statement<unknown[], unknown>>;
  /** Whether the transaction that is open has changed anything. */
  changed: boolean;
  /** How many transactions are open inside each other. */
  depth: number;
};

function statement(store: Store, sql: string): Database.Statement<unknown[], unknown> {
  let found = store.prepared.get(sql);
  if (found === undefined) {
    found = store.database.prepare<unknown[], unknown>(sql);
    store.prepared.set(sql, found);
  }
  return found;
}

/** The first row, or undefined. The caller names the row's type in the file where the statement stands. */
export function one<Row>(store: Store, sql: string, ...values: Values): Row | undefined {
  return withDatabaseErrors(store.path, () => statement(store, sql).get(...values) as Row | undefined);
}

/** Every row, in an array: for what is known to be short, or limited by the statement. */
export function all<Row>(store: Store, sql: string, ...values: Values): Row[] {
  return withDatabaseErrors(store.path, () => statement(store, sql).all(...values) as Row[]);
}

/** Changes rows and returns how many. Outside a transaction it is one by itself. */
export function run(store: Store, sql: string, ...values: Values): number {
  if (store.depth === 0) return inTransaction(store, () => run(store, sql, ...values));
  return withDatabaseErrors(store.path, () => {
    const { changes } = statement(store, sql).run(...values);
    if (changes > 0) store.changed = true;
    return changes;
  });
}

/** Adds a row, inside a transaction, and returns its key. */
export function insert(store: Store, sql: string, ...values: Values): number {
  if (store.depth === 0) throw new Error('a row is added inside a transaction');
  return withDatabaseErrors(store.path, () => {
    store.changed = true;
    return Number(statement(store, sql).run(...values).lastInsertRowid);
  });
}

/** Adds a row with these values, and returns its key. */
export type Insert = (values: readonly Value[]) => number;

/**
 * Gives a function that adds one row after another, inside a transaction, which turns what goes wrong into a failure: for batches,
 * where that would cost as much a row as the row does.
 */
export function inserter(store: Store, sql: string): Insert {
  if (store.depth === 0) throw new Error('rows are added inside a transaction');
  const prepared = statement(store, sql);
  return (values) => {
    store.changed = true;
    return Number(prepared.run(values).lastInsertRowid);
  };
}

/**
 * Does the work in one transaction that holds the write lock from its start, and returns what it returns; when it
 * throws, nothing of it is kept. Inside another transaction it is a part of that: kept or dropped with it, and dropped
 * alone when it throws and the outer work goes on. The work must be done when it returns: no promises.
 */
export function inTransaction<T>(store: Store, work: () => T): T {
  const { database, depth } = store;
  const outermost = depth === 0;
  return withDatabaseErrors(store.path, () => {
    database.exec(outermost ? 'BEGIN IMMEDIATE' : `SAVEPOINT part_${depth}`);
    if (outermost) store.changed = false;
    store.depth = depth + 1;
    try {
      const result = work();
      if (outermost && store.changed) {
        statement(store, 'UPDATE change_count SET value = value + 1').run();
      }
      store.depth = depth;
      database.exec(outermost ? 'COMMIT' : `RELEASE part_${depth}`);
      return result;
    } catch (error) {
      store.depth = depth;
      // A full disk makes SQLite roll back by itself: then there is nothing left to take back.
      if (database.inTransaction) {
        database.exec(outermost ? 'ROLLBACK' : `ROLLBACK TO part_${depth}; RELEASE part_${depth}`);
      }
      throw asFailure(error, store.path);
    }
  });
}

/**
 * Does the work as a part of the transaction that is open, which it drops when it throws; in one of its own when none is. For batches:
 * one that can be dropped alone has SQLite keep a copy of every page it touches.
 */
export function inOneTransaction<T>(store: Store, work: () => T): T {
  return store.depth === 0 ? inTransaction(store, work) : work();
}

/** How many transactions have changed this database so far: two equal counts mean that nothing was written between. */
export function changeCount(store: Store): number {
  return one<{ value: number }>(store, 'SELECT value FROM change_count')?.value ?? 0;
}
