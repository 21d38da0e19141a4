import type { Home } from '../cards/card.ts';
import type { Problem } from '../problem.ts';
import { all, one, run, type Store } from './statements.ts';

/** A folder that notes are imported from. Its name stands in every card's home; where it lies differs between machines. */
export type Root = {
  name: string;
  location: string;
  /** Whether all notes below it are read; else only those that were named one by one. */
  whole: boolean;
};

/** The import roots in the order they were added. */
export function roots(store: Store): Root[] {
  const rows = all<{ name: string; location: string; whole: number }>(
    store,
    'SELECT name, location, whole FROM root ORDER BY key',
  );
  return rows.map(({ name, location, whole }) => ({ name, location, whole: whole === 1 }));
}

/** Adds an import root, or says where a known one lies now. One that was read as a whole stays so. */
export function saveRoot(store: Store, { name, location, whole = true }: Omit<Root, 'whole'> & Partial<Root>): void {
  const sql = `INSERT INTO root (name, location, whole, added_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET location = excluded.location, whole = max(whole, excluded.whole)
    WHERE location IS NOT excluded.location OR whole < excluded.whole`;
  run(store, sql, name, location, Number(whole), store.openedAt);
}

/** A file of a root as it was last imported. */
export type NoteFile = {
  home: Home;
  /** Of its content: the same means that it need not be read again. */
  hash: string;
  sizeBytes: number;
  /** UTC milliseconds. */
  modifiedAt: number;
  /** What was wrong in it then, to be said again while it is unchanged. */
  problems: readonly Problem[];
};

type NoteRow = { root: string; path: string; hash: string; size_bytes: number; modified_at: number; problems: string };

function toNoteFile(row: NoteRow): NoteFile {
  return {
    home: { root: row.root, path: row.path },
    hash: row.hash,
    sizeBytes: row.size_bytes,
    modifiedAt: row.modified_at,
    problems: JSON.parse(row.problems) as Problem[],
  };
}

const fromNote = `SELECT root.name AS root, note.path, note.hash, note.size_bytes, note.modified_at, note.problems
  FROM note JOIN root ON root.key = note.root`;

/** The imported files of a root, by path. */
export function notesOfRoot(store: Store, root: string): NoteFile[] {
  return all<NoteRow>(store, `${fromNote} WHERE root.name = ? ORDER BY note.path`, root).map(toNoteFile);
}

/** Where the imported files of this name are, whatever their folder; the name has no slash. */
export function notesCalled(store: Store, name: string): Home[] {
  const sql = `SELECT root.name AS root, note.path FROM note JOIN root ON root.key = note.root
    WHERE note.path = ? OR substr(note.path, -length(?)) = ? ORDER BY root.name, note.path`;
  return all<Home>(store, sql, name, `/${name}`, `/${name}`);
}

/** One imported file; null when it never was, or is gone. */
export function noteAt(store: Store, { root, path }: Home): NoteFile | null {
  const row = one<NoteRow>(store, `${fromNote} WHERE root.name = ? AND note.path = ?`, root, path);
  return row === undefined ? null : toNoteFile(row);
}

/** Remembers a file as imported; its root must have been saved. A file that is remembered just so is not written again. */
export function saveNote(store: Store, note: NoteFile): void {
  const sql = `INSERT INTO note (root, path, hash, size_bytes, modified_at, problems)
    VALUES ((SELECT key FROM root WHERE name = ?), ?, ?, ?, ?, ?)
    ON CONFLICT (root, path) DO UPDATE SET hash = excluded.hash, size_bytes = excluded.size_bytes,
      modified_at = excluded.modified_at, problems = excluded.problems
    WHERE (hash, size_bytes, modified_at, problems)
      IS NOT (excluded.hash, excluded.size_bytes, excluded.modified_at, excluded.problems)`;
  const { home, hash, sizeBytes, modifiedAt, problems } = note;
  run(store, sql, home.root, home.path, hash, sizeBytes, modifiedAt, JSON.stringify(problems));
}

/** Forgets a file that is gone; its cards are another matter. */
export function forgetNote(store: Store, { root, path }: Home): void {
  run(store, 'DELETE FROM note WHERE root = (SELECT key FROM root WHERE name = ?) AND path = ?', root, path);
}
