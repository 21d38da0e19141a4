import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { numberAt, parseJson, textAt } from '../../exchange/json-fields.ts';
import { Failure } from '../../failure.ts';
import { counted } from '../../numbers.ts';
import { ownDevice } from '../../store/device.ts';
import { putSetting, setting } from '../../store/settings.ts';
import { countByDevice } from '../../store/shared-records.ts';
import { changeCount } from '../../store/statements.ts';
import { backUpIfDue } from '../automatic-backup.ts';
import { closeDesk, type Desk, openStudyDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { printJson, printLine, say } from '../print.ts';
import { exchange } from './exchange.ts';
import { gitRemote, prepareRemote } from './git-remote.ts';

/** Under which key the store remembers the remote; no setting of the learner's that is listed. */
const REMOTE_KEY = 'sync.remote';

/** The flags of `certamen sync`. */
export type SyncOptions = { dryRun?: boolean; json?: boolean };

/** `certamen sync [REMOTE]` and `certamen sync status`; returns the exit code. */
export async function syncVerb(
  environment: Environment,
  given: string | undefined,
  options: SyncOptions,
): Promise<number> {
  const desk = await openStudyDesk(environment);
  try {
    if (given === 'status') {
      showStatus(desk, options);
      return 0;
    }
    return await syncNow(desk, environment, given, options);
  } finally {
    closeDesk(desk);
  }
}

async function syncNow(
  desk: Desk,
  { interactive }: Environment,
  given: string | undefined,
  { dryRun = false, json = false }: SyncOptions,
): Promise<number> {
  const at = desk.now();
  const stored = setting(desk.store, REMOTE_KEY);
  const url = given === undefined ? stored : prepareRemote(given, { interactive, at });
  if (url === null) {
    throw new Failure(
      'usage',
      'Say where to once: certamen sync REMOTE, an empty git repository, or a folder on a disk both machines see.',
    );
  }
  const folder = repositoryOf(desk);
  const remote = gitRemote({ folder, url, interactive, at });
  const known = url === stored && !dryRun ? quietRevision(desk, folder) : null;
  const { received, sent, rescheduled, unread, isCopy, revision } = exchange(desk, remote, { known, dryRun });
  if (!dryRun) {
    if (url !== stored) putSetting(desk.store, REMOTE_KEY, url);
    if (revision !== null) remember(desk, folder, revision);
    if (received > 0) await backUpIfDue(desk);
  }
  if (isCopy) {
    say(
      'This database is a copy of another device’s, and goes on under a name of its own. What both recorded at the same time under the old name stays on each.',
    );
  }
  for (const { path: file, line } of unread.slice(0, 20)) {
    say(
      `${file}:${line}:1  warning  This line cannot be read and was passed over: it was cut off, or a newer certamen wrote it.  sync/unread`,
    );
  }
  if (json) printJson({ remote: url, dryRun, received, sent, rescheduled, unread: unread.length });
  else {
    const would = dryRun ? 'would be ' : '';
    printLine(
      `${counted(received, 'record')} ${would}received, ${counted(rescheduled, 'card')} scheduled anew; ${counted(sent, 'record')} ${would}sent to ${url}.`,
    );
  }
  return 0;
}

/** What is synced, with whom, and what waits to be sent, without asking the remote. */
function showStatus(desk: Desk, { json = false }: SyncOptions): void {
  const remote = setting(desk.store, REMOTE_KEY);
  const own = ownDevice(desk.store);
  const devices = byDevice(desk).map((each) => ({ ...each, own: each.device === own }));
  const isQuiet = remote !== null && quietRevision(desk, repositoryOf(desk)) !== null;
  if (json) {
    printJson({
      remote,
      upToDate: isQuiet,
      devices: devices.map(({ lastAt, ...each }) => ({ ...each, lastAt: new Date(lastAt).toISOString() })),
    });
    return;
  }
  printLine(remote === null ? 'This device is not synced yet: certamen sync REMOTE.' : `Synced with ${remote}.`);
  if (remote !== null)
    printLine(
      isQuiet ? 'Nothing was recorded here since the last sync.' : 'Something was recorded here since the last sync.',
    );
  for (const { device, records, lastAt, own: isOwn } of devices) {
    printLine(
      `${device}${isOwn ? ' (this device)' : ''}: ${counted(records, 'record')}, the last on ${new Date(lastAt).toISOString().slice(0, 10)}`,
    );
  }
  printLine(
    'Reviews, answers, exams that are over, and what was done to cards are synced; notes stay where you keep them.',
  );
}

/** What each device recorded; what came from other programs is one entry, whatever it is called in the log. */
function byDevice({ store }: Desk): { device: string; records: number; lastAt: number }[] {
  const counts = countByDevice(store);
  const isDevice = ({ device }: { device: string }) => /^[a-z0-9]{10}$/.test(device);
  const brought = counts.filter((each) => !isDevice(each));
  if (brought.length === 0) return counts;
  const records = brought.reduce((sum, each) => sum + each.records, 0);
  return [
    ...counts.filter(isDevice),
    { device: 'from other programs', records, lastAt: Math.max(...brought.map(({ lastAt }) => lastAt)) },
  ];
}

function repositoryOf({ store }: Desk): string {
  return path.join(path.dirname(store.path), 'sync.git');
}

const STATE = 'certamen-state.json';

/** Remembers beside the repository that it and the database held the same at this point. */
function remember({ store }: Desk, folder: string, revision: string): void {
  const state = { revision, changes: changeCount(store), device: ownDevice(store), database: store.path };
  writeFileSync(path.join(folder, STATE), JSON.stringify(state));
}

/** The revision that held the same as the database does, when nothing was written to the database since; else null. */
function quietRevision({ store }: Desk, folder: string): string | null {
  const file = path.join(folder, STATE);
  const state = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : null;
  const isSame =
    numberAt(state, 'changes') === changeCount(store) &&
    textAt(state, 'device') === ownDevice(store) &&
    textAt(state, 'database') === store.path;
  return isSame ? textAt(state, 'revision') : null;
}
