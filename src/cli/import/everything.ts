import { readFileSync } from 'node:fs';
import { EVERYTHING_VERSION, type Everything, readEverything } from '../../exchange/everything.ts';
import { numberAt, parseJson } from '../../exchange/json-fields.ts';
import { Failure } from '../../failure.ts';
import { foldEvents } from '../../schedule/fold.ts';
import type { Scheduler } from '../../schedule/schedule.ts';
import { cardById, saveAlias, saveCards } from '../../store/cards.ts';
import { eventsByCard } from '../../store/log.ts';
import { roots, saveRoot } from '../../store/notes.ts';
import { putSchedule } from '../../store/schedules.ts';
import { putSetting, setting, settings as storedSettings } from '../../store/settings.ts';
import { appendRecords, recordIds } from '../../store/shared-records.ts';
import { skipItem } from '../../store/skipped-items.ts';
import { inTransaction } from '../../store/statements.ts';
import { ownTwinOf, saveTwin } from '../../store/twins.ts';
import { type Desk, schedulerOf } from '../desk.ts';
import { isListed, readSettings } from '../settings.ts';
import { shown } from './file-problem.ts';

/** What an export brought, and what of it was here already. */
export type EverythingTally = {
  path: string;
  cards: { new: number; known: number };
  records: { new: number; known: number };
  unread: string[];
};

/** Thrown to take everything back, and caught where it was: nothing of it leaves this file. */
class Rehearsed extends Error {}

/**
 * Takes in an export of everything: cards that are not here, records the log does not hold, settings that were never set. What
 * is here already stays as it is, so that importing again changes nothing. All or none; with `dryRun` none.
 */
export async function importEverything(desk: Desk, file: string, dryRun: boolean): Promise<EverythingTally> {
  const document = parseJson(readFileSync(file, 'utf8'));
  if (document === undefined) {
    throw new Failure('input', `${shown(file)} is cut off or damaged: export it again.`);
  }
  if ((numberAt(document, 'version') ?? 0) > EVERYTHING_VERSION) {
    throw new Failure('input', `${shown(file)} was exported by a newer certamen: bring this one up to date first.`);
  }
  const everything = readEverything(document);
  const scheduler = await schedulerAfter(desk, everything);
  const tally: EverythingTally = {
    path: shown(file),
    cards: { new: 0, known: 0 },
    records: { new: 0, known: 0 },
    unread: everything.unread,
  };
  try {
    inTransaction(desk.store, () => {
      takeIn(desk, scheduler, everything, tally);
      if (dryRun) throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  return tally;
}

function takeIn(desk: Desk, scheduler: Scheduler, everything: Everything, tally: EverythingTally): void {
  const { store, now } = desk;
  const known = new Set(roots(store).map(({ name }) => name));
  for (const root of everything.roots) if (!known.has(root.name)) saveRoot(store, root);
  for (const name of new Set(everything.cards.map(({ home }) => home.root))) {
    if (!known.has(name) && !everything.roots.some((root) => root.name === name))
      saveRoot(store, { name, location: '-', whole: false });
  }
  const fresh = everything.cards.filter(({ id }) => cardById(store, id) === null);
  saveCards(store, fresh);
  tally.cards = { new: fresh.length, known: everything.cards.length - fresh.length };
  const here = recordIds(store);
  const records = everything.records.filter(({ id }) => !here.has(id) && here.add(id));
  appendRecords(store, records);
  tally.records = { new: records.length, known: everything.records.length - records.length };
  for (const record of records) {
    if (record.kind === 'pairing' && cardById(store, record.alias) === null)
      saveAlias(store, record.alias, record.card);
  }
  for (const item of everything.skipped) skipItem(store, item, now());
  for (const { card, own } of everything.twins) if (ownTwinOf(store, card) === null) saveTwin(store, card, own);
  for (const { key, value } of everything.settings) {
    if (isListed(key) && setting(store, key) === null) putSetting(store, key, value);
  }
  const isScheduledAlike =
    scheduler.name === desk.scheduler.name && String(scheduler.parameters) === String(desk.scheduler.parameters);
  if (records.length === 0 && fresh.length === 0 && isScheduledAlike) return;
  for (const { card, events } of eventsByCard(store)) putSchedule(store, card, foldEvents(events, scheduler));
}

/** The scheduler that holds once the settings are taken in: what is set here already stays as it is. */
function schedulerAfter({ store }: Desk, { settings }: Everything): Promise<Scheduler> {
  const brought = settings.map(({ key, value }) => [key, value] as const);
  return schedulerOf(readSettings(new Map([...brought, ...storedSettings(store)])));
}
