import { cardId } from '../../cards/identity.ts';
import { namesOf } from '../../exchange/one-name.ts';
import { idInLine, isEvent, type LogRecord, lineOfRecord } from '../../exchange/record.ts';
import { appended, judgeMarker, MARKER, markerText, type Received, receive } from '../../exchange/shared-log.ts';
import { Failure } from '../../failure.ts';
import { foldEvents } from '../../schedule/fold.ts';
import { cardById, saveCards } from '../../store/cards.ts';
import { ownDevice, takeNewName } from '../../store/device.ts';
import { eventsOfCards } from '../../store/log.ts';
import { makeOneCard } from '../../store/one-card.ts';
import { putSchedule } from '../../store/schedules.ts';
import { appendRecords, bornAt, pairings, recordIds, recordsWithIds } from '../../store/shared-records.ts';
import { inTransaction } from '../../store/statements.ts';
import type { Desk } from '../desk.ts';
import { notOurs } from './git-trouble.ts';
import type { Remote, Snapshot } from './remote.ts';

/** What a sync did, or with `dryRun` would do. */
export type Exchanged = {
  received: number;
  sent: number;
  /** Schedules that are others now. */
  rescheduled: number;
  unread: Received['unread'];
  /** This database turned out to be a copy of another device's, and goes on under a name of its own. */
  isCopy: boolean;
  /** The revision that holds everything, for the next time. Null after a dry run. */
  revision: string | null;
};

/** Another device pushing at the same moment is waited out this often. */
const MOST_ATTEMPTS = 20;

/**
 * Exchanges records with a shared repository: takes in what is not known here, and adds what is not there to this device's own
 * file. Whatever was lost on either side (a clone, a half-written file, a history that was rewritten) is made up for, since
 * both sides are compared as wholes. `known` is a revision that held nothing new when it was last seen, and `isQuiet` says that
 * nothing was recorded here since.
 */
export function exchange(desk: Desk, remote: Remote, options: { known: string | null; dryRun: boolean }): Exchanged {
  const sum = { received: 0, rescheduled: 0, isCopy: false };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const snapshot = remote.fetch(attempt === 1 ? options.known : null);
    if (snapshot === null) return { ...sum, sent: 0, unread: [], revision: options.known };
    refuseOthers(remote, snapshot);
    const here = recordIds(desk.store);
    const received = receive(snapshot.files, (id) => here.has(id));
    const missing = [...here].filter((id) => !received.ids.has(id));
    const { unread } = received;
    if (options.dryRun)
      return { ...sum, received: received.records.length, sent: missing.length, unread, revision: null };
    if (isCopy(desk, snapshot, received)) {
      sum.isCopy = true;
      takeNewName(desk.store);
    }
    sum.received += received.records.length;
    sum.rescheduled += takeIn(desk, received.records);
    if (missing.length === 0 && snapshot.revision !== null)
      return { ...sum, sent: 0, unread, revision: snapshot.revision };
    const lines = recordsWithIds(desk.store, missing).map(lineOfRecord);
    const changed = appended(snapshot.files, ownDevice(desk.store), lines);
    if (snapshot.marker === undefined) changed.set(MARKER, markerText);
    const revision = remote.push(snapshot.revision, changed);
    if (revision !== null) return { ...sum, sent: lines.length, unread, revision };
  }
  throw new Failure('input', `${remote.name} is written to by other devices all the time: try again in a minute.`);
}

/**
 * Whether another device goes on under the name of this one, because its database was copied: the shared log holds records of this
 * device that it has not made, or that say something else.
 */
function isCopy({ store }: Desk, { files }: Snapshot, { records }: Received): boolean {
  const own = ownDevice(store);
  if (records.some(({ device }) => device === own)) return true;
  const last = [...files.keys()]
    .filter((file) => file.startsWith(`devices/${own}/`))
    .sort()
    .at(-1);
  const lines = new Map((files.get(last ?? '') ?? '').split('\n').map((line) => [idInLine(line), line] as const));
  const mine = [...lines.keys()].filter((id): id is string => id?.startsWith(`${own}-`) === true);
  return recordsWithIds(store, mine).some((record) => lineOfRecord(record) !== lines.get(record.id));
}

function refuseOthers({ name }: Remote, { revision, marker }: Snapshot): void {
  if (revision === null) return;
  const judged = judgeMarker(marker);
  if (judged === 'newer')
    throw new Failure('input', `${name} was written by a newer certamen: bring this one up to date first.`);
  if (judged === 'foreign') throw notOurs(name);
}

/** Appends what other devices recorded, makes one card of what is one, and schedules anew whatever that concerns. */
export function takeIn(desk: Desk, records: readonly LogRecord[]): number {
  const { store, scheduler } = desk;
  if (records.length === 0) return 0;
  return inTransaction(store, () => {
    appendRecords(store, records);
    const concerned = new Set<string>();
    for (const record of records) if (isEvent(record)) concerned.add(record.card);
    if (records.some(({ kind }) => kind === 'pairing' || kind === 'birth')) {
      for (const [name, card] of namesOf(pairings(store), (each) => bornAt(store, each))) {
        const holder = cardById(store, name)?.id;
        const wording = handOver(desk, name, card);
        if (!makeOneCard(store, name, card) && !wording) continue;
        concerned.add(card);
        if (holder !== undefined) concerned.add(holder);
      }
    }
    let rescheduled = 0;
    for (const { card, events } of eventsOfCards(store, concerned)) {
      if (putSchedule(store, card, foldEvents(events, scheduler))) rescheduled += 1;
    }
    return rescheduled;
  });
}

/**
 * Where another device paired a wording with an older card than this one did, the older card is asked in that wording from now
 * on, and the one that had it here is retired, as it is there. Returns whether that was so.
 */
function handOver({ store }: Desk, name: string, older: string): boolean {
  const holder = cardById(store, name);
  if (holder === null || holder.id === older || holder.id === name || holder.retired || cardId(holder) !== name)
    return false;
  const before = cardById(store, older);
  if (before !== null && !before.retired) return false;
  saveCards(store, [
    { ...holder, id: older },
    { ...holder, retired: true },
  ]);
  return true;
}
