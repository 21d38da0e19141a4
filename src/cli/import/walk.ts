import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../problem.ts';
import { accessProblem, codeOf, fileProblem, isBelow } from './file-problem.ts';

/** What a folder holds: absolute paths in the order of their names. */
export type Walked = {
  notes: string[];
  problems: Problem[];
  /** Files and folders that are there but could not be looked into: what was stored of them stays as it was. */
  unread: string[];
};

const noteName = /\.(?:md|markdown)$/i;

/** Whether a file in a folder is taken for a note by its name. */
export function isNoteName(name: string): boolean {
  return noteName.test(name);
}

/**
 * The notes in a folder and below it. Hidden folders and files, and `node_modules`, are left out. A link is followed when it
 * leads out of the folder; one that leads to what is read anyway is passed over, and one that leads to a folder it is
 * in, or nowhere, is a problem. Each note comes once.
 */
export function walkNotes(folder: string): Walked {
  const walked: Walked = { notes: [], problems: [], unread: [] };
  const top = realpathSync(folder);
  const followed = new Set<string>();

  /** `chain` holds the real paths of the folders we are in, outermost first. */
  const visit = (at: string, chain: readonly string[]): void => {
    // Joined by hand: a name in a folder has nothing to be made normal, and there are thousands.
    const before = at.endsWith(path.sep) ? at : at + path.sep;
    for (const entry of entriesOf(at)) {
      const { name } = entry;
      const file = before + name;
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (entry.isSymbolicLink()) {
        followLink(file, name, chain);
      } else if (entry.isDirectory()) {
        if (isNoteName(name)) refuse(fileProblem(file, 'folder', folderAsNote), file);
        else visit(file, [...chain, path.join(chain.at(-1) as string, name)]);
      } else if (isNoteName(name)) {
        if (entry.isFile()) walked.notes.push(file);
        else refuse(fileProblem(file, 'not-a-file', 'This is no ordinary file and was not read.'), file);
      }
    }
  };

  const followLink = (link: string, name: string, chain: readonly string[]): void => {
    const { target, stats } = resolveLink(link, name);
    if (stats === null || target === null) return;
    if (stats.isDirectory() && chain.includes(target)) {
      refuse(fileProblem(link, 'link-loop', 'This link leads to a folder it is in: remove it.'), null);
    } else if (!isBelow(target, top) && !followed.has(target)) {
      followed.add(target);
      if (stats.isDirectory()) visit(link, [...chain, target]);
      else if (stats.isFile() && isNoteName(name)) walked.notes.push(link);
    }
  };

  const resolveLink = (link: string, name: string): { target: string | null; stats: Stats | null } => {
    try {
      return { target: realpathSync(link), stats: statSync(link) };
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') refuse(accessProblem(link, error), link);
      // A link without an ending may have been one to a folder of notes; one to a picture is none of our business.
      else if (isNoteName(name) || path.extname(name) === '') {
        refuse(fileProblem(link, 'broken-link', 'This link leads to nothing: mend it or remove it.'), link);
      }
      return { target: null, stats: null };
    }
  };

  const entriesOf = (at: string): Dirent[] => {
    try {
      return readdirSync(at, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1));
    } catch (error) {
      refuse(accessProblem(at, error), at);
      return [];
    }
  };

  const refuse = (problem: Problem, unread: string | null): void => {
    walked.problems.push(problem);
    if (unread !== null) walked.unread.push(unread);
  };

  visit(path.normalize(folder), [top]);
  return walked;
}

const folderAsNote = 'This is a folder with the name of a note and was not read: rename it.';
