import { existsSync, lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Home } from '../../cards/card.ts';
import { Failure } from '../../failure.ts';
import type { Problem } from '../../problem.ts';
import { type NoteFile, notesOfRoot, type Root, roots as storedRoots } from '../../store/notes.ts';
import type { Store } from '../../store/statements.ts';
import { isShipped, SHIPPED_ROOTS } from '../shipped-roots.ts';
import { accessProblem, codeOf, fileProblem, isBelow, shown } from './file-problem.ts';
import { walkNotes } from './walk.ts';

/** The root of what came through stdin. */
export const STDIN_ROOT = 'stdin';

/** Whether a root is a folder of the learner's. */
export function isLearners(root: string): boolean {
  return !isShipped(root) && root !== STDIN_ROOT;
}

/** A note that is there, and what is stored of it: null when it was never imported. */
export type FoundNote = { home: Home; file: string; known: NoteFile | null };

/** What an import has to look at. */
export type Plan = {
  /** Every root, known ones and new ones. */
  roots: Root[];
  /** Of those that have notes below, the ones that are new, lie elsewhere now, or are read as a whole from now on. */
  changedRoots: Root[];
  /** The notes that are there, by root and path. */
  found: FoundNote[];
  /** Notes imported before that are no more. */
  gone: NoteFile[];
  problems: Problem[];
};

/** What to import: paths as a person gave them, every folder imported before, or one root wherever it lies now. */
export type Wanted = { paths: readonly string[] } | 'everything' | Root;

/**
 * Finds the notes that are wanted. Every note belongs to one root: to the one it was imported under, else the innermost
 * folder that is read as a whole, else to one of its own folder. Throws a failure when a folder imported before is gone,
 * unless told to go on: then its notes are gone.
 */
export function planImport(store: Store, wanted: Wanted, goOnWithoutRoot: boolean): Plan {
  const shelf = openShelf(store);
  const missing: Root[] = [];
  const problems: Problem[] = [];
  const files = new Set<string>();
  const unread: string[] = [];
  /** The files and folders whose notes are looked at: what was known at or below them and is not there is gone. */
  const scopes: string[] = [];

  const lookAtFolder = (folder: string): void => {
    const walked = walkNotes(folder);
    scopes.push(folder);
    problems.push(...walked.problems);
    unread.push(...walked.unread);
    for (const note of walked.notes) files.add(note);
    if (walked.notes.length === 0 && walked.problems.length === 0 && !shelf.knowsBelow(folder)) {
      const message = 'There are no notes in this folder: name one that holds .md files.';
      problems.push(fileProblem(folder, 'no-notes', message));
    }
  };

  const lookAtRoot = (root: Root): void => {
    if (!isFolder(root.location)) {
      missing.push(root);
      scopes.push(root.location);
    } else if (root.whole) {
      lookAtFolder(root.location);
    } else {
      scopes.push(root.location);
    }
  };

  const lookAtPath = (given: string): void => {
    const file = realPath(path.resolve(given));
    const stats = statsOf(file, (problem) => problems.push(problem), shelf.knowsBelow(file));
    if (stats === 'missing') {
      const root = shelf.roots.find(({ location }) => location === file);
      if (root !== undefined) missing.push(root);
      scopes.push(file);
    } else if (stats === null) {
      unread.push(file);
    } else if (stats.isDirectory()) {
      shelf.addWholeRoot(file);
      lookAtFolder(file);
    } else {
      shelf.addRootOfFile(file);
      scopes.push(file);
      files.add(file);
    }
  };

  if (wanted === 'everything') {
    const all = readAgain(shelf.roots);
    if (all.length === 0) {
      throw new Failure('input', 'Nothing was imported yet: name a folder or a file, as in `certamen import notes/`.');
    }
    for (const root of all) lookAtRoot(root);
  } else if ('paths' in wanted) {
    for (const given of wanted.paths) lookAtPath(given);
  } else {
    shelf.place(wanted);
    lookAtRoot(wanted);
  }

  const [root] = missing;
  if (root !== undefined && !goOnWithoutRoot) {
    throw new Failure(
      'input',
      `${shown(root.location)}, imported before, is gone, and nothing was imported: bring it back, or say --force to retire its cards.`,
    );
  }
  const gone: NoteFile[] = [];
  for (const { file, note } of shelf.knownNotes()) {
    if (files.has(file) || !scopes.some((scope) => isBelow(file, scope))) continue;
    if (unread.some((each) => isBelow(file, each))) continue;
    if (existsSync(file)) files.add(file);
    else gone.push(note);
  }
  const found = [...files].map((file) => shelf.noteOf(file)).sort((left, right) => compareHomes(left.home, right.home));
  const used = new Set(found.map(({ home }) => home.root));
  const before = new Map(storedRoots(store).map((each) => [each.name, each]));
  const changedRoots = shelf.roots.filter((each) => {
    const old = before.get(each.name);
    return used.has(each.name) && (old?.location !== each.location || old.whole !== each.whole);
  });
  return { roots: shelf.roots, changedRoots, found, gone, problems };
}

/** The folders and files, as absolute paths, whose changes are changes of what is wanted. */
export function watchedPlaces(store: Store, wanted: Wanted): string[] {
  if (wanted === 'everything') return readAgain(storedRoots(store)).map(({ location }) => location);
  return 'paths' in wanted ? wanted.paths.map((given) => realPath(path.resolve(given))) : [wanted.location];
}

/** The roots that are read when no path is named. */
function readAgain(roots: readonly Root[]): Root[] {
  return roots.filter(({ name }) => isLearners(name));
}

/** By root, then path, in the order of character codes: the same on every machine. */
export function compareHomes(left: Home, right: Home): number {
  return compare(left.root, right.root) || compare(left.path, right.path);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The roots and notes that are stored, and the roots this import adds. */
function openShelf(store: Store) {
  const roots = storedRoots(store);
  const known = new Map<string, Map<string, NoteFile>>();
  const notesOf = (root: Root): Map<string, NoteFile> => {
    let notes = known.get(root.name);
    if (notes === undefined) {
      notes = new Map(notesOfRoot(store, root.name).map((note) => [note.home.path, note]));
      known.set(root.name, notes);
    }
    return notes;
  };
  const folderOf = (root: Root) => (root.location.endsWith(path.sep) ? root.location : root.location + path.sep);
  const fileOf = (root: Root, home: Home) =>
    folderOf(root) + (path.sep === '/' ? home.path : home.path.replaceAll('/', path.sep));
  const homeOf = (root: Root, file: string): Home => {
    const below = file.slice(folderOf(root).length);
    return { root: root.name, path: path.sep === '/' ? below : below.replaceAll(path.sep, '/') };
  };
  /** The roots a file is below, the innermost first. */
  const containing = (file: string) => {
    const around = roots.filter((root) => root.name !== STDIN_ROOT && isBelow(file, root.location));
    return around.length < 2 ? around : around.sort((left, right) => right.location.length - left.location.length);
  };
  const add = (location: string, whole: boolean): void => {
    roots.push({ name: freeName(path.basename(location) || 'root', roots), location, whole });
  };

  return {
    roots,
    /** Whether any note at or below this path was imported before. */
    knowsBelow(folder: string): boolean {
      return roots.some(
        (root) =>
          (isBelow(root.location, folder) || isBelow(folder, root.location)) &&
          [...notesOf(root).values()].some(({ home }) => isBelow(fileOf(root, home), folder)),
      );
    },
    /** Makes this folder readable as a whole: it is a root of its own, or part of one. */
    addWholeRoot(folder: string): void {
      const own = roots.find(({ location, name }) => location === folder && name !== STDIN_ROOT);
      if (own !== undefined) own.whole = true;
      else if (!containing(folder).some(({ whole }) => whole)) add(folder, true);
    },
    /** Finds or makes a root for one file. */
    addRootOfFile(file: string): void {
      const folder = path.dirname(file);
      if (!containing(file).some(({ whole, location }) => whole || location === folder)) add(folder, false);
    },
    /** Says where a root lies now. */
    place(root: Root): void {
      const at = roots.findIndex(({ name }) => name === root.name);
      if (at === -1) roots.push(root);
      else roots[at] = root;
    },
    *knownNotes(): Generator<{ file: string; note: NoteFile }> {
      for (const root of roots) {
        if (root.name === STDIN_ROOT) continue;
        for (const note of notesOf(root).values()) yield { file: fileOf(root, note.home), note };
      }
    },
    noteOf(file: string): FoundNote {
      const candidates = containing(file).map((root) => {
        const home = homeOf(root, file);
        return { root, home, known: notesOf(root).get(home.path) ?? null };
      });
      const chosen =
        candidates.find(({ known: note }) => note !== null) ??
        candidates.find(({ root }) => root.whole) ??
        candidates.find(({ root }) => root.location === path.dirname(file));
      if (chosen === undefined) throw new Error(`no root was made for ${file}`);
      return { home: chosen.home, file, known: chosen.known };
    },
  };
}

/** A name no root has: that of the folder, else with a number behind it. */
function freeName(base: string, roots: readonly Root[]): string {
  const taken = new Set([...SHIPPED_ROOTS, STDIN_ROOT, ...roots.map(({ name }) => name)]);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(name)) return name;
  }
}

function isFolder(location: string): boolean {
  try {
    return statSync(location).isDirectory();
  } catch {
    return false;
  }
}

/** What is at a path; `missing` when nothing is but something was imported from there; null when it is a problem. */
function statsOf(file: string, report: (problem: Problem) => void, wasImported: boolean): Stats | 'missing' | null {
  try {
    return statSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      if (isLink(file)) {
        report(fileProblem(file, 'broken-link', 'This link leads to nothing: mend it or remove it.'));
        return null;
      }
      if (wasImported) return 'missing';
    }
    report(accessProblem(file, error));
    return null;
  }
}

/** The path without links in it, so that a folder has one name; as it is where nothing is there. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const folder = path.dirname(file);
    return folder === file ? file : path.join(realPath(folder), path.basename(file));
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
