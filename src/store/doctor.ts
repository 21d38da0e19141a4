import { rmSync, statSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { listBackups, stampOf } from './backup.ts';
import { leftoversIn } from './copy.ts';
import { type Fold, findStale, rebuildDerived } from './derived.ts';
import { asFailure, databaseFailure, isDamage, visible } from './failures.ts';
import { databasePath, keepPrivate, sideFiles } from './files.ts';
import { backupFolder, backupName, takeCopyLock } from './lock.ts';
import { closeStore, openStore } from './open.ts';
import { replaceDatabase } from './replace.ts';
import { salvage } from './salvage.ts';
import { one, type Store } from './statements.ts';

/** Something that is not as it should be. */
export type Finding = {
  /** Stable: what was looked at. */
  check: 'integrity' | 'references' | 'schedules' | 'index' | 'modes' | 'leftovers';
  severity: 'error' | 'warning';
  /** One sentence. */
  message: string;
};

/** What a sound look at the database shows. */
export type Facts = {
  path: string;
  sizeBytes: number;
  cards: number;
  retired: number;
  reviews: number;
  events: number;
  /** Reviews and events of cards that are not imported on this machine: no fault. */
  unknownCards: number;
  backups: number;
  /** UTC milliseconds; null without a backup. */
  lastBackupAt: number | null;
};

export type Examination = {
  /** Null when the database cannot be read far enough. */
  facts: Facts | null;
  findings: Finding[];
};

/**
 * Looks the whole database over: its structure, its references, whether the schedules and indexes follow from the log and
 * the cards, who may read its files, and what killed processes left. Changes nothing in it. Throws a failure when there
 * is no database of ours at the path, or another process keeps it locked.
 */
export function examine(path: string, fold: Fold, now: number): Examination {
  const target = databasePath(path);
  const findings = [...modeFindings(target), ...leftoverFindings(target)];
  try {
    const store = openStore({ path: target, now });
    try {
      const structure = structureFindings(store);
      // Damaged pages would only be reported again by whatever reads them.
      if (structure.length > 0) return { facts: null, findings: [...structure, ...findings] };
      return { facts: factsOf(store), findings: [...staleFindings(store, fold), ...findings] };
    } finally {
      closeStore(store);
    }
  } catch (error) {
    if (!isDamage(error)) throw asFailure(error, target);
    return { facts: null, findings: [damaged(target), ...findings] };
  }
}

/** What a repair did, a sentence each, and what it could not mend. */
export type Repaired = { done: string[]; after: Examination };

/**
 * Mends what `examine` finds. What is worked out from the log and the cards is made anew in place; of a damaged database
 * everything that can be read is copied into a new one, and the damaged one is kept as `<file>.damaged-<time>`.
 */
export function repair(path: string, fold: Fold, now: number): Repaired {
  const target = databasePath(path);
  const { findings } = examine(target, fold, now);
  const found = new Set(findings.map(({ check }) => check));
  const done: string[] = [];
  try {
    if (found.has('integrity') || found.has('references')) done.push(replaceDamaged(target, fold, now));
    else if (found.has('schedules') || found.has('index')) {
      const store = openStore({ path: target, now });
      try {
        rebuildDerived(store, fold);
      } finally {
        closeStore(store);
      }
      done.push('made the schedules and indexes anew from the cards and the log');
    }
    if (found.has('modes')) {
      for (const file of openFiles(target)) keepPrivate(file);
      done.push('made the files readable by their owner alone');
    }
    if (found.has('leftovers')) {
      for (const file of leftFiles(target)) rmSync(file, { force: true });
      done.push('removed what killed processes had left half made');
    }
  } catch (error) {
    throw asFailure(error, target);
  }
  return { done: done.map(visible), after: examine(target, fold, now) };
}

function structureFindings(store: Store): Finding[] {
  const rows = store.database.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all();
  const broken = rows.filter((row) => row !== 'ok' && !/fts5/i.test(row));
  if (broken.length > 0) return [damaged(store.path, broken[0])];
  const references = store.database.prepare<[], unknown>('PRAGMA foreign_key_check').all().length;
  if (references === 0) return [];
  const message = `${references} ${references === 1 ? 'row refers' : 'rows refer'} to something that is not there`;
  return [{ check: 'references', severity: 'error', message }];
}

function damaged(path: string, detail?: string): Finding {
  const [newest] = listBackups(path);
  const way = newest === undefined ? 'there is no backup' : `the newest backup is ${newest.path}`;
  const what = detail === undefined ? '' : ` (${detail.split('\n')[0]})`;
  return { check: 'integrity', severity: 'error', message: visible(`${path} is damaged${what}; ${way}`) };
}

function staleFindings(store: Store, fold: Fold): Finding[] {
  const stale = findStale(store, fold);
  const findings: Finding[] = [];
  const say = (check: Finding['check'], message: string) => findings.push({ check, severity: 'error', message });
  if (stale.missing > 0) say('schedules', `${stale.missing} cards have no schedule`);
  if (stale.schedules > 0) say('schedules', `${stale.schedules} schedules do not follow from the log`);
  if (stale.queue > 0) say('index', `${stale.queue} rows of the queue do not follow from their cards`);
  if (stale.tags > 0) say('index', `${stale.tags} rows of the tag index do not follow from the cards`);
  if (stale.text) say('index', 'the text index does not follow from the cards');
  return findings;
}

function factsOf(store: Store): Facts {
  const sql = `SELECT (SELECT count(*) FROM card) AS cards, (SELECT count(*) FROM card WHERE retired = 1) AS retired,
    (SELECT count(*) FROM review) AS reviews, (SELECT count(*) FROM event) AS events,
    (SELECT count(*) FROM (SELECT card FROM review UNION SELECT card FROM event
      EXCEPT SELECT id FROM card EXCEPT SELECT alias FROM card_alias)) AS unknownCards`;
  const counts = one<Pick<Facts, 'cards' | 'retired' | 'reviews' | 'events' | 'unknownCards'>>(store, sql);
  if (counts === undefined) throw new Error('a count gave no row');
  const backups = listBackups(store.path);
  const lastBackupAt = backups[0]?.at ?? null;
  return { path: store.path, sizeBytes: statSync(store.path).size, ...counts, backups: backups.length, lastBackupAt };
}

/** Files whose modes let others read them; none where files have no such modes. */
function openFiles(path: string): string[] {
  if (sep === '\\') return [];
  const files = [path, ...sideFiles(path), ...listBackups(path).map((backup) => backup.path)];
  return files.filter((file) => ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0);
}

function modeFindings(path: string): Finding[] {
  return openFiles(path).map((file) => ({
    check: 'modes',
    severity: 'warning',
    message: visible(`${file} can be read by others than its owner`),
  }));
}

/** What killed processes left half made; nothing while a copy is being made, since that looks the same. */
function leftFiles(path: string): string[] {
  const found = [
    ...leftoversIn(dirname(path), `${basename(path)}.`),
    ...leftoversIn(backupFolder(path), `${backupName(path)}-`),
  ];
  if (found.length === 0) return [];
  const lock = takeCopyLock(path, 0);
  lock?.release();
  return lock === null ? [] : found;
}

function leftoverFindings(path: string): Finding[] {
  return leftFiles(path).map((file) => ({
    check: 'leftovers',
    severity: 'warning',
    message: visible(`${file} was left half made by a process that was killed`),
  }));
}

/** Copies everything that can be read into a new database and puts that in the place of the damaged one. */
function replaceDamaged(path: string, fold: Fold, now: number): string {
  const lock = takeCopyLock(path, 5000);
  if (lock === null) throw databaseFailure(`another certamen is making a backup of ${path}: try again in a moment`);
  try {
    const { path: whole, rows, lost } = salvage(path, fold, now);
    const kept = replaceDatabase(whole, path, `${path}.damaged-${stampOf(now)}`);
    const what = `${rows.card} cards, ${rows.review} reviews and ${rows.event} events`;
    const all = lost ? 'what could be read' : 'everything';
    return `copied ${all} (${what}) into a new database; the damaged one is kept as ${kept}`;
  } finally {
    lock.release();
  }
}
