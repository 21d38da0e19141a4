import { ankiCollection, type ExportedCard } from '../../exchange/anki-write.ts';
import { colRow } from '../../exchange/anki-write-json.ts';
import { ankiPackage } from '../../exchange/anki-zip.ts';
import { countingEvents } from '../../schedule/fold.ts';
import { newSchedule } from '../../schedule/schedule.ts';
import { collectionBytes } from '../../store/anki-collection-file.ts';
import { allCards } from '../../store/cards.ts';
import { eventsByCard } from '../../store/log.ts';
import { scheduleOf } from '../../store/schedules.ts';
import type { Desk } from '../desk.ts';
import { createPictures, type Pictures } from './pictures.ts';
import type { Sink } from './sink.ts';

/** Writes an Anki package of the cards that are in the notes now, with their pictures, schedules and answers. */
export function writeAnki(desk: Desk, sink: Sink): void {
  const exportedAt = desk.now();
  const pictures = createPictures(desk);
  const collection = ankiCollection([...exportedCards(desk, pictures)], {
    exportedAt,
    offsetMs: desk.zone(exportedAt),
    rolloverHour: desk.settings.rolloverHour,
    scheduler: desk.scheduler,
  });
  const { notes, cards, revlog } = collection;
  sink(ankiPackage(collectionBytes({ col: colRow(collection), notes, cards, revlog }), pictures.files()));
}

function* exportedCards({ store }: Desk, pictures: Pictures): Generator<ExportedCard> {
  const logs = new Map([...eventsByCard(store)].map(({ card, events }) => [card, events]));
  for (const card of allCards(store)) {
    if (card.retired) continue;
    const schedule = scheduleOf(store, card.id) ?? newSchedule;
    yield { card: pictures.take(card), schedule, events: countingEvents(logs.get(card.id) ?? []) };
  }
}
