import { EVERYTHING_VERSION, wholeCard } from '../../exchange/everything.ts';
import { isEvent } from '../../exchange/record.ts';
import { newSchedule } from '../../schedule/schedule.ts';
import { allCards } from '../../store/cards.ts';
import { roots } from '../../store/notes.ts';
import { scheduleOf } from '../../store/schedules.ts';
import { settings } from '../../store/settings.ts';
import { allRecords } from '../../store/shared-records.ts';
import { skippedItems } from '../../store/skipped-items.ts';
import { allTwins } from '../../store/twins.ts';
import { cardJson } from '../card-json.ts';
import type { Desk } from '../desk.ts';
import { eventJson } from '../event-json.ts';
import { isListed } from '../settings.ts';
import type { Sink } from './sink.ts';

/**
 * Writes all there is as one JSON document, piece by piece: `{"format":"certamen","version":1,"exportedAt":…,"cards":[…],
 * "events":[…],"answers":[…],"exams":[…],"mocks":[…],"roots":[…],"skipped":[…],"twins":[…],"settings":{…}}`. Imported into an empty database it gives
 * the same cards, log and schedules.
 */
export function writeJson(desk: Desk, sink: Sink): void {
  const { store } = desk;
  const exportedAt = new Date(desk.now()).toISOString();
  const head = { format: 'certamen', version: EVERYTHING_VERSION, exportedAt };
  sink(JSON.stringify(head).slice(0, -1));
  writeList('cards', cards(desk), sink);
  writeList('events', events(desk), sink);
  writeList('answers', others(desk, 'answer'), sink);
  writeList('exams', others(desk, 'exam'), sink);
  writeList('mocks', others(desk, 'mock'), sink);
  writeList('roots', roots(store), sink);
  writeList('skipped', skippedItems(store), sink);
  writeList('twins', allTwins(store), sink);
  const listed = [...settings(store)].filter(([key]) => isListed(key));
  sink(`,"settings":${JSON.stringify(Object.fromEntries(listed))}}\n`);
}

function writeList(name: string, items: Iterable<unknown>, sink: Sink): void {
  sink(`,"${name}":[`);
  let separator = '\n';
  for (const item of items) {
    sink(`${separator}${JSON.stringify(item)}`);
    separator = ',\n';
  }
  sink('\n]');
}

function* cards(desk: Desk): Generator<object> {
  const today = desk.dayAt(desk.now());
  for (const card of allCards(desk.store)) {
    yield { ...cardJson(card, scheduleOf(desk.store, card.id) ?? newSchedule, today), ...wholeCard(card) };
  }
}

function* events({ store }: Desk): Generator<object> {
  for (const record of allRecords(store, 'card')) if (isEvent(record)) yield eventJson(record);
}

/** The records of another kind, without it: the list they stand in says which. */
function* others({ store }: Desk, kind: 'answer' | 'exam' | 'mock'): Generator<object> {
  for (const { kind: _kind, ...rest } of allRecords(store, kind)) yield rest;
}
